"""Channels: how many ways lead from the reader to origins that have no source in common.

Menger 1927: in a graph, the most routes between two places that share no node are as many as the
fewest nodes whose removal parts the two. Here a source group is what routes must not share; where
every group has one voice the count below is that number.

A group may have several voices on a claim. A route may then use several of them, one after the
other, but only along real hops: it never enters by one and leaves by another. To find the most
such routes is NP-hard (disjoint paths with colours), so the count is a lower bound there:
`is_exact` says whether it is known to be the true number.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from . import flows
from .graphs import Graph
from .groups import Grouping
from .rows import Key

type Routes = list[list[int]]

_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Channels[K: Key]:
    """`routes` are as many as `count`: voices from the reader's end to a known origin each."""

    count: int
    routes: tuple[tuple[K, ...], ...]
    is_exact: bool = True


def found[K: Key](
    graph: Graph[K], group: Grouping[K], away: Sequence[int], starts: Sequence[int]
) -> tuple[Routes, bool]:
    """The routes, and whether there are surely no more of them.

    `away` are hops to the nearest known end, -1 where none leads there; `starts` the entries where
    one does. O(hops × channels), and where groups have several voices at most 8 times that.
    """
    if not starts:
        return [], True
    if _is_one(graph.known, group.of) or _is_one(starts, group.of):
        return [_shortest(graph.above, starts, away)], True
    if group.is_shared:
        return _with_shared_groups(graph, group, away, starts)
    return flows.disjoint(_ahead(graph.above, away), starts, graph.known), True


def _is_one(nodes: Sequence[int], group: Sequence[int]) -> bool:
    return len(nodes) == 1 or len({group[node] for node in nodes}) == 1


def _shortest(
    above: Sequence[Sequence[int]], starts: Sequence[int], away: Sequence[int]
) -> list[int]:
    node = min(starts, key=away.__getitem__)
    route = [node]
    for left in range(away[node] - 1, -1, -1):
        for cited in above[node]:
            if away[cited] == left:
                break
        route.append(node := cited)
    return route


def _ahead(
    above: Sequence[Sequence[int]], away: Sequence[int], without: Set[int] = frozenset()
) -> list[list[int]]:
    """The hops that lead to a known end, the shortest way first."""
    if without or -1 in away:
        above = [[n for n in cited if away[n] >= 0 and n not in without] for cited in above]
    nearness = away.__getitem__
    return [sorted(cited, key=nearness) if len(cited) > 1 else [*cited] for cited in above]


def _with_shared_groups[K: Key](
    graph: Graph[K], group: Grouping[K], away: Sequence[int], starts: Sequence[int]
) -> tuple[Routes, bool]:
    """Routes of which no two share a group, by taking away what made them share one.

    The first round lets two routes meet in a group, so it finds no fewer than there are: where
    none do, or as many are left, the count is exact. Each further round keeps the routes that go
    together, takes away what other voices their groups have, and looks again.
    """
    voices = group.voices()
    without: set[int] = set()
    best: Routes = []
    ceiling = len(starts)
    for _ in range(_ROUNDS):
        routes = _through_gates(graph, group.of, away, starts, without)
        ceiling = min(ceiling, len(routes)) if not without else ceiling
        kept, used = _apart(routes, group.of)
        best = max(best, kept, key=len)
        if len(kept) == len(routes) or len(best) == ceiling:
            break
        on_routes = {node for route in kept for node in route}
        without |= {node for number in used for node in voices[number]} - on_routes
    return best, len(best) == ceiling


def _apart(routes: Routes, group: Sequence[int]) -> tuple[Routes, set[int]]:
    """Of `routes`, the shortest first, those that share no group with one before; their groups."""
    kept: Routes = []
    used: set[int] = set()
    for route in sorted(routes, key=lambda route: (len(route), route)):
        passes = {group[node] for node in route}
        if used.isdisjoint(passes):
            kept.append(route)
            used |= passes
    return kept, used


def _through_gates[K: Key](
    graph: Graph[K],
    group: Sequence[int],
    away: Sequence[int],
    starts: Sequence[int],
    without: Set[int],
) -> Routes:
    """Disjoint routes with one gate before the entries of a group and one behind its origins."""
    ahead = _ahead(graph.above, away, without)
    size = len(ahead)
    front = _by_group((node for node in starts if node not in without), group)
    back = _by_group((node for node in graph.known if node not in without), group)
    ahead += front.values()
    gates = range(size, len(ahead))
    for gate, nodes in enumerate(back.values(), start=len(ahead)):
        for node in nodes:
            ahead[node] = [gate]
    goals = range(len(ahead), len(ahead) + len(back))
    ahead += [[] for _ in goals]
    return [
        [node for node in route if node < size] for route in flows.disjoint(ahead, gates, goals)
    ]


def _by_group(nodes: Iterable[int], group: Sequence[int]) -> Mapping[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for node in nodes:
        grouped.setdefault(group[node], []).append(node)
    return grouped
