"""Reviews by other publishers: withdrawn on a claim; what a publisher's ratings mean."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance import policies
from provenance.actions import outsidereviews as acts
from provenance.actions import ratingscales
from provenance.domain.outsidereviews import Meaning
from provenance.errors import Refused
from provenance.models import OutsideReview, Source
from provenance.queries import outsidereviews

from . import replies
from .claims import claim_of
from .forms.histories import BackForm
from .forms.hops import ReasonForm
from .sources import source_of


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def withdraw(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim = claim_of(ref)
    standing = OutsideReview.objects.filter(claim=claim, withdrawn_at=None)
    row = replies.found(standing.select_related("publisher").filter(pk=pk).first(), "such review")
    form = ReasonForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: acts.withdraw(
            review=row, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, f"The review by {row.publisher} is withdrawn.")
        return redirect(claim)
    what = f"the review of this claim by {row.publisher}"
    after = (
        "It is shown as withdrawn, with your reason. Whom it named stays on the claim: withdraw "
        "that voice by itself where it is wrong."
    )
    up = {"up": claim.ref, "up_url": claim.get_absolute_url(), "what": what, "after": after}
    return replies.page(request, "hops/withdraw.html", {"nav": "claims", **up}, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def put_back(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim = claim_of(ref)
    withdrawn = OutsideReview.objects.filter(claim=claim).exclude(withdrawn_at=None)
    row = replies.found(withdrawn.select_related("publisher").filter(pk=pk).first(), "such review")
    form = BackForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: acts.put_back(
            review=row, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, f"The review by {row.publisher} holds again.")
        return redirect(claim)
    context = {"nav": "claims", "claim": claim, "review": row}
    return replies.page(request, "outsidereviews/put_back.html", context, form)


@require_safe
def scale(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The ratings a publisher uses, each with the word it is mapped to."""
    return _scale(request, source_of(pk))


@require_POST
@replies.editing
def map_ratings(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The n-th rating is sent as `rating-n` with the word chosen as `meaning-n`."""
    source, by = source_of(pk), replies.editor(request)
    try:
        changed = ratingscales.map_ratings(
            publisher=source, meanings=_sent(request), by=by, at=replies.now()
        )
    except Refused as refused:
        return _scale(request, source, fault=str(refused))
    messages.success(request, f"{changed} changed.")
    return redirect("source-scale", pk=source.pk)


def _scale(request: HttpRequest, source: Source, fault: str = "") -> HttpResponse:
    context = {
        "nav": "sources",
        "scale": outsidereviews.scale(source),
        "meanings": list(Meaning),
        "fault": fault,
        "refusal": policies.edit_refusal(request.user),
    }
    return render(request, "outsidereviews/scale.html", context, status=422 if fault else 200)


def _sent(request: HttpRequest) -> dict[str, str]:
    sent = {}
    for name, rating in request.POST.items():
        if name.startswith("rating-") and isinstance(rating, str):
            sent[rating[:500]] = request.POST.get(f"meaning-{name[7:]}", "")
    return sent
