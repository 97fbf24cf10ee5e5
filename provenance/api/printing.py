"""Briefs of claims and cases, in words or on paper, and the comparison of experts as files."""

from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from typing import Any, ClassVar

from django.http import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter
from rest_framework import exceptions
from rest_framework.renderers import BaseRenderer, JSONRenderer

from provenance.domain import moments
from provenance.export import briefs as pdfs
from provenance.export import charts, comparisons, spreadsheets, typesetting
from provenance.export.sheets import Paper, Sheet
from provenance.models import Case, Question
from provenance.queries import briefs, claims
from provenance.queries import comparisons as pages
from provenance.queries.briefs import CaseBrief, ClaimBrief
from provenance.queries.comparisons import ComparePage, Wanted

from . import errors
from .briefs import CaseBriefRecord, ClaimBriefRecord
from .errors import WrongParameters
from .formats import Csv, Form, file
from .past import AS_OF, PUBLISHED_BY
from .reading import Single, called, query

_SAW = {"yes": True, "no": False}


class Overloaded(exceptions.APIException):
    """It could not be typeset: too large, too slow, or too many at once."""

    status_code = HTTPStatus.SERVICE_UNAVAILABLE


class Pdf(Form):
    media_type = "application/pdf"
    format = "pdf"


class Drawn(Form):
    media_type = "image/svg+xml"
    format = "svg"


class Painted(Form):
    media_type = "image/png"
    format = "png"


class Printed(Single):
    """A record as a file that is set anew each time; 503 where the setting comes to nothing."""

    also: ClassVar[Mapping[Any, Any]] = {
        (HTTPStatus.SERVICE_UNAVAILABLE.value, errors.MEDIA_TYPE): errors.Problem
    }

    def made(self, value: Any) -> HttpResponseBase:
        return super().shaped(value)

    def shaped(self, value: Any) -> HttpResponseBase:
        try:
            return self.made(value)
        except typesetting.NotTypeset as refusal:
            raise Overloaded(str(refusal)) from refusal


class Brief(Printed):
    """All that the desk says of it, in words or on paper, as the brief's page prints it."""

    renderer_classes: list[type[BaseRenderer]] = [JSONRenderer, Pdf]
    files = {Pdf.media_type: "The brief on paper, tagged, with its links."}
    parameters = (
        AS_OF,
        PUBLISHED_BY,
        query(
            "format",
            "In words as JSON, or on paper. An `Accept` header does the same.",
            enum=["json", "pdf"],
        ),
        query(
            "paper",
            "Of a PDF, the size of the paper; A4 without it.",
            enum=[str(one) for one in Paper],
        ),
    )
    page: ClassVar[str]

    def pdf(self, brief: Any, sheet: Sheet) -> bytes:
        raise NotImplementedError

    def made(self, value: ClaimBrief | CaseBrief) -> HttpResponseBase:
        paper = self._paper()
        if self.request.accepted_renderer.format != Pdf.format:
            return super().made(value)
        body = self.pdf(value, self._sheet(value.ref, paper))
        return file(body, Pdf.media_type, f"{value.ref}.pdf")

    def _paper(self) -> Paper:
        """What it is set on; refused where it is none, in words too, where it changes nothing."""
        paper = self.request.query_params.get("paper", Paper.A4)
        if paper not in list(Paper):
            raise WrongParameters({"paper": [f"Give one of {', '.join(Paper)}."]})
        return Paper(paper)

    def _sheet(self, ref: str, paper: Paper) -> Sheet:
        asked = {"as_of": self.asked.as_of, "published_by": self.asked.published_by}
        given = {name: moments.written(moment) for name, moment in asked.items() if moment}
        return Sheet(
            reference=ref,
            site=self.origin,
            href=reverse(self.page, args=[ref], query=given or None),
            by=str(self.request.user),
            at=timezone.now(),
            **asked,
            paper=paper,
        )


class ReadClaimBrief(Brief):
    operation = "readClaimBrief"
    noun = "claims"
    summary = "The brief of a claim"
    answer = ClaimBriefRecord
    address = (called("claim", "C-1042"),)
    page = "claim-brief"

    def find(self, **address: Any) -> Any:
        claim = claims.by_ref(address["ref"])
        return claim and briefs.of_claim(claim, self.asked.published_by)

    def pdf(self, brief: Any, sheet: Sheet) -> bytes:
        return pdfs.claim(brief, sheet)


class ReadCaseBrief(Brief):
    operation = "readCaseBrief"
    noun = "cases"
    summary = "The brief of a case"
    answer = CaseBriefRecord
    address = (called("case", "HAM-0007"),)
    page = "case-brief"

    def find(self, **address: Any) -> Any:
        case = Case.objects.referred(address["ref"]).first()
        return case and briefs.of_case(case, self.asked.published_by)

    def pdf(self, brief: Any, sheet: Sheet) -> bytes:
        return pdfs.case(brief, sheet)


class Comparison(Printed):
    """Experts beside one another on a question, as the question's page compares them."""

    operation = "readComparison"
    noun = "questions"
    summary = "The comparison of experts as a file"
    address = (called("question", "Q-12"),)
    renderer_classes: list[type[BaseRenderer]] = [Csv, Drawn, Painted]
    files = {
        spreadsheets.MEDIA_TYPE: "Each expert's answer on each hypothesis, a row each.",
        Drawn.media_type: "The chart as SVG.",
        Painted.media_type: "The chart as PNG.",
    }
    parameters: tuple[OpenApiParameter, ...] = (
        AS_OF,
        query("stated_by", "Only what was said by the end of this day.", type=date),
        query("saw", "Only who saw the raw evidence, or only all others.", enum=list(_SAW)),
        query(
            "format",
            "In which form. An `Accept` header does the same.",
            enum=["csv", "svg", "png"],
        ),
    )

    def find(self, **address: Any) -> Any:
        wanted = self._wanted()
        question = Question.objects.referred(address["ref"]).first()
        return question and pages.for_page(question, wanted)

    def made(self, value: ComparePage) -> HttpResponseBase:
        form: Any = self.request.accepted_renderer
        if form.format == Csv.format:
            body, media_type = comparisons.table(value), spreadsheets.MEDIA_TYPE
        else:
            drawn = charts.svg(value)
            body = typesetting.png(drawn) if form.format == Painted.format else drawn
            media_type = str(form.media_type)
        return file(body, media_type, f"{value.question.ref}-comparison.{form.format}")

    def _wanted(self) -> Wanted:
        """Whose answers are compared; raises WrongParameters."""
        given, wrong = self.request.query_params, dict[str, list[str]]()
        saw, day = given.get("saw"), None
        if saw is not None and saw not in _SAW:
            wrong["saw"] = ["Give yes or no."]
        if "stated_by" in given:
            try:
                day = date.fromisoformat(given["stated_by"])
            except ValueError:
                wrong["stated_by"] = ["Give a day: 2024-11-25."]
        if wrong:
            raise WrongParameters(wrong)
        return Wanted(stated_by=day, saw=_SAW.get(saw or ""))
