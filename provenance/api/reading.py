"""What every address of the API has in common: it is read, by people who are logged in."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.utils.text import slugify
from django_filters import FilterSet
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed, NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from provenance.domain.moments import Asked
from provenance.domain.tokens import Scope
from provenance.export import spreadsheets
from provenance.queries import pages
from provenance.queries.fast import lists
from provenance.queries.fast.shapes import Mask
from provenance.queries.pages import Page

from . import fieldmasks, past, tables
from .errors import WrongParameters
from .fields import Link, origin
from .formats import Csv, Negotiation
from .numbers import whole_number
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


FIELDS = query(
    "fields",
    "Only these fields of each record, with commas between: `ref,text,case.title`. All without it.",
)


def offered(view: Any, request: Request, *args: Any, **kwargs: Any) -> Any:
    """The answer to OPTIONS: `Allow` names the methods, and the schema says the rest."""
    return HttpResponse(status=204)


class OnlyRead(APIView):
    """An address where there is nothing to be done but reading."""

    options = offered

    scope = Scope.READ
    http_method_names = ["get", "head", "options"]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Before who asks is looked at: without a log-in and with one there is no such method.
        if str(request.method).lower() not in self.http_method_names:
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)


class Reading(OnlyRead):
    """One address of records. A parameter that it does not know is refused.

    `operation` is its name in the schema, `noun` what it is about (`one` of them where that is not
    the word without its last letter), `answer` the answer's shape. Parameters may be given once,
    but for those `repeated`.
    `asked` are the moments that a request asks for, where the address takes any; `mask` the fields.
    `files` are the forms of the answer that are not `answer`: media type → what such a file is.
    """

    content_negotiation_class = Negotiation
    files: Mapping[str, str] = {}
    asked: Asked
    mask: Mask

    operation: str
    noun: str
    one = ""
    summary: str
    answer: type[serializers.Serializer]
    address: tuple[OpenApiParameter, ...] = ()
    parameters: tuple[OpenApiParameter, ...] = ()
    repeated: frozenset[str] = frozenset()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self._refuse_unknown(request)
        self.asked = past.asked(request, self.parameters)
        fields = request.query_params.get("fields")
        self.mask = fieldmasks.read(fields, self.record(self.answer())) if fields else ()

    @classmethod
    def taken(cls) -> tuple[OpenApiParameter, ...]:
        """Every parameter: those of the address, and of those whose fields have names `fields`."""
        has_fields = isinstance(getattr(cls, "answer", None), type)
        return (*cls.parameters, FIELDS) if has_fields else cls.parameters

    @property
    def origin(self) -> str:
        return origin(self.request)

    def record(self, shape: Any) -> Any:
        """The part of the answer's shape that fields are chosen of."""
        return shape

    def shaped(self, value: Any) -> HttpResponseBase:
        shape = self.answer(value, context=self._context())
        fieldmasks.prune(self.record(shape), self.mask)
        return self.answered(JSONRenderer().render(shape.data))

    def answered(self, body: str | bytes) -> HttpResponse:
        """What is answered, to the last byte: all that is read as JSON goes through here."""
        return HttpResponse(body, content_type="application/json")

    def _context(self) -> dict[str, Any]:
        return {"origin": self.origin, "asked": self.asked}

    def _refuse_unknown(self, request: Request) -> None:
        known = [str(parameter.name) for parameter in self.taken()]
        takes = f"This address takes {', '.join(known)}." if known else "This address takes none."
        wrong: dict[str, list[str]] = {}
        for name, values in request.query_params.lists():
            if name not in known:
                wrong[name] = [f"There is no such parameter. {takes}"]
            elif len(values) > 1 and name not in self.repeated:
                wrong[name] = ["Give it once."]
        forms = [form.format for form in self.renderer_classes]
        if request.query_params.get("format", forms[0]) not in forms:
            wrong.setdefault("format", [f"Give one of {', '.join(forms)}."])
        if wrong:
            raise WrongParameters(wrong)


# A field of the record itself: within a text the quotation marks would be escaped.
_VERSION = re.compile(rb'[{,]\s*"version"\s*:\s*(\d+)')


class Single(Reading):
    """One record, as it is or as it was, or the problem that there is none."""

    parameters: tuple[OpenApiParameter, ...] = (AS_OF,)

    def find(self, **address: Any) -> Any:
        raise NotImplementedError

    def answered(self, body: str | bytes) -> HttpResponse:
        """Its version goes into its ETag (see middleware.py)."""
        response = super().answered(body)
        if found := _VERSION.search(response.content):
            response.version = int(found[1])  # type: ignore[attr-defined]
        return response

    def quick(self, **address: Any) -> str | None:
        """The record as JSON where the database can build it, as it is now; else None."""
        return None

    def get(self, request: Request, **address: Any) -> HttpResponseBase:
        if self.asked.is_now and (built := self.quick(**address)) is not None:
            return self.answered(built)
        with past.record(self.asked):
            found = self.find(**address)
        if found is None:
            named = " ".join(str(part) for part in address.values())
            then = " in the record as it was then" if self.asked.as_of else ""
            raise NotFound(f"There is no {self.one or self.noun[:-1]} {named}{then}.")
        return self.shaped(found)


