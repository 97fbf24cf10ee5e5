"""The page that tells all that was done to a case, claim, source, publication or question."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from provenance import policies
from provenance.actions import restorings
from provenance.models import Case, Claim, Publication, Question, Source, Tag
from provenance.queries import acts, belongings, restorables
from provenance.queries.pages import Page

from . import replies
from .forms.histories import HistoryFilters

_FOUND: dict[str, Callable[[Any], Any]] = {
    "case": lambda ref: Case.objects.referred(ref),
    "claim": lambda ref: Claim.objects.referred(ref),
    "question": lambda ref: Question.objects.referred(ref),
    "source": lambda ref: Source.objects.filter(pk=ref),
    "publication": lambda ref: Publication.objects.filter(pk=ref).select_related("source"),
    "tag": lambda pk: Tag.objects.filter(pk=pk),
}
_NAV = {"publication": "sources", "tag": "claims"}
# What may be put back, as a change names its place.
OFFERED = restorings.offered()


@require_safe
def page(request: HttpRequest, noun: str, ref: str = "", pk: UUID | None = None) -> HttpResponse:
    row = replies.found(_FOUND[noun](pk or ref).first(), f"{noun} {pk or ref}")
    fields = belongings.fields_of(type(row))
    filters = HistoryFilters(request.GET, people=acts.people(row), fields=fields)
    told: Page[Any] = Page(())
    if filters.is_valid():
        told = acts.page(row, token=request.GET.get("page", ""), **filters.cleaned_data)
    refusal = policies.edit_refusal(request.user)
    context = {
        "nav": _NAV.get(noun, f"{noun}s"),
        "row": row,
        "name": restorables.name_of(row),
        "acts": told.rows,
        "filters": filters,
        "active": sum(bool(request.GET.get(name)) for name in filters.fields),
        "list_url": request.path,
        "pager": replies.pager(request, told),
        "offered": () if refusal else OFFERED,
        "marking_url": "" if refusal or noun != "claim" else restorables.marking_url(row),
    }
    return render(request, "history/page.html", context)
