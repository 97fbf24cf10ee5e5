"""What stands inside a box and how much room it takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.pictures import letters
from provenance.pictures.values import Box, Node, Text

GLYPH, PAD = 16, 11
NAME_X = PAD + GLYPH + 7
FIRST, LEADING, TO_NOTE, FOOT = 23, 16, 18, 13
"""Baselines: of the first line from the top, line to line, last line to note, and note to foot."""


@dataclass(frozen=True)
class Face:
    """The words of a box, cut to its width, and the least height that holds them."""

    lines: tuple[str, ...]
    note: str
    height: int


def face(node: Node, width: int) -> Face:
    lines = letters.wrap(node.name, width - NAME_X - PAD)
    note = letters.cut(" ".join(node.note.split()), width - 2 * PAD, letters.NOTE)
    height = FIRST + LEADING * (len(lines) - 1) + (TO_NOTE if note else 0) + FOOT
    return Face(lines, note, height)


def fill(node: Node, face: Face, corner: tuple[int, int], extent: tuple[int, int]) -> Box:
    """The box of `node`, its words in the middle of its height."""
    (x, y), (width, height) = corner, extent
    top = y + (height - face.height) // 2
    names = tuple(
        Text(text, x + NAME_X, top + FIRST + LEADING * n) for n, text in enumerate(face.lines)
    )
    note = Text(face.note, x + PAD, names[-1].y + TO_NOTE)
    glyph = (x + PAD, top + FIRST - 13)
    return Box(node.key, node.lane, x, y, width, height, names, note, *glyph)


def width_across(columns: int) -> int:
    """Boxes are as generous as the number of columns on a page allows."""
    return 220 if columns < 3 else 200 if columns == 3 else 172 if columns == 4 else 160


def width_down(rows: Sequence[Sequence[str]]) -> int:
    """Two abreast, or one, at the width of a phone."""
    return 156 if any(len(row) > 1 for row in rows) else 240
