"""Files on their way in: what was asked for, a new one, how far it is, and what was refused."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance import policies
from provenance.actions import imports as acts
from provenance.domain.imports import LineOutcome
from provenance.errors import NotAllowed, Refused
from provenance.ingest import imports as files
from provenance.models import Case, Import
from provenance.queries import imports

from . import replies
from .forms.imports import ImportForm

SHOWN = 100
MOST_CASES = 500
_LOAD = {
    "nav": "claims",
    "title": "Import a file",
    "lead": "Newline-delimited JSON: cases, sources, publications, claims with their chains, "
    "questions. Try it first; what is refused is told by its line.",
    "label": "Send the file",
    "over": "Claims",
    "over_route": "claim-list",
    "up": "Imports",
    "up_route": "import-list",
}


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = imports.listed(replies.reader(request), request.GET.get("page", ""))
    context = {
        "nav": "claims",
        "rows": rows.rows,
        "pager": replies.pager(request, rows),
        "may_edit": policies.edit_refusal(request.user) is None,
    }
    return render(request, "imports/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def receive(request: HttpRequest) -> HttpResponse:
    cases = list(Case.objects.order_by("-number")[:MOST_CASES])
    sent = request.FILES if request.method == "POST" else None
    form = ImportForm(replies.sent(request), sent, cases=cases)
    if form.is_valid():
        whole = replies.attempt(
            form,
            lambda: files.receive(**form.columns(), by=replies.editor(request), at=replies.now()),
        )
        if whole is not None:
            return redirect(whole)
    return replies.page(request, "files/load.html", _LOAD, form)


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """How far it is; htmx asks for the fragment alone until it is over."""
    person = replies.reader(request)
    whole = replies.found(imports.found(person, pk), "such import")
    is_own = whole.asked_by_id == person.pk
    refused = imports.lines(whole, LineOutcome.REFUSED, size=SHOWN) if is_own else []
    context = {
        "nav": "claims",
        "import": imports.facts(whole),
        "refused": refused,
        "has_lines": imports.has_lines(whole),
        "is_own": is_own,
        "may_edit": policies.edit_refusal(person) is None,
    }
    is_part = request.headers.get("HX-Target") == "import"
    return render(request, "imports/_state.html" if is_part else "imports/detail.html", context)


@require_safe
def refused(request: HttpRequest, pk: UUID) -> HttpResponse | StreamingHttpResponse:
    """The refused lines as they came in, to be mended and sent again."""
    whole = replies.found(imports.own(replies.reader(request), pk), "such import of yours")
    return StreamingHttpResponse(
        imports.refused_texts(whole),
        content_type="application/x-ndjson",
        headers={"Content-Disposition": 'attachment; filename="refused.ndjson"'},
    )


@require_POST
def for_real(request: HttpRequest, pk: UUID) -> HttpResponse:
    whole = replies.found(imports.own(replies.reader(request), pk), "such import of yours")
    return _acted(
        request,
        whole,
        lambda: acts.for_real(whole=whole, by=replies.editor(request), at=replies.now()),
    )


@require_POST
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    whole = replies.found(imports.found(replies.reader(request), pk), "such import")
    return _acted(
        request, whole, lambda: acts.stop(whole=whole, by=replies.reader(request), at=replies.now())
    )


def _acted(request: HttpRequest, whole: Import, act: Callable[[], Import]) -> HttpResponse:
    """The page of the import that the act leads to, or of `whole` with why it was refused."""
    try:
        return redirect(act())
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(whole)
