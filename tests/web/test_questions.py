"""Asking questions and reading experts side by side."""

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Likelihood
from provenance.models import Question
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db

NEW = reverse("question-new")


def test_a_question_is_asked_with_its_possible_answers(editor_client):
    case = draw.case()
    url = f"{NEW}?case={case.ref}"
    answer = submit(editor_client, url, text="Why?", hypotheses="export\nown arsenal\n\nexport")
    question = Question.objects.get()
    assert answer["Location"] == question.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    assert "Possible answers export own arsenal No expert yet" in page.text
    assert page.links["Add an assessment"] == reverse("assess", args=[question.ref])


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("text", "", "required"),
        ("text", "w" * 600, "at most 500 characters"),
        ("hypotheses", "", "required"),
        ("hypotheses", "export\n\nexport", "at least two possible answers"),
        ("hypotheses", "export\n" + "w" * 400, "300 at most"),
        ("hypotheses", "\n".join(map(str, range(13))), "12 possible answers at most"),
        ("case", "HAM-9999", "not one of the available choices"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    draw.case()
    told = {"text": "Why?", "hypotheses": "export\nown arsenal", "note": "Ask CNS.", field: typed}
    refused = read(submit(editor_client, NEW, **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert why in refused.errors[field]
    assert {name: refused.form[name] for name in told if name != "case"} == {
        name: words for name, words in told.items() if name != "case"
    }
    assert not Question.objects.exists()


def test_without_a_case_the_form_says_where_to_start(editor_client):
    assert read(editor_client.get(NEW)).links["Open a case"] == reverse("case-new")


def test_answers_are_added_below_and_none_is_taken_away(editor_client):
    question = draw.question()
    url = reverse("question-edit", args=[question.ref])
    refused = read(submit(editor_client, url, hypotheses="export\nprestige"))
    assert "“own arsenal” stays" in refused.errors["hypotheses"]
    assert refused.form["hypotheses"] == "export\nprestige"
    answer = send(editor_client, url, refused, hypotheses="export\nown arsenal\nprestige")
    assert "prestige" in read(editor_client.get(answer["Location"])).text


def test_an_edit_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    question = draw.question(note="Old.")
    url = reverse("question-edit", args=[question.ref])
    opened = read(editor_client.get(url))
    submit(editor_client, url, text="Theirs?")
    told = read(send(editor_client, url, opened, text="Mine?", note="New."))
    assert (told.status, told.form["text"], told.form["note"]) == (409, "Mine?", "New.")
    assert "Question Why is the plant being expanded? Theirs?" in told.text
    assert send(editor_client, url, told).status_code == 302


def test_an_answer_added_meanwhile_makes_the_form_stale(editor_client):
    question = draw.question()
    url = reverse("question-edit", args=[question.ref])
    opened = read(editor_client.get(url))
    submit(editor_client, url, hypotheses="export\nown arsenal\nprestige")
    assert send(editor_client, url, opened, note="Mine.").status_code in (409, 422)


def test_experts_stand_side_by_side_and_nothing_is_averaged(editor_client):
    question = draw.question()
    draw.assessment(question, "analyst", {"export": Likelihood.UNLIKELY}, institution="CNS")
    both = {"export": Likelihood.LIKELY, "own arsenal": Likelihood.UNLIKELY}
    draw.assessment(question, "expert", both, institution="IISS")
    page = read(editor_client.get(question.get_absolute_url()))
    table = page.text.split("Who thinks what, how sure")[1].split("Two by two")[0]
    assert "said nothing of this" in table
    assert "unlikely" in table
    assert "20" in table
    assert "They differ on “export”" in table
    assert {"analyst", "expert"} <= page.links.keys()


def test_an_earlier_answer_stays_readable_apart(editor_client):
    question = draw.question()
    earlier = draw.assessment(question, quote="Perhaps.")
    draw.assessment(question, quote="Surely.", stated="2024-11-26", supersedes=earlier)
    now, before = read(editor_client.get(question.get_absolute_url())).text.split(
        "What they said before"
    )
    assert "Surely." in now
    assert "2024-11-25" in before
