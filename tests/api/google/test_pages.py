"""/v1alpha1/pages: the desk's own review pages."""

import pytest

from provenance.domain.vocabulary import VerdictStatus
from tests import draw
from tests.api.google.answers import answered, failed, outside, violation

pytestmark = pytest.mark.django_db

PAGES = "/v1alpha1/pages"


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.SITE_URL = settings.PUBLISHER_URL = "https://desk.example"
    settings.PUBLISHER_NAME = "The Desk"


def pages(client, **query):
    return answered(client.get(PAGES, query)).get("claimReviewMarkupPages", [])


def test_a_page_holds_the_review_that_stands_on_it(viewer_client):
    claim = draw.claim("portal < ministry")
    for name, day in (("ministry", "2024-10-22"), ("portal", "2024-10-23")):
        there = draw.publication(name, url=f"https://{name}.example/1", published=day)
        draw.fill(claim, name, there)
    draw.verdict(claim, VerdictStatus.REFUTED, reason="Measured.")
    claim.refresh_from_db()
    outside(draw.claim(text="Reviewed by others only."))
    page = {
        "name": f"pages/{claim.ref}",
        "pageUrl": f"https://desk.example/claims/{claim.ref}/",
        "publishDate": "2024-11-26",
        "claimReviewAuthor": {"name": "The Desk"},
        "claimReviewMarkups": [
            {
                "url": f"https://desk.example/claims/{claim.ref}/",
                "claimReviewed": draw.STATEMENT,
                "claimDate": "2024-10-22",
                "claimFirstAppearance": "https://ministry.example/1",
                "claimAppearances": ["https://portal.example/1"],
                "claimAuthor": {"name": "ministry"},
                "rating": {"textualRating": "Refuted", "ratingExplanation": "Measured."},
            }
        ],
        "versionId": str(claim.version),
    }
    assert pages(viewer_client) == [page]
    assert answered(viewer_client.get(f"{PAGES}/{claim.ref}")) == page
    assert pages(viewer_client, organization="www.desk.example") == [page]
    assert pages(viewer_client, organization="other.example") == []
    for url in (page["pageUrl"], page["pageUrl"].rstrip("/") + "?page=2", "//desk.example/x"):
        expected = [] if url.endswith("x") else [page]
        assert pages(viewer_client, url=url) == expected
    for url in (
        "https://other.example/claims/C-1/",
        "https://desk.example/claims/",
        "http://[::1",
        "claims",
    ):
        assert pages(viewer_client, url=url) == []


def test_pages_are_paged(viewer_client):
    claims = [draw.claim(text=f"Claim {number}.") for number in range(3)]
    for claim in claims:
        draw.verdict(claim)
    first = answered(viewer_client.get(PAGES, {"pageSize": 2}))
    asked = {"pageSize": 2, "pageToken": first["nextPageToken"]}
    last = answered(viewer_client.get(PAGES, asked))
    told = [page["name"] for part in (first, last) for page in part["claimReviewMarkupPages"]]
    assert told == [f"pages/{claim.ref}" for claim in reversed(claims)]
    assert "nextPageToken" not in last
    assert len(pages(viewer_client, offset=2)) == 1


def test_what_cannot_be_answered_is_refused(viewer_client):
    hidden = draw.claim(case=draw.restricted())
    draw.verdict(hidden)
    for name in ("C-999999", "nonsense", hidden.ref):
        assert failed(viewer_client.get(f"{PAGES}/{name}")) == (404, "NOT_FOUND")
    both = {"url": "https://desk.example/", "organization": "desk.example"}
    assert violation(viewer_client.get(PAGES, both))[0] == "url"
