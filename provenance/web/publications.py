"""The page of a publication."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import publications
from provenance.models import Publication
from provenance.queries import history
from provenance.queries import publications as publication_pages

from . import replies
from .forms.publications import PublicationForm

LABELS = {"kind": "Kind", "title": "Title", "url": "Address", "published_words": "Published"}


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    context = {
        "nav": "sources",
        "page": publication_pages.for_page(publication_of(pk)),
        "refusal": policies.edit_refusal(request.user),
    }
    return render(request, "publications/detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    publication = publication_of(pk)
    is_post = request.method == "POST"
    form = PublicationForm(request.POST) if is_post else PublicationForm.of(publication)
    if form.is_valid() and replies.saved(
        form,
        lambda: publications.edit(
            publication=publication,
            **form.cleaned_data,
            by=replies.editor(request),
            at=replies.now(),
        ),
    ):
        messages.success(request, "The publication is saved.")
        return redirect(publication)
    context = {"nav": "sources", "publication": publication}
    if form.stale:
        context["changes"] = history.changes_since(
            publication_of(pk), form.cleaned_data["version"], LABELS
        )
    return replies.page(request, "publications/form.html", context, form)


def publication_of(pk: UUID) -> Publication:
    rows = Publication.objects.select_related("source").filter(pk=pk)
    return replies.found(rows.first(), "such publication")
