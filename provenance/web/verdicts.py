"""The page on which a claim is marked."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import verdicts
from provenance.models import Claim, Review, Verdict
from provenance.queries.facts import VerdictFacts

from . import replies
from .claims import claim_of, since
from .forms.claims import VerdictForm


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def decide(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    waiting = Review.objects.filter(claim=claim, settled_at=None).order_by("-id")
    if request.method == "POST":
        form = VerdictForm(request.POST, reviews=waiting)
    else:
        settles = [str(review.pk) for review in waiting]
        form = VerdictForm(initial={"version": claim.version, "settles": settles}, reviews=waiting)
    if form.is_valid():
        verdict = replies.attempt(
            form,
            lambda: verdicts.decide(
                claim=claim, **form.cleaned_data, by=replies.editor(request), at=replies.now()
            ),
        )
        if verdict:
            messages.success(request, f"{claim.ref} is marked {verdict.get_status_display()}.")
            return redirect(claim)
    context = {"nav": "claims", "claim": claim, "current": _current(claim)}
    if form.stale:
        context |= since(claim_of(ref), form.cleaned_data["version"])
    return replies.page(request, "verdicts/form.html", context, form)


def _current(claim: Claim) -> VerdictFacts | None:
    rows = Verdict.objects.filter(claim=claim, superseded_at=None).select_related("decided_by")
    verdict = rows.first()
    return VerdictFacts.of(verdict) if verdict else None
