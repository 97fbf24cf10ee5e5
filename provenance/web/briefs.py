"""Briefs of claims and cases: a page made for printing, and the same as a PDF."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from provenance.export import briefs as pdfs
from provenance.export.sheets import Paper, Sheet
from provenance.export.typesetting import NotTypeset
from provenance.models import Case
from provenance.queries import briefs
from provenance.queries.briefs import CaseBrief, ClaimBrief

from . import past, replies
from .claims import MOMENTS, claim_of
from .past import Then

type Brief = ClaimBrief | CaseBrief


@require_safe
@past.readable(*MOMENTS)
def claim(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    return _page(request, "claim", _claim(ref, then), then)


@require_safe
@past.readable(*MOMENTS)
def claim_pdf(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    brief = _claim(ref, then)
    sheet = _sheet(request, "claim", brief, then)
    return _file(request, sheet, lambda: pdfs.claim(brief, sheet))


@require_safe
@past.readable(*MOMENTS)
def case(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    return _page(request, "case", _case(ref, then), then)


@require_safe
@past.readable(*MOMENTS)
def case_pdf(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    brief = _case(ref, then)
    sheet = _sheet(request, "case", brief, then)
    return _file(request, sheet, lambda: pdfs.case(brief, sheet))


def _claim(ref: str, then: Then) -> ClaimBrief:
    with then.record():
        return briefs.of_claim(claim_of(ref), then.published_by)


def _case(ref: str, then: Then) -> CaseBrief:
    with then.record():
        found = replies.found(Case.objects.referred(ref).first(), f"case {ref}")
        return briefs.of_case(found, then.published_by)


def _page(request: HttpRequest, noun: str, brief: Brief, then: Then) -> HttpResponse:
    file = reverse(f"{noun}-brief-pdf", args=[brief.ref]) + then.query
    join = "&" if then.query else "?"
    context = {
        "nav": f"{noun}s",
        "brief": brief,
        "sheet": _sheet(request, noun, brief, then),
        "then": then,
        "papers": [(paper.label, f"{file}{join}paper={paper}") for paper in Paper],
    }
    return render(request, f"briefs/{noun}.html", context)


def _sheet(request: HttpRequest, noun: str, brief: Brief, then: Then) -> Sheet:
    return Sheet(
        reference=brief.ref,
        site=request.build_absolute_uri("/").rstrip("/"),
        href=reverse(f"{noun}-brief", args=[brief.ref]) + then.query,
        by=str(request.user),
        at=replies.now(),
        as_of=then.as_of,
        published_by=then.published_by,
        paper=Paper.called(request.GET.get("paper", "")),
    )


def _file(request: HttpRequest, sheet: Sheet, typeset: Callable[[], bytes]) -> HttpResponse:
    try:
        content = typeset()
    except NotTypeset as refusal:
        return render(
            request, "briefs/refused.html", {"refusal": refusal, "sheet": sheet}, status=503
        )
    name = f'attachment; filename="{sheet.reference}.pdf"'
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": name}
    )
