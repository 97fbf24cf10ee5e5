"""Claims in schema.org's words, and their public pages, through the API."""

import pytest
from django.urls import reverse

from provenance.models import Release
from tests import draw
from tests.api.answers import checked, missing, read, sent

pytestmark = pytest.mark.django_db

LINKED = "application/ld+json"


def asked(client, name, claim):
    return client.get(reverse(f"api:{name}", args=[claim.ref]), headers={"Accept": LINKED})


def test_a_claim_with_a_verdict_is_a_claimreview(viewer_client):
    claim = draw.claim("portal < wire")
    draw.verdict(claim)
    answer = asked(viewer_client, "claim-claimreview", claim)
    assert answer["Content-Type"] == LINKED
    review = checked(answer)
    assert (review["@type"], review["claimReviewed"]) == ("ClaimReview", claim.text)
    assert "url" not in review, "it has no public page"
    assert review["author"]["name"] == "Local desk"
    draw.release(claim)
    url = read(viewer_client, "claim-claimreview", claim.ref)["url"]
    assert url == f"http://127.0.0.1:8000/public/claims/{claim.ref}/"


def test_without_a_verdict_there_is_a_claim_and_a_word_why(viewer_client):
    claim = draw.claim("portal < wire")
    answer = asked(viewer_client, "claim-claimreview", claim)
    assert answer.status_code == 404
    assert f"{claim.ref} has no verdict" in checked(answer)["detail"]
    assert checked(asked(viewer_client, "claim-jsonld", claim))["@type"] == "Claim"
    assert "C-999" in missing(viewer_client, "claim-jsonld", "C-999")


def test_of_a_restricted_case_nothing_goes_out_to_its_members_either(editor_client, viewer_client):
    claim = draw.claim("portal", case=draw.restricted())
    draw.verdict(claim)
    assert "nothing of it goes out" in missing(editor_client, "claim-jsonld", claim.ref)
    assert missing(viewer_client, "claim-jsonld", claim.ref) == f"There is no claim {claim.ref}."


def test_a_confidential_source_is_called_by_its_code_name_whoever_asks(editor_client):
    claim = draw.claim("portal < informer")
    draw.verdict(claim)
    draw.secret("informer", "Heron")
    document = asked(editor_client, "claim-claimreview", claim).content.decode()
    assert ("Heron" in document, "informer" in document) == (True, False)


def test_a_tool_publishes_reads_what_would_be_missed_and_takes_back(editor_client):
    claim = draw.claim("portal < wire", text="w" * 90)
    told = read(editor_client, "release", claim.ref)
    assert (told["is_public"], told["public_page"], told["version"]) == (False, None, None)
    told = sent(editor_client, "release", claim.ref, headline="Is it so?")
    assert (told["is_public"], told["headline"]) == (True, "Is it so?")
    assert "claimReviewed" in [one["about"] for one in told["warnings"]]
    assert sent(editor_client, "release", claim.ref, match='"9-ab"')["status"] == 412
    assert sent(editor_client, "take-back", claim.ref, reason=" ")["status"] == 422
    assert not sent(editor_client, "take-back", claim.ref, reason="Wrong.")["is_public"]
    assert sent(editor_client, "take-back", claim.ref, reason="Wrong.")["status"] == 404
    assert Release.objects.get().withdrawn_reason == "Wrong."
