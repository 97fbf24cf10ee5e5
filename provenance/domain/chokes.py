"""Choke points: source groups that every route from the reader to a known origin passes.

They are the dominators of the origins (Prosser 1959; Lengauer and Tarjan 1979), of which only
those on one route matter: what all routes pass, the first one found does too. So instead of the
whole dominator tree one sweep along that route does, in O(hops).
"""

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from .graphs import Graph
from .groups import Grouping
from .rows import Key
from .vocabulary import Basis, Term

_DEDUCED = Basis.DEDUCED.value


class Part(Term):
    """What a choke point is to the claim. Only a relay is news: the others follow from counts."""

    ORIGIN = "only-origin", "Only origin", "The one known origin: without it nothing is known."
    ANALYSIS = "only-analysis", "Only analysis", "Alone in drawing the conclusion from evidence."
    ENTRY = "only-entry", "Only entry", "All that the reader meets of the claim."
    RELAY = "relay", "Relay", "Everything known passes through it on its way to the reader."


class ChokePoint[K: Key](NamedTuple):
    """A source group without which no known origin is left, with its voices on the routes."""

    sources: tuple[K, ...]
    voices: tuple[K, ...]
    part: Part

    @property
    def is_trivial(self) -> bool:
        """Whether it is one because there is only one origin, one analysis or one entry."""
        return self.part is not Part.RELAY


def found[K: Key](
    graph: Graph[K],
    group: Grouping[K],
    away: Sequence[int],
    starts: Sequence[int],
    routes: Sequence[Sequence[int]],
) -> tuple[ChokePoint[K], ...]:
    """The choke points in order from the reader.

    `away` are hops to the nearest known end, -1 where none leads there; `starts` the entries where
    one does; `routes` share no group, so that where there are two nothing is on both.
    """
    if len(routes) != 1:
        return ()
    route = routes[0]
    firm = _passed_by_all(graph.above, starts, away, route)
    passed = [route[place] for place in firm]
    if group.is_shared:
        passed = _by_any_voice(graph.above, starts, away, route, firm, group)
    if not passed:
        return ()
    parts = _parts(graph, group, away, starts)
    numbers = dict.fromkeys([group.of[node] for node in passed])
    return tuple(
        [
            ChokePoint(its.sources, its.voices, parts.get(number, Part.RELAY))
            for number, its in zip(numbers, group.receipts(passed), strict=True)
        ]
    )


def _parts[K: Key](
    graph: Graph[K], group: Grouping[K], away: Sequence[int], starts: Sequence[int]
) -> dict[int, Part]:
    """The groups that are alone in what they do on the way to known ends; the last part counts."""
    basis, of = graph.voices.basis, group.of
    analyses = [n for n in range(len(basis)) if basis[n] == _DEDUCED and away[n] >= 0]
    parts: dict[int, Part] = {}
    for part, nodes in (
        (Part.ENTRY, starts),
        (Part.ANALYSIS, analyses),
        (Part.ORIGIN, graph.known),
    ):
        if nodes and (len(nodes) == 1 or len({of[node] for node in nodes}) == 1):
            parts[of[nodes[0]]] = part
    return parts


def _passed_by_all(
    above: Sequence[Sequence[int]],
    starts: Sequence[int],
    away: Sequence[int],
    route: Sequence[int],
) -> list[int]:
    """The places on `route` that no route gets round.

    A place is passed by all if nothing before it leads, by voices off the route, to a place
    behind it. `furthest` is as far as anything so far leads; an end off the route is past all.
    """
    places = {node: place for place, node in enumerate(route)}
    seen: set[int] = set()
    furthest = -1
    firm: list[int] = []
    waiting = list(starts)
    for place, node in enumerate(route):
        for reached in waiting:  # which grows meanwhile
            if (at := places.get(reached)) is not None:
                if at > furthest:
                    furthest = at
            elif reached not in seen and away[reached] >= 0:
                seen.add(reached)
                if away[reached] == 0:
                    return firm
                waiting += above[reached]
        if furthest == place:
            firm.append(place)
        waiting = [*above[node]]
    return firm


def _by_any_voice[K: Key](
    above: Sequence[Sequence[int]],
    starts: Sequence[int],
    away: Sequence[int],
    route: Sequence[int],
    firm: Sequence[int],
    group: Grouping[K],
) -> list[int]:
    """The live voices of every group that is a choke point, group after group along the route.

    A group of several voices may be one though none of its voices is, when routes pass it by
    different voices. Each such group on the route is taken away and the stretch between two firm
    places is walked again: O(hops of the stretch) a group.
    """
    voices = group.voices()
    chokes = {group.of[route[place]]: place for place in reversed(firm)}
    for near, far in pairwise([-1, *firm, len(route)]):
        leaving = starts if near < 0 else above[route[near]]
        goal = route[far] if far < len(route) else None
        for place in range(near + 1, far):
            number = group.of[route[place]]
            if len(voices[number]) == 1 or number in chokes:
                continue
            if not _crosses(above, leaving, away, goal, set(voices[number])):
                chokes[number] = place
    inorder = sorted(chokes, key=chokes.__getitem__)
    return [node for number in inorder for node in voices[number] if away[node] >= 0]


def _crosses(
    above: Sequence[Sequence[int]],
    leaving: Iterable[int],
    away: Sequence[int],
    goal: int | None,
    without: Set[int],
) -> bool:
    """Whether a way leads to `goal`, or else to any known end, that passes none of `without`."""
    seen: set[int] = set()
    waiting = list(leaving)
    while waiting:
        node = waiting.pop()
        if node in seen or away[node] < 0 or node in without:
            continue
        if node == goal or (goal is None and away[node] == 0):
            return True
        seen.add(node)
        waiting += above[node]
    return False
