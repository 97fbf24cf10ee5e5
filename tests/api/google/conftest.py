"""Google's own client, against this program on a port of this machine."""

from collections.abc import Callable, Iterator
from typing import Any

import httplib2
import pytest
from django.conf import settings
from django.test import Client
from googleapiclient.discovery import build
from pytest_django.live_server_helper import LiveServer

type Built = Callable[..., Any]


class _LoggedIn(httplib2.Http):
    """Sends the log-in of a session with each request; none without a session."""

    def __init__(self, client: Client | None) -> None:
        super().__init__()
        name = settings.SESSION_COOKIE_NAME
        self.own = {"Cookie": f"{name}={client.cookies[name].value}"} if client else {}

    def request(
        self, uri: str, method: str = "GET", body: Any = None, headers: Any = None, **rest: Any
    ) -> Any:
        return super().request(uri, method, body, {**(headers or {}), **self.own}, **rest)


@pytest.fixture
def built(live_server: LiveServer, viewer_client: Client) -> Iterator[Built]:
    """`built()` is Google's client for a viewer: only its endpoint is another.

    `built(None)` is one of nobody; further options are those of googleapiclient's `build`.
    """

    opened: list[_LoggedIn] = []

    def built(client: Client | None = viewer_client, **options: Any) -> Any:
        opened.append(_LoggedIn(client))
        ours = {"client_options": {"api_endpoint": live_server.url}, "http": opened[-1]}
        return build("factchecktools", "v1alpha1", **{**ours, **options})

    yield built
    for http in opened:
        http.close()
