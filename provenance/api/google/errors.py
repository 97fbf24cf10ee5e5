"""What goes wrong under Google's addresses, in Google's shape.

`{"error": {"code", "message", "status", "details"}}` with the codes of google.rpc.Code; the
messages are those that clients of Google's servers look for.
"""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse

MEDIA_TYPE = "application/json; charset=UTF-8"
INVALID = "Request contains an invalid argument."
_TYPES = "type.googleapis.com/google.rpc"
_STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    # There is no code for it: of what is asked for, nothing is there.
    405: "UNIMPLEMENTED",
    409: "ABORTED",
    413: "INVALID_ARGUMENT",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    503: "UNAVAILABLE",
}


class Failure(Exception):
    """Something that is answered with an error; `reason` says which in capital letters."""

    def __init__(
        self, code: int, message: str, reason: str = "", details: Sequence[dict[str, Any]] = ()
    ) -> None:
        super().__init__(message)
        self.code, self.message = code, message
        self.details = list(details) or [_info(reason or HTTPStatus(code).name)]
        self.headers: dict[str, str] = {}

    @property
    def status(self) -> str:
        return _STATUSES.get(self.code, "UNKNOWN")


def wrong(message: str, field: str = "", why: str = "") -> Failure:
    """400: a parameter that cannot be read; `field` is its name, `why` what is wrong with it."""
    violation = {"field": field} if field else {}
    violations = [violation | {"description": why or message}]
    details = [{"@type": f"{_TYPES}.BadRequest", "fieldViolations": violations}]
    return Failure(400, message, details=details)


def unregistered() -> Failure:
    """403: neither a key nor a token, or none that lets anybody in."""
    message = (
        "Method doesn't allow unregistered callers (callers without established identity). "
        "Please use API Key or other form of API consumer identity to call this API."
    )
    return Failure(403, message, "UNREGISTERED_CALLER")


def wrong_key() -> Failure:
    """400, as Google has it, and not 401: the key is not one of ours, or not any more."""
    message = "API key not valid. Please pass a valid API key."
    return Failure(400, message, details=[_info("API_KEY_INVALID")])


def wrong_scope(scope: str) -> Failure:
    """403: the token is one of ours, and good for something else."""
    why = f"This token lacks the scope {scope}: make one that has it."
    return Failure(403, why, "ACCESS_TOKEN_SCOPE_INSUFFICIENT")


def not_served(what: str) -> Failure:
    return Failure(501, f"{what} is not served here. docs/google.md lists what is.", "NOT_SERVED")


def no_such_method(allowed: Sequence[str]) -> Failure:
    failure = Failure(405, f"This address answers to {', '.join(allowed)}.")
    failure.headers["Allow"] = ", ".join(allowed)
    return failure


def answer(failure: Failure) -> HttpResponse:
    error = {
        "code": failure.code,
        "message": failure.message,
        "status": failure.status,
        "details": failure.details,
    }
    body = json.dumps({"error": error}, indent=2, ensure_ascii=False)
    response = HttpResponse(
        f"{body}\n", status=failure.code, content_type=MEDIA_TYPE, headers=failure.headers
    )
    # Said on purpose, be it a 501: an answer, not an incident. Bugs are logged where they happen.
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response


def _info(reason: str) -> dict[str, Any]:
    domain = urlsplit(settings.SITE_URL).hostname or ""
    return {"@type": f"{_TYPES}.ErrorInfo", "reason": reason, "domain": domain}
