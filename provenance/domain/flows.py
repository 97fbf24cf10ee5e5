"""A largest set of routes through a graph that share no node.

Augmenting paths (Ford and Fulkerson 1956) in the graph whose nodes are split into an entering and
a leaving half, which is how Menger's theorem is commonly proved. The halves are not built: node
`v` enters as state 2 v and leaves as 2 v + 1.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

_NONE = -1
_OUTSIDE = -2


def disjoint(
    ahead: Sequence[Sequence[int]], starts: Iterable[int], goals: Collection[int]
) -> list[list[int]]:
    """The most routes from `starts` to `goals`, no two of which share a node, sorted.

    Nodes are 0 … n - 1 and `ahead[node]` those that follow it, the ones to try first in front.
    Searches go in phases, each over what the one before left, until a phase finds none: at most
    O(edges × routes), in practice few phases.
    """
    return _Flow(ahead, starts, goals).routes()


class _Flow:
    def __init__(
        self, ahead: Sequence[Sequence[int]], starts: Iterable[int], goals: Collection[int]
    ) -> None:
        self._ahead = ahead
        self._starts = sorted(set(starts))
        self._goals = frozenset(goals)
        # The neighbours of each node on the route that passes it.
        self._before = [_NONE] * len(ahead)
        self._after = [_NONE] * len(ahead)
        most = min(len(self._starts), len(self._goals))
        found = added = self._phase(most)
        while added and found < most:
            found += (added := self._phase(most - found))

    def routes(self) -> list[list[int]]:
        routes = []
        for node in self._starts:
            if self._before[node] != _OUTSIDE:
                continue
            route = [node]
            while (node := self._after[node]) != _OUTSIDE:
                route.append(node)
            routes.append(route)
        return routes

    def _phase(self, wanted: int) -> int:
        """Add routes until there are as many or every state was tried once; how many were added."""
        came_from = [_NONE] * (2 * len(self._ahead))
        added = 0
        for start in self._starts:
            if self._before[start] == _OUTSIDE or came_from[2 * start] != _NONE:
                continue
            last = self._search(start, came_from)
            if last != _NONE:
                self._add(last, came_from)
                added += 1
                if added == wanted:
                    break
        return added

    def _search(self, start: int, came_from: list[int]) -> int:
        """Go in at `start` as far as a goal that can be left; the state reached there, or none."""
        waiting = [(2 * start, _OUTSIDE)]
        while waiting:
            state, previous = waiting.pop()
            if came_from[state] != _NONE:
                continue
            came_from[state] = previous
            node = state >> 1
            before, after = self._before[node], self._after[node]
            if before == _NONE and not state & 1:
                came_from[state + 1] = state  # no route is in the way: straight on
                state += 1
            elif not state & 1:
                if before != _OUTSIDE:
                    waiting.append((2 * before + 1, state))
                continue
            if after != _OUTSIDE and node in self._goals:
                return state
            if before != _NONE:
                waiting.append((state - 1, state))
            waiting += [
                (2 * next_, state) for next_ in reversed(self._ahead[node]) if next_ != after
            ]
        return _NONE

    def _add(self, last: int, came_from: Sequence[int]) -> None:
        """Turn the way found into routes, undoing where it went back along one."""
        states = [last]
        while (state := came_from[states[-1]]) != _OUTSIDE:
            states.append(state)
        states.reverse()
        self._before[states[0] >> 1] = _OUTSIDE
        for state, following in pairwise(states):
            node, next_ = state >> 1, following >> 1
            if not state & 1 or following & 1:
                continue
            if node == next_:
                self._before[node] = self._after[node] = _NONE
            else:
                self._after[node] = next_
                self._before[next_] = node
        self._after[last >> 1] = _OUTSIDE
