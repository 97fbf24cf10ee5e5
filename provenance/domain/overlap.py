"""Which sources keep resting on the same upstream, counted claim by claim.

Two sources that both speak on a claim *meet* in a source when the ways from both of them lead to
it, over any number of hops; a source meets another also in itself, where the other has it from
there. The nearest such sources are named, those behind them follow from it.

This is about habits: unlike origins it follows what was retracted since, and both stances. Ties
are not followed. Nothing here is a chance or a grade: it is counts, with the claims behind them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations

from .rows import Key

type Links[K: Key] = Mapping[K, Sequence[K]]


@dataclass(frozen=True, slots=True)
class Chains[K: Key]:
    """One claim: who speaks (`voices`, the voices of each source), and whom each voice leans on."""

    claim: K
    voices: Mapping[K, Sequence[K]]
    above: Links[K]
    source: Mapping[K, K]


@dataclass(frozen=True, slots=True)
class Pair[K: Key]:
    """Two sources, `one` before `other`, with the claims both speak on.

    `meeting` maps each of `claims` on which they meet to the sources they meet in.
    """

    one: K
    other: K
    claims: list[K] = field(default_factory=list)
    meeting: dict[K, tuple[K, ...]] = field(default_factory=dict)

    @property
    def both(self) -> int:
        return len(self.claims)

    @property
    def together(self) -> int:
        return len(self.meeting)

    @property
    def apart(self) -> int:
        """On how many claims they meet in a third source, neither resting on the other."""
        ends = {self.one, self.other}
        return sum(ends.isdisjoint(met) for met in self.meeting.values())

    @property
    def upstream(self) -> list[tuple[K, int]]:
        """The sources they meet in, with on how many claims; the most frequent first."""
        counted = Counter(source for met in self.meeting.values() for source in met)
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def pairs[K: Key](claims: Iterable[Chains[K]], among: Set[K]) -> list[Pair[K]]:
    """The pairs of sources `among` that both speak on a claim, the most telling first.

    That is by on how many claims they meet in a third source, then on how many at all; then the
    fewer claims they share, the more that tells. O(speakers × hops + speakers²) for each claim.
    """
    found: dict[tuple[K, K], Pair[K]] = {}
    for chains in claims:
        speakers = sorted(among & chains.voices.keys())
        if len(speakers) < 2:
            continue
        upstream = _Upstream(chains)
        for one, other in combinations(speakers, 2):
            pair = found.setdefault((one, other), Pair(one, other))
            pair.claims.append(chains.claim)
            if met := upstream.nearest(one, other):
                pair.meeting[chains.claim] = met
    return sorted(found.values(), key=_telling)


def _telling[K: Key](pair: Pair[K]) -> tuple[int, int, int, K, K]:
    return -pair.apart, -pair.together, pair.both, pair.one, pair.other


class _Upstream[K: Key]:
    """For each source of a claim what it rests on, itself included; walked when first asked."""

    def __init__(self, chains: Chains[K]) -> None:
        self._chains = chains
        self._reached: dict[K, set[K]] = defaultdict(set)

    def of(self, source: K) -> set[K]:
        if source not in self._reached:
            waiting = list(self._chains.voices[source])
            met = set(waiting)
            while waiting:
                fresh = [key for key in self._chains.above.get(waiting.pop(), ()) if key not in met]
                met.update(fresh)
                waiting += fresh
            self._reached[source] = {self._chains.source[key] for key in met}
        return self._reached[source]

    def nearest(self, one: K, other: K) -> tuple[K, ...]:
        """The common sources with no other common one before them; in a loop, all of it."""
        common = self.of(one) & self.of(other)
        behind = {
            source
            for source in common
            if any(
                source in self.of(nearer) and nearer not in self.of(source)
                for nearer in common - {source}
            )
        }
        return tuple(sorted(common - behind))
