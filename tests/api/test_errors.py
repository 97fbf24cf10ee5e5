"""One shape for everything that goes wrong."""

import logging

import pytest

from provenance.queries.fast import claims
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import PROBLEM

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path", ["", "nonsense/", "claims/C-1/nonsense/", "sources/7/", "sources/%0A/"]
)
def test_an_address_that_is_not_there_is_a_problem(viewer_client, path):
    answer = viewer_client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)
    assert answer.json()["detail"].endswith("/api/v1/docs/ lists what there is.")


def test_there_is_nothing_to_be_done_at_an_address_that_is_not_there():
    answer = bearer().post("/api/v1/sources/7/merge/", {}, "application/json")
    assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)


def test_an_address_without_its_last_slash_leads_on(viewer_client):
    answer = viewer_client.get("/api/v1/claims?kind=forecast")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/claims/?kind=forecast")


def test_another_format_is_not_served(viewer_client):
    answer = viewer_client.get("/api/v1/claims/", headers={"accept": "text/html"})
    assert (answer.status_code, answer["Content-Type"]) == (406, PROBLEM)


def test_a_browser_is_answered_too(viewer_client):
    accept = "text/html,application/xhtml+xml,*/*;q=0.8"
    answer = viewer_client.get("/api/v1/claims/", headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")


def test_a_parameter_given_twice_is_refused(viewer_client):
    answer = viewer_client.get("/api/v1/claims/?kind=forecast&kind=observation")
    assert answer.json()["errors"] == [
        {"in": "query", "pointer": "#/kind", "detail": "Give it once."}
    ]


def test_the_name_of_a_parameter_is_escaped_in_its_pointer(viewer_client):
    answer = viewer_client.get("/api/v1/claims/", {"a/b~c": "1"})
    assert answer.json()["errors"][0]["pointer"] == "#/a~1b~0c"


def test_a_bug_is_a_problem_too_says_nothing_of_the_inside_and_is_logged(
    viewer_client, monkeypatch, caplog
):
    def broken(*args: object, **options: object) -> None:
        raise RuntimeError("secret")

    draw.claim()
    monkeypatch.setattr(claims, "listed", broken)
    viewer_client.raise_request_exception = False
    with caplog.at_level(logging.ERROR, logger="django.request"):
        answer = viewer_client.get("/api/v1/claims/")
    assert (answer.status_code, answer["Content-Type"]) == (500, PROBLEM)
    assert b"secret" not in answer.content
    assert [str(record.exc_info[1]) for record in caplog.records] == ["secret"]