class Listing(Reading):
    """A list in pages. `columns` is how many columns its order has; a UUID is the last.

    `built` is how the database builds its rows, `key` the order they stand in. As CSV it is no
    page but all of it.
    """

    renderer_classes = [JSONRenderer, Csv]
    files = {spreadsheets.MEDIA_TYPE: "All of the list as a table, with a byte-order mark."}
    filters: type[FilterSet] | None = None
    built: lists.List | None = None
    columns = 1
    key: Sequence[str] = lists.NEWEST

    def rows(self) -> Any:
        raise NotImplementedError

    def page(self, rows: Any, cursor: str, size: int) -> Page[Any]:
        raise NotImplementedError

    def quick(self, rows: Any, cursor: str, size: int) -> Page[str] | None:
        """The page with its rows as JSON where the database can build them, as of now; else None.

        It says the same as `page`.
        """
        if self.built is None:
            return None
        told: dict[str, Any] = {"origin": self.origin, "mask": self.mask}
        return lists.found(self.built, rows, cursor, size, self.key, **told)

    def record(self, shape: Any) -> Any:
        return shape.fields["results"]

    def get(self, request: Request) -> HttpResponseBase:
        wrong: dict[str, list[str]] = {}
        cursor, size = self._cursor(wrong), self._size(wrong)
        rows = self._narrowed(wrong)
        if wrong:
            raise WrongParameters(wrong)
        if self._is_table:
            return self._table(rows)
        if self.asked.is_now and (built := self.quick(rows, cursor, size)) is not None:
            return self.answered(self._joined(built))
        with past.record(self.asked):
            page = self.page(rows, cursor, size)
        return self.shaped({**self._links(page), "results": page.rows})

    def _links(self, page: Page[Any]) -> dict[str, str]:
        return {"next": self._link(page.older), "previous": self._link(page.newer)}

    def _joined(self, page: Page[str]) -> str:
        links = (
            f'"{name}": {json.dumps(link or None)}' for name, link in self._links(page).items()
        )
        return f'{{{", ".join(links)}, "results": [{", ".join(page.rows)}]}}'

    @property
    def _is_table(self) -> bool:
        return bool(self.request.accepted_renderer.format == Csv.format)

    def _table(self, rows: Any) -> FileResponse:
        shape = self.answer(context=self._context())
        results: Any = self.record(shape)
        fieldmasks.prune(results, self.mask)
        if "expand" not in self.request.query_params:
            results.child.fields.pop("expanded", None)
        with past.record(self.asked):
            file = tables.filed(results.child, self._all(rows))
        name = f"{slugify(self.summary)}.csv"
        return FileResponse(
            file, as_attachment=True, filename=name, content_type=spreadsheets.MEDIA_TYPE
        )

    def _all(self, rows: Any) -> Iterator[Any]:
        """Every row, read in pages: one query, or as many as a page takes, for each of them."""
        token, more = "", True
        while more:
            page = self.page(rows, token, MOST)
            yield from page.rows
            token, more = page.older, bool(page.older)

    def _narrowed(self, wrong: dict[str, list[str]]) -> Any:
        if self.filters is None:
            return self.rows()
        given = frozenset(self.filters.base_filters).intersection(self.request.query_params)
        if not given:
            return self.rows()
        filters = _only(cast("Any", self.filters), given)
        narrowed = filters(self.request.query_params, self.rows(), request=self.request)
        for name, messages in narrowed.errors.items():
            wrong[name] = [str(message) for message in messages]
        return None if wrong else narrowed.qs

    def _cursor(self, wrong: dict[str, list[str]]) -> str:
        cursor = self.request.query_params.get("cursor", "")
        if self._is_table:
            whole = ["A table has the whole list: leave this out."]
            given = self.request.query_params
            wrong.update({name: whole for name in ("cursor", "page_size") if name in given})
        elif cursor and pages.is_spoilt(cursor, columns=self.columns):
            wrong["cursor"] = ["This is no cursor of this list: follow next and previous."]
        return cursor

    def _size(self, wrong: dict[str, list[str]]) -> int:
        return whole_number(self.request.query_params, "page_size", pages.SIZE, wrong, most=MOST)

    def _link(self, token: str) -> str:
        if not token:
            return ""
        kept = self.request.query_params.copy()
        kept["cursor"] = token
        return self.request.build_absolute_uri(f"{self.request.path}?{kept.urlencode()}")


class _OneForm:
    """Filters whose form is made into a class once, not in every request."""

    _made: Any = None

    def get_form_class(self) -> Any:
        own: Any = type(self)
        if own._made is None:
            own._made = super().get_form_class()  # type: ignore[misc]
        return own._made


@lru_cache(maxsize=256)
def _only(filters: Any, names: frozenset[str]) -> Any:
    """Of these filters those of the names: each costs time to set up, be it asked for or not."""
    kept = {name: its for name, its in filters.base_filters.items() if name in names}
    narrowed: Any = type(filters.__name__, (_OneForm, filters), {})
    narrowed.base_filters = kept
    return narrowed


PAGED = (
    query(
        "format",
        "A page as JSON, or all of the list as a table. An `Accept` header does the same.",
        enum=["json", "csv"],
    ),
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
