"""The page on which a field is put back to what it said before a change."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import restorings
from provenance.models import Verdict
from provenance.queries import restorables
from provenance.queries.restorables import Restorable

from . import replies
from .forms.histories import PutBackForm


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def put_back(request: HttpRequest, table: str, event: int, column: str) -> HttpResponse:
    change = replies.found(restorables.found(table, event, column), "such change")
    version = getattr(change.row, "version", 0)
    form = PutBackForm(replies.sent(request), initial={"version": version})
    if form.is_valid() and replies.saved(
        form,
        lambda: restorings.put_back(
            row=change.row,
            column=column,
            value=change.value,
            reason=form.cleaned_data["reason"],
            version=form.cleaned_data["version"],
            by=replies.editor(request),
            at=replies.now(),
        ),
    ):
        messages.success(request, f"{change.field} says again what it said before.")
        return redirect(change.history_url)
    context = {
        "nav": "",
        "change": change,
        "lead": f"{change.what[:1].upper()}{change.what[1:]}",
        "refusal": restorings.refusal(type(change.row), column),
        "marking_url": _marking_url(change),
    }
    return replies.page(request, "history/put_back.html", context, form)


def _marking_url(change: Restorable) -> str:
    is_verdict = isinstance(change.row, Verdict)
    return restorables.marking_url(change.noun) if is_verdict else ""
