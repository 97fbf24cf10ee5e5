"""What goes wrong, in one shape everywhere: problem details (RFC 9457)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.signals import got_request_exception
from django.utils.log import log_response
from rest_framework import exceptions, serializers
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from provenance.actions.recording import AtOnce
from provenance.errors import NotAllowed, Refused, Stale

MEDIA_TYPE = "application/problem+json"


class WrongParameters(exceptions.APIException):
    """Query parameters that are refused; `wrong` maps each name to what is wrong with it."""

    status_code = HTTPStatus.BAD_REQUEST
    default_detail = "Some parameters cannot be read; see errors."

    def __init__(self, wrong: Mapping[str, Iterable[str]]) -> None:
        super().__init__()
        self.wrong = wrong


class WrongBody(exceptions.APIException):
    """Fields of a body that are refused; `wrong` as in WrongParameters, "" is the whole."""

    status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    default_detail = "What was sent is refused; see errors."

    def __init__(self, wrong: Mapping[str, Iterable[str]], detail: str | None = None) -> None:
        super().__init__(detail)
        self.wrong = wrong


class Conflict(exceptions.APIException):
    """The record changed meanwhile, or somebody else was faster."""

    status_code = HTTPStatus.CONFLICT


class WrongField(serializers.Serializer):
    """One thing that is wrong with what was sent."""

    vars()["in"] = serializers.CharField(
        help_text="The part of the request it is in: `query`, its parameters, or `body`."
    )
    pointer = serializers.CharField(
        help_text="Which one, as a JSON Pointer into that part: `#/kind` is the parameter, or the "
        "field, `kind`; `#` is all of it."
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


def handler(error: Exception, context: dict[str, Any]) -> Response:
    """The answer to whatever a view raised; a bug is logged as Django logs one."""
    if isinstance(error, Refused):
        error = _refused(error)
    response = exception_handler(error, context) or _broken(error, context)
    wrong = error.wrong if isinstance(error, WrongParameters | WrongBody) else {}
    place = "body" if isinstance(error, WrongBody) else "query"
    response.data = details(response.status_code, str(response.data["detail"]), wrong, place)
    response.content_type = MEDIA_TYPE
    # Also where what was asked for is something else than JSON.
    context["request"].accepted_renderer = JSONRenderer()
    context["request"].accepted_media_type = MEDIA_TYPE
    return response


def _refused(error: Refused) -> exceptions.APIException:
    """An action's refusal as an answer: as on the pages, 403, 409 or 422."""
    if isinstance(error, NotAllowed):
        return exceptions.PermissionDenied(str(error))
    if isinstance(error, Stale):
        return Conflict(f"{error} It has version {error.current} now.")
    if isinstance(error, AtOnce):
        return Conflict(str(error))
    return WrongBody({error.field or "": [str(error)]}, str(error))


def details(
    status: int,
    detail: str,
    wrong: Mapping[str, Iterable[str]] | None = None,
    place: str = "query",
) -> dict[str, Any]:
    """The body of a problem, shaped as Problem."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": [
            {"in": place, "pointer": f"#/{_escaped(name)}" if name else "#", "detail": message}
            for name, messages in (wrong or {}).items()
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


def _escaped(name: str) -> str:
    """A name inside a JSON Pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")
