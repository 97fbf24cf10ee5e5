"""Newline-delimited JSON as a body that is sent and as an answer that is streamed."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from rest_framework.exceptions import NotFound
from rest_framework.parsers import BaseParser, MultiPartParser
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from provenance.export import records
from provenance.models import Claim
from provenance.queries.filters import ClaimFilters

from . import parameters
from .errors import WrongParameters
from .reading import Reading

MEDIA_TYPE = "application/x-ndjson"
SENT = {MEDIA_TYPE: OpenApiTypes.BINARY}


def nothing(what: str, name: object) -> NotFound:
    return NotFound(f"There is no {what} {name}.")


class NdjsonParser(BaseParser):
    """Hands the body on as it is, whatever it is called: whoever reads it reads line by line."""

    media_type = "*/*"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        return {"file": stream}


class NdjsonRenderer(JSONRenderer):
    """Says that the address speaks NDJSON; what goes wrong is told in JSON all the same."""

    media_type = MEDIA_TYPE
    # No other than JSONRenderer's: there is nothing to be chosen by a parameter.
    format = "json"


PARSERS = (MultiPartParser, NdjsonParser)


class _Export(Reading):
    renderer_classes = (NdjsonRenderer, JSONRenderer)
    media = MEDIA_TYPE
    is_streamed = True
    answer = OpenApiTypes.BINARY  # type: ignore[assignment]
    noun = "bulk"

    def lines(self) -> Iterator[bytes]:
        raise NotImplementedError

    def get(self, request: Request) -> HttpResponse | StreamingHttpResponse:
        if request.method == "HEAD":
            return HttpResponse(content_type=MEDIA_TYPE)
        return StreamingHttpResponse(self.lines(), content_type=MEDIA_TYPE)


class RecordExport(_Export):
    """The whole record as NDJSON: each line is a record that rests only on lines before it.

    Streamed from one snapshot of the record, as far as whoever asks sees it. `POST /import/` of
    another desk takes it in. docs/bulk.md describes each type.
    """

    operation = "exportRecords"
    summary = "Everything, one record to a line"

    def lines(self) -> Iterator[bytes]:
        return records.everything()


class ClaimExport(_Export):
    """Claims with their chains and verdicts as NDJSON, narrowed by the filters of their list."""

    operation = "exportClaims"
    summary = "Claims, one to a line"
    parameters = parameters.of(ClaimFilters)

    def lines(self) -> Iterator[bytes]:
        given = self.request.query_params
        narrowed = ClaimFilters(given, Claim.objects.all(), request=self.request)
        if narrowed.errors:
            raise WrongParameters(
                {name: [str(one) for one in some] for name, some in narrowed.errors.items()}
            )
        return records.of_claims(narrowed.qs)
