"""Circular reporting: voices that rest on one another."""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from .rows import Key


class Loop[K: Key](NamedTuple):
    """Voices each of which leads to each other one; a voice that relies on itself is one too.

    `has_way_out` says whether any of them also rests on something outside the loop. Where none
    does, nothing in the loop has an origin.
    """

    voices: tuple[K, ...]
    has_way_out: bool


def among(above: Sequence[Sequence[int]], below: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components that hold a cycle, each sorted, in order of their least.

    Nodes are 0 … n - 1; `above[node]` are the nodes it relies on, `below` the same hops the other
    way. What does not lead to a loop is peeled off first, so that a graph without one costs little.
    Tarjan 1972 on the rest, without recursion: O(nodes + hops).
    """
    left = _leading_to_loops(above, below)
    if not left:
        return []
    found = [
        sorted(members)
        for members in _components(above, left)
        if len(members) > 1 or members[0] in above[members[0]]
    ]
    return sorted(found)


def _leading_to_loops(above: Sequence[Sequence[int]], below: Sequence[Sequence[int]]) -> list[int]:
    """The nodes that remain when ends are taken away until there are none (Kahn 1962)."""
    waits_for = [len(nodes) for nodes in above]
    settled = [node for node, count in enumerate(waits_for) if not count]
    for node in settled:
        for citing in below[node]:
            waits_for[citing] = left = waits_for[citing] - 1
            if not left:
                settled.append(citing)
    if len(settled) == len(above):
        return []
    return [node for node, count in enumerate(waits_for) if count]


def _components(above: Sequence[Sequence[int]], nodes: Sequence[int]) -> list[list[int]]:
    """Strongly connected components among `nodes`; what they lead to outside is passed over."""
    unseen = set(nodes)
    number: dict[int, int] = {}
    lowest: dict[int, int] = {}
    waiting: list[int] = []
    found: list[list[int]] = []
    trail: list[tuple[int, Iterator[int]]] = []

    def enter(node: int) -> None:
        unseen.discard(node)
        number[node] = lowest[node] = len(number)
        waiting.append(node)
        trail.append((node, iter(above[node])))

    for start in nodes:
        if start in unseen:
            enter(start)
        while trail:
            node, upstream = trail[-1]
            further = _next_unseen(node, upstream, unseen, number, lowest)
            if further is not None:
                enter(further)
                continue
            trail.pop()
            if trail:
                below = trail[-1][0]
                lowest[below] = min(lowest[below], lowest[node])
            if lowest[node] == number[node]:
                found.append(_taken_off(waiting, node, lowest))
    return found


def _next_unseen(
    node: int,
    upstream: Iterator[int],
    unseen: Set[int],
    number: Mapping[int, int],
    lowest: dict[int, int],
) -> int | None:
    """The next unseen one upstream; on the way, note how far back the others lead `node`."""
    for cited in upstream:
        if cited in unseen:
            return cited
        if cited in lowest:  # still waiting for its component
            lowest[node] = min(lowest[node], number[cited])
    return None


def _taken_off(waiting: list[int], node: int, lowest: dict[int, int]) -> list[int]:
    """The component that ends with `node`, taken from the stack."""
    members = []
    while True:
        member = waiting.pop()
        del lowest[member]
        members.append(member)
        if member == node:
            return members
