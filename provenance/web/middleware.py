"""What every request carries with it."""

from collections.abc import Callable

import pghistory
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse

from provenance.actions import recording
from provenance.queries import sight

READING = {"GET", "HEAD", "OPTIONS", "TRACE"}
# Pages of other packages write without our actions, so their whole request is one context.
FOREIGN = {"admin": "admin", "account": "page"}


# What everybody may read, and caches keep: the addresses of web/public.py and web/oembeds.py.
PUBLIC = ("/public/", "/embed/", "/oembed", "/robots.txt", "/sitemap.xml")


class NobodyMiddleware:
    """Whoever asks for a public address asks as nobody: with no log-in and no token.

    So somebody of the desk sees what everybody sees, and no cache keeps more than that. It stands
    before what reads cookies, and takes their mark off the answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PUBLIC):
            return self.get_response(request)
        request.COOKIES = {}
        for name in ("HTTP_COOKIE", "HTTP_AUTHORIZATION"):
            request.META.pop(name, None)
        response = self.get_response(request)
        del response["Vary"]
        response.cookies.clear()
        return response


class SightMiddleware:
    """Every request reads what the person who asks may see, whatever page it is for.

    A log-in by token, which comes before this, has asked for it in its own statement.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = getattr(request, "token", None)
        with sight.of(request.user, token and token.sight):
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse) and not isinstance(response, FileResponse):
            # Made while it is sent, after this; a file is finished.
            response.streaming_content = sight.during(request.user, response.streaming_content)
        return response


class ThroughMiddleware:
    """Says in the history through what a change came: page, API or admin."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in READING:
            return self.get_response(request)
        place = request.path.split("/")[1]
        if place not in FOREIGN:
            with recording.through("api" if place == "api" else "page"):
                return self.get_response(request)
        with pghistory.context(through=FOREIGN[place], **self._by(request)):
            return self.get_response(request)

    def _by(self, request: HttpRequest) -> dict[str, str]:
        return {"by": str(request.user.pk)} if request.user.is_authenticated else {}
