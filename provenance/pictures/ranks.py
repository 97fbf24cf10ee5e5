"""Which step along the flow each node stands on: its lane, and its depth inside the lane.

A portal that copies a portal stands one step before it, so that the arrow still runs with the flow.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from provenance.pictures.values import Edge, Node


@dataclass(frozen=True)
class Grid:
    """Keys of the nodes on each rank, in the order they stand there, and each rank's lane."""

    rows: tuple[tuple[str, ...], ...]
    lanes: tuple[int, ...]

    @cached_property
    def rank(self) -> dict[str, int]:
        return {key: rank for rank, row in enumerate(self.rows) for key in row}


def depths(nodes: Sequence[Node], edges: Iterable[Edge]) -> dict[str, int]:
    """How many steps of its own lane each node stands below its lane's last rank.

    Longest path over the edges inside a lane; the edge that closes a loop is left out.
    """
    lane = {node.key: node.lane for node in nodes}
    uppers: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if lane[edge.lower] == lane[edge.upper]:
            uppers[edge.lower].append(edge.upper)
    depth: dict[str, int] = {}
    for key in _uppers_first(lane, uppers):
        depth[key] = max((depth[upper] + 1 for upper in uppers[key] if upper in depth), default=0)
    return depth


def _uppers_first(keys: Iterable[str], uppers: dict[str, list[str]]) -> Iterator[str]:
    """Depth-first, without recursion: a chain may be longer than Python's stack."""
    seen: set[str] = set()
    for start in keys:
        stack = [(start, iter(uppers[start]))] if start not in seen else []
        seen.add(start)
        while stack:
            key, rest = stack[-1]
            fresh = next((upper for upper in rest if upper not in seen), None)
            if fresh is None:
                stack.pop()
                yield key
            else:
                seen.add(fresh)
                stack.append((fresh, iter(uppers[fresh])))


def arrange(nodes: Sequence[Node], edges: Sequence[Edge], *, most: int, crowd: int) -> Grid:
    """Nodes by lane and depth on at most about `most` ranks, one at least for each lane in use.

    A rank of more than `crowd` nodes is split while there are ranks to spare.
    """
    depth = depths(nodes, edges)
    ranks: dict[tuple[int, int], list[str]] = defaultdict(list)
    deepest = _allotted(nodes, depth, most)
    for node in nodes:
        ranks[node.lane, -min(depth[node.key], deepest[node.lane])].append(node.key)
    rows = [(lane, keys) for (lane, _), keys in sorted(ranks.items())]
    while len(rows) < most and len(max(rows, key=_length, default=(0, []))[1]) > crowd:
        index = rows.index(max(rows, key=_length))
        lane, keys = rows[index]
        half = (len(keys) + 1) // 2
        rows[index : index + 1] = [(lane, keys[:half]), (lane, keys[half:])]
    return Grid(tuple(tuple(keys) for _, keys in rows), tuple(lane for lane, _ in rows))


def _length(row: tuple[int, list[str]]) -> int:
    return len(row[1])


def _allotted(nodes: Sequence[Node], depth: dict[str, int], most: int) -> dict[int, int]:
    """The deepest depth each lane may show: the deepest gives way first, of two the later."""
    deepest: dict[int, int] = defaultdict(int)
    for node in nodes:
        deepest[node.lane] = max(deepest[node.lane], depth[node.key])
    while sum(deepest.values()) + len(deepest) > most and max(deepest.values()):
        deepest[max(deepest, key=lambda lane: (deepest[lane], lane))] -= 1
    return dict(deepest)


def in_pairs(grid: Grid, position: dict[str, float]) -> Grid:
    """The same ranks, each broken into rows of two by position; an odd node goes first.

    First, because the lines of the pairs below can then run on between them.
    """
    rows: list[tuple[str, ...]] = []
    lanes: list[int] = []
    for lane, row in zip(grid.lanes, grid.rows, strict=True):
        order = sorted(row, key=lambda key: (position[key], key))
        odd = len(order) % 2
        pairs = [tuple(order[i : i + 2]) for i in range(odd, len(order), 2)]
        fresh = [tuple(order[:odd]), *pairs] if odd else pairs
        rows += fresh
        lanes += [lane] * len(fresh)
    return Grid(tuple(rows), tuple(lanes))
