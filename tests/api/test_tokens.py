"""Programs that log in with a token: let in, counted, turned away in words."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from provenance.actions import logins, tokens
from provenance.models import Token
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import PROBLEM

pytestmark = pytest.mark.django_db
CLAIMS = "/api/v1/claims/"


def told(client, url=CLAIMS):
    answer = client.get(url)
    assert answer["Content-Type"] == PROBLEM
    return answer.status_code, answer.json()["detail"]


def test_a_program_reads_what_its_owner_reads_and_the_token_says_when(count_queries):
    claim = draw.claim()
    sealed = draw.claim(text="Sealed words.", case=draw.restricted())
    program, member = bearer(draw.viewer(), "read"), bearer(draw.editor(), "read")
    assert [row["ref"] for row in program.get(CLAIMS).json()["results"]] == [claim.ref]
    refs = [row["ref"] for row in member.get(CLAIMS).json()["results"]]
    assert refs == [sealed.ref, claim.ref]
    used = Token.objects.get(owner=draw.viewer()).last_used_at
    assert timezone.now() - used < timedelta(minutes=1)
    pages = Client()
    pages.force_login(draw.viewer(), backend="allauth.account.auth_backends.AuthenticationBackend")
    by_token = count_queries(lambda: program.get(CLAIMS))
    # One statement for the token; session and person are two.
    assert by_token < count_queries(lambda: pages.get(CLAIMS))


def test_what_is_no_token_any_more_says_why():
    now = timezone.now()
    program = bearer(draw.viewer(), "read")
    token = Token.objects.get()
    tokens.revoke(token=token, by=draw.viewer(), at=now)
    status, why = told(program)
    assert (status, why.split(" on ")[0]) == (401, "This token was revoked")
    expiring = bearer(draw.viewer(), "read", expires_at=draw.moment() + timedelta(days=1))
    Token.objects.filter(revoked_at=None).update(expires_at=now - timedelta(days=1))
    assert told(expiring)[1].startswith("This token expired on ")
    person = draw.leaver()
    closed = bearer(draw.person("Nora", "viewer"), "read")
    Token.objects.filter(owner__name="Nora").update(owner=person)
    assert told(closed)[1] == "The account of this token is closed. Ask an admin."
    unknown = Client(headers={"Authorization": "Bearer prov_nonsense\udcff"})
    assert told(unknown)[1].startswith("This token is not known here.")
    assert unknown.get(CLAIMS)["WWW-Authenticate"].endswith('error="invalid_token"')


def test_a_token_is_counted_and_waits_where_it_asks_too_often(settings):
    settings.API_RATE = 2
    program, other = bearer(draw.viewer(), "read"), bearer(draw.viewer(), "read")
    first = program.get(CLAIMS)
    assert first["RateLimit-Policy"] == '"minute";q=2;w=60'
    assert first["RateLimit"].startswith('"minute";r=1;t=')
    for _ in range(3):
        last = program.get(CLAIMS)
    # A minute may have passed between the requests, but never two.
    if last.status_code == 429:
        assert last["Content-Type"] == PROBLEM
        assert 1 <= int(last["Retry-After"]) <= 60
        assert last["RateLimit"].startswith('"minute";r=0;t=')
    assert other.get(CLAIMS).status_code == 200


def test_a_minutes_requests_are_forgotten_with_it():
    _, secret = tokens.make(
        owner=draw.viewer(), name="x", scopes=["read"], by=draw.viewer(), at=draw.moment()
    )
    at = draw.moment().replace(second=50, microsecond=0)
    assert [logins.by_token(secret, at=at).spent for _ in range(3)] == [1, 2, 3]
    assert logins.by_token(secret, at=at).wait(at) == 10
    assert logins.by_token(secret, at=at + timedelta(seconds=10)).spent == 1


def test_what_a_client_has_already_is_not_sent_again():
    draw.claim()
    program = bearer(draw.viewer(), "read")
    first = program.get(CLAIMS)
    assert first["Cache-Control"] == "private, no-cache"
    assert {"Authorization", "Cookie"} <= set(first["Vary"].split(", "))
    again = program.get(CLAIMS, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    draw.claim(text="Another.")
    assert program.get(CLAIMS, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_token_opens_no_page_and_no_cookie_comes_of_it():
    program = bearer(draw.admin())
    assert program.get("/claims/").status_code == 302
    assert program.get("/admin/").status_code == 302
    assert not program.get(CLAIMS).cookies


def test_a_person_makes_one_sees_it_once_and_revokes_it(viewer_client):
    made = viewer_client.post(
        reverse("token-new"), {"name": "Bot", "scopes": ["read"], "days": "30"}
    )
    assert made.status_code == 201
    assert "no-store" in made["Cache-Control"]
    secret = made.context["secret"]
    assert secret in made.content.decode()
    listing = viewer_client.get(reverse("token-list")).content.decode()
    assert secret not in listing
    assert secret[:11] in listing
    program = Client(headers={"Authorization": f"Bearer {secret}"})
    assert program.get(CLAIMS).status_code == 200
    token = Token.objects.get()
    assert token.expires_at - token.made_at == timedelta(days=30)
    viewer_client.post(reverse("token-revoke", args=[token.pk]))
    assert program.get(CLAIMS).status_code == 401
    assert "revoked" in viewer_client.get(reverse("token-list")).content.decode()


def test_a_form_that_is_refused_makes_nothing(viewer_client):
    answer = viewer_client.post(reverse("token-new"), {"name": " ", "scopes": ["review"]})
    assert answer.status_code == 422
    answer = viewer_client.post(reverse("token-new"), {"name": "Bot", "scopes": ["review"]})
    assert "cannot have review" in answer.content.decode()
    assert not Token.objects.exists()


def test_nobody_revokes_somebody_elses(viewer_client):
    bearer(draw.editor(), "read")
    url = reverse("token-revoke", args=[Token.objects.get().pk])
    assert viewer_client.post(url).status_code == 404
    assert Token.objects.get().revoked_at is None
