"""Pages of sources."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import merges, sources
from provenance.domain.vocabulary import SourceKind
from provenance.models import Source
from provenance.queries import calibrations, history, outsidereviews, ownerships, track_records
from provenance.queries import sources as source_pages
from provenance.queries.changes import Effects
from provenance.queries.filters import SourceFilters
from provenance.queries.pages import Page

from . import previews, replies, watches
from .forms.fields import DeskForm
from .forms.sources import (
    EditSourceForm,
    MergeForm,
    SourceForm,
)

LABELS = {
    "name": "Name",
    "kind": "Kind",
    "country": "Country",
    "domains": "Domains",
    "description": "Description",
}
edits = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    filters = SourceFilters(request.GET, Source.objects.standing())
    token = request.GET.get("page", "")
    rows: Page[Any] = Page(())
    if filters.is_valid():
        rows = source_pages.listed(filters.qs, token, replies.now().date())
    context = {
        "nav": "sources",
        "rows": rows,
        "filters": filters.form,
        "active": sum(bool(request.GET.get(name)) for name in filters.form.fields),
        "pager": replies.pager(request, rows),
        "files": replies.table(rows, "sources", filters.form),
    }
    return render(request, "sources/list.html", context)


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = replies.found(
        Source.objects.select_related("merged_into").filter(pk=pk).first(), "such source"
    )
    if source.merged_into:
        messages.info(request, f"{source.name} was merged into {source.merged_into.name}.")
        return redirect(source.merged_into)
    context = {
        "nav": "sources",
        "page": source_pages.for_page(source, replies.now().date()),
        "calibration": calibrations.of_source(source),
        "record": track_records.summary(source),
        "ownership": ownerships.of(source, replies.now().date()),
        "reviews_given": outsidereviews.count_of(source),
        "is_person": source.kind == SourceKind.PERSON,
        "refusal": policies.edit_refusal(request.user),
    }
    return render(request, "sources/detail.html", context | watches.button(request, source))


@edits
@replies.editing
def add(request: HttpRequest) -> HttpResponse:
    data = replies.sent(request)
    given = {field: request.GET.get(field, "") for field in ("name", "domains")}
    form = SourceForm(data, initial=given)
    if form.is_valid():
        source = replies.attempt(
            form,
            lambda: sources.add(**form.columns(), by=replies.editor(request), at=replies.now()),
        )
        if source:
            messages.success(request, f"{source.name} is recorded.")
            return redirect(source)
    return replies.page(request, "sources/form.html", {"nav": "sources"}, form)


@edits
@replies.editing
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = source_of(pk)
    form = EditSourceForm(request.POST) if request.method == "POST" else EditSourceForm.of(source)
    if form.is_valid() and replies.saved(
        form,
        lambda: sources.edit(
            source=source,
            **form.columns(),
            version=form.cleaned_data["version"],
            by=replies.editor(request),
        ),
    ):
        messages.success(request, f"{source.name} is saved.")
        return redirect(source)
    context: dict[str, Any] = {"nav": "sources", "source": source}
    if form.stale:
        context["changes"] = history.changes_since(
            source_of(pk), form.cleaned_data["version"], LABELS
        )
    return replies.page(request, "sources/form.html", context, form)


@edits
@replies.editing
def merge(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = source_of(pk)
    form = MergeForm(replies.sent(request))
    return about_source(
        request,
        source,
        form,
        title=f"Merge another spelling into {source.name}",
        act=lambda: merges.merge(keep=source, **form.cleaned_data, by=replies.editor(request)),
        done="The two are one source now; both names lead here.",
        button="Merge",
    )


def about_source(
    request: HttpRequest,
    source: Source,
    form: DeskForm,
    *,
    title: str,
    act: Callable[[], object],
    done: str,
    button: str,
    foresee: Callable[[], Effects] | None = None,
    template: str = "sources/small_form.html",
) -> HttpResponse:
    """One small form about a source, back to its page when done.

    `foresee` counts what a valid form would change; it is shown before it is saved.
    """
    effects = foresee() if foresee and form.is_valid() else None
    is_read = effects is None or previews.are_read(form, effects)
    if form.is_valid() and is_read and replies.saved(form, act):
        messages.success(request, done)
        return redirect(source)
    context = {
        "nav": "sources",
        "source": source,
        "effects": effects,
        "title": title,
        "button": button,
        "back": reverse("source", args=[source.pk]),
    }
    return replies.page(request, template, context, form)


def source_of(pk: UUID) -> Source:
    return replies.found(Source.objects.standing().filter(pk=pk).first(), "such source")
