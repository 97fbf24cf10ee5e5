"""What is done to many claims at once, from a list: move, assign, tag, untag, export.

The list's form is sent by GET: this page says how many claims it is about and carries their
references on, so that what was read is what is changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from provenance.actions import assignments, placements, selecting, tags
from provenance.domain import references
from provenance.domain.lists import Which
from provenance.errors import Refused
from provenance.export import claims as claims_export
from provenance.export import spreadsheets
from provenance.models import Claim
from provenance.queries import figures, selections
from provenance.queries import tags as tags_read
from provenance.queries.cases import offered
from provenance.queries.filters import ClaimFilters
from provenance.queries.selections import Plan, Selection

from . import replies
from .forms.selections import AssignForm, MoveForm, SelectionForm, TagForm, UntagForm, first_words

type Form = Callable[..., SelectionForm]


@dataclass(frozen=True, slots=True)
class Act:
    """`title` heads the page, `button` saves, `done` says what was done; each of some claims."""

    form: Form
    do: Callable[..., list[Claim]]
    title: str
    button: str
    done: str


def _move_form(*args: Any, **options: Any) -> MoveForm:
    chosen = args[0].get("case", "") if args and args[0] else ""
    return MoveForm(*args, cases=offered(chosen), **options)


ACTS = {
    "move": Act(_move_form, placements.move, "Move {} to another case", "Move {}", "{} moved."),
    "assign": Act(AssignForm, assignments.assign, "Assign {}", "Assign {}", "{} assigned."),
    "tag": Act(TagForm, tags.add, "Tag {}", "Tag {}", "{} tagged."),
    "untag": Act(
        UntagForm, tags.take_off, "Take a tag off {}", "Take it off {}", "Tag taken off {}."
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def change(request: HttpRequest, act: str) -> HttpResponse:
    """First opened with what the list's form says, then sent with what to do to the claims."""
    its, told = ACTS[act], request.POST if request.method == "POST" else request.GET
    selection = selections.of(_refs(request, told))
    # Most people take claims up themselves.
    mine = {"person": request.user.pk}
    form = its.form(replies.sent(request), selection=selection, initial=mine)
    plan: Plan | None = None
    if form.is_bound and form.is_valid() and _may(form, selection):
        plan = form.plan()
        if not plan.left_out or told.get("confirmed") == plan.digest:
            changed = replies.attempt(form, lambda: _do(request, its, form))
            if changed:
                messages.success(request, its.done.format(first_words(tuple(changed))))
                return redirect(_back(request, told, changed))
        elif not plan.changed:
            replies.attempt(form, lambda: selecting.changed(plan, _field(form)))
    return _page(request, act, form, plan if not form.errors else None, _back(request, told, ()))


@require_safe
def export(request: HttpRequest) -> HttpResponse | FileResponse:
    """The claims selected, or all that the list shows, as CSV."""
    claims, key = _wanted(request)
    site = request.build_absolute_uri("/")[:-1]
    file = spreadsheets.filed(lambda out: claims_export.write(out, claims, site=site, key=key))
    name = f"claims-{replies.now():%Y-%m-%d}.csv"
    return FileResponse(
        file, as_attachment=True, filename=name, content_type=spreadsheets.MEDIA_TYPE
    )


def _do(request: HttpRequest, act: Act, form: SelectionForm) -> list[Claim]:
    told = {name: value for name, value in form.cleaned_data.items() if name != "claims"}
    return act.do(claims=form.selection.claims, **told, by=replies.editor(request))


def _may(form: SelectionForm, selection: Selection) -> bool:
    """Whether there are claims, and not too many; the form says why not."""
    return replies.saved(form, lambda: selecting.bound(len(selection.claims)))


def _field(form: SelectionForm) -> str:
    return next(name for name in form.fields if name != "claims")


def _refs(request: HttpRequest, told: QueryDict) -> list[str]:
    """The references that the list's form, or the page's own, tells of."""
    if "claims" in told:
        return str(told["claims"]).split()
    which = told.get("which", Which.TICKED)
    if which == Which.MATCHING:
        filters = _filters(request, told)
        return selections.matching(filters.qs) if filters.is_valid() else []
    return told.get("shown", "").split() if which == Which.SHOWN else told.getlist("claim")


def _filters(request: HttpRequest, told: QueryDict) -> ClaimFilters:
    return ClaimFilters(QueryDict(told.get("filter", "")), Claim.objects.all(), request=request)


def _wanted(request: HttpRequest) -> tuple[Any, tuple[str, ...]]:
    """The claims to be exported and their order: ticked ones are told by their references."""
    told = request.GET
    if told.get("which", Which.MATCHING) == Which.MATCHING:
        filters = _filters(request, told)
        key = figures.order(QueryDict(told.get("filter", "")).get("sort", ""))
        return (filters.qs if filters.is_valid() else Claim.objects.none()), key
    numbers = [references.number(ref, "C") for ref in _refs(request, told)]
    found = [number for number in numbers if number is not None]
    return Claim.objects.filter(number__in=found), figures.NEWEST


def _back(request: HttpRequest, told: QueryDict, changed: list[Claim] | tuple[()]) -> str:
    """The page the claims were selected on; the claim itself where it was one."""
    back = told.get("back", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return back
    return changed[0].get_absolute_url() if len(changed) == 1 else reverse("claim-list")


def _page(
    request: HttpRequest, act: str, form: SelectionForm, plan: Plan | None, back: str
) -> HttpResponse:
    its, selection = ACTS[act], form.selection
    count = first_words(selection.claims) if selection.claims else "no claim"
    changed = first_words(plan.changed) if plan and plan.changed else count
    too_many = "" if form.is_bound else _refusal(selection)
    context = {
        "nav": "claims",
        "act": act,
        "title": its.title.format(count),
        "button": its.button.format(changed),
        "changed": changed,
        "selection": selection,
        "plan": plan,
        "refusal": too_many,
        "back": back,
        "tags": tags_read.offered() if act == "tag" else (),
    }
    return replies.page(request, "selections/change.html", context, form)


def _refusal(selection: Selection) -> str:
    try:
        selecting.bound(len(selection.claims))
    except Refused as refusal:
        return str(refusal)
    return ""
