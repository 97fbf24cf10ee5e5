"""/v1alpha1/claims:search."""

import pytest
from django.utils import timezone

from provenance.domain.vocabulary import VerdictStatus
from tests import draw
from tests.api.google.answers import SEARCH, answered, failed, found, outside, texts, violation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.SITE_URL = "https://desk.example"
    settings.PUBLISHER_NAME, settings.PUBLISHER_URL = "The Desk", "https://www.desk.example"
    settings.PUBLISHER_LANGUAGE = "en-GB"


def test_a_verdict_of_the_desk_is_a_review_of_its_claim(viewer_client):
    claim = draw.claim("portal < ministry")
    letter = draw.publication("ministry", url="https://min.example/1", published="2024-10-22")
    draw.fill(claim, "ministry", letter, basis="witnessed")
    draw.verdict(claim, VerdictStatus.REFUTED, credibility="5")
    assert found(viewer_client, query="plant Hamhung") == [
        {
            "text": draw.STATEMENT,
            "claimant": "ministry",
            "claimDate": "2024-10-22T00:00:00Z",
            "claimReview": [
                {
                    "publisher": {"name": "The Desk", "site": "desk.example"},
                    "url": f"https://desk.example/claims/{claim.ref}/",
                    "title": draw.STATEMENT,
                    "reviewDate": "2024-11-26T09:00:00Z",
                    "textualRating": "Refuted",
                    "languageCode": "en-GB",
                }
            ],
            "provenance": {
                "reference": claim.ref,
                "chain": f"https://desk.example/api/v1/claims/{claim.ref}/chain/",
                "originsLow": 1,
                "originsHigh": 1,
                "channels": 1,
                "suggestedStatus": "unverified",
                "credibility": "5",
            },
        }
    ]


def test_a_published_claim_is_read_at_its_public_page(viewer_client):
    claim = draw.claim("portal < ministry")
    draw.verdict(claim)
    release = draw.release(claim)
    (one,) = found(viewer_client, query="Hamhung")
    assert one["claimReview"][0]["url"] == f"https://desk.example/public/claims/{claim.ref}/"
    draw.taken_back(release)
    (one,) = found(viewer_client, query="Hamhung")
    assert one["claimReview"][0]["url"] == f"https://desk.example/claims/{claim.ref}/"


def test_what_another_publisher_found_is_told_word_for_word_and_blanks_are_left_out(viewer_client):
    claim = draw.claim()
    outside(claim, said_by="senator", said="2024-10-01", reviewed="2024-10-03")
    outside(claim, "other", url="", title="", language="", rating_text="", reviewed="October 2024")
    (one,) = found(viewer_client, query="Hamhung")
    assert (one["claimant"], one["claimDate"]) == ("senator", "2024-10-01T00:00:00Z")
    assert one["claimReview"] == [
        {"publisher": {"name": "other"}},
        {
            "publisher": {"name": "checker", "site": "checker.example"},
            "url": "https://www.checker.example/1",
            "title": "No, it is not.",
            "reviewDate": "2024-10-03T00:00:00Z",
            "textualRating": "Pants on fire",
            "languageCode": "en-US",
        },
    ]


def test_nobody_is_guessed_where_reviews_name_two_people(viewer_client):
    claim = draw.claim()
    outside(claim, said_by="senator", said="2024-10-01")
    outside(claim, "other", said_by="mayor", said="2024-10-01")
    (one,) = found(viewer_client, query="Hamhung")
    assert not {"claimant", "claimDate"} & set(one)


def test_only_what_was_reviewed_and_still_stands_is_listed(viewer_client):
    draw.claim("portal", text="Hamhung: nobody reviewed it.")
    draw.verdict(draw.claim(text="Hamhung: withdrawn by the desk."), VerdictStatus.WITHDRAWN)
    taken_back = draw.claim(text="Hamhung: the review was withdrawn.")
    outside(taken_back, withdrawn_at=draw.NOW)
    draw.proposal(draw.claim(text="Hamhung: only proposed."), by=draw.second_editor())
    assert answered(viewer_client.get(SEARCH, {"query": "Hamhung"})) == {}


def test_a_claim_is_found_by_its_words_by_those_of_its_reviews_and_by_its_reference(viewer_client):
    claim = draw.claim(text="Schools close.")
    outside(claim, title="Zebras at large", wording="Every school is shut")
    draw.verdict(draw.claim(text="Something else."))
    for words in ("closing school", "zebra", '"school is shut"', claim.ref.lower()):
        assert texts(viewer_client, query=words) == ["Schools close."]
    assert texts(viewer_client, query="school -closing zebra") == ["Schools close."]
    assert texts(viewer_client, query="giraffe") == []


def test_language_site_and_age_narrow_the_claims_and_the_reviews_told_of_them(viewer_client):
    ours = draw.claim(text="One claim.")
    draw.verdict(ours, at=timezone.now())
    outside(ours, reviewed="2019-05-01")
    german = draw.claim(text="German claim.")
    outside(german, "pruefer", language="de", said=f"{timezone.now():%Y-%m-%d}", title="Nein")

    def reviews(**query):
        rows = found(viewer_client, query="claim", **query)
        return [[one["publisher"]["name"] for one in row["claimReview"]] for row in rows]

    assert reviews() == [["pruefer"], ["The Desk", "checker"]]
    assert reviews(languageCode="en") == reviews(languageCode="EN-us") == [["The Desk", "checker"]]
    assert reviews(languageCode="de-AT") == [["pruefer"]]
    assert reviews(languageCode="d") == []
    assert reviews(reviewPublisherSiteFilter="https://www.Checker.example/about") == [["checker"]]
    assert reviews(reviewPublisherSiteFilter="desk.example") == [["The Desk"]]
    assert reviews(maxAgeDays=30) == [["pruefer"], ["The Desk"]]
    assert reviews(maxAgeDays=2**31 - 1) == [["pruefer"], ["The Desk", "checker"]]
    assert len(found(viewer_client, reviewPublisherSiteFilter="pruefer.example")) == 1


