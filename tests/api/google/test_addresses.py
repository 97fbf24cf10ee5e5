"""Who is let in at Google's addresses, and that every error there has Google's shape."""

import pytest
from django.http import JsonResponse
from django.test import RequestFactory

from provenance.api.google import claims
from provenance.api.google.middleware import GoogleMiddleware
from provenance.models import Token
from tests import draw
from tests.api.google.answers import SEARCH, answered, failed, violation

pytestmark = pytest.mark.django_db

READ = (f"{SEARCH}?query=a", "/v1alpha1/pages", "/v1alpha1/pages/C-1")


def test_nobody_reads_without_a_key(client):
    for address in (*READ, "/v1alpha1/claims:imageSearch"):
        assert failed(client.get(address)) == (403, "PERMISSION_DENIED")
        assert "unregistered callers" in client.get(address).json()["error"]["message"]


def test_a_token_for_something_else_reads_nothing():
    request = RequestFactory().get(READ[0])
    request.user, request.token = draw.viewer(), Token(scopes=["write"])
    assert failed(claims.Search.as_view()(request)) == (403, "PERMISSION_DENIED")


def test_an_account_that_was_closed_reads_nothing(viewer_client):
    person = draw.viewer()
    person.is_active = False
    person.save()
    assert {viewer_client.get(address).status_code for address in READ} == {403}


def test_what_is_not_served_says_so(editor_client):
    asked = {"imageUri": "https://a.example/i.png"}
    assert failed(editor_client.get("/v1alpha1/claims:imageSearch", asked)) == (
        501,
        "UNIMPLEMENTED",
    )
    for method, address in (("post", ""), ("put", "/C-1"), ("delete", "/C-1")):
        answer = getattr(editor_client, method)(
            f"/v1alpha1/pages{address}", data="{}", content_type="application/json"
        )
        assert failed(answer) == (501, "UNIMPLEMENTED")


def test_other_methods_and_addresses_are_refused_in_the_same_shape(viewer_client):
    wrong = viewer_client.delete(SEARCH)
    assert (failed(wrong), wrong["Allow"]) == ((405, "UNIMPLEMENTED"), "GET")
    for address in ("/v1alpha1/claims", "/v1alpha1/claims:search/", "/v1alpha1/", "/v1alpha1/a/b"):
        assert failed(viewer_client.get(address)) == (404, "NOT_FOUND")
    assert failed(viewer_client.get("/$discovery/other")) == (404, "NOT_FOUND")
    assert viewer_client.head(f"{SEARCH}?query=a").status_code == 200


def test_a_bug_is_answered_in_the_same_shape(viewer_client, monkeypatch):
    viewer_client.raise_request_exception = False
    monkeypatch.setattr(claims, "asked", lambda values: 1 / 0)
    assert failed(viewer_client.get(READ[0])) == (500, "INTERNAL")


def test_a_host_that_is_not_ours_is_refused_in_the_same_shape(viewer_client):
    answer = viewer_client.get(READ[0], headers={"host": "elsewhere.example"})
    assert failed(answer) == (400, "INVALID_ARGUMENT")


@pytest.mark.parametrize(
    ("query", "headers", "expected"),
    [
        ("query=a&key=spoilt", {}, (400, "INVALID_ARGUMENT")),
        ("query=a", {"Authorization": "Bearer spoilt"}, (401, "UNAUTHENTICATED")),
    ],
)
def test_what_another_part_refuses_is_told_as_google_tells_it(query, headers, expected):
    def refusing(request):
        body = {"detail": "There is no such token."}
        return JsonResponse(body, status=401, content_type="application/problem+json")

    request = RequestFactory().get(f"{SEARCH}?{query}", headers=headers)
    assert failed(GoogleMiddleware(refusing)(request)) == expected


def test_a_mask_of_a_page_is_one_of_pages(viewer_client):
    assert answered(viewer_client.get("/v1alpha1/pages", {"fields": "*"})) == {}
    assert violation(viewer_client.get("/v1alpha1/pages", {"fields": "claims"}))
