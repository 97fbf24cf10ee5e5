"""Pages of claims."""

from collections.abc import Sequence

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import chains, claims
from provenance.domain.moments import Asked
from provenance.models import Claim
from provenance.queries import claims as claim_pages
from provenance.queries import (
    figures,
    history,
    outsidereviews,
    releases,
    savedfilters,
    tags,
    whatifs,
)
from provenance.queries.cases import offered
from provenance.queries.claims import ClaimRow
from provenance.queries.figures import FigureFilters
from provenance.queries.filters import ClaimFilters
from provenance.queries.pages import Page

from . import discussions, past, previews, published, replies, selectables, watches
from .forms.claims import ChainForm, EditClaimForm, NewClaimForm
from .past import Then

MOMENTS = ("as_of", "published_by")
LABELS = {"text": "Claim", "kind": "Kind", "when_words": "When", "place": "Where"}


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    filters = ClaimFilters(request.GET, Claim.objects.all(), request=request)
    choices = [
        ("", "Any case"),
        *((case.ref, str(case)) for case in offered(request.GET.get("case", ""))),
    ]
    filters.form.fields["case"].widget = forms.Select(choices=choices)
    filters.form.fields["source"].widget.attrs["data-complete"] = "name"
    filters.form.fields["tag"].widget.attrs["list"] = "tags"
    rows = _rows(request, filters) if filters.is_valid() else Page(())
    further = list(FigureFilters.base_filters)
    query = request.GET.urlencode()
    set_ = {name for name in filters.form.fields if request.GET.get(name)}
    context = {
        "nav": "claims",
        "rows": rows,
        "filters": filters.form,
        "fields": [
            filters.form[name]
            for name in filters.form.fields
            if name not in further and not filters.form[name].is_hidden
        ],
        "further": [filters.form[name] for name in further],
        "further_set": len(set_.intersection(further)),
        "active": len(set_),
        "pager": replies.pager(request, rows),
        "selecting": selectables.of(request, rows, filters.qs if rows.rows else None),
        "saved": savedfilters.for_list(replies.reader(request), query),
        "unsaved": query if set_ else "",
        "gone": savedfilters.unknown(query),
        "tags": tags.offered(),
    }
    return render(request, "claims/list.html", context)


def _rows(request: HttpRequest, filters: ClaimFilters) -> Page[ClaimRow]:
    key = figures.order(request.GET.get("sort", ""))
    return claim_pages.listed(filters.qs, request.GET.get("page", ""), key=key)


@require_safe
@past.readable(*MOMENTS)
def detail(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    """The claim; `?without=` leaves a source or publication out of its figures."""
    # Asked of the present: what people may do is not read from the past.
    refusal = then.refusal or policies.edit_refusal(request.user)
    without = request.GET.getlist(whatifs.PARAMETER)
    with then.record():
        context = _context(request, claim_of(ref), then, without)
    return render(request, "claims/detail.html", context | {"refusal": refusal})


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def record(request: HttpRequest) -> HttpResponse:
    cases = offered(request.POST.get("case") or request.GET.get("case", ""))
    if request.method == "POST":
        form = NewClaimForm(request.POST, cases=cases)
    else:
        typed = {name: request.GET.get(name, "") for name in ("case", "text")}
        form = NewClaimForm(cases=cases, initial=typed)
    known = previews.unread_repeats(form, form.cleaned_data["text"]) if form.is_valid() else None
    if form.is_valid() and known is None:
        claim = replies.attempt_offering(
            form,
            lambda: chains.record(
                **form.cleaned_data,
                kinds=form.kinds(),
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
        if claim:
            messages.success(request, f"{claim.ref} is recorded.")
            return redirect(claim)
    context = {"nav": "claims", "cases": cases, "found": known}
    return replies.page(request, "claims/new.html", context, form)


@require_http_methods(["POST"])
@replies.editing
def enter_chain(request: HttpRequest, ref: str) -> HttpResponse:
    """More hops, in the one-line notation, from the claim's page."""
    claim = claim_of(ref)
    form = ChainForm(request.POST)
    if form.is_valid():
        entered = replies.attempt_offering(
            form,
            lambda: chains.enter(
                claim=claim,
                text=form.cleaned_data["chain"],
                kinds=form.kinds(),
                is_circular=form.cleaned_data["is_circular"],
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
        if entered:
            messages.success(request, _entered(entered))
            return redirect(f"{claim.get_absolute_url()}#chain")
    then = Then(Asked(), MOMENTS, claim.get_absolute_url())
    context = _context(request, claim, then) | {"chain_form": form}
    return render(request, "claims/detail.html", context, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    form = EditClaimForm(request.POST) if request.method == "POST" else EditClaimForm.of(claim)
    if form.is_valid() and replies.saved(
        form, lambda: claims.edit(claim=claim, **form.cleaned_data, by=replies.editor(request))
    ):
        messages.success(request, f"{claim.ref} is saved.")
        return redirect(claim)
    context = {"nav": "claims", "claim": claim}
    if form.stale:
        context |= since(claim_of(ref), form.cleaned_data["version"])
    return replies.page(request, "claims/edit.html", context, form)


def since(claim: Claim, version: int) -> dict[str, object]:
    """What others did to the claim since a form was opened on `version`."""
    return {
        "changes": history.changes_since(claim, version, LABELS),
        "acts": history.of_claim_since(claim.pk, version),
    }


def claim_of(ref: str) -> Claim:
    return replies.found(claim_pages.by_ref(ref), f"claim {ref}")


def _context(
    request: HttpRequest, claim: Claim, then: Then, without: Sequence[str] = ()
) -> dict[str, object]:
    """What the claim's page needs, whoever shows it."""
    page = claim_pages.for_page(claim, without, then.published_by, request.user)
    return {
        "nav": "claims",
        "page": page,
        "then": then,
        "outside_reviews": outsidereviews.for_page(claim),
        "chain_form": ChainForm(),
        "files": replies.files("prov", "claim-prov", claim.ref, then.query),
        "is_proposed": policies.decide_refusal(request.user) is not None,
        **discussions.beside(request, claim, is_past=then.refusal is not None),
        **watches.button(request, claim, then),
        **published.beside(request, claim, releases.of_claim(claim)),
    }


def _entered(entered: chains.Entered) -> str:
    if not entered.assertions and not entered.attributions:
        return "Nothing new: every hop of these lines is recorded already."
    hops, sources = len(entered.attributions), len(entered.sources)
    words = f"{hops} {'hop' if hops == 1 else 'hops'} added"
    if sources:
        words += f", {sources} new {'source' if sources == 1 else 'sources'}"
    return f"{words}. Open a hop to fill in its words, date and publication."
