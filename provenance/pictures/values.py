"""What goes into a picture of a chain and what comes out: plain frozen values.

Lengths are in units of the drawing's viewBox; x runs right and y runs down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

type Flow = Literal["across", "down"]
"""Lanes from left to right for a wide page, or from top to bottom for a phone."""

LANES = ("Outlet", "Wire agency", "Analyst", "Raw evidence")


@dataclass(frozen=True, slots=True)
class Node:
    """One box to place. `lane` counts from 0, the outlets, to 3, the raw evidence.

    `mark` is a line of its own below the note, for what the figures found.
    """

    key: str
    lane: int
    name: str
    note: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One arrow to place: `lower` relies on `upper`. A dashed one never shares its line."""

    lower: str
    upper: str
    word: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text with the point it hangs on: `x` as its user says, `y` its baseline."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Lane:
    """The band behind one lane, and its title, which starts at the title's x."""

    lane: int
    title: Text
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Box:
    """One placed node. Names, note and mark start at their x; the glyph is 16 by 16."""

    key: str
    lane: int
    x: int
    y: int
    width: int
    height: int
    name_lines: tuple[Text, ...]
    note: Text
    mark: Text
    glyph_x: int
    glyph_y: int


@dataclass(frozen=True, slots=True)
class Path:
    """One placed edge: the line, its arrow head, and its word centred on the word's x."""

    edge: Edge
    d: str
    head: str
    word: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished layout. `columns` is how many boxes stand along the flow."""

    flow: Flow
    width: int
    height: int
    columns: int
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What is known of one node.

    `kind` names the glyph, `label` is the full accessible name, `stance` is "asserts" or "denies",
    and each of `flags` ("origin", "unread", "selected", …) becomes a mark of the node. `mark` is
    written below the note.
    """

    key: str
    lane: int
    name: str
    note: str
    kind: str
    href: str
    label: str
    stance: str = "asserts"
    flags: frozenset[str] = frozenset()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class EdgeFacts:
    """What is known of one edge; an inferred one is drawn dashed and says "inferred".

    `later` marks one that leads to something published afterwards.
    """

    lower: str
    upper: str
    word: str
    inferred: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """Facts and place of one node, ready for a template; `frame` is the outline's path.

    `inner` is a second outline within, "" where there is none.
    """

    facts: NodeFacts
    box: Box
    frame: str
    inner: str
    marks: tuple[str, ...]

    @property
    def selected(self) -> bool:
        return "selected" in self.marks


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """Facts and place of one edge, ready for a template."""

    facts: EdgeFacts
    path: Path


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """One finished drawing of the chain, in one flow."""

    flow: Flow
    width: int
    height: int
    columns: int
    lanes: tuple[Lane, ...]
    nodes: tuple[PlacedNode, ...]
    edges: tuple[PlacedEdge, ...]

    @property
    def room(self) -> str:
        """How much room it asks for: a style sheet cannot compare a picture with its place."""
        sizes = {1020: "small", 1200: "medium", 1340: "large"}
        return next((size for most, size in sizes.items() if self.width <= most), "vast")


@dataclass(frozen=True, slots=True)
class ChainPicture:
    """The same chain drawn twice, of which a page shows one, and the words for its marks.

    `name` makes the ids of the page's elements: two pictures on one page need two names.
    """

    name: str
    title: str
    wide: PlacedPicture
    narrow: PlacedPicture
    legend: tuple[str, ...]

    @property
    def drawings(self) -> Sequence[PlacedPicture]:
        return (self.wide, self.narrow)
