"""The pages on which a case is restricted and a source made confidential, and opened again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from provenance.actions import members
from provenance.models import Case, Source
from provenance.queries import members as circles
from provenance.queries import people, releases

from . import replies
from .cases import case_of
from .forms.members import CircleForm, OpenUpForm, RestrictForm, SecretForm
from .sources import source_of

edits = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Wording:
    """What such a page says."""

    nav: str
    list: str
    over: str
    title: str
    lead: str
    button: str


RESTRICT = Wording(
    "cases",
    "case-list",
    "Cases",
    "Who sees this case",
    "A restricted case is seen by its members alone: not its name, not a claim, not a count of it "
    "shows to anybody else, admins included. Public pages of its claims are taken off.",
    "Restrict to these people",
)
OPEN = Wording(
    "cases",
    "case-list",
    "Cases",
    "Open this case to the desk",
    "Everybody who can log in will see it, with all claims and their history.",
    "Open to the desk",
)
SECRET = Wording(
    "sources",
    "source-list",
    "Sources",
    "Keep this source confidential",
    "Everybody else reads the code name, and neither country, domains, description nor ties. Words "
    "that editors typed, such as quotes and reasons, stay as they are: look that none says who "
    "it is.",
    "Keep confidential",
)
NAME = Wording(
    "sources",
    "source-list",
    "Sources",
    "Name this source openly",
    "Everybody who can log in will read its name.",
    "Name openly",
)


@edits
@replies.editing
def restrict(request: HttpRequest, ref: str) -> HttpResponse:
    case = case_of(ref)
    return _circle(
        request, case, RESTRICT, RestrictForm, lambda chosen: _restrict(request, case, chosen)
    )


@edits
@replies.editing
def keep_secret(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = source_of(pk)
    return _circle(
        request, source, SECRET, SecretForm, lambda chosen: _keep_secret(request, source, chosen)
    )


@edits
@replies.editing
def open_up(request: HttpRequest, ref: str) -> HttpResponse:
    case = replies.found(Case.objects.referred(ref).filter(is_restricted=True).first(), "such case")
    return _open(request, case, OPEN, lambda given: members.open_up(case=case, **given))


@edits
@replies.editing
def name_openly(request: HttpRequest, pk: UUID) -> HttpResponse:
    secret = Source.objects.standing().filter(pk=pk, is_confidential=True)
    source = replies.found(secret.first(), "such source")
    return _open(request, source, NAME, lambda given: members.name_openly(source=source, **given))


def _restrict(request: HttpRequest, case: Case, chosen: dict[str, Any]) -> object:
    out = releases.standing().filter(claim__case=case).count()
    restricted = members.restrict(
        case=case,
        members=chosen["people"],
        version=chosen["version"],
        by=replies.editor(request),
    )
    if out:
        pages = "1 public page is" if out == 1 else f"{out} public pages are"
        messages.warning(request, f"{pages} taken off; publish again once the case is open.")
    return restricted


def _keep_secret(request: HttpRequest, source: Source, chosen: dict[str, Any]) -> object:
    return members.keep_secret(
        source=source,
        code_name=chosen["code_name"],
        confidants=chosen["people"],
        version=chosen["version"],
        by=replies.editor(request),
    )


def _circle(
    request: HttpRequest,
    row: Case | Source,
    words: Wording,
    shape: type[Any],
    act: Callable[[dict[str, Any]], object],
) -> HttpResponse:
    everybody, within = people.everybody(), circles.of(row)
    form: CircleForm
    if request.method == "POST":
        form = shape(request.POST, people=everybody)
    else:
        form = shape.of(row, within or [replies.editor(request)], everybody)
    if form.is_valid() and replies.saved(form, lambda: act(form.cleaned_data)):
        messages.success(request, f"{row} is saved.")
        return redirect(row)
    return _page(request, row, words, form)


def _open(
    request: HttpRequest, row: Case | Source, words: Wording, act: Callable[[Any], object]
) -> HttpResponse:
    form = OpenUpForm(replies.sent(request), initial={"version": row.version})
    if form.is_valid() and replies.saved(
        form, lambda: act({**form.cleaned_data, "by": replies.editor(request)})
    ):
        messages.success(request, f"{row} is open to the desk.")
        return redirect(row)
    return _page(request, row, words, form)


def _page(request: HttpRequest, row: Case | Source, words: Wording, form: Any) -> HttpResponse:
    over_url = reverse(words.list)
    context = {"nav": words.nav, "row": row, "words": words, "over_url": over_url}
    return replies.page(request, "members/form.html", context, form)
