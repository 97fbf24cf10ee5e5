"""Claims and cases as W3C PROV, for programs that read graphs of provenance."""

from typing import Any

from django.http import HttpResponseBase
from prov.model import ProvDocument
from rest_framework.renderers import BaseRenderer

from provenance.export import prov, publishers
from provenance.models import Claim
from provenance.queries import lineages

from .formats import Form, file
from .past import AS_OF, PUBLISHED_BY
from .reading import Single, called, query


class Json(Form):
    """PROV-JSON, which has no media type of its own."""

    media_type = "application/json"
    format = "json"
    ending = "prov.json"


class Turtle(Form):
    media_type = "text/turtle"
    format = "turtle"
    ending = "ttl"


class Notation(Form):
    media_type = "text/provenance-notation"
    format = "provn"
    ending = "provn"


FORMS: dict[str, type[Any]] = {form.format: form for form in (Json, Turtle, Notation)}


class Prov(Single):
    """Who says it, from whom they had it, and what the desk decided, as W3C PROV."""

    renderer_classes: list[type[BaseRenderer]] = list(FORMS.values())
    files = {
        "application/json": "PROV-JSON, the W3C member submission of 2013.",
        "text/turtle": "PROV-O in Turtle.",
        "text/provenance-notation": "PROV-N.",
    }
    parameters = (
        AS_OF,
        PUBLISHED_BY,
        query("format", "In which form. An `Accept` header does the same.", enum=list(FORMS)),
    )

    def document(self, found: Any) -> ProvDocument:
        raise NotImplementedError

    def shaped(self, value: Any) -> HttpResponseBase:
        form = FORMS[self.request.accepted_renderer.format]
        body = prov.FORMS[form.format](self.document(value))
        return file(body, form.media_type, f"{value.ref}.{form.ending}")


class ClaimProv(Prov):
    operation = "readClaimProv"
    noun = "claims"
    summary = "One claim as W3C PROV"
    address = (called("claim", "C-1042"),)

    def find(self, **address: Any) -> Any:
        claims = Claim.objects.referred(address["ref"])
        return next(iter(lineages.of_claims(claims, self.asked.published_by)), None)

    def document(self, found: Any) -> ProvDocument:
        return prov.of_claims([found], publishers.ours())


class CaseProv(Prov):
    operation = "readCaseProv"
    noun = "cases"
    summary = "One case, with all its claims, as W3C PROV"
    address = (called("case", "HAM-0007"),)

    def find(self, **address: Any) -> Any:
        return lineages.of_case(address["ref"], self.asked.published_by)

    def document(self, found: Any) -> ProvDocument:
        return prov.of_case(found, publishers.ours())
