"""The Atom feed of verdicts, read as a feed reader does."""

from xml.etree import ElementTree

import pytest

from provenance.actions import tokens
from provenance.models import Claim
from tests import draw

pytestmark = pytest.mark.django_db

FEED = "/feeds/verdicts.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, **query):
    answer = client.get(FEED, query)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{ATOM}feed"
    for needed in ("id", "title", "updated", "author"):
        assert root.find(f"{ATOM}{needed}") is not None
    return [
        {part.tag.removeprefix(ATOM): part.text or part.get("href") for part in entry}
        for entry in root.iter(f"{ATOM}entry")
    ]


def test_each_decision_is_an_entry_with_status_reason_and_link(viewer_client, settings):
    settings.SITE_URL = "https://desk.example"
    claim = draw.claim("portal", text="It grows.")
    draw.verdict(claim, "unverified", reason="One set of images.")
    second = draw.verdict(claim, "disputed", at=draw.LATER)
    newest, _ = entries(viewer_client)
    assert newest["title"] == f"{claim.ref} is marked disputed, unverified before: It grows."
    assert newest["link"] == f"https://desk.example/claims/{claim.ref}/"
    assert newest["id"] == f"tag:desk.example,2024-11-27:/verdicts/{second.pk}/"
    assert newest["updated"] == "2024-11-27T09:00:00+00:00"
    assert newest["summary"] == "<p>Two agencies contradict one another.</p>"


def test_hostile_characters_leave_it_well_formed_and_are_text(viewer_client):
    claim = draw.claim("portal")
    Claim.objects.filter(pk=claim.pk).update(text="]]> <b>&amp; \x01\x1f \ufffe \u202e 🛰️")
    draw.verdict(claim, reason="<script>1</script>\x08 & so\n\non")
    (entry,) = entries(viewer_client)
    assert entry["title"].endswith("]]> <b>&amp; \ufffd\ufffd \ufffd \u202e 🛰️")
    assert entry["summary"] == ("<p>&lt;script&gt;1&lt;/script&gt;\ufffd &amp; so</p>\n\n<p>on</p>")


def test_it_is_narrowed_as_the_list_is(viewer_client):
    mine = draw.claim("wire", case=draw.case("Figure", code="FIG"))
    for claim, status in ((mine, "refuted"), (draw.claim("portal"), "disputed")):
        draw.verdict(claim, status)
    for query in ({"status": "refuted"}, {"source": "WIRE"}, {"case": mine.case.ref}):
        (entry,) = entries(viewer_client, **query)
        assert mine.ref in entry["title"]
    assert viewer_client.get(FEED, {"status": "odd"}).status_code == 400


def test_what_did_not_change_is_not_sent_again(viewer_client):
    claim = draw.claim("portal")
    draw.verdict(claim)
    first = viewer_client.get(FEED)
    assert first["Last-Modified"] == "Tue, 26 Nov 2024 09:00:00 GMT"
    for known in (
        {"If-None-Match": first["ETag"]},
        {"If-Modified-Since": first["Last-Modified"]},
    ):
        answer = viewer_client.get(FEED, headers=known)
        assert (answer.status_code, answer.content) == (304, b"")
    draw.verdict(claim, "refuted", at=draw.LATER)
    assert viewer_client.get(FEED, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_restricted_case_is_not_in_it_and_no_token_is_repeated_in_it(client):
    hidden = draw.claim("portal", case=draw.restricted())
    draw.verdict(hidden)
    _, secret = tokens.make(
        owner=draw.viewer(), name="Reader", scopes=["read"], by=draw.viewer(), at=draw.NOW
    )
    answer = client.get(FEED, {"key": secret, "status": "disputed"})
    assert secret.encode() not in answer.content
    assert b"?status=disputed" in answer.content
    assert entries(client, key=secret) == []
    assert entries(client, key=secret, status="disputed") == []
    _, other = tokens.make(
        owner=draw.editor(), name="Bot", scopes=["write"], by=draw.editor(), at=draw.NOW
    )
    assert client.get(FEED, {"key": other}).status_code == 403
