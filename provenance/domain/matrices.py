"""Which hypothesis the evidence speaks least against: Analysis of Competing Hypotheses.

Heuer's step 5 (see `consistency`): one does not ask what speaks for a hypothesis, since most
evidence agrees with several, but which has the least against it. So, as in the tool of Heuer and
PARC, only inconsistent cells count:

    inconsistency(h) = Σ over rows of weight(row) × (2 if very inconsistent, 1 if inconsistent, 0)

PARC's tool weighs a row by two grades that its user gives, credibility and relevance: low 1/√2,
medium 1, high √2 each. Here nobody grades anew: the weight of a row is what the desk holds of the
claim, and how many known origins it has,

    weight = share(verdict) × (1 - 2^-origins)

with share 1 for corroborated, 1/2 for unverified or not marked, 1/4 for disputed, 0 for refuted
and withdrawn. One known origin gives half, each further one half of what is left: the second copy
of a story that is independent matters more than the ninth. `origins` is the low end of the range,
so what is unknown adds nothing, and a claim without a known origin has no weight of its own. The
shares are this program's, not the literature's; with the weighting off every row weighs 1.

Scores of several people are never added up or averaged: each is one person's matrix.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from . import listings
from .consistency import Consistency
from .vocabulary import VerdictStatus

type Row[H] = Mapping[H, Consistency]
"""What one person holds of one claim, by hypothesis."""

EVEN = Fraction(1)
_SHARES = {
    VerdictStatus.CORROBORATED: Fraction(1),
    VerdictStatus.UNVERIFIED: Fraction(1, 2),
    VerdictStatus.DISPUTED: Fraction(1, 4),
    VerdictStatus.REFUTED: Fraction(0),
    VerdictStatus.WITHDRAWN: Fraction(0),
}


def weight(verdict: str, origins: int) -> Fraction:
    """0 to 1, of a claim that is marked `verdict`, "" if not, and has `origins` known at least."""
    share = _SHARES[VerdictStatus.called(verdict or VerdictStatus.UNVERIFIED)]
    return share * (1 - Fraction(1, 2**origins))


def is_whole[H: Hashable](row: Row[H], hypotheses: Iterable[H]) -> bool:
    """Whether every hypothesis was looked at. A blank is not neutral: other rows cannot count."""
    return all(hypothesis in row for hypothesis in hypotheses)


def inconsistencies[R: Hashable, H: Hashable](
    rows: Mapping[R, Row[H]], hypotheses: Sequence[H], weights: Mapping[R, Fraction]
) -> dict[H, Fraction]:
    """The inconsistency of each hypothesis, 0 or more, by the rows that are whole.

    Rows without a weight are left out. Empty where no row counts: nothing is known then, and that
    is not 0.
    """
    counted = [
        (row, weights[key])
        for key, row in rows.items()
        if weights.get(key) and is_whole(row, hypotheses)
    ]
    if not counted:
        return {}
    return {
        hypothesis: sum(
            (weight * max(0, -row[hypothesis].points) for row, weight in counted), Fraction(0)
        )
        for hypothesis in hypotheses
    }


def least[H: Hashable](scores: Mapping[H, Fraction]) -> tuple[H, ...]:
    """The hypotheses with the lowest score, in their order; several where they are level."""
    lowest = min(scores.values(), default=None)
    return tuple(hypothesis for hypothesis, score in scores.items() if score == lowest)


def told_apart[H: Hashable](scores: Mapping[H, Fraction]) -> bool:
    """Whether any hypothesis has more against it than another."""
    return len(set(scores.values())) > 1


def without[H: Hashable](
    what: str, names: Mapping[H, str], before: Mapping[H, Fraction], after: Mapping[H, Fraction]
) -> str:
    """What leaving out `what` changes, in a sentence; "" where no score changes.

    `before` and `after` are scores as `inconsistencies` gives them.
    """
    if before == after or not before:
        return ""
    return f"Without {what}, {_changed(names, before, after)}"


def _changed[H: Hashable](
    names: Mapping[H, str], before: Mapping[H, Fraction], after: Mapping[H, Fraction]
) -> str:
    if not after:
        return "no evidence is left that counts."
    if not told_apart(after):
        had = told_apart(before)
        return "nothing is left that tells the answers apart." if had else "the answers stay level."
    former, now = least(before), least(after)
    if not told_apart(before):
        return f"{_named(now, names)} {_is(now)} the least inconsistent; before, none was."
    if former == now:
        stay = "stays" if len(now) == 1 else "stay"
        moved = _moved(names, before, after)
        return f"{_named(now, names)} {stay} the least inconsistent. {moved}"
    return _overtaken(former, now, names)


def _overtaken[H: Hashable](former: Sequence[H], now: Sequence[H], names: Mapping[H, str]) -> str:
    gone = [hypothesis for hypothesis in former if hypothesis not in now]
    come = [hypothesis for hypothesis in now if hypothesis not in former]
    if gone and come:
        beside = [hypothesis for hypothesis in now if hypothesis in former]
        also = f", beside {_named(beside, names)}" if beside else ""
        return (
            f"{_named(gone, names)} {_is(gone)} no longer the least inconsistent: "
            f"{_named(come, names)} {_is(come)}{also}."
        )
    if gone:
        return (
            f"{_named(now, names)} {_is(now)} the least inconsistent alone: "
            f"{_named(gone, names)} {_is(gone)} no longer level with it."
        )
    return (
        f"{_named(former, names)} {_is(former)} no longer the least inconsistent alone: "
        f"{_named(come, names)} {_is(come)} level with it."
    )


def _moved[H: Hashable](
    names: Mapping[H, str], before: Mapping[H, Fraction], after: Mapping[H, Fraction]
) -> str:
    moved = [
        f"“{names[hypothesis]}” {shown(score)} → {shown(after[hypothesis])}"
        for hypothesis, score in before.items()
        if after[hypothesis] != score
    ]
    return f"Inconsistency: {', '.join(moved)}."


def shown(number: Fraction) -> str:
    """With as many decimals as it takes, two at most: 3, 1.5, 0.38."""
    return f"{float(number):.2f}".rstrip("0").rstrip(".")


def _named[H: Hashable](hypotheses: Collection[H], names: Mapping[H, str]) -> str:
    return listings.listed([f"“{names[hypothesis]}”" for hypothesis in hypotheses])


def _is(hypotheses: Collection[object]) -> str:
    return "is" if len(hypotheses) == 1 else "are"
