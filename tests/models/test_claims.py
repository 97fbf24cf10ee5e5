import pytest
from django.db.models import ProtectedError

from provenance.models import Case, Claim, Question
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_a_claim_has_text():
    draw.claim()
    with refused_by("claim_has_text"):
        Claim.objects.update(text="")


def test_what_a_claim_tells_of_does_not_end_before_it_begins():
    draw.claim(when="2024-10")
    with refused_by("claim_when_earliest_before_when_latest"):
        Claim.objects.update(when_earliest=draw.LATER, when_latest=draw.NOW)


def test_half_a_span_is_allowed():
    draw.claim()
    assert Claim.objects.update(when_earliest=draw.NOW, when_latest=None) == 1


def test_two_claims_never_share_a_number():
    first, second = draw.claim(), draw.claim()
    with refused_by("provenance_claim_number_key"):
        Claim.objects.filter(pk=second.pk).update(number=first.number)


def test_a_case_with_claims_is_not_deleted():
    claim = draw.claim()
    with pytest.raises(ProtectedError):
        claim.case.delete()


def test_a_claim_is_found_by_its_reference_in_any_case_of_letters():
    claim = draw.claim()
    assert Claim.objects.referred(claim.ref.lower()).get() == claim


@pytest.mark.parametrize("ref", ["", "1042", "Q-1001", "C-999999999999999999", "C-" + "9" * 5000])
def test_what_refers_to_no_claim_finds_none(ref):
    draw.claim()
    assert not Claim.objects.referred(ref).exists()


def test_a_case_is_found_by_its_reference():
    case = draw.case()
    assert case.ref == f"HAM-{case.number:04d}"
    assert Case.objects.referred(f" {case.ref.lower()} ").get() == case
    assert not Case.objects.referred(f"XYZ-{case.number}").exists()
    assert not Case.objects.referred("HAM-" + "9" * 18).exists()


@pytest.mark.parametrize("code", ["", "H", "ham", "H4M"])
def test_a_cases_code_is_capitals(code):
    draw.case()
    with refused_by("case_code_is_capitals"):
        Case.objects.update(code=code)


def test_a_case_has_a_title():
    draw.case()
    with refused_by("case_has_title"):
        Case.objects.update(title="")


def test_a_question_has_text_and_is_found_by_its_reference():
    question = draw.question()
    assert Question.objects.referred(question.ref).get() == question
    with refused_by("question_has_text"):
        Question.objects.update(text="")


def test_hypotheses_stand_in_their_own_columns_each_once():
    question = draw.question(hypotheses=["a", "b"])
    first, second = question.hypotheses.all()
    with refused_by("hypothesis_position"):
        question.hypotheses.filter(pk=second.pk).update(position=first.position)
    with refused_by("hypothesis_text_once"):
        question.hypotheses.filter(pk=second.pk).update(text=first.text)
    with refused_by("hypothesis_has_text"):
        question.hypotheses.filter(pk=second.pk).update(text="")
