import pytest

from provenance.models import Question, ResolutionEvidence
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def settled(question, state="resolved", **columns):
    told = {
        "state": state,
        "resolved_as": question.hypotheses.first(),
        "resolved_on": draw.TODAY,
        "resolution": "The hall is full of tractors.",
        "resolved_by": draw.editor(),
        "resolved_at": draw.NOW,
    }
    return Question.objects.filter(pk=question.pk).update(**{**told, **columns})


def test_a_resolved_question_says_as_what_when_by_what_and_who_says_so():
    question = draw.question()
    for missing in ("resolved_as", "resolved_on", "resolved_by", "resolved_at"):
        with refused_by("question_state_matches_resolution"):
            settled(question, **{missing: None})
    with refused_by("question_state_matches_resolution"):
        settled(question, resolution="")
    assert settled(question) == 1


def test_an_unresolvable_question_has_a_reason_and_no_answer():
    question = draw.question()
    nothing = {"resolved_as": None, "resolved_on": None}
    for more in ({}, {**nothing, "resolution": ""}, {"resolved_as": None}):
        with refused_by("question_state_matches_resolution"):
            settled(question, "unresolvable", **more)
    assert settled(question, "unresolvable", **nothing) == 1


def test_an_open_question_has_no_resolution():
    question = draw.question()
    with refused_by("question_state_matches_resolution"):
        settled(question, "open")


def test_a_question_is_resolved_as_one_of_its_own_answers():
    question, other = draw.question(), draw.question("When?", ["soon", "late"])
    with refused_by("question_resolved_as_its_own"):
        settled(question, resolved_as=other.hypotheses.first())


def test_what_settles_a_question_is_a_claim_or_a_publication():
    question, claim = draw.question(), draw.claim()
    paper = draw.publication("portal")
    with refused_by("resolution_evidence_is_one_thing"):
        ResolutionEvidence.objects.create(question=question, claim=claim, publication=paper)
    ResolutionEvidence.objects.create(question=question, claim=claim)
    with refused_by("resolution_evidence_once"):
        ResolutionEvidence.objects.create(question=question, claim=claim)
