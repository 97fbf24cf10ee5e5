"""ClaimReview going out: schema.org's words, what search engines ask for, and nothing made up."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from provenance.export import claimreviews
from provenance.export.publishers import Publisher
from provenance.queries.releases import Decided, Reviewed
from provenance.queries.releases.values import Appearance, Claimant

DOMAINS = json.loads(Path(__file__).with_name("schema_org.json").read_text())
HOUSE = Publisher("The Desk", "https://desk.example", "en", "https://check.desk.example")
CNS = Claimant("CNS", "think-tank")
FIRST = Appearance("https://cns.example/1", "New hall", "2024-11-20", CNS)
SECOND = Appearance("https://portal.example/1", "", "", Claimant("portal", "outlet"))
DECIDED = Decided(
    status="unverified",
    label="Unverified",
    credibility="",
    reason="One set of images.",
    wording="",
    at=datetime(2024, 11, 28, tzinfo=UTC),
    first_at=datetime(2024, 11, 26, tzinfo=UTC),
)
TOLD = Reviewed(
    ref="C-1042",
    href="/public/claims/C-1042/",
    text="The plant is being expanded.",
    headline="Is the plant growing?",
    summary="One institute says so.",
    released_at=datetime(2024, 11, 27, tzinfo=UTC),
    changed_at=datetime(2024, 11, 28, tzinfo=UTC),
    decided=DECIDED,
    claimants=(CNS, Claimant("@hall7", "social-account"), Claimant("Kim", "person")),
    appearances=(FIRST, SECOND),
    first=FIRST,
)
# https://developers.google.com/search/docs/appearance/structured-data/factcheck, required.
REQUIRED = {"claimReviewed", "reviewRating", "url"}


def nodes(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)


@pytest.mark.parametrize(
    "document",
    [
        claimreviews.review(TOLD, HOUSE),
        claimreviews.claim(TOLD, HOUSE),
        json.loads("".join(claimreviews.feed([TOLD], HOUSE))),
    ],
    ids=["ClaimReview", "Claim", "DataFeed"],
)
def test_every_property_is_one_that_schema_org_gives_its_type(document):
    assert document["@context"] == "https://schema.org"
    for node in nodes(document):
        for name in node.keys() - {"@context", "@type"}:
            assert node.get("@type", "") in DOMAINS[name], (node.get("@type"), name)


def test_all_that_search_engines_require_is_there_and_a_verdict_has_no_number():
    review = claimreviews.review(TOLD, HOUSE)
    assert review.keys() >= REQUIRED
    assert review["url"] == "https://check.desk.example/public/claims/C-1042/"
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Unverified",
        "ratingExplanation": "One set of images.",
    }
    assert (review["datePublished"], review["dateModified"]) == ("2024-11-27", "2024-11-28")
    assert review["author"]["name"] == "The Desk"


def test_who_made_the_claim_and_where_it_stands_is_told_as_far_as_it_is_known():
    claim = claimreviews.review(TOLD, HOUSE)["itemReviewed"]
    assert claim["author"] == [
        {"@type": "Organization", "name": "CNS"},
        {"name": "@hall7"},
        {"@type": "Person", "name": "Kim"},
    ]
    assert claim["firstAppearance"] == claim["appearance"][0]
    assert claim["datePublished"] == "2024-11-20"
    assert claim["appearance"][1].keys() == {"@type", "url", "publisher"}
    bare = replace(TOLD, claimants=(), appearances=(), first=None)
    unknown = claimreviews.review(bare, HOUSE)["itemReviewed"]
    assert unknown.keys() == {"@type", "text"}


def test_without_a_verdict_there_is_a_claim_and_no_review():
    open_ = replace(TOLD, decided=None)
    with pytest.raises(ValueError, match="needs a verdict"):
        claimreviews.review(open_, HOUSE)
    assert claimreviews.either(open_, HOUSE)["@type"] == "Claim"
    assert json.loads("".join(claimreviews.feed([open_], HOUSE)))["dataFeedElement"] == []


def test_what_falls_short_is_said_and_a_long_claim_goes_out_whole():
    assert claimreviews.shortcomings(TOLD) == ()
    long = replace(TOLD, text="w" * 75, decided=None, href="", claimants=(), appearances=())
    assert [one.about for one in claimreviews.shortcomings(long)] == [
        *("reviewRating", "url", "claimReviewed"),
        *("itemReviewed.author", "itemReviewed.appearance"),
    ]
    assert claimreviews.review(replace(TOLD, text="w" * 300), HOUSE)["claimReviewed"] == "w" * 300


def test_nothing_in_it_ends_the_element_that_it_stands_in():
    evil = replace(TOLD, text="</script><b>&\u2028قالت")
    written = claimreviews.written(claimreviews.review(evil, HOUSE))
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written)["claimReviewed"] == evil.text
