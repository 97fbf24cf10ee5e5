"""Inconsistency, its weights, and what changes without a source."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import consistency, matrices
from provenance.domain.consistency import Consistency, Diagnosticity
from provenance.domain.vocabulary import VerdictStatus

CC, C, N, NA, I, II = Consistency  # noqa: E741 — the letters of the field
EXPORT, OWN, BOTH = "export", "own arsenal", "both"
ANSWERS = (EXPORT, OWN, BOTH)
NAMES = {answer: answer for answer in ANSWERS}


def row(*marks):
    return dict(zip(ANSWERS, marks, strict=False))


ROWS = {"images": row(II, C, N), "speech": row(I, CC, I), "troops": row(C, I, NA)}
EVEN = dict.fromkeys(ROWS, Fraction(1))


def scores(rows=ROWS, weights=EVEN):
    return matrices.inconsistencies(rows, ANSWERS, weights)


def test_only_what_is_inconsistent_counts_and_twice_where_it_is_very():
    assert scores() == {EXPORT: 3, OWN: 1, BOTH: 1}
    assert matrices.least(scores()) == (OWN, BOTH)


def test_each_row_counts_by_its_weight_and_not_at_all_without_one():
    weights = {"images": Fraction(1, 2), "speech": Fraction(0), "troops": Fraction(3, 4)}
    assert scores(weights=weights) == {EXPORT: 1, OWN: Fraction(3, 4), BOTH: 0}


def test_a_row_that_is_partly_blank_does_not_count_and_none_at_all_is_not_zero():
    assert scores({"images": {EXPORT: I, OWN: C}}) == {}
    assert scores({**ROWS, "more": {EXPORT: II}}, {**EVEN, "more": Fraction(1)}) == scores()
    assert scores(weights=dict.fromkeys(ROWS, Fraction(0))) == {}


@pytest.mark.parametrize(
    ("verdict", "origins", "weight"),
    [
        (VerdictStatus.CORROBORATED, 2, Fraction(3, 4)),
        (VerdictStatus.CORROBORATED, 1, Fraction(1, 2)),
        (VerdictStatus.UNVERIFIED, 1, Fraction(1, 4)),
        ("", 1, Fraction(1, 4)),
        (VerdictStatus.DISPUTED, 1, Fraction(1, 8)),
        (VerdictStatus.REFUTED, 5, 0),
        (VerdictStatus.WITHDRAWN, 5, 0),
        (VerdictStatus.CORROBORATED, 0, 0),
    ],
)
def test_a_claim_weighs_what_its_verdict_and_its_known_origins_make(verdict, origins, weight):
    assert matrices.weight(verdict, origins) == weight


@given(st.sampled_from(["", *VerdictStatus]), st.integers(0, 60))
def test_a_weight_is_between_0_and_1_and_grows_with_origins(verdict, origins):
    its = matrices.weight(verdict, origins)
    assert 0 <= its <= matrices.weight(verdict, origins + 1) < 1


MARKS = st.dictionaries(
    st.integers(0, 9), st.tuples(*[st.sampled_from(list(Consistency))] * 3), min_size=1
)


@given(MARKS)
def test_a_row_that_reads_alike_against_every_answer_changes_no_order(marks):
    rows = {key: row(*its) for key, its in marks.items()}
    weights = dict.fromkeys([*rows, "alike"], Fraction(1))
    without = matrices.inconsistencies(rows, ANSWERS, weights)
    for word in Consistency:
        alike = {**rows, "alike": row(word, word, word)}
        assert consistency.diagnosticity(alike["alike"].values()) is Diagnosticity.NONE
        assert matrices.least(matrices.inconsistencies(alike, ANSWERS, weights)) == matrices.least(
            without
        )


def test_a_row_tells_by_how_far_apart_its_cells_are():
    assert consistency.diagnosticity([C, C, C]) is Diagnosticity.NONE
    assert consistency.diagnosticity([NA, N, N]) is Diagnosticity.NONE
    assert consistency.diagnosticity([C, N, C]) is Diagnosticity.LITTLE
    assert consistency.diagnosticity([C, I, N]) is Diagnosticity.MUCH


def test_opinions_are_counted_and_ranged_and_never_averaged():
    told = consistency.spread([II, C, I, I])
    assert told.counts == ((C, 1), (I, 2), (II, 1))
    assert (told.low, told.high, told.is_opposed) == (II, C, True)
    assert not consistency.spread([N, I]).is_opposed
    assert consistency.spread([]) is None


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((3, 1, 2), (3, 1, 2), ""),
        (
            (3, 1, 2),
            (1, 1, 0),
            "Without Reuters, “own arsenal” is no longer the least inconsistent: “both” is.",
        ),
        (
            (3, 1, 2),
            (1, 1, 2),
            "Without Reuters, “own arsenal” is no longer the least inconsistent alone: "
            "“export” is level with it.",
        ),
        (
            (1, 1, 2),
            (3, 1, 2),
            "Without Reuters, “own arsenal” is the least inconsistent alone: “export” is no longer "
            "level with it.",
        ),
        (
            (3, 1, 2),
            (2.5, 1, 2),
            "Without Reuters, “own arsenal” stays the least inconsistent. "
            "Inconsistency: “export” 3 → 2.5.",
        ),
        (
            (3, 1, 2),
            (1, 1, 1),
            "Without Reuters, nothing is left that tells the answers apart.",
        ),
        ((3, 1, 2), None, "Without Reuters, no evidence is left that counts."),
        ((2, 2, 2), (1, 1, 1), "Without Reuters, the answers stay level."),
        (
            (2, 2, 2),
            (2, 1, 2),
            "Without Reuters, “own arsenal” is the least inconsistent; before, none was.",
        ),
        (
            (1, 1, 2),
            (1, 2, 1),
            "Without Reuters, “own arsenal” is no longer the least inconsistent: “both” is, "
            "beside “export”.",
        ),
    ],
)
def test_what_a_source_changes_is_said_in_words(before, after, words):
    told = [row(*map(Fraction, side)) if side else {} for side in (before, after)]
    assert matrices.without("Reuters", NAMES, *told) == words
