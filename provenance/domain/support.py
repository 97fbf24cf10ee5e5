"""What really stands behind a claim: every figure, from plain rows, with its receipts.

Two rules above all. Undercount, never overcount: what nobody stated widens a range and adds to no
figure. And each figure names the rows that made it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from . import groups, sides, suggestions
from .rows import NO_VOICES, Columns, Hop, Key, Premise, Tie, Voice
from .sides import Side
from .suggestions import Suggestion
from .vocabulary import Stance

_DENIES = Stance.DENIES.value
_KEY = attrgetter("key")


@dataclass(frozen=True, slots=True)
class Support[K: Key](Side[K]):
    """The figures of those who assert a claim, of those who deny it, and what both suggest.

    `rests_on` are the claims it is inferred from. Their origins are never counted as its own.
    """

    dissent: Side[K]
    suggested: Suggestion
    rests_on: tuple[Premise[K], ...] = ()


def measure[K: Key](
    voices: Iterable[Voice[K]],
    hops: Iterable[Hop[K]],
    ties: Iterable[Tie[K]] = (),
    premises: Iterable[Premise[K]] = (),
) -> Support[K]:
    """The support of one claim from all of its rows.

    Keys of voices are unique, and so are those of premises; hops may repeat, go in loops, and
    name voices that are not there, which then count as taken back. Rows may come in any order.
    Time O(hops × channels), but for putting rows in order; memory O(rows); no recursion.
    """
    voices = sorted(voices, key=_KEY)
    hops = list(hops)
    premises = tuple(sorted(premises, key=_KEY))
    support, dissent = _sides(voices, hops, ties)
    return Support(
        support.voices,
        support.origins,
        support.channels,
        support.choke_points,
        support.analyses,
        support.loops,
        support.anachronisms,
        support.weak_hops,
        support.unnamed_ends,
        support.fallen,
        support.unreliable_ends,
        dissent,
        suggestions.suggested(support, dissent, premises),
        premises,
    )


def _sides[K: Key](
    voices: Sequence[Voice[K]], hops: Sequence[Hop[K]], ties: Iterable[Tie[K]]
) -> tuple[Side[K], Side[K]]:
    """The figures of those who assert and of those who deny."""
    everybody = Columns.of(voices)
    if all(everybody.stands) and _DENIES not in everybody.stance:
        joined = groups.joined(everybody, ties)
        return sides.measured(everybody, NO_VOICES, frozenset(), hops, joined), sides.NOBODY
    joined = groups.joined(everybody.where(everybody.stands), ties)
    (asserting, asserted), (denying, denied) = (
        [Columns.of([one for one in mine if one.stands is stands]) for stands in (True, False)]
        for mine in (
            [one for one in voices if one.stance != _DENIES],
            [one for one in voices if one.stance == _DENIES],
        )
    )
    return (
        sides.measured(asserting, asserted, frozenset(denying.key), hops, joined),
        sides.measured(denying, denied, frozenset(asserting.key), hops, joined),
    )
