"""The page on which a claim is marked, or a verdict on it proposed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance import policies
from provenance.actions import proposals
from provenance.models import Claim, Review, Verdict
from provenance.queries import proposals as proposed
from provenance.queries.facts import VerdictFacts
from provenance.queries.proposals import ProposalFacts

from . import replies
from .claims import claim_of, since
from .forms.claims import VerdictForm


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def decide(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    waiting = Review.objects.filter(claim=claim, settled_at=None).order_by("-id")
    live = proposed.on_claim(claim.pk, request.user).live
    if request.method == "POST":
        form = VerdictForm(request.POST, reviews=waiting)
    else:
        settles = [str(review.pk) for review in waiting]
        form = VerdictForm(initial=_initial(claim, live) | {"settles": settles}, reviews=waiting)
    if form.is_valid():
        marked = replies.attempt(
            form,
            lambda: proposals.mark(
                claim=claim, **form.cleaned_data, by=replies.editor(request), at=replies.now()
            ),
        )
        if marked:
            messages.success(request, _said(claim, marked))
            return redirect(claim)
    context = {
        "nav": "claims",
        "claim": claim,
        "current": _current(claim),
        "live": live,
        "is_proposed": policies.decide_refusal(request.user) is not None,
    }
    if form.stale:
        context |= since(claim_of(ref), form.cleaned_data["version"])
    return replies.page(request, "verdicts/form.html", context, form)


def _initial(claim: Claim, live: ProposalFacts | None) -> dict[str, Any]:
    """What the form opens with: one's own proposal, to be changed, where one has any."""
    mine = live if live and live.is_mine else None
    columns = ("status", "credibility", "reason")
    there = {name: getattr(mine, name) for name in columns} if mine else {}
    return {"version": claim.version, **there}


def _said(claim: Claim, marked: proposals.Marked) -> str:
    label = marked.get_status_display()
    if isinstance(marked, Verdict):
        return f"{claim.ref} is marked {label}."
    return f"“{label}” is proposed for {claim.ref}. It waits for a second person."


def _current(claim: Claim) -> VerdictFacts | None:
    rows = Verdict.objects.filter(claim=claim, superseded_at=None)
    verdict = rows.select_related("decided_by", "approved_by").first()
    return VerdictFacts.of(verdict) if verdict else None
