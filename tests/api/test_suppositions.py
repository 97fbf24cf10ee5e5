"""/api/v1/claims/{ref}/what-if/"""

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Basis
from tests import draw, ledger
from tests.api.answers import NOWHERE, checked, missing, read, refused

pytestmark = pytest.mark.django_db

CHAIN = "portal < wire < institute; radio < eyewitness"


@pytest.fixture
def claim():
    claim = draw.claim(CHAIN)
    report = draw.publication("institute", title="Report")
    draw.fill(claim, "institute", report, basis=Basis.WITNESSED)
    return claim


def test_without_a_source_it_says_what_would_differ_and_stores_nothing(viewer_client, claim):
    key, before = draw.source("eyewitness").pk, ledger.counts()
    answer = read(viewer_client, "what-if", claim.ref, without=key)
    assert ledger.counts() == before
    assert answer["claim"]["ref"] == claim.ref
    assert [source["name"] for source in answer["without_sources"]] == ["eyewitness"]
    assert "origins 2 → 1" in answer["differences"]
    assert set(answer["fell"]) == {"eyewitness", "radio"}
    assert answer["support"]["suggested"]["rule"] == "single-origin"
    now = read(viewer_client, "chain", claim.ref)["support"]
    assert (now["origins"]["low"], now["suggested"]["rule"]) == (2, "independent-origins")


def test_without_a_publication_it_is_as_after_its_retraction(viewer_client, claim):
    report = draw.assertion(claim, "institute").publication
    answer = read(viewer_client, "what-if", claim.ref, without=report.pk)
    assert [row["title"] for row in answer["without_publications"]] == ["Report"]
    draw.retract(report)
    assert read(viewer_client, "chain", claim.ref)["support"] == answer["support"]


def test_several_may_be_left_out_at_once(viewer_client, claim):
    keys = [draw.source(name).pk for name in ("wire", "radio")]
    url = reverse("api:what-if", args=[claim.ref], query={"without": keys})
    answer = checked(viewer_client.get(url))
    assert answer["support"]["origins"]["low"] == 0
    assert answer["support"]["suggested"]["rule"] == "unsupported"


def test_where_nothing_differs_no_sentence_is_given(viewer_client, claim):
    other = draw.source("somebody else")
    assert read(viewer_client, "what-if", claim.ref, without=other.pk)["differences"] == []


def test_what_cannot_be_left_out_is_refused(viewer_client, claim):
    def wrong(**query):
        return refused(viewer_client, "what-if", claim.ref, **query)

    assert wrong()["#/without"].startswith("Give the key of a source")
    assert wrong(without="nonsense") == {"#/without": "A key is a UUID."}
    assert wrong(without=NOWHERE) == {
        "#/without": f"There is no source and no publication {NOWHERE}."
    }
    many = [draw.source("wire").pk, *(str(number) for number in range(100))]
    assert wrong(without=many)["#/without"].endswith("100 of them at most.")


def test_a_claim_that_is_not_there(viewer_client):
    url = reverse("api:what-if", args=["C-999999"], query={"without": NOWHERE})
    answer = viewer_client.get(url)
    assert answer.status_code == 404
    assert checked(answer)["detail"] == "There is no claim C-999999."
    assert missing(viewer_client, "chain", "C-999999") == "There is no claim C-999999."


def test_it_costs_the_same_for_one_hop_and_for_twenty(viewer_client, count_queries, claim):
    def cost():
        return count_queries(
            lambda: read(viewer_client, "what-if", claim.ref, without=draw.source("wire").pk)
        )

    one = cost()
    for number in range(19):
        draw.chain(claim, f"portal {number} < agency {number} < wire")
    assert cost() == one
