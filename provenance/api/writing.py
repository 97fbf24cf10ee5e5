"""What every address that changes something has in common: the counterpart of reading.py.

A view says what it takes (`body`), what it answers, and calls one action in `act`. Who may is the
action's business, as on the pages; what it refuses is told in the one shape of errors.py. A
program logs in with a token that has the view's `scope`; the log-in of the pages does as well,
with the token that their forms carry (CSRF).
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Model
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed, NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from provenance.actions import recording, repeats
from provenance.actions.repeats import Answer, OutOfSight
from provenance.domain.moments import Asked
from provenance.domain.tokens import Scope
from provenance.errors import NotAllowed, Refused, Stale
from provenance.models import User
from provenance.models.columns import Versioned

from . import access, conditions
from .errors import MatchNeeded, Place, WrongBody, WrongHeader, WrongParameters
from .fields import origin
from .middleware import etag
from .parsers import Json, MergePatch
from .reading import offered

_KEY = re.compile(r'"?([\x21\x23-\x7e]{1,255})"?', re.ASCII)
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    type={"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!#-~]+$"},
    location="header",
    description="Any text that you use for this request alone, such as a UUID. Sent again within "
    "24 hours with the same body, the request is not done again: you get the same answer.",
)


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


class Told(dict[str, Any]):
    """An answer that has its shape already: the database built it."""


class Writing(APIView):
    """One address that changes something, by POST.

    `operation`, `noun`, `summary`, `address` and `answer` as in reading.Reading; `headed` are
    headers. Creating answers 201, anything else 200. `renamed` maps what an action calls a field
    to its name in the body.
    """

    method: ClassVar[str] = "post"
    options = offered
    scope = Scope.WRITE
    operation: str
    noun: str
    one = ""
    summary: str
    body: type[Body]
    answer: type[serializers.Serializer]
    address: tuple[OpenApiParameter, ...] = ()
    parameters: tuple[OpenApiParameter, ...] = ()
    headed: tuple[OpenApiParameter, ...] = (IDEMPOTENCY_KEY,)
    # Whether an answer may be kept to be given again; one that shows a secret is shown once.
    is_kept: ClassVar[bool] = True
    renamed: ClassVar[Mapping[str, str]] = {}
    status = 200

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.http_method_names = [cls.method, "options"]

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

    def post(self, request: Request, **address: Any) -> HttpResponseBase:
        key = request.headers.get("Idempotency-Key")
        if key is None or not self.is_kept:
            return self.done(request, address)
        read = _KEY.fullmatch(key.strip())
        if read is None:
            raise WrongHeader(
                "Idempotency-Key", "Give a key of 1 to 255 signs of ASCII without spaces."
            )
        try:
            answer, is_new = repeats.once(
                key=read[1],
                fingerprint=self.fingerprint(request),
                do=lambda: self._kept(self.done(request, address)),
                by=self.person,
                at=timezone.now(),
            )
        except OutOfSight:
            # As if it were the first: no such record at the address, or none that the body names.
            self.read(request, self._found(address))
            raise
        response = HttpResponse(answer.body, "application/json", answer.status)
        for name, value in answer.headers.items():
            response[name] = value
        if not is_new:
            response["Idempotent-Replayed"] = "true"
        return response

    def fingerprint(self, request: Request) -> str:
        """What is asked for, as a digest: two requests are one where it is the same."""
        return digest(request, [JSONRenderer().render(request.data)])

    def done(self, request: Request, address: Mapping[str, Any]) -> Response:
        """Do what is asked for, and answer it."""
        found = self._found(address)
        with self.matching(request, found) as self.matched:
            data = self.read(request, found)
            self._about = self.about(found, data)
            try:
                done = self.act(found, data, self.person, timezone.now())
            except (NotAllowed, Stale):
                raise
            except Refused as refusal:
                refusal.field = self.field(refusal.field)
                raise
        return self.shaped(done)

    def shaped(self, done: Any) -> Response:
        site = origin(self.request)
        context = {"origin": site, "asked": Asked()}
        data = done if isinstance(done, Told) else self.answer(done, context=context).data
        response = Response(data, status=self.status)
        if "version" in data:
            # It goes into the ETag (see middleware.py).
            response.version = data["version"]  # type: ignore[attr-defined]
        made = str(data.get("url", ""))
        if self.status == 201 and made.startswith(f"{site}/api/"):
            response["Location"] = made
        return response

    def read(self, request: Request, found: Any) -> dict[str, Any]:
        """What was sent, checked; raises WrongBody."""
        body = self.body(data=request.data, context={"by": self.person})
        if not body.is_valid():
            raise WrongBody(told(body.errors))
        return dict(body.validated_data)

    def about(self, found: Any, data: dict[str, Any]) -> list[Model]:
        """The records that have to be in sight where a kept answer is given again."""
        return [*_records([found, data])]

    def versioned(self, found: Any) -> Any:
        """The record whose version If-Match names; None where there is none yet."""
        return found

    @contextmanager
    def matching(self, request: Request, found: Any) -> Iterator[Any]:
        """Nothing to match but where a client says so; the record is locked then until the act
        is over, and given. Raises NotMatched."""
        header = request.headers.get("If-Match")
        if header is None:
            yield None
            return
        row = self.versioned(found)
        with recording.held(row) if isinstance(row, Versioned) else nullcontext(row) as now:
            if now is None and row is not None:
                raise NotFound("It was removed a moment ago.")
            conditions.refuse_unmatched(header, now)
            yield now

    @property
    def person(self) -> User:
        return access.person(self.request)

    def _found(self, address: Mapping[str, Any]) -> Any:
        found = self.find(**address)
        if found is None:
            named = " ".join(str(part) for part in address.values())
            raise NotFound(f"There is no {self.one or self.noun[:-1]} {named}.")
        return found

    def _kept(self, response: Response) -> Answer:
        body = JSONRenderer().render(response.data)
        headers = {"Location": response["Location"]} if response.has_header("Location") else {}
        if (version := getattr(response, "version", None)) is not None:
            headers["ETag"] = etag(version, body)
        return Answer(response.status_code, body, headers, self._about)

    def field(self, name: str | None) -> str | None:
        """What the body calls a field that an action refuses; None where it is not of the body."""
        told = self.renamed.get(name, name) if name else None
        return told if told in self.body().fields else None


class Changing(Writing):
    """One record that is changed, by PATCH: fields that are left out stay as they are."""

    method: ClassVar[str] = "patch"
    headed = (conditions.IF_MATCH,)
    parser_classes = [Json, MergePatch]

    def now(self, found: Any) -> dict[str, Any]:
        """The record's fields as they are, by the names that its action takes."""
        raise NotImplementedError

    def patch(self, request: Request, **address: Any) -> HttpResponseBase:
        return self.done(request, address)

    @contextmanager
    def matching(self, request: Request, found: Any) -> Iterator[Any]:
        """The action gets the version that was matched, and looks again under its lock."""
        if "If-Match" not in request.headers:
            raise MatchNeeded
        conditions.refuse_unmatched(request.headers["If-Match"], found)
        yield found

    def read(self, request: Request, found: Any) -> dict[str, Any]:
        body = self.body(data=request.data, partial=True, context={"by": self.person})
        if not body.is_valid():
            raise WrongBody(told(body.errors))
        return {**self.now(found), **body.validated_data}


def told(errors: Any) -> dict[Place, list[str]]:
    """Place → what is wrong there, out of the errors of a body."""
    wrong: dict[Place, list[str]] = {}
    for place, message in _flat(errors, ()):
        wrong.setdefault(place, []).append(message)
    return wrong


def _flat(errors: Any, place: tuple[str, ...]) -> Any:
    if isinstance(errors, dict):
        for name, inner in errors.items():
            whole = name == "non_field_errors"
            yield from _flat(inner, place if whole else (*place, str(name)))
    elif isinstance(errors, list):
        for number, inner in enumerate(errors):
            deeper = isinstance(inner, dict | list)
            yield from _flat(inner, (*place, str(number)) if deeper else place)
    else:
        yield place, str(errors)


def digest(request: Request, body: Iterable[bytes]) -> str:
    """SHA-256 of where the request goes to and of the parts of its body."""
    # A form's boundary, which follows, is another one each time.
    media = request.content_type.partition(";")[0]
    told = hashlib.sha256(f"{request.method} {request.get_full_path()} {media}\n".encode())
    for part in body:
        told.update(part)
    return told.hexdigest()


def _records(value: Any) -> Iterator[Model]:
    """Every record within what was found and what was sent."""
    if isinstance(value, Model):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _records(inner)
