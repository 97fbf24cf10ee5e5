"""What makes a request of Google's clients an ordinary one, and any failure one of Google's.

It stands before all that looks at who asks, so that the rest of the program reads a request as
if it had come the short way.
"""

import json
from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, QueryDict, UnreadablePostError

from . import errors

PLACES = ("/v1alpha1/", "/$discovery/", "/discovery/v1/apis/")
_FORM = "application/x-www-form-urlencoded"


class GoogleMiddleware:
    """Under Google's addresses: long reads are reads, and every error has Google's shape."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PLACES):
            return self.get_response(request)
        try:
            _shorten(request)
        except SuspiciousOperation:
            return errors.answer(errors.wrong(errors.INVALID, why="The body is too long."))
        except UnreadablePostError:
            return errors.answer(errors.wrong(errors.INVALID, why="The body broke off."))
        return _shaped(request, self.get_response(request))


def _shorten(request: HttpRequest) -> None:
    """Make a read of what was posted only because its address was too long.

    Clients send the query of such a GET as a form. It changes nothing, so nothing of what guards
    a POST has to hold.
    """
    overridden = request.headers.get("X-HTTP-Method-Override", "").upper()
    if request.method != "POST" or overridden != "GET" or request.content_type != _FORM:
        return
    query = request.META.get("QUERY_STRING", "").encode("latin-1")
    sent = b"&".join(filter(None, (query, request.body)))
    request.method = request.META["REQUEST_METHOD"] = "GET"
    request.META["QUERY_STRING"] = sent.decode("latin-1")
    request.GET = QueryDict(sent, encoding="utf-8")


def _shaped(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """`response`, or if another part of the program refused the request, that in Google's shape."""
    if response.status_code < 400 or response.headers.get("Content-Type") == errors.MEDIA_TYPE:
        return response
    if response.status_code == 401 and _has_key(request):
        return errors.answer(errors.wrong_key())
    failure = errors.Failure(response.status_code, _message(response))
    shaped = errors.answer(failure)
    for name in ("Retry-After", "WWW-Authenticate", "Allow"):
        if name in response.headers:
            shaped.headers[name] = response.headers[name]
    for name, value in response.headers.items():
        if "ratelimit" in name.lower():
            shaped.headers[name] = value
    return shaped


def _has_key(request: HttpRequest) -> bool:
    told = request.headers
    return "Authorization" not in told and ("key" in request.GET or "X-Goog-Api-Key" in told)


def _message(response: HttpResponse) -> str:
    """What a refusal says, in problem details (RFC 9457) or in short; else the status in words."""
    try:
        body = json.loads(response.content)
        return str(body["detail"] if "detail" in body else body["error"]["message"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return HTTPStatus(response.status_code).phrase
