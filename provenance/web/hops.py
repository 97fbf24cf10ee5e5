"""Pages of one hop: what a source says of a claim, and whom it had it from."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import assertions, attributions, hops
from provenance.domain.vocabulary import Stance
from provenance.models import Assertion, Attribution, Claim
from provenance.queries import history
from provenance.queries import previews as effects_of
from provenance.queries.changes import Effects

from . import previews, replies
from .claims import claim_of
from .forms.hops import HopForm, NewHopForm, ReasonForm, SpeakForm, leaning_forms

LABELS = {
    "stance": "Stance",
    "quote": "Exact quote",
    "prefix": "Words just before",
    "suffix": "Words just after",
    "hedge": "Hedge",
    "basis": "How the source knows",
    "chain_end": "Why the chain ends here",
    "was_read": "Read by us",
    "note": "Note",
}
LEANING = {
    "mode": "How it leans on {}",
    "cue": "Cue words for {}",
    "is_inferred": "{}: inferred by the desk",
    "inferred_because": "{}: inferred because",
}
FILED = {"title": "Title", "url": "Address", "published_words": "Published"}


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def fill_in(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim, assertion = _voice(ref, pk)
    upstream = list(
        assertion.upstream.filter(withdrawn_at=None).select_related("cited__source").order_by("id")
    )
    data = replies.sent(request)
    form = HopForm.of(assertion, upstream) if data is None else HopForm(data)
    leanings = leaning_forms(upstream, data)
    if data is not None and not all(leaning.is_valid() for leaning in leanings.values()):
        form.add_error(None, "Look below at how it leans on the source before.")
    if form.is_valid() and replies.saved(
        form,
        lambda: hops.fill_in(
            assertion=assertion,
            saying=form.saying(),
            filing=form.filing(),
            leanings={key: leaning.leaning() for key, leaning in leanings.items()},
            version=form.cleaned_data["version"],
            seen=form.cleaned_data["seen"],
            by=replies.editor(request),
            at=replies.now(),
        ),
    ):
        messages.success(request, f"The hop of {assertion.source.name} is saved.")
        return redirect(f"{claim.get_absolute_url()}#said-{assertion.pk}")
    context = _context(claim, assertion, upstream, leanings)
    if form.stale:
        context["changes"] = _changes(form, _voice(ref, pk)[1], upstream)
        form.retype({"seen": HopForm.versions(assertion, upstream)})
    return replies.page(request, "hops/edit.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def add(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    """One more hop away from an assertion, to another voice on the claim."""
    claim, assertion = _voice(ref, pk)
    others = claim.assertions.filter(withdrawn_at=None).exclude(pk=pk)
    others = others.select_related("source", "publication").order_by("source__name")
    form = NewHopForm(replies.sent(request), others=others)
    if form.is_valid() and replies.saved(
        form,
        lambda: attributions.add(
            citing=assertion, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, "The hop is added.")
        return redirect("assertion", ref=claim.ref, pk=assertion.pk)
    context = {"nav": "claims", "claim": claim, "assertion": assertion}
    return replies.page(request, "hops/add.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def speak(request: HttpRequest, ref: str) -> HttpResponse:
    """One more source on the claim, by default one that denies it."""
    claim = claim_of(ref)
    stance = request.GET.get("stance", Stance.DENIES)
    form = SpeakForm(replies.sent(request), initial={"stance": stance})
    if form.is_valid():
        assertion = replies.attempt_offering(
            form,
            lambda: hops.speak(
                claim=claim,
                source=form.cleaned_data["source"],
                saying=form.saying(),
                filing=form.filing(),
                kinds=form.kinds(),
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
        if assertion:
            messages.success(request, f"What {assertion.source.name} says is recorded.")
            return redirect(f"{claim.get_absolute_url()}#said-{assertion.pk}")
    context = {"nav": "claims", "claim": claim, "denies": stance == Stance.DENIES}
    return replies.page(request, "hops/speak.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def withdraw(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim, assertion = _voice(ref, pk)
    form = ReasonForm(replies.sent(request))
    effects = effects_of.of_withdrawal(assertion)
    if (
        form.is_valid()
        and previews.are_read(form, effects)
        and replies.saved(
            form,
            lambda: assertions.withdraw(
                assertion=assertion,
                **form.cleaned_data,
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
    ):
        messages.success(request, f"What {assertion.source.name} says is withdrawn.")
        return redirect(claim)
    what = f"what {assertion.source.name} says of {claim.ref}, with the hops to and from it"
    return _withdrawal(request, claim, what, form, effects)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def withdraw_hop(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim = claim_of(ref)
    rows = Attribution.objects.filter(claim=claim, pk=pk, withdrawn_at=None)
    hop = replies.found(rows.select_related("citing__source", "cited__source").first(), "such hop")
    form = ReasonForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: attributions.withdraw(
            attribution=hop, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, "The hop is withdrawn.")
        return redirect("assertion", ref=claim.ref, pk=hop.citing_id)
    what = f"the hop from {hop.citing.source.name} to {hop.cited.source.name}"
    return _withdrawal(request, claim, what, form)


def _withdrawal(
    request: HttpRequest,
    claim: Claim,
    what: str,
    form: ReasonForm,
    effects: Effects | None = None,
) -> HttpResponse:
    context = {
        "nav": "claims",
        "up": claim.ref,
        "up_url": claim.get_absolute_url(),
        "what": what,
        "effects": effects,
    }
    return replies.page(request, "hops/withdraw.html", context, form)


def _voice(ref: str, pk: UUID) -> tuple[Claim, Assertion]:
    claim = claim_of(ref)
    rows = Assertion.objects.filter(claim=claim, pk=pk, withdrawn_at=None)
    rows = rows.select_related("source", "publication", "claim")
    return claim, replies.found(rows.first(), f"such hop on {claim.ref}")


def _changes(
    form: HopForm, now: Assertion, upstream: list[Attribution]
) -> list[history.FieldChange]:
    """What others did since the form was opened to the rows it shows."""
    told, seen = form.cleaned_data, form.cleaned_data["seen"]
    changes = history.changes_since(now, told["version"], LABELS)
    for hop in upstream:
        labels = {column: label.format(hop.cited.source.name) for column, label in LEANING.items()}
        changes += history.changes_since(hop, seen.get(hop.pk, hop.version), labels)
    if filed := now.publication:
        changes += history.changes_since(filed, seen.get(filed.pk, filed.version), FILED)
    return changes


def _context(
    claim: Claim, assertion: Assertion, upstream: list[Attribution], leanings: dict[UUID, Any]
) -> dict[str, Any]:
    return {
        "nav": "claims",
        "claim": claim,
        "assertion": assertion,
        "leanings": [(hop, leanings[hop.pk]) for hop in upstream],
        "others": claim.assertions.filter(withdrawn_at=None).exclude(pk=assertion.pk).exists(),
    }
