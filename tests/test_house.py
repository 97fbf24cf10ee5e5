"""The test house itself: what other tests lean on."""

import socket

import pytest
from django.conf import settings

from provenance.domain.vocabulary import SourceKind
from tests import draw


def test_a_test_that_reaches_beyond_this_machine_fails():
    with pytest.raises(AssertionError, match="tests use no network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_this_machine_can_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()


def test_passwords_cost_no_time_and_static_files_keep_their_names():
    assert settings.PASSWORD_HASHERS == ["django.contrib.auth.hashers.MD5PasswordHasher"]
    assert "Manifest" not in settings.STORAGES["staticfiles"]["BACKEND"]


@pytest.mark.parametrize("role", ["viewer", "editor", "reviewer", "admin"])
def test_each_client_is_a_named_person_of_the_desk(request, role):
    client = request.getfixturevalue(f"{role}_client")
    person = getattr(draw, role)()
    assert client.session["_auth_user_id"] == str(person.pk)
    assert (person.role, person.check_password(draw.PASSWORD)) == (role, True)


@pytest.mark.django_db
def test_queries_are_counted(count_queries):
    claim = draw.claim("portal < wire")
    assert count_queries(lambda: None) == 0
    assert count_queries(lambda: list(claim.assertions.all())) == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("portal", SourceKind.OUTLET),
        ("Wire 2", SourceKind.WIRE),
        ("think tank", SourceKind.THINK_TANK),
        ("Planet Labs", SourceKind.IMAGERY),
        ("ministry", SourceKind.GOVERNMENT),
        ("CNS analyst", SourceKind.THINK_TANK),
        ("whatever", SourceKind.OUTLET),
    ],
)
def test_the_kind_of_a_drawn_source_is_guessed_from_its_name(name, kind):
    assert draw.kind_of(name) is kind


@pytest.mark.django_db
def test_what_is_asked_for_by_name_is_made_once():
    assert draw.editor() == draw.editor()
    assert draw.case() == draw.case()
    assert draw.source("wire") == draw.source("WIRE")
    claim = draw.claim("portal < wire")
    assert draw.assertion(claim, "wire") == draw.assertion(claim, "wire")
    assert draw.hop(claim, "portal < wire") == draw.hop(claim, "portal < wire")
