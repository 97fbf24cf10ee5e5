"""The desk's pages on which a claim is published and taken back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import releases
from provenance.export import claimreviews
from provenance.models import Claim
from provenance.queries import releases as released

from . import published, replies
from .claims import claim_of
from .forms.releases import PublishForm, TakeBackForm


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def publish(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    release = released.of_claim(claim)
    is_post = request.method == "POST"
    form = PublishForm(request.POST, release=release) if is_post else PublishForm.of(release)
    if form.is_valid() and replies.saved(
        form,
        lambda: releases.publish(
            claim=claim, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, f"Everybody can read {claim.ref} now.")
        return redirect(f"{claim.get_absolute_url()}#public")
    context = {
        **published.beside(request, claim, release),
        "nav": "claims",
        "claim": claim,
        "shortcomings": _shortcomings(claim),
    }
    return replies.page(request, "releases/publish.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def take_back(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    row = replies.found(released.standing().filter(claim=claim).first(), "public page of it")
    form = TakeBackForm(replies.sent(request), initial={"version": row.version})
    if form.is_valid() and replies.saved(
        form,
        lambda: releases.take_back(
            release=row, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, f"The public page of {claim.ref} is taken back.")
        return redirect(f"{claim.get_absolute_url()}#public")
    context = {"nav": "claims", "claim": claim, "release": released.of_claim(claim)}
    return replies.page(request, "releases/take_back.html", context, form)


def _shortcomings(claim: Claim) -> tuple[claimreviews.Shortcoming, ...]:
    """What formats would lack once it is out; the address it has then is no part of that."""
    told = released.reviewed(claim.ref)
    every = claimreviews.shortcomings(told) if told else ()
    return tuple(one for one in every if one.about != "url")
