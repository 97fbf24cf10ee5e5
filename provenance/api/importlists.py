"""Files on their way in: all of them, and the lines that were refused."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from provenance.queries import imports
from provenance.queries.deskfilters import ImportFilters
from provenance.queries.pages import Page as Rows

from . import bulk, parameters
from .access import person
from .imports import Import
from .reading import PAGED, Listing, Reading, keyed, page_of


class ImportList(Listing):
    """The imports of the person who asks, newest first; all of them for admins."""

    operation = "listImports"
    noun = "bulk"
    summary = "Imports"
    answer = page_of(Import, "A page of imports, newest first.", "ImportPage")
    filters = ImportFilters
    parameters = (*parameters.of(ImportFilters), *PAGED)

    def rows(self) -> Any:
        return imports.seen_by(person(self.request))

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return imports.paged(rows, cursor, size)


class RefusedLines(Reading):
    """The refused lines of an import of one's own as they came in, to be mended and sent again."""

    operation = "exportRefusedLines"
    noun = "bulk"
    summary = "The refused lines of an import"
    renderer_classes = (bulk.NdjsonRenderer, JSONRenderer)
    media = bulk.MEDIA_TYPE
    is_streamed = True
    answer = OpenApiTypes.BINARY  # type: ignore[assignment]
    address = (keyed("import"),)

    def get(self, request: Request, **address: Any) -> HttpResponse | StreamingHttpResponse:
        whole = imports.own(person(self.request), address["id"])
        if whole is None:
            raise bulk.nothing("import of yours", address["id"])
        if request.method == "HEAD":
            return HttpResponse(content_type=bulk.MEDIA_TYPE)
        lines: Iterator[str] = imports.refused_texts(whole)
        return StreamingHttpResponse(lines, content_type=bulk.MEDIA_TYPE)
