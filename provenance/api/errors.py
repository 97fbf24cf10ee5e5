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

from provenance.errors import NotAllowed

MEDIA_TYPE = "application/problem+json"


class WrongParameters(exceptions.APIException):
    """Query parameters that are refused; `wrong` maps each name to what is wrong with it."""

    status_code = HTTPStatus.BAD_REQUEST
    default_detail = "Some parameters cannot be read; see errors."

    def __init__(self, wrong: Mapping[str, Iterable[str]]) -> None:
        super().__init__()
        self.wrong = wrong


class WrongField(serializers.Serializer):
    """One thing that is wrong with what was sent."""

    vars()["in"] = serializers.CharField(
        help_text="The part of the request it is in: `query`, its parameters."
    )
    pointer = serializers.CharField(
        help_text="Which one, as a JSON Pointer into that part: `#/kind` is the parameter `kind`."
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
        many=True, help_text="Each wrong parameter; empty where none is to blame."
    )


def handler(error: Exception, context: dict[str, Any]) -> Response:
    """The answer to whatever a view raised; a bug is logged as Django logs one."""
    if isinstance(error, NotAllowed):
        error = exceptions.PermissionDenied(str(error))
    response = exception_handler(error, context) or _broken(error, context)
    wrong = error.wrong if isinstance(error, WrongParameters) else {}
    response.data = details(response.status_code, str(response.data["detail"]), wrong)
    response.content_type = MEDIA_TYPE
    # Also where what was asked for is something else than JSON.
    context["request"].accepted_renderer = JSONRenderer()
    context["request"].accepted_media_type = MEDIA_TYPE
    return response


def details(
    status: int, detail: str, wrong: Mapping[str, Iterable[str]] | None = None
) -> dict[str, Any]:
    """The body of a problem, shaped as Problem."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": [
            {"in": "query", "pointer": f"#/{_escaped(name)}", "detail": message}
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
