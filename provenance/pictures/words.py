"""Where the word of an edge stands: on its line, just outside the box that the line leaves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provenance.pictures import letters
from provenance.pictures.boards import Board
from provenance.pictures.nets import leaves_front
from provenance.pictures.ports import Ports
from provenance.pictures.values import Edge, Flow

MOST, AIR = 84.0, 5.0
"""Widest a word may be, and the room around it."""
LINE = 15
"""Height of one shelf of words, in a picture that flows down."""


@dataclass(frozen=True)
class Word:
    """A word, cut; its middle along the rank; its shelf, 0 next to the box; its width."""

    text: str
    middle: float
    shelf: int
    width: float


@dataclass(frozen=True)
class Words:
    """The words of all edges, and how far they reach out of each rank, front and back."""

    of: Mapping[Edge, Word]
    reach: Mapping[tuple[int, bool], float]


def hang(board: Board, ports: Ports, flow: Flow) -> Words:
    sides: dict[tuple[str, bool], list[Edge]] = defaultdict(list)
    for net in board.nets:
        for edge in net.edges:
            sides[edge.lower, not leaves_front(net, edge, board.grid)].append(edge)
    words: dict[Edge, Word] = {}
    reach: dict[tuple[int, bool], float] = defaultdict(float)
    for (key, back), edges in sides.items():
        edges.sort(key=ports.leaving.__getitem__)
        hung = _on_ports(edges, ports) if flow == "across" else _on_shelves(edges, ports, board)
        words |= hung
        spot = board.grid.rank[key], back
        reach[spot] = max(
            [reach[spot], *(outward(word, flow) for word in hung.values() if word.text)]
        )
    return Words(words, reach)


def outward(word: Word, flow: Flow) -> float:
    """How far a word reaches out of its box, with the room around it."""
    return word.width + 2 * AIR if flow == "across" else (word.shelf + 1) * LINE + AIR


def _cut(edge: Edge) -> tuple[str, float]:
    text = letters.cut(edge.word, MOST, letters.WORD)
    return text, letters.width(text, letters.WORD)


def _on_ports(edges: Sequence[Edge], ports: Ports) -> dict[Edge, Word]:
    return {
        edge: Word(text, ports.leaving[edge], 0, width)
        for edge, (text, width) in ((edge, _cut(edge)) for edge in edges)
    }


def _on_shelves(edges: Sequence[Edge], ports: Ports, board: Board) -> dict[Edge, Word]:
    """Words side by side under their box, on the first shelf where none is in the way."""
    words: dict[Edge, Word] = {}
    ends: list[float] = []
    for edge in edges:
        text, width = _cut(edge)
        slack = max(board.size[edge.lower] / 2 - width / 2, 0)
        centre = board.centre[edge.lower]
        middle = min(max(ports.leaving[edge], centre - slack), centre + slack)
        start = middle - width / 2
        shelf = next((n for n, end in enumerate(ends) if end + AIR <= start), len(ends))
        ends[shelf : shelf + 1] = [middle + width / 2]
        words[edge] = Word(text, middle, shelf, width)
    return words
