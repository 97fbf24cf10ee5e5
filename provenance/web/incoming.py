"""Files of reviews: loaded, looked through with the choices made, imported."""

import io
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from provenance.actions import incoming as acts
from provenance.domain.imports import ImportKind
from provenance.domain.vocabulary import ClaimKind
from provenance.errors import Refused
from provenance.ingest import imports, reviewcolumns, reviewpreviews
from provenance.ingest.reviewcolumns import Header
from provenance.ingest.reviewpreviews import Foreseen
from provenance.models import Import, IncomingFile
from provenance.queries import incoming
from provenance.queries.cases import offered

from . import replies
from .forms.incoming import IncomingForm, ReviewChoicesForm

_LOAD = {
    "nav": "claims",
    "title": "Import reviews by others",
    "lead": "ClaimReview markup or a table. You see first what its records would become; nothing "
    "is recorded before.",
    "label": "Look at it",
    "over": "Claims",
    "over_route": "claim-list",
    "up": "Imports",
    "up_route": "import-list",
}


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def load(request: HttpRequest) -> HttpResponse:
    files = request.FILES if request.method == "POST" else None
    form = IncomingForm(replies.sent(request), files)
    if form.is_valid():
        by, at = replies.editor(request), replies.now()
        row = replies.attempt(form, lambda: acts.load(**form.columns(), by=by, at=at))
        if row:
            return redirect("incoming", pk=row.pk)
    return replies.page(request, "files/load.html", _LOAD, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def look(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the first records would become, as chosen in the address; posted, it is imported."""
    row = replies.found(incoming.found(pk, replies.editor(request)), "such file")
    context: dict[str, Any] = {"nav": "claims", "file": row}
    try:
        header = _header(row)
        form = _form(request, header)
        if form.is_valid():
            context["foreseen"] = _foreseen(row, form)
    except Refused as fault:
        return render(request, "outsidereviews/look.html", {**context, "fault": str(fault)})
    if request.method == "POST" and form.is_valid():
        whole = replies.attempt(form, lambda: _import(request, row, form, header))
        if whole:
            messages.success(request, f"{row.name} is on its way.")
            return redirect(whole)
    context |= {"form": form, "header": header}
    is_refused = request.method == "POST" and form.errors
    return render(request, "outsidereviews/look.html", context, status=422 if is_refused else 200)


def _header(row: IncomingFile) -> Header | None:
    """The columns of a table; None of markup, which has none."""
    if row.kind != ImportKind.REVIEW_TABLE:
        return None
    return reviewcolumns.header(io.BytesIO(bytes(row.content)))


def _form(request: HttpRequest, header: Header | None) -> ReviewChoicesForm:
    """As sent; else as such columns were read before, or as their names let guess."""
    sent = request.POST if request.method == "POST" else request.GET
    names = header.names if header else ()
    cases = offered(sent.get("case", ""))
    if "case" in sent:
        return ReviewChoicesForm(sent, cases=cases, names=names)
    told = {"case": cases[0].ref if cases else "", "claim_kind": ClaimKind.OBSERVATION.value}
    if header:
        former = incoming.remembered(header.fingerprint, replies.editor(request))
        read = former or header.guessed()
        told |= {f"column-{role}": column for role, column in read.items()}
    return ReviewChoicesForm(told, cases=cases, names=names)


def _foreseen(row: IncomingFile, form: ReviewChoicesForm) -> list[Foreseen]:
    return reviewpreviews.first(bytes(row.content), row.kind, form.choices, form.chosen_case)


def _import(
    request: HttpRequest, row: IncomingFile, form: ReviewChoicesForm, header: Header | None
) -> Import:
    by, at = replies.editor(request), replies.now()
    whole = imports.receive(
        kind=ImportKind.called(row.kind),
        name=row.name,
        content=io.BytesIO(bytes(row.content)),
        case=form.chosen_case,
        choices=form.choices,
        is_dry_run="try" in request.POST,
        by=by,
        at=at,
    )
    if header:
        acts.remember(
            columns=header.names,
            fingerprint=header.fingerprint,
            chosen=form.read_columns,
            by=by,
            at=at,
        )
    if not whole.is_dry_run:
        acts.drop(file=row, by=by)
    return whole
