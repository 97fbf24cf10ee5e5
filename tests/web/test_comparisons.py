"""Experts side by side: chosen, paired, moved, and taken along as files."""

import csv
import io
from datetime import date
from xml.etree import ElementTree as Tree

import pytest
from django.urls import reverse

from provenance.actions.assessments import Said
from provenance.domain.vocabulary import EvidenceAccess, Likelihood
from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db


def drawn():
    """CNS saw the images and is for “own arsenal”; IISS moved from “likely” to “unlikely”."""
    question = draw.question(is_exclusive=True)
    frame = draw.publication("imagery", kind="imagery", title="Frame 12")
    own = {"own arsenal": Said(Likelihood.LIKELY, low=60, high=70, quote="mainly its own")}
    draw.assessment(
        question, "Lair", own, institution="CNS", access=EvidenceAccess.SAW, evidence=[frame]
    )
    for stated, word in (("2024-06-01", "likely"), ("2024-11-26", "unlikely")):
        draw.assessment(question, "Dempsey", {"export": word}, institution="IISS", stated=stated)
    return question


def shown(client, question, query=""):
    return read(client.get(question.get_absolute_url() + query))


def test_the_page_says_who_differs_who_saw_the_images_and_how_an_expert_moved(editor_client):
    text = shown(editor_client, drawn()).text
    for words in (
        "Only CNS is known to have seen the raw evidence; IISS does not say",
        "2024-06-01: likely 55–80 %",
        "own figures: 60–70 %",
        "affiliation on that date not recorded",
        "mainly its own",
    ):
        assert words in text, words


def test_answers_are_chosen_by_day_and_by_who_saw_the_evidence(editor_client):
    question = drawn()
    before = shown(editor_client, question, "?stated_by=2024-06-30")
    assert "They differ" not in before.text
    assert "Left out by this choice: Lair (said later); Dempsey (said later)" in before.text
    assert "likely 55–80 %" in before.text
    saw = shown(editor_client, question, "?saw=yes")
    assert "Dempsey (not known to have seen the raw evidence)" in saw.text
    nobody = shown(editor_client, question, "?stated_by=2024-01-01")
    assert "Nobody fits this choice" in nobody.text


def test_a_choice_that_is_none_is_refused_on_the_page_and_in_the_files(editor_client):
    question = drawn()
    for url in (question.get_absolute_url(), reverse("question-csv", args=[question.ref])):
        answer = editor_client.get(f"{url}?stated_by=soon")
        assert answer.status_code == 422
        assert "Write the day as 2024-11-26." in answer.content.decode()


def test_a_choice_is_kept_in_the_links_to_the_files(editor_client):
    page = shown(editor_client, drawn(), "?saw=yes")
    assert page.links["CSV"].endswith("comparison.csv?saw=yes")
    rows = table(editor_client.get(page.links["CSV"]))
    assert {row["expert"] for row in rows} == {"Lair"}


def table(answer):
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_table_has_a_row_for_each_expert_and_answer(editor_client):
    question = drawn()
    rows = table(editor_client.get(reverse("question-csv", args=[question.ref])))
    assert len(rows) == 3 * 2
    (own,) = [row for row in rows if row["exact words on this"]]
    assert (own["word low %"], own["own figure low %"], own["said something"]) == (
        "55",
        "60",
        "yes",
    )
    assert (own["basis"], own["evidence looked at"]) == (
        "Saw the raw evidence",
        "imagery: Frame 12",
    )
    assert sum(row["replaced by a later answer"] == "yes" for row in rows) == 2


def test_a_formula_in_the_record_stays_words(editor_client):
    question = draw.question(hypotheses=["=HYPERLINK(1)", "own arsenal"])
    draw.assessment(question, quote="@SUM(1)")
    answer = editor_client.get(reverse("question-csv", args=[question.ref]))
    row = table(answer)[0]
    assert (row["hypothesis"], row["exact quote"]) == ("'=HYPERLINK(1)", "'@SUM(1)")


def test_the_picture_is_a_document_by_itself(editor_client):
    question = draw.question("Why <b>& “how”?")
    draw.assessment(question, quote="<script>")
    answer = editor_client.get(reverse("question-svg", args=[question.ref]))
    assert answer["Content-Type"] == "image/svg+xml"
    root = Tree.fromstring(answer.content)
    words = " ".join(root.itertext())
    assert "said nothing of this" in words
    assert "Why <b>& “how”?" in words


def test_the_files_show_the_moment_they_are_asked_for(editor_client):
    question = drawn()
    then = draw.moment()
    draw.assessment(question, "Later", {"export": "likely"})
    url = reverse("question-csv", args=[question.ref])
    rows = table(editor_client.get(f"{url}?as_of={then:%Y-%m-%dT%H:%M:%S.%fZ}"))
    assert "Later" not in {row["expert"] for row in rows}


def test_what_was_said_after_it_was_settled_is_marked(editor_client):
    question = draw.question()
    draw.assessment(question, stated="2024-11-20")
    draw.resolution(question, on=date(2024, 11, 22))
    draw.assessment(question, "hindsight", stated="2024-11-25")
    assert shown(editor_client, question).text.count("said after it was settled") == 2


def test_of_more_than_twelve_experts_the_pairs_are_not_told(editor_client):
    question = draw.question()
    for number in range(13):
        draw.assessment(question, f"expert {number}")
    assert "Choose fewer experts" in shown(editor_client, question).text
