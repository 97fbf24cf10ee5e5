"""Logging in and out, and what people see of themselves."""

import pytest
from django.core.cache import cache
from django.urls import NoReverseMatch, reverse

from provenance.web import accounts
from tests import draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db

LOGIN = reverse("account_login")


@pytest.fixture(autouse=True)
def _nobody_guessed_before():
    cache.clear()
    yield
    cache.clear()


def log_in(client, email="edda@desk.example", password=draw.PASSWORD, to=""):
    return submit(client, f"{LOGIN}{to}", login=email, password=password)


def test_who_was_invited_logs_in_and_lands_where_they_wanted(client):
    draw.editor()
    assert log_in(client)["Location"] == "/"
    client.logout()
    assert log_in(client, "EDDA@desk.example", to="?next=/claims/")["Location"] == "/claims/"


def test_a_wrong_password_is_refused_and_the_address_stays_typed(client):
    draw.editor()
    page = read(log_in(client, password="wrong"))
    assert page.summary
    assert page.form["login"] == "edda@desk.example"
    assert page.form["password"] == ""
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("email", ["nobody@desk.example", "no address", "a\0b", "x" * 500])
def test_who_was_not_invited_is_refused(client, email):
    page = read(log_in(client, email))
    assert page.summary
    assert client.get("/").status_code == 302


def test_who_left_the_desk_does_not_come_in(client):
    draw.leaver()
    log_in(client, "leo@desk.example")
    assert client.get("/").status_code == 302


def test_guessing_is_slowed_down_and_says_so(client):
    draw.editor()
    pages = [read(log_in(client, password=f"guess {number}")) for number in range(6)]
    assert any("Too many failed" in words for words in pages[-1].summary)
    assert read(log_in(client)).summary
    assert client.get("/").status_code == 302


def test_guessing_in_spite_of_it_is_locked_out_for_every_process(client):
    draw.editor()
    for number in range(8):
        cache.clear()
        answer = log_in(client, password=f"guess {number}")
    assert answer.status_code == 429
    cache.clear()
    locked = client.post(LOGIN, {"login": "edda@desk.example", "password": draw.PASSWORD})
    assert locked.status_code == 429
    assert read(locked).title.endswith("Provenance")


def test_another_site_is_not_where_a_log_in_leads(client):
    draw.editor()
    assert log_in(client, to="?next=https://evil.example/")["Location"] == "/"


def test_accounts_are_made_by_an_admin_only(client):
    try:
        answer = client.post(
            reverse("account_signup"), {"email": "x@y.example", "password1": draw.PASSWORD}
        )
    except NoReverseMatch:
        return
    assert b"closed" in answer.content.lower()
    assert client.get("/").status_code == 302


def test_people_see_who_they_are_and_log_out(editor_client):
    page = read(editor_client.get(reverse("account")))
    assert "edda@desk.example" in page.text
    assert "Editor" in page.text
    for words in ("Change the password", "Second factor"):
        answer = editor_client.get(page.links[words], follow=True)
        assert answer.status_code == 200
        assert read(answer).title.endswith("Provenance")
    editor_client.post(reverse("account_logout"))
    assert editor_client.get("/").status_code == 302


def test_who_guesses_locks_out_one_person_and_not_the_desk(client, settings):
    draw.editor(), draw.reviewer()
    for number in range(settings.AXES_FAILURE_LIMIT + 1):
        cache.clear()
        log_in(client, password=f"guess {number}")
    cache.clear()
    assert log_in(client).status_code == 429
    cache.clear()
    assert log_in(client, draw.reviewer().email)["Location"] == "/"


def test_an_address_somebody_claims_for_themselves_is_not_believed(client, settings, rf):
    request = rf.get("/", headers={"x-forwarded-for": "6.6.6.6, 9.9.9.9"}, REMOTE_ADDR="10.0.0.1")
    settings.TRUSTED_PROXIES = 0
    assert accounts.where_from(request) == "10.0.0.1"
    settings.TRUSTED_PROXIES = 1
    assert accounts.where_from(request) == "9.9.9.9"
