"""How well forecasts did, once a question is settled.

**Score.** G. W. Brier, “Verification of forecasts expressed in terms of probability”, Monthly
Weather Review 78 (1950), scores a forecast of several answers that exclude one another by the sum
of squared distances over all of them. Experts who are quoted seldom speak of all: who calls export
unlikely said nothing of the rest, and nothing is not a number. So each hypothesis is scored by
itself as an event that comes true or not,

    brier = (p - o)²        o = 1 if it came true, else 0

from 0, best, to 1: half of Brier's own figure for two answers. Only questions whose answers are
said to exclude one another are scored, for only there is it known that the others came not true;
to score the right answer alone would reward whoever calls everything likely.

**Ranges.** A word of ICD 203 is a range, not a point. The score is told as the range between the
best and the worst point of it. Taken over several hypotheses of one question it is somewhat wide,
since the chances of all of them add up to 1.

**Time.** Averaged over days as the Good Judgment Project and Good Judgment Open do (B. Mellers and
others, “Psychological strategies for winning a geopolitical forecasting tournament”,
Psychological Science 25 (2014); https://www.gjopen.com/faq): for each day the forecast in force
that day, from the first day on which there was one. A forecast is in force from the day it was
stated until the day before the same expert's next answer to the question, or before the question
was settled. Days before an expert spoke are not filled in with anybody else's.

**Count.** A forecast is one expert's answer on one hypothesis, however often it was revised: the
figure of many is the mean over these. With fewer than five nothing is told.

**Reliability.** Of the hypotheses that were called likely, how many came true (A. H. Murphy and
R. L. Winkler, 1977)? With the interval of E. B. Wilson (Journal of the American Statistical
Association 22, 1927) for 95 in 100, which holds for few forecasts too (Brown, Cai and DasGupta,
Statistical Science 16, 2001).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

from .vocabulary import Likelihood, Term

ENOUGH = 5
_Z = 1.959963984540054
"""The normal quantile for 95 in 100, both sides."""


class NotScored(Term):
    """Why something an expert said of a hypothesis has no score."""

    NO_CHANCE = "no-probability", "no probability given", "The expert leaned, without a likelihood."
    UNDATED = "undated", "not dated", "Nothing says when it was stated."
    LATE = "late", "stated too late", "It was stated when the answer was known, or on that day."
    REPLACED = "replaced", "replaced at once", "No full day passed before the next answer."
    OPEN_ENDED = (
        "not-exclusive",
        "answers do not exclude one another",
        "Nobody said that only one answer can be right, so it is not known what became of others.",
    )


class Forecast[K: Hashable](NamedTuple):
    """What was said of one hypothesis while it was in force: `low` to `high` per cent.

    `line` is the expert's answer on the hypothesis, whatever became of it. In force from `since`,
    included, to `until`, left out. `word` is empty where only figures were given.
    """

    line: K
    since: date
    until: date
    low: int
    high: int
    came_true: bool
    word: str = ""

    @property
    def days(self) -> int:
        return (self.until - self.since).days


class Bounds(NamedTuple):
    """A score as a range: what the best and the worst point of the stated ranges would make."""

    best: Fraction
    worst: Fraction


def brier(low: int, high: int, came_true: bool) -> Bounds:
    """The score of one forecast of `low` to `high` per cent."""
    near, far = (high, low) if came_true else (low, high)
    outcome = Fraction(int(came_true))
    return Bounds((Fraction(near, 100) - outcome) ** 2, (Fraction(far, 100) - outcome) ** 2)


@dataclass(frozen=True, slots=True)
class Line[K: Hashable]:
    """One expert's answer on one hypothesis over time. `days` is how long any was in force."""

    key: K
    days: int
    score: Bounds
    came_true: bool
    forecasts: tuple[Forecast[K], ...]


def lines[K: Hashable](forecasts: Iterable[Forecast[K]]) -> tuple[Line[K], ...]:
    """The time-averaged score of each line, in the order in which they come."""
    by_line: dict[K, list[Forecast[K]]] = defaultdict(list)
    for forecast in forecasts:
        by_line[forecast.line].append(forecast)
    return tuple(_line(key, tuple(its)) for key, its in by_line.items())


def _line[K: Hashable](key: K, its: tuple[Forecast[K], ...]) -> Line[K]:
    days = sum(forecast.days for forecast in its)
    scores = [
        (forecast.days, brier(forecast.low, forecast.high, forecast.came_true)) for forecast in its
    ]
    best = sum((n * score.best for n, score in scores), Fraction(0)) / days
    worst = sum((n * score.worst for n, score in scores), Fraction(0)) / days
    return Line(key, days, Bounds(best, worst), its[0].came_true, its)


def overall[K: Hashable](scored: Sequence[Line[K]]) -> Bounds | None:
    """The mean over lines; None for fewer than five: too few to tell."""
    if len(scored) < ENOUGH:
        return None
    best = sum((line.score.best for line in scored), Fraction(0)) / len(scored)
    worst = sum((line.score.worst for line in scored), Fraction(0)) / len(scored)
    return Bounds(best, worst)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The interval for a share of `hits` in `of`, at least 1, from 0 to 1."""
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Bin[K: Hashable]:
    """One range of the words: the lines on which it was said, and those that came true.

    `interval` are shares from 0 to 1. A line counts once in a bin, however often it was said.
    """

    words: tuple[str, ...]
    low: int
    high: int
    said: tuple[K, ...]
    true: tuple[K, ...]
    interval: tuple[float, float]

    @property
    def fits(self) -> bool:
        """Whether the words' range and the interval have any share in common."""
        low, high = self.interval
        return low * 100 <= self.high and high * 100 >= self.low


def reliability[K: Hashable](scored: Sequence[Line[K]]) -> tuple[Bin[K], ...]:
    """The bins in which anything was said, from the least likely; figures without a word count
    in the bin that holds their whole range, and in none where there is none."""
    bins: dict[tuple[int, int], dict[K, bool]] = defaultdict(dict)
    for line in scored:
        for forecast in line.forecasts:
            if ends := _bin_of(forecast):
                bins[ends][line.key] = line.came_true
    return tuple(_bin(*ends, bins[ends]) for ends in sorted(bins))


def _bin_of[K: Hashable](forecast: Forecast[K]) -> tuple[int, int] | None:
    if forecast.word:
        word = Likelihood.called(forecast.word)
        return word.low, word.high
    held = (w for w in Likelihood if w.low <= forecast.low and forecast.high <= w.high)
    # A figure on an edge, such as 45, belongs to the word that starts there.
    word_ = max(held, key=lambda w: w.low, default=None)
    return (word_.low, word_.high) if word_ else None


def _bin[K: Hashable](low: int, high: int, said: dict[K, bool]) -> Bin[K]:
    true = tuple(key for key, came_true in said.items() if came_true)
    words = tuple(word.label for word in Likelihood if (word.low, word.high) == (low, high))
    return Bin(words, low, high, tuple(said), true, wilson(len(true), len(said)))
