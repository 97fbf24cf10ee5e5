"""The page of a source's track record."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from provenance.models import Source
from provenance.queries import record_pages, track_records
from provenance.queries.pages import Page

from . import replies
from .forms.records import RecordForm


@require_safe
def page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The record; its claims narrowed by what each figure of it counts."""
    source = replies.found(Source.objects.filter(pk=pk).first(), "such source")
    if source.merged_into_id:
        return redirect("source-record", source.merged_into_id)
    found = record_pages.read(source)
    form = RecordForm(request.GET, found)
    rows: Page[Any] = Page(())
    fitting: list[track_records.Line] = []
    if form.is_valid():
        fitting = track_records.narrowed(found.lines, **form.narrowing)  # type: ignore[arg-type]
        rows = record_pages.rows(fitting, request.GET.get("page", ""))
    context = {
        "nav": "sources",
        "page": record_pages.for_page(source, found),
        "rows": rows,
        "fitting": len(fitting),
        "filters": form,
        "active": sum(bool(request.GET.get(name)) for name in form.fields),
        "pager": replies.pager(request, rows),
    }
    return render(request, "records/page.html", context)
