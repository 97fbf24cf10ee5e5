"""Scores of forecasts, against figures reckoned by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import calibration
from provenance.domain.calibration import Forecast
from provenance.domain.vocabulary import Likelihood

SETTLED = date(2024, 1, 11)


def forecast(word, since, until=SETTLED, *, came_true=True, line="plant is for export"):
    return Forecast(line, since, until, word.low, word.high, came_true, word)


def told(bounds):
    return tuple(round(float(end), 4) for end in bounds)


def test_a_worked_example_by_hand():
    """Asked on 1 January, settled on the 11th: it came true.

    Likely, 55 to 80 in 100, from the 1st to the 4th, four days: (0.80 - 1)² = 0.0400 at best and
    (0.55 - 1)² = 0.2025 at worst. Then almost certain, 95 to 99, from the 5th to the 10th, six
    days: 0.0001 at best, 0.0025 at worst.
    Best:  (4 × 0.0400 + 6 × 0.0001) / 10 = (0.1600 + 0.0006) / 10 = 0.01606
    Worst: (4 × 0.2025 + 6 × 0.0025) / 10 = (0.8100 + 0.0150) / 10 = 0.0825
    """
    change = date(2024, 1, 5)
    (line,) = calibration.lines(
        [
            forecast(Likelihood.LIKELY, date(2024, 1, 1), change),
            forecast(Likelihood.ALMOST_CERTAIN, change),
        ]
    )
    assert (line.days, told(line.score)) == (10, (0.0161, 0.0825))


@pytest.mark.parametrize(
    ("word", "came_true", "score"),
    [
        (Likelihood.UNLIKELY, True, (0.3025, 0.64)),
        (Likelihood.UNLIKELY, False, (0.04, 0.2025)),
        (Likelihood.EVEN_CHANCE, True, (0.2025, 0.3025)),
        (Likelihood.ALMOST_CERTAIN, False, (0.9025, 0.9801)),
    ],
)
def test_a_word_is_scored_at_both_ends_of_its_range(word, came_true, score):
    assert told(calibration.brier(word.low, word.high, came_true)) == score


@given(st.integers(0, 100), st.integers(0, 100), st.booleans())
def test_every_point_of_a_range_scores_between_its_bounds(one, other, came_true):
    low, high = sorted((one, other))
    best, worst = calibration.brier(low, high, came_true)
    for point in range(low, high + 1):
        (score, same) = calibration.brier(point, point, came_true)
        assert best <= score == same <= worst


def five(*came_true):
    return calibration.lines(
        forecast(Likelihood.LIKELY, date(2024, 1, 1), came_true=came, line=n)
        for n, came in enumerate(came_true)
    )


def test_under_five_forecasts_nothing_is_told():
    assert calibration.overall(five(True, True, True, True)) is None
    revised = [
        forecast(Likelihood.LIKELY, date(2024, 1, n), date(2024, 1, n + 1)) for n in range(1, 9)
    ]
    assert calibration.overall(calibration.lines(revised)) is None


def test_five_are_told_as_their_mean():
    """Four came true, 0.0400 to 0.2025; one did not, 0.3025 to 0.6400: over five."""
    assert told(calibration.overall(five(True, True, True, True, False))) == (0.0925, 0.29)


def test_the_reliability_table_counts_each_answer_once_with_wilsons_interval():
    """4 of 5: Wilson's interval is 0.3755 to 0.9638."""
    twice = forecast(Likelihood.PROBABLE, date(2024, 1, 1), date(2024, 1, 3), line=0)
    lines = calibration.lines(
        [twice, *(f for line in five(True, True, True, True, False) for f in line.forecasts)]
    )
    (row,) = calibration.reliability(lines)
    assert (row.words, row.low, row.high) == (("likely", "probable"), 55, 80)
    assert (len(row.said), len(row.true), row.fits) == (5, 4, True)
    assert told(row.interval) == (0.3755, 0.9638)


def test_figures_without_a_word_stand_with_the_word_that_holds_them():
    def bins(low, high):
        made = Forecast("export", date(2024, 1, 1), SETTLED, low, high, False)
        return [(row.low, row.high) for row in calibration.reliability(calibration.lines([made]))]

    assert bins(60, 70) == [(55, 80)]
    assert bins(45, 45) == [(45, 55)]
    assert bins(30, 70) == []
    assert bins(100, 100) == []
