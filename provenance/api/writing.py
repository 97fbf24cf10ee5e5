"""What every address that changes something has in common: the counterpart of reading.py.

A view says what it takes (`body`), what it answers, and calls one action in `act`. Who may is the
action's business, as on the pages; what it refuses is told in the one shape of errors.py. The
log-in is that of the pages, so a request carries the token that their forms carry (CSRF).
"""

from datetime import datetime
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed, NotAuthenticated, NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from provenance.models import User

from .errors import WrongBody, WrongParameters


class Body(serializers.Serializer):
    """What is sent. A field that it does not name is refused."""

    def to_internal_value(self, data: Any) -> Any:
        given = data if isinstance(data, dict) else {}
        unknown = [name for name in given if name not in self.fields]
        if unknown:
            takes = f"This address takes {', '.join(self.fields)}." if self.fields else ""
            words = f"There is no such field. {takes}".strip()
            raise serializers.ValidationError({name: [words] for name in unknown})
        return super().to_internal_value(data)


class Writing(APIView):
    """One address that changes something, by POST.

    `operation`, `noun`, `summary`, `address` and `answer` as in reading.Reading; `sent` is an
    example of the body. Creating answers 201, anything else 200.
    """

    http_method_names = ["post", "options"]
    operation: str
    noun: str
    summary: str
    body: type[Body]
    answer: type[serializers.Serializer]
    address: tuple[OpenApiParameter, ...] = ()
    parameters: tuple[OpenApiParameter, ...] = ()
    sent: Any = None
    example: Any = None
    status = 200

    def find(self, **address: Any) -> Any:
        """The record that the address names, or None."""
        raise NotImplementedError

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        """Do it: one action. What is answered is shaped as `answer`."""
        raise NotImplementedError

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # As in reading.py: no such method, whoever asks.
        if str(request.method).lower() not in self.http_method_names:
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)
        if request.query_params:
            none = ["This address takes no parameters: send fields in the body."]
            raise WrongParameters(dict.fromkeys(request.query_params, none))

    def post(self, request: Request, **address: Any) -> Response:
        found = self.find(**address)
        if found is None:
            named = " ".join(str(part) for part in address.values())
            raise NotFound(f"There is no {self.noun[:-1]} {named}.")
        body = self.body(data=request.data)
        if not body.is_valid():
            raise WrongBody(_told(body.errors))
        if not isinstance(request.user, User):
            raise NotAuthenticated("Log in first.")
        done = self.act(found, body.validated_data, request.user, timezone.now())
        origin = request.build_absolute_uri("/").rstrip("/")
        return Response(self.answer(done, context={"origin": origin}).data, status=self.status)


def sending(name: str, value: Any) -> list[OpenApiExample]:
    """An example of a body, for the schema."""
    return [OpenApiExample(name, value=value, request_only=True)]


def _told(errors: Any) -> dict[str, list[str]]:
    """Field → what is wrong with it; "" is the body as a whole."""
    general = "non_field_errors"
    return {
        "" if name == general else str(name): [str(one) for one in _flat(messages)]
        for name, messages in errors.items()
    }


def _flat(messages: Any) -> list[Any]:
    if isinstance(messages, dict):
        return [one for inner in messages.values() for one in _flat(inner)]
    if isinstance(messages, list):
        return [one for inner in messages for one in _flat(inner)]
    return [messages]
