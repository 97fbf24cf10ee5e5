"""Questions and cases as STIX 2.1, held against OASIS's own library."""

import json

import pytest
import stix2
from stix2.confidence import scales

from provenance.actions.assessments import Said
from provenance.domain.vocabulary import Confidence, Credibility, Likelihood, VerdictStatus
from provenance.export import publishers, stix, stixterms
from provenance.queries import estimates
from tests import addresses, draw

pytestmark = pytest.mark.django_db
HOSTILE = '=1 "two"\r\nthree \u202efour <b>'


def bundle(row):
    """The bundle of a question or case, as the library reads it; nothing in it is custom."""
    found = estimates.of_question(row.ref) or estimates.of_case(row.ref)
    text = json.dumps(stix.of(found, publishers.ours()))
    read = stix2.parse(text, allow_custom=False, version="2.1")
    keys = {item.id for item in read.objects}
    for item in read.objects:
        assert set(item.get("object_refs", [])) | {item.created_by_ref} <= keys
        assert item.modified >= item.created
    return read


def of(read, kind):
    return [item for item in read.objects if item.type == kind]


@pytest.mark.parametrize("noun", ["question", "case"])
def test_everything_recorded_is_valid_and_comes_out_the_same_twice(noun):
    row = addresses.story()[noun]
    read = bundle(row)
    assert read.serialize() == bundle(row).serialize()
    assert {item.type for item in read.objects} == {"identity", "report", "note", "opinion"}


def test_a_probability_is_an_opinion_on_the_answer_and_confidence_stands_apart():
    question = draw.question(hypotheses=("export", "own arsenal", "both"))
    said = {"export": Said(Likelihood.ALMOST_CERTAIN), "own arsenal": Said(low=30, high=40)}
    page = draw.publication("portal", title="Plant grows", url="https://portal.example/1")
    told = {"confidence": Confidence.MODERATE, "quote": HOSTILE, "publication": page}
    draw.assessment(question, "analyst", said, **told)
    read = bundle(question)
    answers = {note.id: note.content for note in of(read, "note")}
    opinions = {answers[item.object_refs[0]]: item for item in of(read, "opinion")}
    assert {text: item.opinion for text, item in opinions.items()} == {
        "export": "strongly-agree",
        "own arsenal": "disagree",
    }
    assert {item.confidence for item in opinions.values()} == {50}
    assert opinions["export"].authors == ["analyst", "institute"]
    assert HOSTILE in answers.values()
    where = opinions["export"].external_references[0]
    assert (where.source_name, where.url) == ("portal", "https://portal.example/1")
    (report,) = of(read, "report")
    assert "confidence" not in report
    assert report.external_references[0].external_id == question.ref


def test_what_is_no_honest_opinion_is_a_note():
    question = draw.question(hypotheses=("export", "own arsenal", "both"))
    said = {
        "export": Said(lean="favours", quote="It is for export."),
        "own arsenal": Said(Likelihood.LIKELY, is_desk_reading=True),
        "both": Said(low=10, high=90),
    }
    draw.assessment(question, "analyst", said)
    read = bundle(question)
    assert not of(read, "opinion")
    told = {note.content for note in of(read, "note")}
    assert {
        "favours. “It is for export.”",
        "likely (55–80 %), read out of the words by the desk",
        "10–90 %",
    } <= told
    assert not [note for note in of(read, "note") if "confidence" in note]


def test_the_tables_are_those_of_the_standard():
    for grade in Credibility:
        name = "Truth cannot be judged" if grade == "6" else grade.label
        try:
            value = scales.admiralty_credibility_to_value(f"{grade.value} - {name.capitalize()}")
        except ValueError:
            name = {"2": "Probably True", "3": "Possibly True"}.get(grade.value)
            value = (
                scales.admiralty_credibility_to_value(f"{grade.value} - {name}") if name else None
            )
        assert stixterms.CREDIBILITIES.get(grade) == value
    for word, theirs in (("low", "Low"), ("moderate", "Med"), ("high", "High")):
        assert stixterms.CONFIDENCES[word] == scales.none_low_med_high_to_value(theirs)
    assert set(stixterms.OPINIONS) == set(Likelihood)


@pytest.mark.parametrize(("grade", "confidence"), [("2", 70), ("6", None), ("", None)])
def test_a_claims_confidence_is_its_credibility_and_is_left_out_where_there_is_none(
    grade, confidence
):
    claim = draw.claim("portal < wire")
    draw.verdict(claim, VerdictStatus.DISPUTED, credibility=grade)
    report = next(item for item in of(bundle(claim.case), "report") if item.name == claim.text)
    assert report.get("confidence") == confidence
    assert not report.revoked


def test_what_was_withdrawn_is_revoked():
    question, claim = draw.question(), draw.claim("portal")
    assessment = draw.assessment(question)
    draw.verdict(claim, VerdictStatus.WITHDRAWN)
    type(assessment).objects.filter(pk=assessment.pk).update(
        withdrawn_at=draw.LATER, withdrawn_reason="Misread."
    )
    read = bundle(claim.case)
    assert all(item.revoked for item in of(read, "opinion"))
    assert [item.name for item in of(read, "report") if item.revoked] == [claim.text]


def test_it_costs_the_same_for_one_row_and_for_many(count_queries):
    question = draw.question(case=draw.claim("portal < wire").case)
    draw.assessment(question)
    few = [count_queries(lambda row=row: bundle(row)) for row in (question, question.case)]
    for number in range(4):
        draw.assessment(question, f"expert {number}")
        draw.assessment(draw.question(f"Question {number}?"))
        draw.claim(f"radio {number} < wire")
    assert few == [count_queries(lambda row=row: bundle(row)) for row in (question, question.case)]
    assert max(few) <= 20
