"""Which sources keep resting on the same upstream: of a case, or of the whole desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from provenance.models import Case
from provenance.queries import overlaps
from provenance.queries.pages import Page

from . import replies


@require_safe
def page(request: HttpRequest, ref: str = "") -> HttpResponse:
    """The matrix; `?one=…&other=…` opens the claims of one pair."""
    case = replies.found(Case.objects.referred(ref).first(), f"case {ref}") if ref else None
    found = overlaps.of(case.pk if case else None)
    pair = found.pair(request.GET.get("one", ""), request.GET.get("other", ""))
    rows: Page[Any] = overlaps.rows(pair, request.GET.get("page", "")) if pair else Page(())
    context = {
        "nav": "cases" if case else "sources",
        "case": case,
        "overlap": found,
        "pair": pair,
        "rows": rows,
        "pager": replies.pager(request, rows),
    }
    return render(request, "overlap/page.html", context)
