"""Briefs as pages and files."""

import pytest
from django.urls import reverse

from provenance.export import typesetting
from tests import addresses, draw, later
from tests.export import papers
from tests.web.pages import read

pytestmark = pytest.mark.django_db


def test_claim_and_case_lead_to_their_briefs_and_keep_the_moment(viewer_client):
    rows = addresses.story()
    for noun in ("claim", "case"):
        row = rows[noun]
        for query in ("", "?published_by=2024-11-25T23:59:59.999999Z"):
            page = read(viewer_client.get(row.get_absolute_url() + query))
            brief = reverse(f"{noun}-brief", args=[row.ref]) + query
            assert page.links["Brief"] == brief
            sheet = read(viewer_client.get(brief))
            file = viewer_client.get(sheet.links["PDF, Letter"])
            assert papers.read(file.content).size == (612, 792)
            assert file["Content-Disposition"] == f'attachment; filename="{row.ref}.pdf"'


def test_page_and_file_say_the_same_and_where_who_and_when(viewer_client):
    rows = addresses.story()
    draw.retract(rows["publication"])
    for noun in ("claim", "case"):
        url = reverse(f"{noun}-brief", args=[rows[noun].ref])
        page = read(viewer_client.get(url)).text
        file = papers.read(viewer_client.get(url.rstrip("/") + ".pdf").content).text
        for words in (
            rows["claim"].text,
            "Two agencies contradict one another.",
            "not second-read",
            "The pictures showed another plant.",
            "Is this what the page says?",
            "Why is the plant being expanded?",
            "Mainly for its own arsenal.",
            "analyst at institute",
            f"http://testserver{url}",
            "by Vida",
        ):
            assert words in page, words
            assert words.replace(" ", "") in file.replace(" ", ""), words


def test_the_file_of_a_moment_shows_that_moment_and_says_so(viewer_client):
    rows = addresses.story()
    moment = draw.moment()
    later.everything(rows)
    url = reverse("claim-brief-pdf", args=[rows["claim"].ref])
    then = papers.read(viewer_client.get(url, {"as_of": moment.isoformat()}).content).text
    assert "This is the past, not what is known now." in then
    assert f"As the desk knew it on {moment:%-d %b %Y, %H:%M:%S} UTC." in then
    assert rows["claim"].text in then
    assert "Other words" in papers.read(viewer_client.get(url).content).text
    assert viewer_client.get(url, {"as_of": "2999-01-01"}).status_code == 422


def test_a_typesetter_that_fails_is_an_answer_with_another_way(viewer_client, monkeypatch, caplog):
    monkeypatch.setattr(typesetting, "SECONDS", 0.001)
    claim = draw.claim("portal")
    answer = read(viewer_client.get(reverse("claim-brief-pdf", args=[claim.ref])))
    assert (answer.status, "This takes too long as a PDF." in answer.text) == (503, True)
    assert answer.links["The brief as a page, to print from here"] == reverse(
        "claim-brief", args=[claim.ref]
    )
