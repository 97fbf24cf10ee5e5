"""Who is let in, and with which methods, at every address there is: a new one fails here."""

import pytest
from django.test import Client

from provenance.api.urls import urlpatterns
from tests import draw
from tests.api.answers import PROBLEM, every

pytestmark = pytest.mark.django_db

NAMES = {route.name for route in urlpatterns} - {"docs", "nothing"}
READ = {
    route.name
    for route in urlpatterns
    if route.name in NAMES and "get" in route.callback.cls().http_method_names
}


@pytest.fixture(scope="module", autouse=True)
def urls(once):
    urls = every()
    assert set(urls) == READ
    return urls


def test_a_viewer_may_read_everything(viewer_client, urls):
    statuses = {name: viewer_client.get(url).status_code for name, url in urls.items()}
    assert set(statuses.values()) == {200}


def test_nobody_else_reads_anything_and_is_told_so_instead_of_being_sent_to_a_page(client, urls):
    for url in urls.values():
        answer = client.get(url)
        assert (answer.status_code, answer["Content-Type"]) == (401, PROBLEM)
        assert answer["WWW-Authenticate"] == 'Bearer realm="provenance"'
        assert answer.json() == {
            "type": "about:blank",
            "title": "Unauthorized",
            "status": 401,
            "detail": "Log in to read.",
            "errors": [],
        }


def test_an_account_that_was_closed_reads_nothing(viewer_client, urls):
    person = draw.viewer()
    person.is_active = False
    person.save()
    assert {viewer_client.get(url).status_code for url in urls.values()} == {401}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_no_method_is_there_but_those_the_schema_names(admin_client, urls, method):
    strict = Client(enforce_csrf_checks=True)
    for name, url in urls.items():
        answer = admin_client.options(url)
        if method.upper() in answer["Allow"]:
            continue
        # Without a log-in, and without a token for forms, just as with both.
        for client in (admin_client, strict):
            answer = getattr(client, method)(url, data="{}", content_type="application/json")
            assert (name, answer.status_code, answer["Content-Type"]) == (name, 405, PROBLEM)
            assert "GET" in answer["Allow"]
            assert method.upper() not in answer["Allow"]


def test_head_says_what_get_says_without_the_body(viewer_client, urls):
    for url in urls.values():
        answer = viewer_client.head(url)
        assert (answer.status_code, answer.content) == (200, b"")


def test_every_address_takes_only_the_parameters_it_names(viewer_client, urls):
    for name in READ - {"schema"}:
        answer = viewer_client.get(urls[name].partition("?")[0], {"colour": "red"})
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["pointer"] == "#/colour"
