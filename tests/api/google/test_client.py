"""Google's own Python client works unchanged: only its endpoint is another."""

import pytest
from googleapiclient.discovery import build_from_document
from googleapiclient.errors import HttpError

from tests import draw
from tests.api.google.answers import outside

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_client_lists_pages_masks_and_sends_long_addresses(built):
    for number in range(3):
        draw.verdict(draw.claim(text=f"Claim {number}."))
    claims = built().claims()
    request, told = claims.search(query="claim", pageSize=2), []
    while request is not None:
        answer = request.execute()
        told.append([claim["text"] for claim in answer["claims"]])
        request = claims.search_next(request, answer)
    assert told == [["Claim 2.", "Claim 1."], ["Claim 0."]]

    masked = claims.search(query="claim", fields="claims/claimReview/textualRating").execute()
    assert masked["claims"][0] == {"claimReview": [{"textualRating": "Disputed"}]}

    long = claims.search(query="claim " * 500, languageCode="en-US", pageSize=1)
    assert len(long.uri) > 2048
    assert [claim["text"] for claim in long.execute()["claims"]] == ["Claim 2."]

    (first, *_), name = built().pages().list().execute()["claimReviewMarkupPages"], "pages/C-0"
    assert built().pages().get(name=first["name"]).execute() == first
    for call, status, reason in (
        (claims.search(), 400, "Request contains an invalid argument."),
        (claims.imageSearch(imageUri="https://a.example/i.png"), 501, "not served"),
        (built(None).claims().search(query="claim"), 403, "unregistered callers"),
        (built().pages().get(name=name), 404, "There is no page pages/C-0."),
        (built().pages().delete(name=name), 501, "not served"),
    ):
        with pytest.raises(HttpError) as failure:
            call.execute()
        assert failure.value.status_code == status
        assert reason in failure.value.reason
        assert failure.value.error_details[0]["@type"].startswith("type.googleapis.com/")


def test_the_client_builds_itself_from_our_own_description(built, live_server, client):
    outside(draw.claim(), said_by="senator")
    served = built(
        client_options=None,
        static_discovery=False,
        discoveryServiceUrl=f"{live_server.url}/$discovery/rest?version={{apiVersion}}",
    )
    (claim,) = (
        served.claims().search(reviewPublisherSiteFilter="checker.example").execute()["claims"]
    )
    assert claim["claimant"] == "senator"

    address = "/discovery/v1/apis/factchecktools/v1alpha1/rest"
    document = client.get(address, headers={"host": "localhost:8000"}).json()
    assert document["rootUrl"] == document["baseUrl"] == "http://localhost:8000/"
    assert client.get("/$discovery/rest?version=v9").status_code == 404
    request = build_from_document(document).claims().search(query="a")
    assert request.uri == "http://localhost:8000/v1alpha1/claims:search?query=a&alt=json"
