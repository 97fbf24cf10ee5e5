"""How far evidence agrees with a hypothesis: the words of the matrix, and what a row of them tells.

The method is Analysis of Competing Hypotheses: R. J. Heuer, Psychology of Intelligence Analysis
(CIA, Center for the Study of Intelligence, 1999), chapter 8. The six words and their letters are
those of the tool that Heuer made with PARC (L. Good, J. Shrager, M. Stefik, P. Pirolli, S. Card,
“ACH 1.1: A Tool for Analyzing Competing Hypotheses, Technical Description”, PARC 2004).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .vocabulary import Term


class Consistency(Term):
    """One claim against one hypothesis: if that were so, would one expect to see this?"""

    VERY_CONSISTENT = (
        "very-consistent",
        "very consistent",
        "If it were so, this is just what one would see; it speaks strongly for it.",
    )
    CONSISTENT = "consistent", "consistent", "If it were so, one would expect to see this."
    NEUTRAL = "neutral", "neutral", "Can be read either way; it speaks neither for nor against."
    NOT_APPLICABLE = (
        "not-applicable",
        "not applicable",
        "Has no bearing on this answer.",
    )
    INCONSISTENT = (
        "inconsistent",
        "inconsistent",
        "If it were so, one would not expect to see this.",
    )
    VERY_INCONSISTENT = (
        "very-inconsistent",
        "very inconsistent",
        "If it were so, this could hardly be seen; it speaks strongly against it.",
    )

    @property
    def letters(self) -> str:
        """CC, C, N, NA, I or II."""
        return _LETTERS[self]

    @property
    def points(self) -> int:
        """2 to -2 on one scale; 0 where it speaks neither for nor against."""
        return _POINTS[self]


_LETTERS = {
    Consistency.VERY_CONSISTENT: "CC",
    Consistency.CONSISTENT: "C",
    Consistency.NEUTRAL: "N",
    Consistency.NOT_APPLICABLE: "NA",
    Consistency.INCONSISTENT: "I",
    Consistency.VERY_INCONSISTENT: "II",
}
_POINTS = {
    Consistency.VERY_CONSISTENT: 2,
    Consistency.CONSISTENT: 1,
    Consistency.NEUTRAL: 0,
    Consistency.NOT_APPLICABLE: 0,
    Consistency.INCONSISTENT: -1,
    Consistency.VERY_INCONSISTENT: -2,
}


class Diagnosticity(Term):
    """What a row tells. Evidence that agrees with every answer tells none apart (Heuer, step 4)."""

    NONE = "none", "tells nothing apart", "It is read alike against every answer."
    LITTLE = "little", "tells little apart", "The answers differ by one step of the scale."
    MUCH = "much", "tells answers apart", "The answers differ by two steps of the scale or more."


def diagnosticity(row: Iterable[Consistency]) -> Diagnosticity:
    """By the widest distance between two cells of one person's row; not applicable is neutral."""
    points = [mark.points for mark in row]
    wide = max(points, default=0) - min(points, default=0)
    if wide == 0:
        return Diagnosticity.NONE
    return Diagnosticity.LITTLE if wide == 1 else Diagnosticity.MUCH


@dataclass(frozen=True, slots=True)
class Spread:
    """The opinions on one cell, never averaged: how many gave each word, from one end to the other.

    `counts` are in the order of the scale. `low` and `high` are the most and the least
    inconsistent word given. `is_opposed`: some hold it consistent, others inconsistent.
    """

    counts: tuple[tuple[Consistency, int], ...]
    low: Consistency
    high: Consistency
    is_opposed: bool

    @property
    def differs(self) -> bool:
        return len(self.counts) > 1


def spread(marks: Sequence[Consistency]) -> Spread | None:
    """None where nobody gave a word."""
    if not marks:
        return None
    counted = Counter(marks)
    given = [mark for mark in Consistency if counted[mark]]
    high, low = (pick(given, key=lambda mark: mark.points) for pick in (max, min))
    return Spread(
        counts=tuple((mark, counted[mark]) for mark in given),
        low=low,
        high=high,
        is_opposed=high.points > 0 > low.points,
    )
