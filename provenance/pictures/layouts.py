"""`layout()`: nodes and edges in, a finished picture out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from provenance.pictures import boxes, plans, ports, spans, strokes, tracks, words
from provenance.pictures.plans import Plan
from provenance.pictures.ports import Ports
from provenance.pictures.spans import Spans
from provenance.pictures.strokes import Point
from provenance.pictures.tracks import Gap
from provenance.pictures.values import LANES, Box, Edge, Flow, Lane, Node, Path, Picture, Text
from provenance.pictures.words import Words

APART = {"across": 16, "down": 64}
"""Most room between two lines that touch one side of a box."""


def layout(nodes: Iterable[Node], edges: Iterable[Edge], *, flow: Flow) -> Picture:
    """The picture of a chain. Equal input gives the very same picture, out of a cache.

    A repeated key, a repeated edge, and an edge to itself or to no node are left out.
    """
    known = {node.key: node for node in reversed(tuple(nodes))}
    sound = dict.fromkeys(
        edge
        for edge in edges
        if edge.lower != edge.upper and edge.lower in known and edge.upper in known
    )
    return _laid(tuple(reversed(known.values())), tuple(sound), flow)


@lru_cache(maxsize=512)
def _laid(nodes: tuple[Node, ...], edges: tuple[Edge, ...], flow: Flow) -> Picture:
    plan = plans.plan(nodes, edges, flow)
    touched = ports.place(plan.board, apart=APART[flow])
    hung = words.hang(plan.board, touched, flow)
    gaps = tracks.route(plan.board, touched)
    along = spans.measure(plan.depth, plan.board.grid.lanes, gaps, hung, flow)
    placed = _Placed(flow, plan, touched, hung, gaps, along)
    paths = {path.edge: path for path in placed.paths()}
    return Picture(
        flow=flow,
        width=along.total if flow == "across" else plan.breadth,
        height=plan.breadth if flow == "across" else along.total,
        columns=len(plan.depth),
        lanes=tuple(placed.lanes()),
        boxes=tuple(placed.box(node) for node in nodes),
        paths=tuple(paths[edge] for edge in edges),
    )


@dataclass(frozen=True)
class _Placed:
    """All that is known of a picture on its two axes, turned into x and y here and only here."""

    flow: Flow
    plan: Plan
    ports: Ports
    words: Words
    gaps: list[Gap]
    along: Spans

    def _point(self, along: float, beside: float) -> Point:
        return (along, beside) if self.flow == "across" else (beside, along)

    def lanes(self) -> Iterator[Lane]:
        ranks = self.plan.board.grid.lanes
        pad, title = spans.PAD[self.flow], spans.TITLE[self.flow]
        for lane in dict.fromkeys(ranks):
            first, last = ranks.index(lane), len(ranks) - 1 - ranks[::-1].index(lane)
            start = self.along.start[first] - max(pad, title)
            length = self.along.end[last] + pad - start
            if self.flow == "across":
                band = (start, 0, length, self.plan.breadth)
            else:
                band = (0, start, self.plan.breadth, length)
            yield Lane(lane, Text(LANES[lane], band[0] + 10, band[1] + 22), *band)

    def box(self, node: Node) -> Box:
        board, face = self.plan.board, self.plan.faces[node.key]
        rank, size = board.grid.rank[node.key], board.size[node.key]
        along, beside = self.along.start[rank], round(board.centre[node.key] - size / 2)
        deep, long = self.along.end[rank] - along, round(size)
        if self.flow == "across":
            return boxes.fill(node, face, (along, beside), (deep, long))
        return boxes.fill(node, face, (beside, along), (long, deep))

    def paths(self) -> Iterator[Path]:
        for index, net in enumerate(self.plan.board.nets):
            for edge in net.edges:
                points = self._points(index, edge)
                tip, before = points[-1], points[-2]
                base = strokes.toward(tip, before, strokes.HEAD - 1)
                stub, start = self._past_word(edge, points[0], points[1])
                d = stub + strokes.line([start, *points[1:-1], base])
                yield Path(edge, d, strokes.head(tip, before), self._word(edge, points[0]))

    def _past_word(self, edge: Edge, start: Point, ahead: Point) -> tuple[str, Point]:
        """Where the line goes on behind its word; and the piece before a word further out."""
        word = self.words.of[edge]
        if not word.text:
            return "", start
        past = strokes.toward(start, ahead, words.outward(word, self.flow) - 2)
        if not word.shelf:
            return "", past
        return strokes.line([start, strokes.toward(start, ahead, word.shelf * words.LINE)]), past

    def _points(self, index: int, edge: Edge) -> list[Point]:
        """Where an edge sets out, turns on each gap's track, and arrives."""
        board, net = self.plan.board, self.plan.board.nets[index]
        low, up = board.grid.rank[edge.lower], board.grid.rank[net.upper]
        out = self.along.start[low] if net.back and low > up else self.along.end[low]
        points = [self._point(out, self.ports.leaving[edge])]
        for gap, enters, leaves in tracks.lines(board, self.ports, index, edge):
            turn = self.along.tracks[gap][self.gaps[gap].track.get(index, 0)]
            points += [self._point(turn, enters), self._point(turn, leaves)]
        into = self.along.end[up] if net.back else self.along.start[up]
        return [*points, self._point(into, self.ports.arriving[index])]

    def _word(self, edge: Edge, start: Point) -> Text:
        word, rank = self.words.of[edge], self.plan.board.grid.rank
        ahead = 1 if rank[edge.lower] <= rank[edge.upper] else -1
        if self.flow == "across":
            x = start[0] + ahead * (words.AIR + word.width / 2)
            return Text(word.text, round(x), round(start[1]) + 4)
        out = words.LINE * (word.shelf + 1)
        return Text(
            word.text, round(word.middle), round(start[1] + (out if ahead > 0 else 4 - out))
        )
