"""Which drawing of a chain goes on paper."""

from provenance.pictures.values import ChainPicture, PlacedPicture

WIDTH, HEIGHT = 493.0, 410.0
"""Points of room: between the margins of A4 or Letter, and what is left under a verdict."""
LARGEST, SMALLEST = 0.75, 0.38
"""Points a unit of the drawing: as large as on a screen, and where its 13 units are 5 points."""


def scale(drawing: PlacedPicture) -> float:
    """Points a unit, so that the drawing fits on one sheet."""
    return min(WIDTH / drawing.width, HEIGHT / drawing.height, LARGEST)


def on_paper(picture: ChainPicture) -> PlacedPicture | None:
    """The drawing that can be printed larger; None where neither could be read."""
    best = max(picture.drawings, key=scale)
    return best if scale(best) >= SMALLEST else None
