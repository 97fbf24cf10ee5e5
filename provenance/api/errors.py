"""What goes wrong, in one shape everywhere: problem details (RFC 9457)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.signals import got_request_exception
from django.http import UnreadablePostError
from django.utils.log import log_response
from rest_framework import exceptions, serializers
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from provenance.actions.recording import AtOnce
from provenance.actions.repeats import OtherRequest, OutOfSight
from provenance.errors import NotAllowed, Refused, Stale

MEDIA_TYPE = "application/problem+json"


# Where in a body something is wrong: a field's name, or the way to it through lists and objects.
type Place = str | tuple[str, ...]


class WrongParameters(exceptions.APIException):
    """Query parameters that are refused; `wrong` maps each name to what is wrong with it."""

    status_code = HTTPStatus.BAD_REQUEST
    default_detail = "Some parameters cannot be read; see errors."

    def __init__(self, wrong: Mapping[str, Iterable[str]]) -> None:
        super().__init__()
        self.wrong = wrong


class WrongBody(exceptions.APIException):
    """Fields of a body that are refused: each place → what is wrong there, "" the whole."""

    status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    default_detail = "What was sent is refused; see errors."

    def __init__(self, wrong: Mapping[Place, Iterable[str]], detail: str | None = None) -> None:
        super().__init__(detail)
        self.wrong = wrong


class Conflict(exceptions.APIException):
    """The record changed meanwhile, or somebody else was faster."""

    status_code = HTTPStatus.CONFLICT


class WrongHeader(exceptions.APIException):
    """A header that is missing or cannot be read."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(detail)
        self.wrong = {name: [detail]}


class NotMatched(exceptions.APIException):
    """If-Match names no version that the record has now."""

    status_code = HTTPStatus.PRECONDITION_FAILED


class MatchNeeded(exceptions.APIException):
    status_code = HTTPStatus.PRECONDITION_REQUIRED
    default_detail = (
        "Say which version you change: read the record, and send its ETag back as If-Match."
    )


class WrongField(serializers.Serializer):
    """One thing that is wrong with what was sent."""

    vars()["in"] = serializers.CharField(
        help_text="The part of the request it is in: `query`, its parameters, `header` or `body`."
    )
    pointer = serializers.CharField(
        help_text="Which one, as a JSON Pointer into that part: `#/kind` is the parameter, header "
        "or field `kind`, `#/kinds/0` the first of `kinds`; `#` is all of it."
    )
    detail = serializers.CharField(help_text="What is wrong with it, in words.")


class Problem(serializers.Serializer):
    """Problem details (RFC 9457): the body of every answer that is not the thing asked for."""

    type = serializers.CharField(
        help_text="`about:blank`: the status says what kind of problem it is."
    )
    title = serializers.CharField(help_text="The status in words.")
    status = serializers.IntegerField(help_text="The HTTP status of this answer.")
    detail = serializers.CharField(help_text="What is wrong, and how to mend it where that helps.")
    errors = WrongField(  # type: ignore[assignment]
        many=True, help_text="Each wrong parameter or field; empty where none is to blame."
    )


_PARTS: Mapping[type, str] = {WrongBody: "body", WrongHeader: "header"}


def handler(error: Exception, context: dict[str, Any]) -> Response:
    """The answer to whatever a view raised; a bug is logged as Django logs one."""
    if isinstance(error, Refused):
        error = _refused(error)
    elif isinstance(error, UnreadablePostError):
        # The client went away: nobody reads the answer, and nothing of ours is broken.
        error = exceptions.ParseError("The body broke off.")
    response = exception_handler(error, context) or _broken(error, context)
    wrong: Mapping[Place, Iterable[str]] = getattr(error, "wrong", {})
    place = _PARTS.get(type(error), "query")
    response.data = details(response.status_code, str(response.data["detail"]), wrong, place)
    response.content_type = MEDIA_TYPE
    # Also where what was asked for is something else than JSON.
    context["request"].accepted_renderer = JSONRenderer()
    context["request"].accepted_media_type = MEDIA_TYPE
    return response


def _refused(error: Refused) -> exceptions.APIException:
    """An action's refusal as an answer: as on the pages, 403, 404, 409 or 422."""
    if isinstance(error, NotAllowed):
        return exceptions.PermissionDenied(str(error))
    if isinstance(error, OutOfSight):
        return exceptions.NotFound(str(error))
    if isinstance(error, Stale):
        return Conflict(f"{error} It has version {error.current} now.")
    if isinstance(error, AtOnce | OtherRequest):
        return Conflict(str(error))
    return WrongBody({error.field or "": [str(error)]}, str(error))


def details(
    status: int,
    detail: str,
    wrong: Mapping[Place, Iterable[str]] | Mapping[str, Iterable[str]] | None = None,
    place: str = "query",
) -> dict[str, Any]:
    """The body of a problem, shaped as Problem."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": [
            {"in": place, "pointer": _pointer(where), "detail": message}
            for where, messages in (wrong or {}).items()
            for message in messages
        ],
    }


def _broken(error: Exception, context: dict[str, Any]) -> Response:
    set_rollback()
    request = context["request"]
    got_request_exception.send(sender=handler, request=request)
    detail = "Something broke on our side. It is in the program's log."
    response = Response({"detail": detail}, status=HTTPStatus.INTERNAL_SERVER_ERROR)
    log_response(
        "%s: %s",
        response.reason_phrase,
        request.path,
        response=response,
        request=request._request,
        exception=error,
    )
    return response


def _pointer(place: Place) -> str:
    """A JSON Pointer (RFC 6901) as the fragment of an address."""
    names = (place,) if isinstance(place, str) else place
    escaped = [name.replace("~", "~0").replace("/", "~1") for name in names if name]
    return "/".join(["#", *escaped])
