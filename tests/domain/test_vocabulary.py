from itertools import pairwise

import pytest

from provenance.domain.vocabulary import (
    Basis,
    Credibility,
    Lane,
    Likelihood,
    Reliability,
    SourceKind,
    Term,
)


def _lists(above):
    """The lists of words below `above`; classes without words only hold habits of their lists."""
    for terms in above.__subclasses__():
        yield from [terms] if len(terms) else _lists(terms)


LISTS = sorted(_lists(Term), key=lambda terms: terms.__name__)
WORDS = [word for terms in LISTS for word in terms]


@pytest.mark.parametrize("word", WORDS, ids=repr)
def test_every_word_has_a_label_and_a_definition(word):
    assert word.label.strip()
    assert word.definition.strip()
    assert len(word) <= 24, "a column holds 24 characters"


@pytest.mark.parametrize("word", [w for w in WORDS if not isinstance(w, Likelihood)], ids=repr)
def test_a_definition_is_a_sentence(word):
    assert word.definition.endswith(".")


@pytest.mark.parametrize("terms", LISTS)
def test_no_list_has_two_words_that_read_alike(terms):
    labels = [word.label.lower() for word in terms]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("terms", LISTS)
def test_choices_keep_the_order_of_definition_and_lead_back_to_the_words(terms):
    choices = terms.choices()
    assert all(label.endswith(word.label) for (_, label), word in zip(choices, terms, strict=True))
    assert [terms.called(value) for value, _ in choices] == list(terms)


def test_a_word_that_is_not_in_the_list_is_no_word():
    with pytest.raises(KeyError):
        Basis.called("guessed")


def test_a_word_is_stored_as_its_plain_value():
    assert f"{SourceKind.WIRE}" == SourceKind.WIRE == "wire-agency"


def test_the_ranges_of_icd_203_are_contiguous_from_1_to_99():
    ranges = sorted({(word.low, word.high) for word in Likelihood})
    assert ranges[0][0] == 1
    assert ranges[-1][1] == 99
    for (_, high), (low, _) in pairwise(ranges):
        assert high == low


def test_icd_203_has_two_words_for_each_of_its_seven_ranges_in_rising_order():
    ranges = [(word.low, word.high) for word in Likelihood]
    assert ranges == sorted(ranges)
    assert len(ranges) == 14
    assert all(ranges.count(range_) == 2 for range_ in ranges)


def test_a_likelihood_is_defined_by_its_range():
    assert Likelihood.LIKELY.definition == "55–80 %"


def test_the_admiralty_codes_signs_are_read_together_with_what_they_mean():
    assert Reliability.choices()[1] == ("B", "B · Usually reliable")
    assert Credibility.choices()[5] == ("6", "6 · Cannot be judged")


def test_reliability_that_cannot_be_judged_says_that_it_is_no_grade():
    assert "Not a grade" in Reliability.F.definition


@pytest.mark.parametrize("kind", SourceKind)
@pytest.mark.parametrize("basis", Basis)
def test_every_source_has_a_lane(kind, basis):
    assert Lane.of(kind, basis) in Lane


def test_a_witness_stands_with_the_evidence_but_an_outlet_stays_where_the_reader_meets_it():
    assert Lane.of(SourceKind.PERSON, Basis.DEDUCED) is Lane.ANALYST
    assert Lane.of(SourceKind.PERSON, Basis.WITNESSED) is Lane.EVIDENCE
    assert Lane.of(SourceKind.OUTLET, Basis.WITNESSED) is Lane.OUTLET
    assert Lane.of(SourceKind.IMAGERY, Basis.UNKNOWN) is Lane.EVIDENCE
