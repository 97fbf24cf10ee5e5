"""One box over everything."""

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db

SEARCH = reverse("search")


def test_words_are_found_in_everything_that_is_recorded(editor_client):
    claim = draw.claim("Hall Street Journal", text="The hall is large.", case=draw.case("The hall"))
    question = draw.question("Why a hall?", case=claim.case)
    publication = draw.publication("portal", title="Halls and halls")
    links = read(editor_client.get(SEARCH, {"q": "hall"})).links
    for row in (claim, claim.case, question, publication, draw.source("Hall Street Journal")):
        assert row.get_absolute_url() in links.values(), row


def test_a_reference_leads_straight_there(editor_client):
    claim, question = draw.claim(), draw.question()
    for row in (claim, question, claim.case):
        answer = editor_client.get(SEARCH, {"q": f" {row.ref.lower()} "})
        assert answer["Location"] == row.get_absolute_url()


@pytest.mark.parametrize(
    "words",
    [
        *("zzz", "C-999999999999999999", "C-1", "Q-0", "HAM-9999", "a\0b", '"', "'; --", "& | !"),
        *(":*", "<->", "()", "\\", "%", "🛰️", "שלום", "w" * 5000, "the"),
    ],
)
def test_words_that_find_nothing_say_so_and_stay_typed(editor_client, words):
    page = read(editor_client.get(SEARCH, {"q": words}))
    assert page.status == 200
    assert "Nothing found" in page.text


def test_markup_searched_for_is_shown_as_typed(editor_client):
    answer = editor_client.get(SEARCH, {"q": "<script>alert(1)</script>"})
    assert b"<script>alert" not in answer.content
    assert b"&lt;script&gt;alert(1)" in answer.content


def test_nothing_searched_for_shows_the_box_alone(editor_client):
    page = read(editor_client.get(SEARCH, {"q": "  "}))
    assert (page.status, "Nothing found" in page.text) == (200, False)
