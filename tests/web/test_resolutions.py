"""Settling a question and opening it again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db


def settle_url(question):
    return reverse("question-settle", args=[question.ref])


def answer(question, text="export"):
    return str(question.hypotheses.get(text=text).pk)


def day(**later):
    return f"{datetime.now(UTC) + timedelta(**later):%Y-%m-%d}"


def test_a_question_is_settled_and_says_so_on_its_page(editor_client):
    question = draw.question()
    claim = draw.claim()
    draw.assertion(claim, "wire", publication=draw.publication("wire", title="Dispatch"))
    told = {"outcome": answer(question), "on": "2024-11-27", "words": "A cargo was seized."}
    sent = submit(editor_client, settle_url(question), **told, claims=[str(claim.pk)])
    page = read(editor_client.get(sent["Location"]))
    assert "Resolved: export" in page.text
    for words in ("27 Nov 2024", "A cargo was seized.", claim.ref):
        assert words in page.text, words
    assert "Settle…" not in page.links
    assert editor_client.get(settle_url(question)).status_code == 404
    back = submit(editor_client, page.links["Reopen…"], reason="Another cargo.")
    page = read(editor_client.get(back["Location"]))
    assert "Resolved" not in page.text
    assert page.links["Settle…"] == settle_url(question)


def test_what_will_not_be_known_says_why(editor_client):
    question = draw.question()
    sent = submit(editor_client, settle_url(question), outcome="never", words="It was torn down.")
    page = read(editor_client.get(sent["Location"]))
    assert "Unresolvable" in page.text
    assert "It was torn down." in page.text


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("on", "", "on which day"),
        ("on", "soon", "Write the day"),
        ("on", "1999-01-01", "not asked before 26 Nov 2024"),
        ("words", "", "required"),
        ("outcome", "", "required"),
        ("outcome", "no-such-answer", "not one of the available choices"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    question = draw.question()
    told = {"outcome": answer(question), "on": day(), "words": "Seen.", field: typed}
    refused = read(submit(editor_client, settle_url(question), **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert why in refused.errors[field]
    assert refused.form["words"] == told["words"]
    question.refresh_from_db()
    assert question.state == "open"


def test_a_day_to_come_settles_nothing(editor_client):
    question = draw.question()
    told = {"outcome": answer(question), "on": day(days=2), "words": "Seen."}
    refused = read(submit(editor_client, settle_url(question), **told))
    assert "lies in the future" in refused.errors["on"]


def test_a_form_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    question = draw.question()
    opened = read(editor_client.get(settle_url(question)))
    submit(editor_client, reverse("question-edit", args=[question.ref]), criteria="By customs.")
    told = {"outcome": answer(question), "on": day(), "words": "Seen."}
    stale = read(send(editor_client, settle_url(question), opened, **told))
    assert (stale.status, stale.form["words"]) == (409, "Seen.")
    assert "By customs." in stale.text
    assert send(editor_client, settle_url(question), stale).status_code == 302


def test_how_it_will_be_settled_is_asked_along_and_shown(editor_client):
    draw.case()
    told = {
        "text": "Why?",
        "hypotheses": "export\nown arsenal",
        "is_exclusive": "yes",
        "criteria": "By the customs’ records.",
        "settle_by": "2030-12-31",
    }
    sent = submit(editor_client, reverse("question-new"), **told)
    page = read(editor_client.get(sent["Location"]))
    for words in ("By the customs’ records.", "31 Dec 2030", "exclude one another"):
        assert words in page.text, words
    form = read(editor_client.get(page.links["Edit"])).form
    assert {name: form[name] for name in told if name != "text"} == {
        name: typed for name, typed in told.items() if name != "text"
    }
