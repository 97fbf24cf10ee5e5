"""/api/v1/questions/ and one question."""

import pytest

from provenance.domain.vocabulary import Confidence, EvidenceAccess, Likelihood, PublicationKind
from tests import draw
from tests.api.answers import missing, read, refused, walk

pytestmark = pytest.mark.django_db


def test_a_question_is_listed_with_how_many_answers_it_has(viewer_client):
    question = draw.question(note="Asked by the desk.")
    draw.assessment(question)
    (row,) = read(viewer_client, "questions")["results"]
    assert (row["ref"], row["hypotheses"], row["assessments"]) == (question.ref, 2, 1)
    assert (row["note"], row["case"]["ref"]) == ("Asked by the desk.", question.case.ref)


def test_what_an_expert_did_not_say_is_null_and_never_nought(viewer_client):
    question = draw.question()
    draw.assessment(question, "analyst", {"export": Likelihood.UNLIKELY}, institution="institute")
    row = read(viewer_client, "question", question.ref)
    export, arsenal = row["hypotheses"]
    assert (export["text"], export["position"]) == ("export", 1)
    (answer,) = row["assessments"]
    assert (answer["expert"]["name"], answer["institution"]["name"]) == ("analyst", "institute")
    assert (answer["confidence"], answer["access"]) == (None, "unknown")
    assert (answer["publication"], answer["evidence"], answer["evidence_words"]) == (None, [], None)
    said, unsaid = answer["judgements"]
    assert said["hypothesis"] == export["id"]
    assert said["likelihood"] == {"word": "unlikely", "low": 20, "high": 45}
    assert unsaid == {
        "hypothesis": arsenal["id"],
        "likelihood": None,
        "lean": None,
        "low": None,
        "high": None,
        "is_desk_reading": False,
        "quote": None,
    }


def test_confidence_stands_apart_from_likelihood_and_evidence_is_named(viewer_client):
    question = draw.question()
    frame = draw.publication("imagery", kind=PublicationKind.IMAGERY, title="Frame 12")
    draw.assessment(
        question, confidence=Confidence.HIGH, access=EvidenceAccess.SAW, evidence=[frame]
    )
    (answer,) = read(viewer_client, "question", question.ref)["assessments"]
    assert (answer["confidence"], answer["access"]) == ("high", "saw")
    (seen,) = answer["evidence"]
    assert (seen["publication"]["title"], seen["source"]["name"]) == ("Frame 12", "imagery")


def test_an_answer_that_was_replaced_stays_beside_the_one_that_replaced_it(viewer_client):
    question = draw.question()
    earlier = draw.assessment(question, stated="2024-11-01")
    later = draw.assessment(question, stated="2024-11-25", supersedes=earlier)
    first, second = read(viewer_client, "question", question.ref)["assessments"]
    assert (first["is_superseded"], first["supersedes"]) == (True, None)
    assert (second["id"], second["supersedes"]) == (str(later.pk), str(earlier.pk))
    assert second["is_superseded"] is False


def test_an_expert_is_one_voice_also_where_nobody_linked_the_answers(viewer_client):
    question = draw.question()
    draw.assessment(question, stated="2024-11-01")
    draw.assessment(question, stated="2024-11-25")
    answers = read(viewer_client, "question", question.ref)["assessments"]
    assert [answer["is_superseded"] for answer in answers] == [True, False]


def test_how_a_question_ended_is_told_with_what_shows_it(viewer_client):
    question = draw.question(criteria="By customs.", is_exclusive=True)
    row = read(viewer_client, "question", question.ref)
    assert (row["state"], row["resolution"], row["settle_by"]) == ("open", None, None)
    assert (row["criteria"], row["is_exclusive"]) == ("By customs.", True)
    claim = draw.claim()
    draw.resolution(question, claims=[claim], publications=[draw.publication("wire")])
    row = read(viewer_client, "question", question.ref)
    told = row["resolution"]
    assert row["state"] == "resolved"
    assert (told["hypothesis"], told["settled_on"]) == (row["hypotheses"][0]["id"], "2024-11-26")
    assert (told["claims"][0]["ref"], told["publications"][0]["source"]["name"]) == (
        claim.ref,
        "wire",
    )


def test_a_question_that_is_not_there(viewer_client):
    assert missing(viewer_client, "question", "Q-999999") == "There is no question Q-999999."
    assert missing(viewer_client, "question", "C-1") == "There is no question C-1."


def test_the_list_is_narrowed(viewer_client):
    draw.question("Why is it expanded?")
    other = draw.question("Who built it?", case=draw.case("Figure", code="FIG"))

    def found(**query):
        return [row["text"] for row in read(viewer_client, "questions", **query)["results"]]

    assert found(q="expanding") == ["Why is it expanded?"]
    assert found(case=other.case.ref) == ["Who built it?"]
    assert list(refused(viewer_client, "questions", q="\0")) == ["#/q"]


def test_pages_lead_on_and_back(viewer_client):
    for number in range(3):
        draw.question(f"Question {number}?")
    assert [len(page) for page in walk(viewer_client, "questions", 2)] == [2, 1]
    assert list(refused(viewer_client, "questions", cursor="x")) == ["#/cursor"]


def test_a_list_and_a_question_cost_the_same_for_one_row_and_for_twenty(
    viewer_client, count_queries
):
    question = draw.question()

    def grow(number):
        frame = draw.publication("imagery", kind=PublicationKind.IMAGERY, title=str(number))
        draw.assessment(
            question, f"expert {number}", institution=f"institute {number}", evidence=[frame]
        )
        draw.assessment(draw.question(f"Question {number}?"))

    def cost():
        return (
            count_queries(lambda: read(viewer_client, "questions")),
            count_queries(lambda: read(viewer_client, "question", question.ref)),
        )

    grow(1)
    one = cost()
    for number in range(2, 21):
        grow(number)
    assert cost() == one
    assert one <= (4, 10)
