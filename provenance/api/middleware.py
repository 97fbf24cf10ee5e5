"""What every request of a program carries with it: who it is, how often, which version it knows.

    Authorization: Bearer prov_…        everywhere under the addresses in TOKENS_AT
    ?key=prov_…                         where programs of others know nothing else

A token logs in before sight and views run, so that both know nothing of tokens.
"""

import base64
import binascii
import hashlib
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from provenance.actions import logins
from provenance.actions.logins import NotGood
from provenance.domain.tokens import Scope

from . import errors
from .access import CHALLENGE

type View = Callable[[HttpRequest], HttpResponse]

API, GOOGLE, FEEDS = "/api/", "/v1alpha1/", "/feeds/"
TOKENS_AT = (API, GOOGLE, FEEDS)
KEYS_AT = (GOOGLE, FEEDS)
_READING = {"GET", "HEAD"}


class TokenMiddleware:
    """Logs the owner of a token in, for this request; counts it, and says how many are left.

    The headers are those of draft-ietf-httpapi-ratelimit-headers, RFC 6750 and RFC 9110.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        secret = _secret(request) if request.path.startswith(TOKENS_AT) else None
        if secret is None:
            return self.get_response(request)
        now = timezone.now()
        try:
            login = logins.by_token(secret, at=now)
        except NotGood as fault:
            refused = _problem(401, str(fault))
            refused["WWW-Authenticate"] = f'{CHALLENGE}, error="invalid_token"'
            return refused
        request.user = login.user
        request.token = login  # type: ignore[attr-defined]
        wait, most = login.wait(now), settings.API_RATE
        if request.path.startswith(FEEDS) and Scope.READ not in login.scopes:
            response = _problem(403, "This token lacks the scope read: make one that has it.")
        elif login.spent > most:
            said = f"More than {most} requests in a minute. Wait {wait} seconds, then go on."
            response = _problem(429, said)
            response["Retry-After"] = str(wait)
        else:
            response = self.get_response(request)
        response["RateLimit-Policy"] = f'"minute";q={most};w=60'
        response["RateLimit"] = f'"minute";r={max(0, most - login.spent)};t={wait}'
        return response


class ConditionalMiddleware:
    """An ETag on what the API answers, and 304 to who has that already (RFC 9110).

    It is made of the record's version, where the answer has one, and of the bytes: the version is
    what If-Match compares, the bytes are what If-None-Match does.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith(API):
            return response
        patch_vary_headers(response, ["Authorization", "Cookie", "Accept"])
        if response.has_header("ETag") or not 200 <= response.status_code < 300:
            return response
        version = getattr(response, "version", None)
        is_reading = request.method in _READING
        if response.streaming:
            # Made while it is sent: there are no bytes to make an ETag of.
            if not response.has_header("Cache-Control"):
                patch_cache_control(response, private=True, no_cache=True)
            return response
        if is_reading or version is not None:
            response["ETag"] = etag(version, response.content)
        if not is_reading:
            return response
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        request.META.pop("HTTP_IF_MATCH", None)  # guards changes only
        found = get_conditional_response(request, etag=response["ETag"], response=response)
        return found if isinstance(found, HttpResponse) else response


def _secret(request: HttpRequest) -> str | None:
    """The token that a request carries, good or not; None where it carries none."""
    scheme, _, given = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    if scheme.lower() == "bearer":
        return given.strip()
    if not request.path.startswith(KEYS_AT):
        return None
    if scheme.lower() == "basic":
        return _password(given)
    return request.headers.get("X-Goog-Api-Key") or request.GET.get("key") or None


def _password(given: str) -> str | None:
    try:
        return base64.b64decode(given, validate=True).decode().partition(":")[2] or None
    except (binascii.Error, ValueError):
        return None


def etag(version: object, content: bytes) -> str:
    """As ConditionalMiddleware says."""
    sign = hashlib.blake2b(content, digest_size=12).hexdigest()
    return f'"{sign}"' if version is None else f'"{version}-{sign}"'


def _problem(status: int, detail: str) -> HttpResponse:
    body = errors.details(status, detail)
    return JsonResponse(body, status=status, content_type=errors.MEDIA_TYPE)
