"""Watch a claim, source or case, and say how to hear of it; the list of it on one's account."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from provenance.actions import watches
from provenance.models import Case, Claim, Source
from provenance.queries import watches as watch_pages
from provenance.queries.watches import Mine

from . import replies
from .forms.fields import DeskForm
from .forms.watches import PreferenceForm, WatchForm
from .past import Then


def button(
    request: HttpRequest, subject: Claim | Source | Case, then: Then | None = None
) -> dict[str, Mine]:
    """For the context of a page about `subject`: what its button and the bell say, in one query.

    A page of the past has nothing to watch, and the bell counts for itself.
    """
    if then is not None and then.refusal:
        return {}
    return {"mine": watch_pages.mine(replies.reader(request), subject)}


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    return _account(request)


@require_http_methods(["POST"])
def prefer(request: HttpRequest) -> HttpResponse:
    form = PreferenceForm(request.POST)
    if form.is_valid() and replies.saved(
        form, lambda: watches.prefer(**form.cleaned_data, by=replies.reader(request))
    ):
        messages.success(request, "Saved.")
        return redirect("account")
    return _account(request, form)


@require_http_methods(["POST"])
def watch(request: HttpRequest, noun: str, pk: UUID) -> HttpResponse:
    subject, form = _subject(noun, pk), WatchForm(request.POST)
    if form.is_valid():
        way, person = form.cleaned_data["delivery"], replies.reader(request)
        watches.watch(subject=subject, delivery=way, by=person, at=replies.now())
        messages.success(request, f"You watch {_named(subject)}.")
    else:
        messages.error(request, "Choose one of the ways that are offered; nothing was changed.")
    return redirect("account" if form.cleaned_data.get("is_from_account") else subject)


@require_http_methods(["POST"])
def unwatch(request: HttpRequest, noun: str, pk: UUID) -> HttpResponse:
    subject, form = _subject(noun, pk), WatchForm(request.POST)
    watches.unwatch(subject=subject, by=replies.reader(request))
    messages.success(request, f"You watch {_named(subject)} no more.")
    is_from_account = form.is_valid() and form.cleaned_data["is_from_account"]
    return redirect("account" if is_from_account else subject)


def _account(request: HttpRequest, sent: DeskForm | None = None) -> HttpResponse:
    person = replies.reader(request)
    rows = watch_pages.listed(watch_pages.of_person(person), request.GET.get("page", ""))
    chosen = {"delivery": watch_pages.preferred(person)}
    context = {
        "rows": rows,
        "ways": watch_pages.WAYS,
        "preference": sent or PreferenceForm(initial=chosen),
        "pager": replies.pager(request, rows),
    }
    return replies.page(request, "account/home.html", context, sent)


def _subject(noun: str, pk: UUID) -> Any:
    return replies.found(watch_pages.subject_of(noun, pk), f"such {noun}")


def _named(subject: Any) -> str:
    return str(getattr(subject, "ref", "") or subject.name)
