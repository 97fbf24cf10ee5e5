"""The bell in the header, the list behind it, and what is taken off it."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_http_methods, require_safe

from provenance.actions import notices
from provenance.queries import notices as notice_pages
from provenance.queries import watches as watch_pages

from . import replies


def waiting(request: HttpRequest) -> dict[str, Any]:
    """Context processor: what waits for who is logged in, counted only where a page shows it."""
    return {"mine": SimpleLazyObject(lambda: watch_pages.mine(replies.reader(request)))}


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    every = request.GET.get("show") == "all"
    mine = notice_pages.of_person(replies.reader(request), unread=not every)
    rows = notice_pages.listed(mine, request.GET.get("page", ""))
    context = {
        "rows": rows,
        "every": every,
        "newest": max((row.id for row in rows.rows if row.is_unread), default=None),
        "pager": replies.pager(request, rows),
        "files": replies.table(rows, "notices"),
    }
    return render(request, "notices/list.html", context)


class UptoForm(forms.Form):
    upto = forms.UUIDField()


@require_http_methods(["POST"])
def read_all(request: HttpRequest) -> HttpResponse:
    """All up to the newest that was shown: what came in since stays unread."""
    form = UptoForm(request.POST)
    if form.is_valid():
        person = replies.reader(request)
        notices.read_all(upto=form.cleaned_data["upto"], by=person, at=replies.now())
    return redirect("notice-list")


@require_http_methods(["POST"])
def read(request: HttpRequest, pk: UUID) -> HttpResponse:
    person = replies.reader(request)
    replies.found(notice_pages.of_person(person).filter(pk=pk).first(), "such notice")
    notices.read(notices=[pk], by=person, at=replies.now())
    return redirect("notice-list")
