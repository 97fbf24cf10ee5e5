"""Where lines touch a node: spread over the middle of its side, in the order they come from."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from provenance.pictures.boards import Board
from provenance.pictures.nets import leaves_front
from provenance.pictures.values import Edge

CORNER = 12.0
"""The stretch at each end of a side that no line touches."""
JOG = 5.0
"""A sidestep too small to be meant."""


@dataclass(frozen=True)
class Ports:
    """Position along the rank where each edge leaves its lower and each net reaches its upper."""

    leaving: Mapping[Edge, float]
    arriving: Mapping[int, float]


@dataclass(frozen=True)
class _Touch:
    beyond: float
    line: Edge | int


def place(board: Board, *, apart: float) -> Ports:
    """Ports at most `apart` from each other, in an order that crosses as few lines as may be."""
    sides: dict[tuple[str, bool], list[_Touch]] = defaultdict(list)
    for index, net in enumerate(board.nets):
        for edge in net.edges:
            front = leaves_front(net, edge, board.grid)
            beyond = _beyond_lower(board, index, edge)
            sides[edge.lower, not front].append(_Touch(beyond, edge))
        sides[net.upper, net.back].append(_Touch(_beyond_upper(board, index), index))
    leaving: dict[Edge, float] = {}
    arriving: dict[int, float] = {}
    for (key, _), touches in sides.items():
        touches.sort(key=lambda touch: (touch.beyond, isinstance(touch.line, int)))
        for touch, port in zip(touches, _spread(board, key, len(touches), apart), strict=True):
            if isinstance(touch.line, int):
                arriving[touch.line] = port
            else:
                leaving[touch.line] = port
    return _straightened(board, Ports(leaving, arriving), sides)


def _spread(board: Board, key: str, count: int, apart: float) -> list[float]:
    step = min(apart, (board.size[key] - 2 * CORNER) / max(count - 1, 1))
    return [board.centre[key] + (n - (count - 1) / 2) * step for n in range(count)]


def _beyond_lower(board: Board, index: int, edge: Edge) -> float:
    """Where an edge is going next."""
    net, rank = board.nets[index], board.grid.rank
    if rank[edge.lower] == rank[net.upper]:
        return board.centre[net.upper]
    return board.stop(index, rank[edge.lower] + (-1 if net.back else 1))


def _beyond_upper(board: Board, index: int) -> float:
    """Where a net comes from, on the mean of its last twigs and its trunk."""
    net, rank = board.nets[index], board.grid.rank
    home = rank[net.upper]
    near = (home, home + 1) if net.back else (home - 1,)
    places = [board.centre[edge.lower] for edge in net.edges if rank[edge.lower] in near]
    places += [board.passage[index, step] for step in net.passes[:1]]
    return sum(places) / len(places)


def _straightened(
    board: Board, ports: Ports, sides: Mapping[tuple[str, bool], list[_Touch]]
) -> Ports:
    """The same ports, with the arrow of a lone line shifted to meet it where it comes nearly level.

    An arrow that has its side to itself goes as far as the side does.
    """
    arriving = dict(ports.arriving)
    for index, net in enumerate(board.nets):
        lower = net.edges[0].lower
        if len(net.edges) > 1 or board.grid.rank[lower] == board.grid.rank[net.upper]:
            continue
        origin = ports.leaving[net.edges[0]]
        if net.passes:
            origin = board.passage[index, net.passes[0]]
        alone = len(sides[net.upper, net.back]) == 1
        reach = board.size[net.upper] / 2 - CORNER if alone else JOG
        if abs(origin - arriving[index]) <= reach:
            arriving[index] = origin
    return Ports(ports.leaving, arriving)
