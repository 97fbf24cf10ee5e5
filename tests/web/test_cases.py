"""Opening, reading and editing cases."""

import pytest
from django.urls import reverse

from provenance.models import Case
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db

NEW = reverse("case-new")


def test_a_case_is_opened_and_asks_for_its_first_claim(editor_client):
    answer = submit(editor_client, NEW, title="Hamhung", code="ham", summary="A plant grows.")
    case = Case.objects.get()
    assert answer["Location"] == case.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    assert f"{case.ref} is open." in page.text
    assert case.ref.startswith("HAM-")
    assert page.links["New claim"] == f"{reverse('claim-new')}?case={case.ref}"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("title", ""),
        ("title", "  "),
        ("title", "t" * 300),
        ("code", "H"),
        ("code", "HAMHAM"),
        ("code", "H4M"),
        ("code", "ÄÖÜ"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed):
    told = {"title": "Hamhung", "code": "HAM", "summary": "A plant grows.", field: typed}
    refused = read(submit(editor_client, NEW, **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert {name: refused.form[name] for name in told} == told
    assert not Case.objects.exists()


def test_a_case_shows_its_claims_and_questions(editor_client):
    claim = draw.claim("portal < wire")
    question = draw.question()
    page = read(editor_client.get(claim.case.get_absolute_url()))
    assert page.links[claim.text] == claim.get_absolute_url()
    assert page.links[question.text] == question.get_absolute_url()
    assert "0 assessments, 2 hypotheses" in page.text


def test_an_edit_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    case = draw.case(summary="A plant.")
    url = reverse("case-edit", args=[case.ref])
    opened = read(editor_client.get(url))
    assert submit(editor_client, url, title="Theirs").status_code == 302
    told = read(send(editor_client, url, opened, title="Mine", summary="Two plants."))
    assert told.status == 409
    assert "Title Hamhung Theirs" in told.text
    assert (told.form["title"], told.form["summary"]) == ("Mine", "Two plants.")
    assert send(editor_client, url, told).status_code == 302
    case.refresh_from_db()
    assert (case.title, case.summary) == ("Mine", "Two plants.")


def test_the_list_counts_claims_and_questions(editor_client):
    draw.claim()
    draw.claim()
    draw.question()
    page = read(editor_client.get(reverse("case-list")))
    assert "2 claims" in page.text
    assert "1 question" in page.text


@pytest.mark.parametrize("noun", ["case", "claim", "question", "source"])
@pytest.mark.parametrize(
    "token",
    [
        *(
            "xyz",
            "%00",
            "ä",
            "e30",
            "MQ",
            "WyI-Il0",
            "WyI8IiwgInh5eiJd",
        ),  # {} · 1 · [">"] · not a key
        "WyI-IiwgIlx1MDAwMCIsICJcdTAwMDAiXQ",  # [">", "\\0", "\\0"]
        "WyI-IiwgImEiLCAiYiJd",  # [">", "a", "b"]
        "W1tbW1tb" * 400,
    ],
)
def test_a_spoilt_page_token_gives_the_first_page(editor_client, noun, token):
    draw.claim("portal < wire", text="First of all.")
    draw.question("First of all?")
    page = read(editor_client.get(f"{reverse(f'{noun}-list')}?page={token}"))
    assert page.status == 200
    assert any(words in page.text for words in ("First of all", "Hamhung", "portal"))


def test_a_claim_can_be_recorded_in_a_case_older_than_those_offered(editor_client):
    old = draw.case("old")
    Case.objects.bulk_create(Case(code="NEW", title=f"case {number}") for number in range(200))
    page = editor_client.get(f"/claims/new/?case={old.ref}")
    assert f'<option value="{old.ref}" selected>' in page.content.decode()
