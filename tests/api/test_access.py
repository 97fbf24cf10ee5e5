"""Who is let in, and with which methods, at every address there is: a new one fails here."""

import pytest
from django.test import Client

from provenance.api.urls import urlpatterns
from tests import draw
from tests.api.answers import PROBLEM, every, writing
from tests.conftest import BACKEND

pytestmark = pytest.mark.django_db

NAMES = {route.name for route in urlpatterns} - {"docs", "nothing"}


WRITTEN = {"propose", "verdict-read", "verdict-approve", "verdict-send-back"}


@pytest.fixture
def urls():
    urls = every()
    assert set(urls) == NAMES - WRITTEN
    return urls


def test_a_viewer_may_read_everything(viewer_client, urls):
    statuses = {name: viewer_client.get(url).status_code for name, url in urls.items()}
    assert set(statuses.values()) == {200}


def test_nobody_else_reads_anything_and_is_told_so_instead_of_being_sent_to_a_page(client, urls):
    for url in urls.values():
        answer = client.get(url)
        assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
        assert answer.json() == {
            "type": "about:blank",
            "title": "Forbidden",
            "status": 403,
            "detail": "Log in to read.",
            "errors": [],
        }


def test_an_account_that_was_closed_reads_nothing(viewer_client, urls):
    person = draw.viewer()
    person.is_active = False
    person.save()
    assert {viewer_client.get(url).status_code for url in urls.values()} == {403}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(admin_client, urls, method):
    for name, url in urls.items():
        answer = getattr(admin_client, method)(url, data="{}", content_type="application/json")
        assert (name, answer.status_code, answer["Content-Type"]) == (name, 405, PROBLEM)
        assert "GET" in answer["Allow"]
        assert "POST" not in answer["Allow"]


def test_a_method_that_is_not_there_is_not_there_without_a_token_for_forms_either(urls):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(urls["claims"]).status_code == 405


def test_head_says_what_get_says_without_the_body(viewer_client, urls):
    for url in urls.values():
        answer = viewer_client.head(url)
        assert (answer.status_code, answer.content) == (200, b"")


def test_every_address_takes_only_the_parameters_it_names(viewer_client, urls):
    for name in NAMES - WRITTEN - {"schema"}:
        answer = viewer_client.get(urls[name].partition("?")[0], {"colour": "red"})
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["pointer"] == "#/colour"


def test_every_address_that_changes_something_is_looked_at():
    assert set(writing()) == WRITTEN


def test_what_is_changed_by_post_answers_to_nothing_else(admin_client):
    for name, url in writing().items():
        for method in ("get", "put", "patch", "delete"):
            answer = getattr(admin_client, method)(url)
            assert (name, answer.status_code, answer["Allow"]) == (name, 405, "POST, OPTIONS")


def test_who_may_not_changes_nothing_and_is_told_why(client, viewer_client):
    for url in writing().values():
        assert client.post(url).json()["detail"] == "Log in to read."
        body = {"status": "disputed", "reason": "Seen.", "comment": "Why?"}
        body = {key: body[key] for key in _takes(url)}
        answer = viewer_client.post(url, body, content_type="application/json")
        assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
        assert "your role is viewer" in answer.json()["detail"]


def _takes(url):
    needed = {"verdicts": ("status", "reason"), "send-back": ("comment",)}
    return needed.get(url.split("/")[-2], ())


def test_a_log_in_alone_does_not_change_anything_without_the_token_of_the_pages():
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(draw.admin(), backend=BACKEND)
    for url in writing().values():
        answer = strict.post(url, {}, content_type="application/json")
        assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
        assert "CSRF" in answer.json()["detail"]
