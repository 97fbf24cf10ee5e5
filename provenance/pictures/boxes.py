"""What stands inside a box and how much room it takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.pictures import letters
from provenance.pictures.values import Box, Node, Text

GLYPH, PAD = 16, 11
NAME_X = PAD + GLYPH + 7
FIRST, LEADING, TO_NOTE, TO_MARK, FOOT = 23, 16, 18, 16, 13
"""Baselines: of the first line from the top, line to line, last line to note, note to mark, and
the last one to the foot."""


@dataclass(frozen=True)
class Face:
    """The words of a box, cut to its width, and the least height that holds them."""

    lines: tuple[str, ...]
    note: str
    mark: str
    height: int


def face(node: Node, width: int) -> Face:
    lines = letters.wrap(node.name, width - NAME_X - PAD)
    room = width - 2 * PAD
    note = letters.cut(" ".join(node.note.split()), room, letters.NOTE)
    mark = letters.cut(node.mark, room, letters.NOTE, bold=True)
    height = FIRST + LEADING * (len(lines) - 1) + FOOT
    height += (TO_NOTE if note else 0) + (TO_MARK if mark else 0)
    return Face(lines, note, mark, height)


def fill(node: Node, face: Face, corner: tuple[int, int], extent: tuple[int, int]) -> Box:
    """The box of `node`, its words in the middle of its height."""
    (x, y), (width, height) = corner, extent
    top = y + (height - face.height) // 2
    names = tuple(
        Text(text, x + NAME_X, top + FIRST + LEADING * n) for n, text in enumerate(face.lines)
    )
    note = Text(face.note, x + PAD, names[-1].y + TO_NOTE)
    mark = Text(face.mark, x + PAD, (note.y if face.note else names[-1].y) + TO_MARK)
    glyph = (x + PAD, top + FIRST - 13)
    return Box(node.key, node.lane, x, y, width, height, names, note, mark, *glyph)


def width_across(columns: int) -> int:
    """Boxes are as generous as the number of columns on a page allows."""
    return 220 if columns < 3 else 200 if columns == 3 else 172 if columns == 4 else 160


def width_down(rows: Sequence[Sequence[str]]) -> int:
    """Two abreast, or one, at the width of a phone."""
    return 156 if any(len(row) > 1 for row in rows) else 240
