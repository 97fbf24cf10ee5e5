"""Many claims at once, from the list to the record, without a script."""

import pytest

from provenance.models import Claim, ClaimTag
from tests import draw
from tests.web.pages import read, send

pytestmark = pytest.mark.django_db


def three():
    return [draw.claim(text=f"Plant {number}.") for number in range(3)]


def test_ticked_shown_and_matching_claims_are_meant(editor_client):
    claims = three()
    draw.claim(text="A road.", place="elsewhere")
    ticked = {"which": "ticked", "claim": [claims[0].ref]}
    shown = {"which": "shown", "shown": f"{claims[0].ref} {claims[1].ref} C-999999"}
    matching = {"which": "matching", "filter": "q=plant"}
    for asked, title in ((ticked, claims[0].ref), (shown, "2 claims"), (matching, "3 claims")):
        page = read(editor_client.get("/claims/selected/tag/", asked))
        assert page.title == f"Tag {title} · Provenance"
    assert "C-999999" in read(editor_client.get("/claims/selected/tag/", shown)).text


def test_what_is_left_out_is_read_before_it_is_done(editor_client):
    claims = three()
    draw.tag("plants", claims[0])
    url = "/claims/selected/tag/"
    told = {"claims": " ".join(claim.ref for claim in claims), "name": "plants", "back": "/"}
    answer = editor_client.post(url, told)
    page = read(answer)
    assert "This changes 2 claims and leaves out 1." in page.text
    assert (answer.status_code, ClaimTag.objects.count()) == (200, 1)
    assert send(editor_client, url, page)["Location"] == "/"
    assert ClaimTag.objects.count() == 3


def test_nothing_selected_and_nothing_to_do_are_said(editor_client):
    (claim, *_) = three()
    assert "No claim is selected" in read(editor_client.get("/claims/selected/move/")).text
    told = {"claims": claim.ref, "case": claim.case.ref}
    refused = editor_client.post("/claims/selected/move/", told)
    assert refused.status_code == 422
    assert "in HAM" in read(refused).errors["case"]


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x"]
)
def test_the_way_back_stays_on_this_site(editor_client, back):
    claim = draw.claim()
    told = {"claims": claim.ref, "name": "plants", "back": back}
    answer = editor_client.post("/claims/selected/tag/", told)
    assert answer["Location"] == claim.get_absolute_url()


def test_lists_are_narrowed_by_tag_and_by_whose_they_are(editor_client):
    mine, other = draw.claim(text="Mine."), draw.claim(text="Other.")
    draw.tag("plants", mine)
    Claim.objects.filter(pk=mine.pk).update(assigned_to=draw.editor())
    for query in ("tag=PLANTS", "assigned=me", "assigned=somebody"):
        text = read(editor_client.get(f"/claims/?{query}")).text
        assert ("Mine." in text, "Other." in text) == (True, False), query
    assert "Other." in read(editor_client.get("/claims/?assigned=nobody")).text
    assert "Assigned to you" in read(editor_client.get("/")).text
    assert other.assigned_to is None


def test_a_viewer_exports_what_the_list_shows(viewer_client):
    three()
    answer = viewer_client.get("/claims/selected/export/", {"which": "matching", "filter": "q=1"})
    assert answer["Content-Disposition"].startswith('attachment; filename="claims-')
    told = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert [line.split(",")[2] for line in told.splitlines()] == ["text", "Plant 1."]


def test_single_keys_are_switched_off_for_the_person(viewer_client):
    assert b'data-keys="on"' in viewer_client.get("/").content
    viewer_client.post("/keyboard/switch/", {"keys": "off"})
    assert b'data-keys="on"' not in viewer_client.get("/").content
    assert not type(draw.viewer()).objects.get(pk=draw.viewer().pk).has_key_shortcuts
