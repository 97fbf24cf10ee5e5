import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import references

numbers = st.integers(0, 10**18 - 1)


def test_references_are_said_aloud():
    assert references.claim(1042) == "C-1042"
    assert references.question(12) == "Q-12"
    assert references.case("HAM", 7) == "HAM-0007"
    assert references.case("HAM", 12345) == "HAM-12345"


@given(numbers)
def test_a_claims_and_a_questions_reference_lead_back_to_the_number(number):
    assert references.number(references.claim(number), "C") == number
    assert references.number(references.question(number), "Q") == number
    assert references.number(references.claim(number), "Q") is None


@given(st.from_regex(r"[A-Z]{2,5}", fullmatch=True), numbers)
def test_a_cases_reference_leads_back_to_code_and_number(code, number):
    assert references.case_parts(references.case(code, number)) == (code, number)


def test_a_reference_is_read_in_any_case_and_with_spaces_around_it():
    assert references.case_parts(" ham-0007 ") == ("HAM", 7)
    assert references.number(" c-1042\n", "C") == 1042


@pytest.mark.parametrize("ref", ["", "C", "C-", "C-x", "-1", "C--1", "1042", "C-1042x", "C-1.5"])
def test_what_is_no_reference_to_a_claim_has_no_number(ref):
    assert references.number(ref, "C") is None


@pytest.mark.parametrize("ref", ["", "H-1", "HAMHUNG-1", "HAM", "HAM-", "HAM-x", "HÄM-1", "HAM 1"])
def test_what_is_no_reference_to_a_case_has_no_parts(ref):
    assert references.case_parts(ref) is None


@pytest.mark.parametrize("digits", [19, 5000])
def test_a_number_too_long_for_any_record_is_no_reference(digits):
    assert references.number(f"C-{'9' * digits}", "C") is None
    assert references.case_parts(f"HAM-{'9' * digits}") is None


@pytest.mark.parametrize(
    ("code", "answer"),
    [("HAM", True), ("AB", True), ("ABCDE", True), ("A", False), ("ABCDEF", False), ("ham", False)],
)
def test_a_code_is_two_to_five_capital_letters(code, answer):
    assert references.is_code(code) is answer
