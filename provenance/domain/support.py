"""What really stands behind a claim: every figure, from plain rows, with its receipts.

Two rules above all. Undercount, never overcount: what nobody stated widens a range and adds to no
figure. And each figure names the rows that made it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from . import groups, sides, suggestions
from .rows import Hop, Key, Premise, Tie, Voice
from .sides import Side
from .suggestions import Suggestion
from .vocabulary import Stance

_DENIES = Stance.DENIES.value


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
    voices = sorted(voices, key=attrgetter("key"))
    hops = list(hops)
    premises = tuple(sorted(premises, key=attrgetter("key")))
    standing = [voice for voice in voices if voice.stands]
    joined = groups.joined(standing, ties)
    asserting = [voice for voice in standing if voice.stance != _DENIES]
    if len(asserting) == len(voices):
        support, dissent = sides.measured(asserting, (), frozenset(), hops, joined), sides.NOBODY
    else:
        denying = [voice for voice in standing if voice.stance == _DENIES]
        fell = [voice for voice in voices if not voice.stands]
        support, dissent = (
            sides.measured(mine, mine_fell, {voice.key for voice in others}, hops, joined)
            for mine, mine_fell, others in (
                (asserting, [voice for voice in fell if voice.stance != _DENIES], denying),
                (denying, [voice for voice in fell if voice.stance == _DENIES], asserting),
            )
        )
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
