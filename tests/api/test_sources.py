"""/api/v1/sources/ and one source."""

import pytest

from provenance.actions import merges
from provenance.domain.vocabulary import PolicyKind, Reliability
from tests import draw
from tests.api.answers import NOWHERE, missing, read, refused, walk

pytestmark = pytest.mark.django_db


def names(page):
    return [row["name"] for row in page["results"]]


def test_sources_are_listed_by_name_with_todays_rating(viewer_client):
    draw.claim("portal < wire")
    draw.rating("wire", Reliability.F)
    draw.source("wire").aliases.create(name="The Wire")
    page = read(viewer_client, "sources")
    assert names(page) == ["portal", "wire"]
    portal, wire = page["results"]
    assert (wire["kind"], wire["aliases"], wire["claims"]) == ("wire-agency", ["The Wire"], 1)
    assert wire["rating"]["reliability"] == "F"
    assert (portal["rating"], portal["country"]) == (None, None)


def test_a_source_shows_ratings_ties_people_and_policies(viewer_client):
    wire = draw.source("wire")
    wire.policies = {PolicyKind.CORRECTIONS: "https://wire.example/corrections"}
    wire.domains, wire.country = ["wire.example"], "GB"
    wire.save()
    draw.rating("wire", Reliability.C)
    draw.rating("wire", Reliability.B, valid_from=draw.TODAY)
    draw.tie("holding", "wire")
    draw.affiliation("analyst", "wire")
    row = read(viewer_client, "source", wire.pk)
    assert [rating["reliability"] for rating in row["ratings"]] == ["B", "C"]
    assert row["rating"].items() <= row["ratings"][0].items()
    (tie,) = row["ties"]
    assert (tie["holder"]["name"], tie["kind"], tie["held"]["name"]) == ("holding", "owns", "wire")
    assert (tie["since"], tie["until"], tie["evidence"]) == (None, None, None)
    (job,) = row["affiliations"]
    assert (job["person"]["name"], job["organisation"]["name"]) == ("analyst", "wire")
    assert row["policies"] == [{"kind": "corrections", "link": "https://wire.example/corrections"}]
    assert (row["domains"], row["country"], row["merged_into"]) == (["wire.example"], "GB", None)
    (listed,) = read(viewer_client, "sources", q="wire")["results"]
    assert {name: row[name] for name in listed} == listed


def test_a_spelling_that_was_given_up_leads_to_its_source_and_is_not_listed(viewer_client):
    kept, given_up = draw.source("Reuters"), draw.source("Reuters News")
    merges.merge(keep=kept, absorb=given_up, reason="Two spellings.", by=draw.editor())
    row = read(viewer_client, "source", given_up.pk)
    assert row["merged_into"]["id"] == str(kept.pk)
    assert names(read(viewer_client, "sources")) == ["Reuters"]


def test_a_source_that_is_not_there(viewer_client):
    assert missing(viewer_client, "source", NOWHERE) == f"There is no source {NOWHERE}."


def test_the_list_is_narrowed(viewer_client):
    draw.source("portal")
    draw.source("wire").aliases.create(name="Old Agency")
    assert names(read(viewer_client, "sources", q="agency")) == ["wire"]
    assert names(read(viewer_client, "sources", kind="outlet")) == ["portal"]
    assert list(refused(viewer_client, "sources", kind="rumour")) == ["#/kind"]


def test_pages_lead_on_and_back(viewer_client):
    for name in ("b", "a", "d", "c", "E"):
        draw.source(name)
    pages = walk(viewer_client, "sources", 2)
    assert [[row["name"] for row in page] for page in pages] == [["a", "b"], ["c", "d"], ["E"]]
    assert list(refused(viewer_client, "sources", cursor="WyI-IiwieCJd")) == ["#/cursor"]


def test_a_list_and_a_source_cost_the_same_for_one_row_and_for_twenty(viewer_client, count_queries):
    wire = draw.source("wire")

    def grow(number):
        draw.claim(f"portal {number} < wire")
        draw.rating("wire", valid_from=draw.TODAY.replace(day=number + 1))
        draw.rating(f"portal {number}")
        draw.tie("wire", f"portal {number}")
        draw.affiliation(f"expert {number}", "wire")
        wire.aliases.create(name=f"The wire {number}")

    def cost():
        return (
            count_queries(lambda: read(viewer_client, "sources")),
            count_queries(lambda: read(viewer_client, "source", wire.pk)),
        )

    grow(1)
    one = cost()
    for number in range(2, 21):
        grow(number)
    assert cost() == one
    assert one <= (6, 13)
