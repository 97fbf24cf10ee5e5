"""Edges gathered into nets: those that reach one node from one side run together to one arrow.

Forty portals that copy one wire story then make one trunk with forty twigs, not forty lines.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.pictures.ranks import Grid
from provenance.pictures.values import Edge


@dataclass(frozen=True)
class Net:
    """Edges that arrive together at `upper`.

    They come in at its front, with the flow, or at its back, from later ranks or its own.
    `passes` are the ranks the trunk runs through between boxes, from the upper's side outwards.
    """

    upper: str
    back: bool
    edges: tuple[Edge, ...]
    passes: tuple[int, ...]


def weave(edges: Sequence[Edge], grid: Grid) -> tuple[Net, ...]:
    """The nets of all edges, in the order of their first edge. A dashed edge has its own."""
    groups: dict[tuple[str, bool, Edge | None], list[Edge]] = defaultdict(list)
    for edge in edges:
        back = grid.rank[edge.lower] >= grid.rank[edge.upper]
        groups[edge.upper, back, edge if edge.dashed else None].append(edge)
    return tuple(
        Net(upper, back, tuple(group), _passes(upper, back, group, grid))
        for (upper, back, _), group in groups.items()
    )


def _passes(upper: str, back: bool, edges: list[Edge], grid: Grid) -> tuple[int, ...]:
    home, lowers = grid.rank[upper], [grid.rank[edge.lower] for edge in edges]
    return tuple(range(home + 1, max(lowers)) if back else range(home - 1, min(lowers), -1))


def gaps(net: Net, edge: Edge, grid: Grid) -> Iterator[int]:
    """The gaps `edge` runs through, from its lower to its upper; gap n lies behind rank n."""
    low, up = grid.rank[edge.lower], grid.rank[net.upper]
    if low == up:
        yield up
    elif net.back:
        yield from range(low - 1, up - 1, -1)
    else:
        yield from range(low, up)


def leaves_front(net: Net, edge: Edge, grid: Grid) -> bool:
    """Whether `edge` sets out against the flow, from the front of its lower node."""
    return net.back and grid.rank[edge.lower] > grid.rank[net.upper]


def attachments(nets: Sequence[Net], grid: Grid) -> dict[tuple[str, bool], int]:
    """How many lines touch each side of each node; the side is True at the back."""
    count: dict[tuple[str, bool], int] = defaultdict(int)
    for net in nets:
        count[net.upper, net.back] += 1
        for edge in net.edges:
            count[edge.lower, not leaves_front(net, edge, grid)] += 1
    return count
