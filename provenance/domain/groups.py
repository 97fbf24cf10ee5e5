"""Sources that are not independent of one another, as groups.

Two sources are in one group when a tie joins them, at once or through further sources (two
outlets of one owner), or when both put their name to the same publication.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from .rows import Columns, Key, Tie

type _Span = tuple[datetime | None, datetime | None]


class Group[K: Key](NamedTuple):
    """A source, or several that count as one, with those of its voices that a figure rests on."""

    sources: tuple[K, ...]
    voices: tuple[K, ...]


def joined[K: Key](voices: Columns[K], ties: Iterable[Tie[K]]) -> Mapping[K, K]:
    """The group of every source that shares one; a source without entry stands alone.

    Two sources are in one group if their values are equal. Disjoint sets with path halving and
    union by size (Tarjan 1975): O((voices + ties) α), in effect linear.
    """
    pairs = _by_publication(voices)
    if ties := list(ties):
        pairs += _by_tie(voices, ties)
    if not pairs:
        return {}
    sets: _DisjointSets[K] = _DisjointSets()
    for one, other in pairs:
        sets.join(one, other)
    return {source: sets.root(source) for source in list(sets.parents)}


class Grouping[K: Key]:
    """Which voices of a graph are of one group, by their places.

    `of[place]` is the group's number; `is_shared` says whether any group has several voices.
    """

    __slots__ = ("_columns", "is_shared", "of")

    def __init__(self, voices: Columns[K], joined: Mapping[K, K]) -> None:
        self._columns = voices
        sources = voices.source
        if joined:
            sources = [joined.get(source, source) for source in sources]
        self.is_shared = len(set(sources)) < len(sources)
        self.of = [*range(len(sources))]
        if self.is_shared:
            numbers: dict[K, int] = {}
            self.of = [numbers.setdefault(source, len(numbers)) for source in sources]

    def voices(self) -> Mapping[int, list[int]]:
        """The places of each group."""
        voices: dict[int, list[int]] = {}
        for place, number in enumerate(self.of):
            voices.setdefault(number, []).append(place)
        return voices

    def receipts(self, places: Iterable[int]) -> tuple[Group[K], ...]:
        """The groups of the voices at `places`, each with just those of its voices."""
        sources, keys = self._columns.source, self._columns.key
        if not self.is_shared:
            return tuple([Group((sources[place],), (keys[place],)) for place in places])
        members: dict[int, list[int]] = {}
        for place in places:
            members.setdefault(self.of[place], []).append(place)
        return tuple(
            [
                Group(
                    tuple(sorted({sources[place] for place in its})),
                    tuple([keys[place] for place in its]),
                )
                for its in members.values()
            ]
        )


def _by_publication[K: Key](voices: Columns[K]) -> list[tuple[K, K]]:
    if voices.publication.count(None) == len(voices.publication):
        return []
    first: dict[K, K] = {}
    return [
        (first[publication], source)
        for publication, source in zip(voices.publication, voices.source, strict=True)
        if publication is not None and first.setdefault(publication, source) != source
    ]


def _by_tie[K: Key](voices: Columns[K], ties: Sequence[Tie[K]]) -> list[tuple[K, K]]:
    """The ties that may hold when an end of theirs spoke; where neither did, any time may count."""
    spoken: dict[K, list[_Span]] = {}
    spans = zip(voices.earliest, voices.latest, strict=True)
    for source, span in zip(voices.source, spans, strict=True):
        spoken.setdefault(source, []).append(span)
    return [
        (tie.one, tie.other)
        for tie in ties
        if _may_hold(tie, [*spoken.get(tie.one, ()), *spoken.get(tie.other, ())])
    ]


def _may_hold[K: Key](tie: Tie[K], spoken: Sequence[_Span]) -> bool:
    if not spoken or (tie.since is None and tie.until is None):
        return True
    return any(
        (tie.since is None or latest is None or latest.date() >= tie.since)
        and (tie.until is None or earliest is None or earliest.date() <= tie.until)
        for earliest, latest in spoken
    )


class _DisjointSets[K: Key]:
    def __init__(self) -> None:
        self.parents: dict[K, K] = {}
        self._sizes: dict[K, int] = {}

    def root(self, item: K) -> K:
        parents = self.parents
        while (parent := parents.setdefault(item, item)) != item:
            parents[item] = item = parents[parent]
        return item

    def join(self, one: K, other: K) -> None:
        one, other = self.root(one), self.root(other)
        if one == other:
            return
        size, other_size = self._sizes.get(one, 1), self._sizes.get(other, 1)
        if size < other_size:
            one, other = other, one
        self.parents[other] = one
        self._sizes[one] = size + other_size
