"""ICD 203's two rows of words, and figures within a word's range."""

import pytest

from provenance.domain import probabilities
from provenance.domain.vocabulary import Likelihood

RANGES = [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]


@pytest.mark.parametrize("row", [probabilities.FIRST_ROW, probabilities.SECOND_ROW])
def test_each_row_has_one_word_for_each_range(row):
    assert [(word.low, word.high) for word in row] == RANGES


def test_words_of_both_rows_are_mixed():
    assert probabilities.are_mixed([Likelihood.LIKELY, Likelihood.IMPROBABLE])
    assert not probabilities.are_mixed([Likelihood.LIKELY, Likelihood.UNLIKELY])
    assert not probabilities.are_mixed([Likelihood.PROBABLE, Likelihood.IMPROBABLE])
    assert not probabilities.are_mixed([])


@pytest.mark.parametrize(
    ("word", "low", "high", "inside"),
    [
        (Likelihood.LIKELY, 55, 80, True),
        (Likelihood.LIKELY, 60, 60, True),
        (Likelihood.LIKELY, 80, 80, False),
        (Likelihood.VERY_LIKELY, 80, 80, True),
        (Likelihood.LIKELY, 54, 60, False),
        (Likelihood.LIKELY, 60, 81, False),
        (Likelihood.LIKELY, 70, 60, False),
        (Likelihood.ALMOST_CERTAIN, 99, 99, True),
        (Likelihood.ALMOST_CERTAIN, 99, 100, False),
    ],
)
def test_figures_lie_within_a_word_whose_low_end_is_its_own(word, low, high, inside):
    assert probabilities.covers(word, low, high) is inside
