"""Chains looked at before they are entered, names completed, former values put back."""

import pytest
from django.urls import reverse

from provenance.models import Assertion, Source
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, missing, read, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def edda():
    return bearer(draw.editor(), "read", "write")


def post(client, url, body, **headers):
    answer = client.post(url, body, content_type="application/json", headers=headers)
    return answer.status_code, checked(answer)


def preview(client, chain, **body):
    status, told = post(client, reverse("api:chain-preview"), {"chain": chain, **body})
    assert status == 200, told
    return told


def test_a_preview_tells_what_would_be_new_and_records_nothing(edda):
    claim = draw.claim("wire < agency")
    before = (Assertion.objects.count(), Source.objects.count())
    told = preview(edda, "portal < Wire < agency\n\nwier < agency", claim=claim.ref)
    assert [line["number"] for line in told["lines"]] == [1, 3]
    portal, wire, _ = told["lines"][0]["names"]
    assert (portal["source"], wire["source"]["name"]) == (None, "wire")
    assert told["lines"][1]["names"][0]["near"] == "wire"
    assert (told["kinds_needed"], told["is_ready"]) == (["portal", "wier"], False)
    assert told["sources"] == told["voices"] == ["portal", "wier"]
    hops = [(hop["citing"], hop["cited"]) for hop in told["hops"]]
    assert hops == [("portal", "wire"), ("wier", "agency")]
    assert (Assertion.objects.count(), Source.objects.count()) == before

    kinds = {"portal": "outlet"}
    told = preview(edda, "portal < wire", claim=claim.ref, kinds=kinds)
    assert (told["is_ready"], told["kinds_needed"], told["refusal"]) == (True, [], None)
    new = preview(edda, "portal < wire", kinds=kinds)
    assert (new["voices"], new["is_ready"]) == (["portal", "wire"], True)


def test_a_preview_says_what_is_wrong_with_which_line(edda):
    claim = draw.claim("wire < agency")
    told = preview(edda, "wire <\nwire < agency\na < b < a", claim=claim.ref)
    faults = [line["fault"] and line["fault"][:6] for line in told["lines"]]
    assert faults == ["Line 1", None, "Line 3"]
    assert (told["is_ready"], told["refusal"][:6]) == (False, "Line 1")
    told = preview(edda, "agency < wire", claim=claim.ref)
    assert (told["is_ready"], told["hops"]) == (False, [])
    assert preview(edda, "agency < wire", claim=claim.ref, is_circular=True)["is_ready"]


def test_a_preview_knows_a_confidential_source_by_its_code_name_alone():
    claim = draw.claim("wire < informer")
    draw.secret("informer")
    egon = bearer(draw.second_editor(), "read", "write")
    told = preview(egon, "portal < Heron\nHeron < wire", claim=claim.ref)
    assert "informer" not in str(told)
    assert told["refusal"]
    told = preview(egon, "portal < Heron", claim=claim.ref)
    assert told["hops"] == [{"citing": "portal", "cited": "Heron"}]


def test_names_are_completed_as_on_the_pages(viewer_client):
    draw.source("Reuters", kind="wire-agency", aliases=["Thomson Reuters"])
    (one,) = read(viewer_client, "complete", q="reu")["results"]
    assert one == {"name": "Reuters", "kind": "wire-agency", "also": None}
    (one,) = read(viewer_client, "complete", q="thom")["results"]
    assert one["also"] == "Thomson Reuters"
    assert set(refused(viewer_client, "complete")) == {"#/q"}


def test_a_history_leads_to_what_a_field_said_and_it_is_put_back(edda):
    claim = draw.claim(place="Hamhung")
    url = reverse("api:claim", args=[claim.ref])
    edda.patch(url, {"place": "Wonsan"}, "application/json", headers={"If-Match": "*"})
    acts = read(edda, "claim-history", claim.ref)["results"]
    (change,) = (one for row in acts[0]["rows"] for one in row["changes"] if one["put_back"])
    former = checked(edda.get(change["put_back"]))
    assert (former["then"], former["now"], former["refusal"]) == ("Hamhung", "Wonsan", None)
    body = {"reason": "It was right."}
    assert post(edda, change["put_back"], body, **{"If-Match": '"1-ab"'})[0] == 412
    seen = edda.get(change["put_back"])["ETag"]
    status, told = post(edda, change["put_back"], body, **{"If-Match": seen})
    assert (status, told["now"], told["version"]) == (200, "Hamhung", former["version"] + 1)
    assert read(edda, "claim", claim.ref)["place"] == "Hamhung"


def test_a_change_that_is_not_there_or_not_of_a_field_is_none(edda):
    draw.claim()
    for event in ("1x", "9" * 30, "999999"):
        assert missing(edda, "put-back", "claim", event, "place")
    assert missing(edda, "put-back", "nothing", "1", "place")


def test_a_preview_spells_a_name_as_it_was_typed_where_a_restricted_case_keeps_it():
    draw.claim("Egret Holdings < wire", case=draw.restricted())
    claim = draw.claim("radio < agency")
    told = preview(
        bearer(draw.second_editor(), "read", "write"), "egret HOLDINGS < agency", claim=claim.ref
    )
    assert told["sources"] == told["voices"] == ["egret HOLDINGS"]
    assert "Egret Holdings" not in str(told)
