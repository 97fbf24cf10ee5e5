"""Has this been claimed before? Similar claims while one is typed, and beside one that is there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import pairs
from provenance.models import Claim, ClaimPair
from provenance.models.claims import LONGEST_TEXT
from provenance.queries import drifts, matches
from provenance.queries import pairs as pair_pages

from . import replies
from .claims import claim_of
from .forms.hops import ReasonForm
from .forms.matches import PairForm


@require_safe
def known(request: HttpRequest) -> HttpResponse:
    """Known claims like `text`: the list alone for a script, else a page to type a text on."""
    text = " ".join(request.GET.get("text", "").replace("\0", "").split())
    refusal = matches.refusal(text)
    found = None if refusal else matches.find(text)
    context = {"nav": "claims", "text": text, "found": found, "longest": LONGEST_TEXT}
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "matches/_known.html", context)
    wrong = refusal if text else None
    status = 422 if wrong else 200
    return render(request, "matches/known.html", context | {"wrong": wrong}, status=status)


@require_safe
def similar(request: HttpRequest, ref: str) -> HttpResponse:
    """Claims like this one: the list alone for a script, else a page of its own."""
    claim = claim_of(ref)
    context = {
        "nav": "claims",
        "claim": claim,
        "found": matches.like(claim),
        "refusal": policies.edit_refusal(request.user),
    }
    whole = "matches/_similar.html" if request.htmx else "matches/similar.html"  # type: ignore[attr-defined]
    return render(request, whole, context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def decide(request: HttpRequest, ref: str, other: str) -> HttpResponse:
    """The two claims side by side, and what the editor finds of them."""
    claim, beside = claim_of(ref), claim_of(other)
    pair = pair_pages.between(claim, beside)
    form = PairForm(request.POST) if request.method == "POST" else PairForm.of(pair)
    if form.is_valid() and replies.saved(
        form,
        lambda: pairs.decide(
            claim=claim,
            other=beside,
            **form.cleaned_data,
            by=replies.editor(request),
            at=replies.now(),
        ),
    ):
        messages.success(request, f"What you found of {claim.ref} and {beside.ref} is kept.")
        return redirect("claim-similar", claim.ref)
    return replies.page(request, "matches/pair.html", _beside(claim, beside, pair), form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def take_back(request: HttpRequest, ref: str, other: str) -> HttpResponse:
    claim, beside = claim_of(ref), claim_of(other)
    pair = replies.found(
        pair_pages.between(claim, beside), f"decision on {claim.ref} and {beside.ref}"
    )
    form = ReasonForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: pairs.take_back(
            pair=pair, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, f"Nobody has decided on {claim.ref} and {beside.ref} any more.")
        return redirect("claim-similar", claim.ref)
    what = f"what was found of {claim.ref} and {beside.ref}"
    up_url = reverse("claim-similar", args=[claim.ref])
    context = {"nav": "claims", "up": f"Like {claim.ref}", "up_url": up_url, "what": what}
    return replies.page(request, "hops/withdraw.html", context, form)


def _beside(claim: Claim, other: Claim, pair: ClaimPair | None) -> dict[str, object]:
    parts, beside = drifts.side_by_side(claim.text, other.text)
    sides = [{"claim": claim, "parts": parts}, {"claim": other, "parts": beside.parts}]
    context: dict[str, object] = {"nav": "claims", "claim": claim, "other": other, "pair": pair}
    return context | {"sides": sides, "sentences": beside.sentences}
