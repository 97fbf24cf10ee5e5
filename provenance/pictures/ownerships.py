"""Who owns, funds, supplies whom as a small picture: holders on the left, what they hold right.

Graphviz's `dot` says where boxes stand and how lines pass between them; a tie's words are a thin
box of their own on its line, so that they have room. The drawing is ours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import hypot

import pygraphviz

from provenance.pictures import boxes, letters, strokes
from provenance.pictures.boxes import Face
from provenance.pictures.orders import POINTS, graphviz
from provenance.pictures.strokes import Point
from provenance.pictures.values import Box, Node, Text

WIDTH, MARGIN, LINE = 178, 8, 14
SCALED = 1080
"""Up to this width a drawing is made to fit its place; a wider one is scrolled."""


@dataclass(frozen=True, slots=True)
class Party:
    """A source in the picture. `label` is its full accessible name; `is_here`: of this page."""

    key: str
    name: str
    kind: str
    kind_label: str
    href: str
    label: str
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class TieLine:
    """`holder` owns, funds … `held`; `word` says what, `dates` when. `is_mutual`: no direction."""

    holder: str
    held: str
    word: str
    dates: str = ""
    has_ended: bool = False
    is_mutual: bool = False


@dataclass(frozen=True, slots=True)
class PlacedParty:
    party: Party
    box: Box
    frame: str


@dataclass(frozen=True, slots=True)
class PlacedTie:
    """The line in two parts, to its words and from there; the head is "" where it has none."""

    tie: TieLine
    d: str
    head: str
    words: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class OwnershipPicture:
    width: int
    height: int
    parties: tuple[PlacedParty, ...]
    ties: tuple[PlacedTie, ...]

    @property
    def is_vast(self) -> bool:
        return self.width > SCALED


@lru_cache(maxsize=256)
def draw(parties: tuple[Party, ...], ties: tuple[TieLine, ...]) -> OwnershipPicture:
    """The picture; equal input gives the very same out of a cache.

    Ties to a party that is not there are left out.
    """
    faces = {party.key: _face(party) for party in parties}
    sound = [tie for tie in ties if tie.holder in faces and tie.held in faces]
    laid = _lay(faces, sound)
    return OwnershipPicture(
        laid.width,
        laid.height,
        tuple(_party(party, faces[party.key], laid.centres[party.key]) for party in parties),
        tuple(_tie(tie, laid, f"tie {n}") for n, tie in enumerate(sound)),
    )


@dataclass(frozen=True, slots=True)
class _Laid:
    """What `dot` found, with y running down: the middle of each box, and each line's curve.

    A curve is its first point and three more for each cubic; a last one of its own is the tip.
    """

    width: int
    height: int
    centres: Mapping[str, Point]
    curves: Mapping[tuple[str, str], tuple[list[Point], Point | None]]


def _face(party: Party) -> Face:
    return boxes.face(Node(party.key, 0, party.name, party.kind_label), WIDTH)


def _lay(faces: Mapping[str, Face], ties: Sequence[TieLine]) -> _Laid:
    names = {
        key: f"n{n}" for n, key in enumerate([*faces, *(f"tie {n}" for n in range(len(ties)))])
    }
    with graphviz:
        graph = pygraphviz.AGraph(directed=True, strict=False)
        try:
            graph.graph_attr.update(rankdir="LR", nodesep="0.2", ranksep="0.25", margin="0")
            graph.node_attr.update(shape="box", fixedsize="true", label="")
            graph.edge_attr.update(arrowsize="0.8")
            for key, face in faces.items():
                _add(graph, names[key], WIDTH, face.height)
            for n, tie in enumerate(ties):
                label = names[f"tie {n}"]
                _add(graph, label, _breadth(tie), LINE * len(_words(tie)) + 4)
                graph.add_edge(names[tie.holder], label, arrowhead="none")
                head = "none" if tie.is_mutual else "normal"
                graph.add_edge(label, names[tie.held], arrowhead=head)
            graph.layout(prog="dot")
            return _read(graph, names)
        finally:
            graph.close()


def _add(graph: pygraphviz.AGraph, name: str, width: float, height: float) -> None:
    graph.add_node(name, width=f"{width / POINTS:.4f}", height=f"{height / POINTS:.4f}")


def _read(graph: pygraphviz.AGraph, names: Mapping[str, str]) -> _Laid:
    _, _, width, height = (float(part) for part in graph.graph_attr["bb"].split(","))
    keys = {name: key for key, name in names.items()}

    def point(words: str) -> Point:
        x, y = (float(part) for part in words.split(","))
        return x + MARGIN, height - y + MARGIN

    curves = {}
    for edge in graph.edges():
        parts = edge.attr["pos"].split()
        tips = [point(part[2:]) for part in parts if part.startswith("e,")]
        line = [point(part) for part in parts if not part.startswith(("e,", "s,"))]
        curves[keys[edge[0]], keys[edge[1]]] = (line, tips[0] if tips else None)
    centres = {key: point(graph.get_node(name).attr["pos"]) for key, name in names.items()}
    return _Laid(round(width) + 2 * MARGIN, round(height) + 2 * MARGIN, centres, curves)


def _party(party: Party, face: Face, centre: Point) -> PlacedParty:
    corner = round(centre[0] - WIDTH / 2), round(centre[1] - face.height / 2)
    size = WIDTH, face.height
    box = boxes.fill(Node(party.key, 0, party.name, party.kind_label), face, corner, size)
    return PlacedParty(party, box, strokes.frame(*corner, *size))


def _tie(tie: TieLine, laid: _Laid, key: str) -> PlacedTie:
    into, _ = laid.curves[tie.holder, key]
    out, tip = laid.curves[key, tie.held]
    x, y = laid.centres[key]
    words = _words(tie)
    top = y - LINE * (len(words) - 1) / 2 + 4
    return PlacedTie(
        tie,
        _cubics(into) + _cubics(out),
        _head(out[-1], tip) if tip else "",
        tuple(Text(text, round(x), round(top + LINE * n)) for n, text in enumerate(words)),
    )


def _words(tie: TieLine) -> list[str]:
    return [text for text in (tie.word, tie.dates) if text]


def _breadth(tie: TieLine) -> float:
    return max(letters.width(text, letters.WORD) for text in _words(tie)) + 8


def _cubics(points: Sequence[Point]) -> str:
    way = " ".join(f"{x:.1f} {y:.1f}" for x, y in points[1:])
    return f"M{points[0][0]:.1f} {points[0][1]:.1f}C{way}"


def _head(base: Point, tip: Point) -> str:
    """A triangle from the end of the line to `tip`."""
    along = tip[0] - base[0], tip[1] - base[1]
    length = hypot(*along) or 1
    aside = -along[1] / length * strokes.HALF_HEAD, along[0] / length * strokes.HALF_HEAD
    corners = (
        tip,
        (base[0] + aside[0], base[1] + aside[1]),
        (base[0] - aside[0], base[1] - aside[1]),
    )
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"