def test_pages_follow_one_another_and_hold_while_claims_are_added(viewer_client):
    for number in range(5):
        draw.verdict(draw.claim(text=f"Claim {number}."))
    first = answered(viewer_client.get(SEARCH, {"query": "claim", "pageSize": 2}))
    draw.verdict(draw.claim(text="Claim 5."))
    asked = {"query": "claim", "page_size": 2, "pageToken": first["nextPageToken"], "offset": 3}
    second = answered(viewer_client.get(SEARCH, asked))
    last = answered(viewer_client.get(SEARCH, asked | {"pageToken": second["nextPageToken"]}))
    told = [row["text"] for page in (first, second, last) for row in page["claims"]]
    assert told == [f"Claim {number}." for number in (4, 3, 2, 1, 0)]
    assert "nextPageToken" not in last
    assert texts(viewer_client, query="claim", offset=4) == ["Claim 1.", "Claim 0."]
    for differing in ({"query": "claims"}, {"page_size": 3}, {"languageCode": "en"}):
        where, why = violation(viewer_client.get(SEARCH, asked | differing))
        assert (where, "other parameters" in why) == ("page_token", True)
    assert violation(viewer_client.get(SEARCH, asked | {"pageToken": "x:y"}))[0] == "page_token"


def test_parameters_are_refused_as_google_refuses_them(viewer_client):
    def refused(address):
        return violation(viewer_client.get(f"{SEARCH}?{address}"))

    assert refused("")[0] == refused("query=%20")[0] == "query"
    assert 'Unknown name "colour"' in refused("query=a&colour=red")[1]
    assert refused("query=a&pageSize=1&page_size=2")[0] == "page_size"
    assert refused("query=a&pageSize=ten") == (
        "page_size",
        "Invalid value at 'page_size' (TYPE_INT32), \"ten\"",
    )
    for name in ("offset=-1", "maxAgeDays=99999999999", "alt=proto", "callback=x", "%24.xgafv=3"):
        assert refused(f"query=a&{name}")
    assert refused("query=a%00b")[0] == "query"
    assert refused("query=a&prettyPrint=perhaps")[0] == "pretty_print"


def test_system_parameters_are_taken(viewer_client):
    draw.verdict(draw.claim())
    asked = {"query": "Hamhung", "alt": "json", "$.xgafv": "2", "quotaUser": "me", "$key": "k"}
    whole = viewer_client.get(SEARCH, asked)
    flat = viewer_client.get(SEARCH, {**asked, "prettyPrint": "false"})
    assert answered(whole) == answered(flat)
    assert (whole.content.count(b"\n") > 20, flat.content.count(b"\n")) == (True, 1)


def test_fields_keep_what_they_name(viewer_client):
    draw.verdict(draw.claim())
    asked = {"query": "Hamhung", "fields": "claims(text,claimReview/publisher.name),nextPageToken"}
    kept = {"text": draw.STATEMENT, "claimReview": [{"publisher": {"name": "The Desk"}}]}
    assert answered(viewer_client.get(SEARCH, asked)) == {"claims": [kept]}
    _, why = violation(viewer_client.get(SEARCH, asked | {"fields": "claims(colour)"}))
    assert "Cannot find matching fields for path 'claims.colour'" in why


def test_a_long_address_may_come_as_a_form_and_needs_no_token_of_the_pages(viewer_client):
    viewer_client.handler.enforce_csrf_checks = True
    draw.verdict(draw.claim())
    asked = {"query": "Hamhung", "languageCode": "en"}
    form = {"content_type": "application/x-www-form-urlencoded"}
    body = "query=Hamhung&languageCode=en"
    read = {"X-HTTP-Method-Override": "GET"}
    long = viewer_client.post(SEARCH, body, headers=read, **form)
    assert answered(long) == answered(viewer_client.get(SEARCH, asked))
    assert failed(viewer_client.post(SEARCH, body, **form)) == (405, "UNIMPLEMENTED")
    many = "&".join(f"a{number}=1" for number in range(1100))
    assert violation(viewer_client.post(SEARCH, many, headers=read, **form))


def test_what_is_restricted_shows_to_its_members_only_and_sources_by_their_code_name(
    viewer_client, editor_client
):
    hidden = draw.claim(text="Hamhung: restricted.", case=draw.restricted())
    draw.verdict(hidden)
    outside(hidden)
    draw.verdict(draw.claim("informer", text="Hamhung: open."))
    draw.secret("informer", "Heron")
    assert [row["claimant"] for row in found(viewer_client, query="Hamhung")] == ["Heron"]
    assert len(found(editor_client, query="Hamhung")) == 2


def test_a_search_costs_the_same_for_one_claim_and_for_many(viewer_client, count_queries):
    def add():
        claim = draw.claim("portal < wire; radio")
        draw.verdict(claim)
        outside(claim, said_by="senator")
        outside(claim, "other")

    add()
    one = count_queries(lambda: found(viewer_client, query="Hamhung"))
    for _ in range(4):
        add()
    assert count_queries(lambda: found(viewer_client, query="Hamhung")) == one
