"""A change under a condition, and somebody else who is faster."""

import pytest
from django.test import Client

from tests import draw
from tests.actions.test_at_once import together
from tests.api.answers import sent

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_that_match_the_same_version_at_the_same_moment_one_is_done():
    claim = draw.claim("portal < wire")
    draw.release(claim)
    clients = [Client(), Client()]
    for client in clients:
        client.force_login(
            draw.editor(), backend="allauth.account.auth_backends.AuthenticationBackend"
        )

    def publish(client, headline):
        return sent(client, "release", claim.ref, match='"1-ab"', headline=headline)

    one, other = together(
        lambda: publish(clients[0], "One?"), lambda: publish(clients[1], "Other?"), held=claim
    )
    assert {one.get("status"), other.get("status")} == {None, 412}
