"""Lists of outside ratings: loaded, tried with the columns as they are read, recorded."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance import policies
from provenance.actions import outsideratings as acts
from provenance.ingest import outsideratings as lists
from provenance.ingest.outsiderows import Header, NoList, Reading
from provenance.models import OutsideList
from provenance.queries import outsideratings

from . import replies
from .forms.ratings import OutsideListForm, ReadingForm

READING = ("domain", "label", "date", "rater", "link", "note", "rater_name", "rater_link")
_LOAD = {
    "nav": "sources",
    "title": "Load a list of outside ratings",
    "lead": "The list is kept as it is and tried first: you see how its columns are read and which "
    "rows are refused before anything is recorded.",
    "label": "Load and try it",
    "over": "Sources",
    "over_route": "source-list",
    "up": "Outside ratings",
    "up_route": "outside-list-list",
}


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = outsideratings.lists(request.GET.get("page", ""))
    context = {
        "nav": "sources",
        "rows": rows.rows,
        "refusal": policies.edit_refusal(request.user),
        "pager": replies.pager(request, rows),
        "files": replies.table(rows, "outside-lists"),
    }
    return render(request, "outsideratings/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def load(request: HttpRequest) -> HttpResponse:
    files = request.FILES if request.method == "POST" else None
    form = OutsideListForm(replies.sent(request), files)
    if form.is_valid():
        loaded = replies.attempt(
            form,
            lambda: acts.load(**form.columns(), by=replies.editor(request), at=replies.now()),
        )
        if loaded:
            row, is_new = loaded
            if not is_new:
                messages.info(request, "The same list was loaded before; nothing was added.")
            return redirect(row)
    return replies.page(request, "files/load.html", _LOAD, form)


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the list says, read with the columns chosen; nothing is recorded."""
    row = replies.found(outsideratings.found(pk), "such list")
    context: dict[str, Any] = {
        "nav": "sources",
        "list": row,
        "refusal": policies.edit_refusal(request.user),
    }
    try:
        header = lists.header(row)
    except NoList as fault:
        return render(request, "outsideratings/detail.html", {**context, "fault": str(fault)})
    form, reading = _read(request.GET, header)
    context |= {"form": form, "header": header, "missing": reading.missing}
    if not reading.missing and form.is_valid():
        context["report"] = lists.check(row, reading, at=replies.now())
        context["chosen"] = [(name, form[name].value() or "") for name in READING]
    return render(request, "outsideratings/detail.html", context)


@require_POST
def record(request: HttpRequest, pk: UUID) -> HttpResponse:
    if refusal := policies.edit_refusal(request.user):
        raise PermissionDenied(refusal)
    row = replies.found(outsideratings.found(pk), "such list")
    chosen = {name: request.POST.get(name, "") for name in READING}
    back = f"{reverse('outside-list', args=[row.pk])}?{urlencode(chosen)}"
    try:
        form, reading = _read(request.POST, lists.header(row))
    except NoList:
        return redirect(row)
    if reading.missing or not form.is_valid():
        messages.error(request, "Say first which column holds what; nothing was recorded.")
        return redirect(back)
    report = lists.apply(row, reading, by=replies.editor(request), at=replies.now())
    messages.success(request, _told(report, row))
    return redirect(back)


def _told(report: lists.Report, row: OutsideList) -> str:
    if not report.ready:
        return f"Nothing was added from {row.name}: all that fits is here already."
    return f"{report.ready} recorded from {row.name}; {report.refused} refused."


def _read(sent: QueryDict, header: Header) -> tuple[ReadingForm, Reading]:
    """The form, and the reading it asks for: as guessed from the header where nothing was sent."""
    if any(name in sent for name in READING):
        form = ReadingForm(sent, names=header.names)
    else:
        guessed = {role: str(place) for role, place in header.guessed().items()}
        form = ReadingForm(guessed, names=header.names)
    form.full_clean()
    told = form.cleaned_data
    rater, link = told.get("rater_name", ""), told.get("rater_link", "")
    return form, Reading(form.places, " ".join(rater.split()), link)
