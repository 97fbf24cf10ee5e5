"""Pages of sources."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import merges, ratings, sources, ties
from provenance.domain.vocabulary import SourceKind
from provenance.models import Affiliation, Source, Tie
from provenance.queries import history
from provenance.queries import sources as source_pages
from provenance.queries.filters import SourceFilters
from provenance.queries.pages import Page

from . import replies
from .forms.fields import DeskForm
from .forms.hops import ReasonForm
from .forms.sources import (
    AffiliationForm,
    EditSourceForm,
    MergeForm,
    RatingForm,
    SourceForm,
    TieForm,
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
        "is_person": source.kind == SourceKind.PERSON,
        "refusal": policies.edit_refusal(request.user),
    }
    return render(request, "sources/detail.html", context)


@edits
@replies.editing
def add(request: HttpRequest) -> HttpResponse:
    data = replies.sent(request)
    form = SourceForm(data, initial={"name": request.GET.get("name", "")})
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
    source = _source(pk)
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
            _source(pk), form.cleaned_data["version"], LABELS
        )
    return replies.page(request, "sources/form.html", context, form)


@edits
@replies.editing
def rate(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = _source(pk)
    form = RatingForm(replies.sent(request), initial={"valid_from": replies.now().date()})
    return _about_source(
        request,
        source,
        form,
        title=f"Rate {source.name}",
        act=lambda: ratings.add(
            source=source, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        done="The rating is recorded.",
        button="Record rating",
    )


@edits
@replies.editing
def merge(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = _source(pk)
    form = MergeForm(replies.sent(request))
    return _about_source(
        request,
        source,
        form,
        title=f"Merge another spelling into {source.name}",
        act=lambda: merges.merge(keep=source, **form.cleaned_data, by=replies.editor(request)),
        done="The two are one source now; both names lead here.",
        button="Merge",
    )


@edits
@replies.editing
def tie(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = _source(pk)
    form = TieForm(replies.sent(request))
    return _about_source(
        request,
        source,
        form,
        title=f"Tie {source.name} to another source",
        act=lambda: ties.add(**form.columns(source), by=replies.editor(request), at=replies.now()),
        done="The tie is recorded.",
        button="Record tie",
    )


@edits
@replies.editing
def affiliate(request: HttpRequest, pk: UUID) -> HttpResponse:
    person = _source(pk)
    form = AffiliationForm(replies.sent(request))

    def act() -> Affiliation:
        data = dict(form.cleaned_data)
        return ties.affiliate(
            person=person,
            organisation=data.pop("other"),
            **data,
            by=replies.editor(request),
            at=replies.now(),
        )

    return _about_source(
        request,
        person,
        form,
        title=f"Where {person.name} works",
        act=act,
        done="The affiliation is recorded.",
        button="Record affiliation",
    )


@edits
@replies.editing
def untie(request: HttpRequest, pk: UUID, kind: str, tie_pk: UUID) -> HttpResponse:
    source = _source(pk)
    row: Tie | Affiliation = (
        replies.found(_works(source, tie_pk), "such affiliation")
        if kind == "affiliation"
        else replies.found(_tied(source, tie_pk), "such tie")
    )
    form = ReasonForm(replies.sent(request))
    return _about_source(
        request,
        source,
        form,
        title=f"Withdraw: {row}",
        act=lambda: ties.withdraw(
            row=row, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        done="It is withdrawn.",
        button="Withdraw",
    )


def _about_source(
    request: HttpRequest,
    source: Source,
    form: DeskForm,
    *,
    title: str,
    act: Callable[[], object],
    done: str,
    button: str,
) -> HttpResponse:
    """One small form about a source, back to its page when done."""
    if form.is_valid() and replies.saved(form, act):
        messages.success(request, done)
        return redirect(source)
    context = {
        "nav": "sources",
        "source": source,
        "title": title,
        "button": button,
        "back": reverse("source", args=[source.pk]),
    }
    return replies.page(request, "sources/small_form.html", context, form)


def _source(pk: UUID) -> Source:
    return replies.found(Source.objects.standing().filter(pk=pk).first(), "such source")


def _tied(source: Source, pk: UUID) -> Tie | None:
    ends = Q(holder=source) | Q(held=source)
    return Tie.objects.filter(ends, pk=pk, withdrawn_at=None).first()


def _works(source: Source, pk: UUID) -> Affiliation | None:
    ends = Q(person=source) | Q(organisation=source)
    return Affiliation.objects.filter(ends, pk=pk, withdrawn_at=None).first()
