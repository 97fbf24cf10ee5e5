from dataclasses import replace
from uuid import uuid4

import pytest

from provenance.actions import assessments, sources
from provenance.actions.assessments import NotAnAssessment, Said
from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def record(question, opinion, **columns):
    there = {"by": draw.editor(), "at": draw.NOW}
    return assessments.record(question=question, opinion=opinion, **{**there, **columns})


def edit(assessment, opinion, **columns):
    there = {"by": draw.editor(), "at": draw.NOW}
    return assessments.edit(assessment=assessment, opinion=opinion, **{**there, **columns})


def said(assessment):
    rows = assessment.judgements.order_by("hypothesis__position")
    return {row.hypothesis.text: row.likelihood or row.lean for row in rows}


def test_record_writes_who_said_what_when_and_from_which_evidence():
    question, image = draw.question(), draw.publication("imagery", title="Hall 7")
    opinion = draw.opinion(
        question,
        "Sam Lair",
        {"own arsenal": Likelihood.LIKELY},
        institution="CNS",
        quote=" mostly for itself ",
        stated="25 November 2024",
        confidence=Confidence.MODERATE,
        access=EvidenceAccess.SAW,
        evidence=[image],
    )
    row = record(question, opinion)
    row.refresh_from_db()
    assert (row.expert.name, row.institution.name) == ("Sam Lair", "CNS")
    assert (row.expert.kind, row.institution.kind) == ("person", "think-tank")
    assert (row.quote, row.stated_words) == ("mostly for itself", "25 November 2024")
    assert (row.confidence, row.access, list(row.evidence.all())) == ("moderate", "saw", [image])
    assert said(row) == {"own arsenal": "likely"}
    told = {"verb": "assessments.record", "by": str(draw.editor().pk)}
    assert ledger.told(row) == ledger.told(row.judgements.get()) == ledger.told(row.expert) == told


def test_what_the_expert_did_not_speak_of_gets_no_row():
    question = draw.question()
    first, second = question.hypotheses.all()
    judgements = {first.pk: Said(), second.pk: Said(lean=Lean.FAVOURS, is_desk_reading=True)}
    row = record(question, replace(draw.opinion(question), judgements=judgements))
    assert said(row) == {"own arsenal": "favours"}
    assert row.judgements.get().is_desk_reading


def test_confidence_stays_apart_and_may_be_unstated():
    assert draw.assessment(draw.question(), confidence="").confidence == ""


def test_an_opinion_may_come_without_an_institution_and_a_date():
    row = draw.assessment(draw.question(), institution="", stated="")
    assert (row.institution, row.stated_earliest) == (None, None)


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"quote": " "}, "quote"),
        ({"expert": " "}, "expert"),
        ({"stated": "2024-11-27"}, "stated"),
        ({"stated": "lately"}, "stated"),
        ({"confidence": "very"}, "confidence"),
        ({"access": "dreamt"}, "access"),
        ({"institution": "Sam Lair"}, "institution"),
        ({"evidence_words": "e" * 301}, "evidence_words"),
    ],
)
def test_record_refuses_what_is_no_assessment(columns, field):
    question = draw.question()
    draw.source("Sam Lair", kind="person")
    opinion = replace(draw.opinion(question), **columns)
    with ledger.refused(Refused, field=field):
        record(question, opinion)


def test_unknown_names_are_refused_at_their_own_field_and_nobody_is_made():
    question = draw.question()
    draw.source("analyst")
    opinion = replace(draw.opinion(question), kinds={})
    with ledger.refused(sources.UnknownSources, field="institution"):
        record(question, opinion)


def test_record_refuses_another_questions_hypothesis():
    question, other = draw.question(), draw.question("When?", ["soon", "late"])
    opinion = replace(draw.opinion(question), judgements=draw.opinion(other).judgements)
    with ledger.refused(NotAnAssessment):
        record(question, opinion)
    with ledger.refused(NotAnAssessment):
        record(question, replace(opinion, judgements={uuid4(): Said("likely")}))


def test_words_without_a_likelihood_or_lean_are_asked_after():
    question = draw.question()
    hypothesis = question.hypotheses.first()
    opinion = replace(draw.opinion(question), judgements={hypothesis.pk: Said(quote="perhaps")})
    with ledger.refused(NotAnAssessment, field=f"likelihood_{hypothesis.pk}"):
        record(question, opinion)


def test_a_likelihood_that_is_no_word_of_icd_203_is_refused_at_its_hypothesis():
    question = draw.question()
    opinion = draw.opinion(question, "analyst", {"export": "fairly sure"})
    hypothesis = question.hypotheses.get(text="export")
    with ledger.refused(Refused, field=f"likelihood_{hypothesis.pk}"):
        record(question, opinion)


def test_edit_corrects_adds_and_takes_away_judgements_and_evidence():
    question = draw.question()
    old, new = (draw.publication("imagery", title=title) for title in ("old", "new"))
    row = draw.assessment(question, "analyst", {"export": Likelihood.LIKELY}, evidence=[old])
    opinion = draw.opinion(
        question, "analyst", {"own arsenal": Likelihood.REMOTE}, evidence=[new], quote="no"
    )
    clearing = {question.hypotheses.get(text="export").pk: Said()}
    opinion = replace(opinion, judgements={**opinion.judgements, **clearing})
    edited = edit(row, opinion, version=1)
    assert (edited.quote, edited.version) == ("no", 2)
    assert said(edited) == {"own arsenal": "remote"}
    assert list(edited.evidence.all()) == [new]
    assert ledger.told(row)["verb"] == "assessments.edit"


def test_edit_refuses_and_changes_nothing():
    question = draw.question()
    row = draw.assessment(question)
    with ledger.refused(NotAnAssessment, field="quote"):
        edit(row, draw.opinion(question, quote=""))


def test_of_two_editors_at_once_the_second_is_told():
    question = draw.question()
    row = draw.assessment(question)
    edit(row, draw.opinion(question, quote="yes"), version=1)
    with ledger.refused(Stale, match="this assessment"):
        edit(row, draw.opinion(question, quote="no"), version=1)


def test_of_two_editors_of_one_judgement_the_second_is_told():
    question = draw.question()
    row = draw.assessment(question, "analyst", {"export": Likelihood.LIKELY})
    edit(row, draw.opinion(question, "analyst", {"export": Likelihood.REMOTE}), version=1)
    with ledger.refused(Stale):
        edit(row, draw.opinion(question, "analyst", {"export": Likelihood.UNLIKELY}), version=1)


def test_withdraw_takes_it_off_and_keeps_it_readable():
    row = draw.assessment(draw.question())
    by = draw.editor()
    with ledger.refused(Refused, field="reason"):
        assessments.withdraw(assessment=row, reason=" ", by=by, at=draw.NOW)
    assessments.withdraw(assessment=row, reason="misread", by=by, at=draw.NOW)
    row.refresh_from_db()
    assert (row.withdrawn_at, row.withdrawn_reason) == (draw.NOW, "misread")
    assert ledger.told(row)["reason"] == "misread"
    with ledger.refused(Refused, match="withdrawn before"):
        assessments.withdraw(assessment=row, reason="again", by=by, at=draw.NOW)
