"""Google's own client, against this program on a port of this machine."""

from collections.abc import Callable, Iterator
from typing import Any

import httplib2
import pytest
from googleapiclient.discovery import build
from pytest_django.live_server_helper import LiveServer

from provenance.actions import tokens
from provenance.domain.tokens import Scope
from tests import draw

type Built = Callable[..., Any]


@pytest.fixture
def built(live_server: LiveServer, transactional_db: None) -> Iterator[Built]:
    """`built()` is Google's client with a viewer's token: only its endpoint is another.

    `built(None)` is one of nobody; further options are those of googleapiclient's `build`.
    """
    viewer = draw.viewer()
    _, secret = tokens.make(
        owner=viewer, name="client", scopes=[Scope.READ], by=viewer, at=draw.NOW
    )
    opened: list[httplib2.Http] = []

    def built(key: str | None = secret, **options: Any) -> Any:
        opened.append(httplib2.Http())
        ours = {
            "client_options": {"api_endpoint": live_server.url},
            "developerKey": key,
            "http": opened[-1],
        }
        return build("factchecktools", "v1alpha1", **{**ours, **options})

    yield built
    for http in opened:
        http.close()
