"""Pages on which a publication is marked corrected or retracted, and the mark is taken back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import standings
from provenance.domain.vocabulary import Standing
from provenance.models import Publication
from provenance.queries import history
from provenance.queries import previews as effects_of

from . import previews, replies
from .forms.fields import DeskForm
from .forms.publications import RestoreForm, StandingForm
from .publications import publication_of

LABELS = {
    "standing": "Standing",
    "standing_reason": "Why",
    "notice_words": "Date of the notice",
    "notice_url": "Address of the notice",
}


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def mark(request: HttpRequest, pk: UUID) -> HttpResponse:
    publication = publication_of(pk)
    data = replies.sent(request)
    form = StandingForm.of(publication) if data is None else StandingForm(data)
    return _foreseen(
        request,
        publication,
        form,
        standing=lambda: form.cleaned_data["standing"],
        act=lambda: standings.mark(
            publication=publication,
            **form.cleaned_data,
            by=replies.editor(request),
            at=replies.now(),
        ),
        words={
            "title": "Corrected or retracted",
            "lead": f"What the publisher says of “{publication}” now. A retracted publication "
            "counts no longer, for any claim it speaks on.",
            "button": "Save the mark",
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def restore(request: HttpRequest, pk: UUID) -> HttpResponse:
    publication = publication_of(pk)
    form = RestoreForm(replies.sent(request), initial={"version": publication.version})
    return _foreseen(
        request,
        publication,
        form,
        standing=lambda: Standing.CURRENT,
        act=lambda: standings.restore(
            publication=publication,
            **form.cleaned_data,
            by=replies.editor(request),
            at=replies.now(),
        ),
        words={
            "title": "Take the mark back",
            "lead": f"“{publication}” stands as published: everything counts as it did before.",
            "button": "Take the mark back",
        },
    )


def _foreseen(
    request: HttpRequest,
    publication: Publication,
    form: DeskForm,
    *,
    standing: Callable[[], str],
    act: Callable[[], object],
    words: dict[str, str],
) -> HttpResponse:
    effects = effects_of.of_standing(publication, standing()) if form.is_valid() else None
    is_read = effects is not None and previews.are_read(form, effects, always=True)
    if is_read and replies.saved(form, act):
        messages.success(request, "The publication is saved, and its claims are counted anew.")
        return redirect(publication)
    context: dict[str, Any] = {
        "nav": "sources",
        "publication": publication,
        "effects": effects,
        **words,
    }
    if form.stale:
        context["changes"] = history.changes_since(
            publication_of(publication.pk), form.cleaned_data["version"], LABELS
        )
    return replies.page(request, "publications/standing.html", context, form)
