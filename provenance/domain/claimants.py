"""Who was first to state a claim, as far as its chain says."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from .chain import Chain


class Speaker[K: Hashable, W: Hashable](NamedTuple):
    """A voice that asserts the claim: `who` said so, when, and whether it is raw evidence.

    `earliest` and `latest` are None where it is not known when.
    """

    key: K
    who: W
    is_evidence: bool
    earliest: datetime | None
    latest: datetime | None


class First[K: Hashable, W: Hashable](NamedTuple):
    """`who` stated it first; `key` is the voice, None where one of several may be it."""

    who: W
    key: K | None


def first[K: Hashable, W: Hashable](
    speakers: Iterable[Speaker[K, W]], hops: Iterable[tuple[K, K]]
) -> First[K, W] | None:
    """Who said it before all others; None where that is not certain.

    `speakers` are the voices that stand and assert, `hops` run from who relies to the one relied
    on; one that leads elsewhere has something behind it that is not told here. Raw evidence states
    nothing: whoever reads it speaks first. Of several with nobody behind them one is first only if
    every date is known and it was certainly before the rest. O(voices + hops).
    """
    known = {speaker.key: speaker for speaker in speakers}
    candidates = _with_nobody_behind(known, hops)
    if len(candidates) == 1:
        return First(candidates[0].who, candidates[0].key)
    if (one := _earliest(candidates)) is not None:
        return First(one.who, one.key)
    names = {speaker.who for speaker in candidates}
    return First(names.pop(), None) if len(names) == 1 else None


def _with_nobody_behind[K: Hashable, W: Hashable](
    known: dict[K, Speaker[K, W]], hops: Iterable[tuple[K, K]]
) -> Sequence[Speaker[K, W]]:
    """Those that speak and rely, however indirectly, on raw evidence alone."""
    chain = Chain(known, hops)
    frontier = [node for node in chain.nodes if node not in known or not known[node].is_evidence]
    followers: set[K] = set()
    while frontier:
        for node in chain.relying_on(frontier.pop()):
            if node not in followers:
                followers.add(node)
                frontier.append(node)
    return [one for one in known.values() if not one.is_evidence and one.key not in followers]


def _earliest[K: Hashable, W: Hashable](
    candidates: Sequence[Speaker[K, W]],
) -> Speaker[K, W] | None:
    for one in candidates:
        rest = [other for other in candidates if other is not one]
        if one.latest and all(other.earliest and one.latest < other.earliest for other in rest):
            return one
    return None
