"""Choosing evidence and marking it."""

import pytest

from provenance.actions import matrices, writing
from provenance.errors import Refused, Stale
from provenance.models import EvidenceItem, EvidenceMark, Question
from tests import draw, ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def question():
    return draw.question()


@pytest.fixture
def claim():
    return draw.claim("portal < wire")


def choose(question, *claims, **options):
    return matrices.choose(
        question=question, claims=claims, by=draw.editor(), at=draw.NOW, **options
    )


def test_what_is_no_longer_chosen_is_taken_off_with_a_reason_and_comes_back_with_its_marks(
    question, claim
):
    draw.evidence(question, claim)
    draw.marks(question, {claim: ["neutral", "inconsistent"]})
    with ledger.refused(Refused, field="reason"):
        choose(question)
    choose(question, reason="It says nothing of why.")
    (item,) = EvidenceItem.objects.all()
    assert item.withdrawn_reason == "It says nothing of why."
    choose(question, claim)
    item.refresh_from_db()
    assert (item.withdrawn_at, item.marks.count()) == (None, 2)


def test_a_claim_of_another_case_is_no_evidence(question):
    other = draw.claim(case=draw.case("Figure", code="FIG"))
    with ledger.refused(matrices.NotEvidence, field="others"):
        choose(question, other)


def test_a_choice_made_on_an_older_version_is_told(question, claim):
    version = question.version
    choose(question, claim, version=version)
    with ledger.refused(Stale):
        choose(question, version=version, reason="None of it.")


def test_a_mark_is_changed_and_cleared_and_those_of_others_stay(question, claim):
    draw.evidence(question, claim)
    for by in (draw.editor(), draw.second_editor()):
        draw.marks(question, {claim: ["neutral", "inconsistent"]}, by=by)
    draw.marks(question, {claim: ["consistent", ""]})
    told = EvidenceMark.objects.order_by("by__name", "hypothesis__position")
    assert [(str(row.by), row.consistency) for row in told] == [
        ("Edda", "consistent"),
        ("Egon", "neutral"),
        ("Egon", "inconsistent"),
    ]


def test_only_words_of_the_list_on_standing_evidence_are_taken(question, claim):
    item = draw.evidence(question, claim)
    (export, _) = question.hypotheses.order_by("position")

    def refused(place, word="neutral", field=None):
        with ledger.refused(matrices.NotAMark, field=field):
            matrices.mark(question=question, marks={place: word}, by=draw.editor(), at=draw.NOW)

    refused((item.pk, export.pk), "plausible", f"mark_{item.pk}_{export.pk}")
    refused((item.pk, draw.question("Who?").hypotheses.first().pk))
    choose(question, reason="Off.")
    refused((item.pk, export.pk))


def test_a_question_that_is_settled_is_marked_no_more(question, claim):
    item = draw.evidence(question, claim)
    export = question.hypotheses.order_by("position").first()
    row = Question.objects.get(pk=question.pk)
    writing.update(
        row,
        state="resolved",
        resolved_as=export,
        resolved_on=draw.TODAY,
        resolution="The ministry said so.",
        resolved_by=draw.editor(),
        resolved_at=draw.NOW,
    )
    with ledger.refused(matrices.NotAMark) as refusal:
        matrices.mark(
            question=question,
            marks={(item.pk, export.pk): "neutral"},
            by=draw.editor(),
            at=draw.NOW,
        )
    assert "is resolved" in str(refusal.value)
