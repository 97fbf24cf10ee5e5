"""What every request carries with it."""

from collections.abc import Callable

import pghistory
from django.http import HttpRequest, HttpResponse

READING = {"GET", "HEAD", "OPTIONS", "TRACE"}


class ThroughMiddleware:
    """Says in the history through what a change came: page, API or admin."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in READING:
            return self.get_response(request)
        with pghistory.context(**self._about(request)):
            return self.get_response(request)

    def _about(self, request: HttpRequest) -> dict[str, str]:
        through = {"api": "api", "admin": "admin"}.get(request.path.split("/")[1], "page")
        by = request.user.pk if request.user.is_authenticated else None
        return {"through": through, **({"by": str(by)} if by else {})}
