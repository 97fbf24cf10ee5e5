"""What every address of the API has in common: it is read, by people who are logged in."""

from typing import Any
from uuid import UUID

from django_filters import FilterSet
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed, NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from provenance.domain.moments import Asked
from provenance.domain.tokens import Scope
from provenance.queries import pages
from provenance.queries.pages import Page

from . import past
from .errors import WrongParameters
from .fields import Link
from .past import AS_OF

MOST = 500


def query(name: str, about: str, **options: Any) -> OpenApiParameter:
    """A query parameter; those a view names are those it takes."""
    return OpenApiParameter(name, description=about, **options)


def called(noun: str, example: str) -> OpenApiParameter:
    """The part of an address that is a reference."""
    given = [OpenApiExample(example, value=example)]
    return OpenApiParameter(
        "ref", location="path", description=f"The {noun}'s reference.", examples=given
    )


def keyed(noun: str) -> OpenApiParameter:
    """The part of an address that is a key."""
    return OpenApiParameter("id", UUID, location="path", description=f"The {noun}'s key.")


class OnlyRead(APIView):
    """An address where there is nothing to be done but reading."""

    scope = Scope.READ
    http_method_names = ["get", "head", "options"]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Before who asks is looked at: without a log-in and with one there is no such method.
        if str(request.method).lower() not in self.http_method_names:
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)


class Reading(OnlyRead):
    """One address of records. A parameter that it does not know is refused.

    `operation` is its name in the schema, `noun` what it is about, `answer` the answer's shape,
    of which there may be an `example`. Parameters may be given once, but for those `repeated`.
    `asked` are the moments that a request asks for, where the address takes any.
    """

    asked: Asked

    operation: str
    noun: str
    summary: str
    answer: type[serializers.Serializer]
    address: tuple[OpenApiParameter, ...] = ()
    parameters: tuple[OpenApiParameter, ...] = ()
    repeated: frozenset[str] = frozenset()
    example: Any = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self._refuse_unknown(request)
        self.asked = past.asked(request, self.parameters)

    def shaped(self, value: Any) -> Response:
        origin = self.request.build_absolute_uri("/").rstrip("/")
        context = {"origin": origin, "asked": self.asked}
        return answered(self.answer(value, context=context).data)

    def _refuse_unknown(self, request: Request) -> None:
        known = [str(parameter.name) for parameter in self.parameters]
        takes = f"This address takes {', '.join(known)}." if known else "This address takes none."
        wrong: dict[str, list[str]] = {}
        for name, values in request.query_params.lists():
            if name not in known:
                wrong[name] = [f"There is no such parameter. {takes}"]
            elif len(values) > 1 and name not in self.repeated:
                wrong[name] = ["Give it once."]
        if wrong:
            raise WrongParameters(wrong)


def answered(data: Any, status: int = 200) -> Response:
    """An answer; the version of a record goes into its ETag (see middleware.py)."""
    response = Response(data, status=status)
    if isinstance(data, dict) and "version" in data:
        response.version = data["version"]  # type: ignore[attr-defined]
    return response


class Single(Reading):
    """One record, as it is or as it was, or the problem that there is none."""

    parameters: tuple[OpenApiParameter, ...] = (AS_OF,)

    def find(self, **address: Any) -> Any:
        raise NotImplementedError

    def get(self, request: Request, **address: Any) -> Response:
        with past.record(self.asked):
            found = self.find(**address)
        if found is None:
            named = " ".join(str(part) for part in address.values())
            then = " in the record as it was then" if self.asked.as_of else ""
            raise NotFound(f"There is no {self.noun[:-1]} {named}{then}.")
        return self.shaped(found)


class Listing(Reading):
    """A list in pages. `columns` is how many columns its order has; a UUID is the last."""

    filters: type[FilterSet] | None = None
    columns = 1

    def rows(self) -> Any:
        raise NotImplementedError

    def page(self, rows: Any, cursor: str, size: int) -> Page[Any]:
        raise NotImplementedError

    def get(self, request: Request) -> Response:
        wrong: dict[str, list[str]] = {}
        cursor, size = self._cursor(wrong), self._size(wrong)
        rows = self._narrowed(wrong)
        if wrong:
            raise WrongParameters(wrong)
        with past.record(self.asked):
            page = self.page(rows, cursor, size)
        return self.shaped(
            {
                "next": self._link(page.older),
                "previous": self._link(page.newer),
                "results": page.rows,
            }
        )

    def _narrowed(self, wrong: dict[str, list[str]]) -> Any:
        if self.filters is None:
            return self.rows()
        narrowed = self.filters(self.request.query_params, self.rows(), request=self.request)
        for name, messages in narrowed.errors.items():
            wrong[name] = [str(message) for message in messages]
        return None if wrong else narrowed.qs

    def _cursor(self, wrong: dict[str, list[str]]) -> str:
        cursor = self.request.query_params.get("cursor", "")
        if cursor and pages.is_spoilt(cursor, columns=self.columns):
            wrong["cursor"] = ["This is no cursor of this list: follow next and previous."]
        return cursor

    def _size(self, wrong: dict[str, list[str]]) -> int:
        size = self.request.query_params.get("page_size", str(pages.SIZE))
        if size.isascii() and size.isdigit() and len(size) < 5 and 1 <= int(size) <= MOST:
            return int(size)
        wrong["page_size"] = [f"Give a whole number from 1 to {MOST}."]
        return pages.SIZE

    def _link(self, token: str) -> str:
        if not token:
            return ""
        kept = self.request.query_params.copy()
        kept["cursor"] = token
        return self.request.build_absolute_uri(f"{self.request.path}?{kept.urlencode()}")


PAGED = (
    query("cursor", "Which page: taken from `next` or `previous` of another page."),
    query(
        "page_size",
        "How many to a page.",
        type={"type": "integer", "minimum": 1, "maximum": MOST, "default": pages.SIZE},
    ),
)


def page_of(
    shape: type[serializers.Serializer], about: str, name: str
) -> type[serializers.Serializer]:
    """The shape of a page of `shape`."""
    stays = "It stays right while records are added."
    fields = {
        "next": Link(f"The page after this one; null on the last. {stays}"),
        "previous": Link(f"The page before this one; null on the first. {stays}"),
        "results": shape(many=True),
        "__doc__": about,
    }
    return type(name, (serializers.Serializer,), fields)
