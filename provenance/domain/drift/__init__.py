"""Drift: what changed between the words of the one who relies and of the one relied on.

`between(below, above)` compares two wordings of one report and gives typed differences with the
exact words on both sides. English only. Precision comes first: whatever is not sure is not
reported, so no drift found does not mean that none is there. What is merely left out of a copy is
no drift, except words of caution.

A text is read once (`words`, `days`, `figures`, `texts`); each kind has a finder of its own that
takes the two texts read. What may belong together is decided in `contexts` (figures and dates)
and `statements` (clauses). The whole is linear in the length of the texts: wherever there are more
candidates than a handful, which belongs to which would be a guess, and is not reported.
"""

from itertools import chain

from . import dates, directions, hedges, marks, names, negations, numbers, plurals, trends
from .kinds import Drift, Kind, Wording
from .marks import Part
from .texts import Text

__all__ = ["Drift", "Kind", "Part", "Wording", "between", "marks"]

_FINDERS = (
    numbers.find,
    dates.find,
    names.find,
    hedges.find,
    plurals.find,
    negations.find,
    directions.find,
    trends.find,
)


def between(below: str, above: str) -> tuple[Drift, ...]:
    """The differences between two wordings, in the order in which the lower text has them.

    `below` are the words of the one who relies, `above` those of the one relied on. Never raises;
    offsets count characters of the strings as given.
    """
    lower, upper = Text(below), Text(above)
    if lower.line.text == upper.line.text and lower.figures == upper.figures:
        return ()
    found = chain.from_iterable(find(lower, upper) for find in _FINDERS)
    return tuple(sorted(found, key=_place))


def _place(drift: Drift) -> tuple[int, int, str]:
    end = 1 << 62
    return (
        drift.below.start if drift.below else end,
        drift.above.start if drift.above else end,
        drift.kind,
    )
