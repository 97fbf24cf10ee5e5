"""Pages on which a claim is inferred from another one, and no longer is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import inferences
from provenance.queries import inferences as steps

from . import replies
from .claims import claim_of
from .forms.hops import ReasonForm
from .forms.inferences import InferenceForm


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def add(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    form = InferenceForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: inferences.add(
            conclusion=claim,
            **form.cleaned_data,
            by=replies.editor(request),
            at=replies.now(),
        ),
    ):
        messages.success(
            request, f"{claim.ref} is inferred from {form.cleaned_data['premise'].ref}."
        )
        return redirect(f"{claim.get_absolute_url()}#inferred")
    context = {"nav": "claims", "claim": claim, "offered": steps.premises_offered(claim)}
    return replies.page(request, "inferences/new.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def withdraw(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim = claim_of(ref)
    inference = replies.found(steps.standing(claim, pk), f"such inference on {claim.ref}")
    form = ReasonForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: inferences.withdraw(
            inference=inference, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, "The inference is withdrawn.")
        return redirect(f"{claim.get_absolute_url()}#inferred")
    what = f"that {inference.conclusion.ref} is inferred from {inference.premise.ref}"
    context = {"nav": "claims", "up": claim.ref, "up_url": claim.get_absolute_url(), "what": what}
    return replies.page(request, "hops/withdraw.html", context, form)
