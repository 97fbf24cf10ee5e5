"""The page of a proposed verdict: read it blind, approve it, send it back, take it back."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from provenance.actions import proposals
from provenance.models import Proposal
from provenance.queries import claims
from provenance.queries import proposals as proposal_pages
from provenance.queries.proposals import ProposalFacts

from . import replies
from .forms.fields import DeskForm
from .forms.verdicts import ApproveForm, ReadingForm, SendBackForm, TakeBackForm


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, _proposal(pk))


@require_http_methods(["POST"])
@replies.editing
def read(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A blind reading; what was proposed is shown after it."""
    proposal, form = _proposal(pk), ReadingForm(request.POST)
    return _done(
        request,
        proposal,
        {"read": form},
        lambda: proposals.read(
            proposal=proposal, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        "Your reading is kept. Compare it with what was proposed.",
    )


@require_http_methods(["POST"])
@replies.editing
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Without a reading of one's own; the record says so."""
    proposal, form = _proposal(pk), DeskForm(request.POST)
    return _done(
        request,
        proposal,
        {"show": form},
        lambda: proposals.read(proposal=proposal, by=replies.editor(request), at=replies.now()),
        "This is what was proposed.",
    )


@require_http_methods(["POST"])
@replies.editing
def approve(request: HttpRequest, pk: UUID) -> HttpResponse:
    proposal, form = _proposal(pk), ApproveForm(request.POST)
    return _done(
        request,
        proposal,
        {"approve": form},
        lambda: proposals.approve(
            proposal=proposal, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        f"{proposal.claim.ref} is marked {proposal.get_status_display()}.",
    )


@require_http_methods(["POST"])
@replies.editing
def send_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    proposal, form = _proposal(pk), SendBackForm(request.POST)
    return _done(
        request,
        proposal,
        {"send_back": form},
        lambda: proposals.send_back(
            proposal=proposal,
            comment=form.cleaned_data["changes"],
            by=replies.editor(request),
            at=replies.now(),
        ),
        f"It is sent back to {proposal.proposed_by}.",
    )


@require_http_methods(["POST"])
@replies.editing
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    proposal, form = _proposal(pk), TakeBackForm(request.POST)
    return _done(
        request,
        proposal,
        {"take_back": form},
        lambda: proposals.take_back(
            proposal=proposal, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        "The proposal is taken back.",
    )


def _done(
    request: HttpRequest,
    proposal: Proposal,
    sent: dict[str, DeskForm],
    act: Callable[[], object],
    words: str,
) -> HttpResponse:
    (form,) = sent.values()
    if form.is_valid() and replies.saved(form, act):
        messages.success(request, words)
        return redirect(proposal)
    return _page(request, _proposal(proposal.pk), **sent)


def _page(request: HttpRequest, proposal: Proposal, **sent: DeskForm) -> HttpResponse:
    """The proposal with its forms, of which one may have been sent and refused."""
    claim = proposal.claim
    forms = {
        "read": ReadingForm(),
        "show": DeskForm(),
        "approve": ApproveForm(initial={"version": claim.version}),
        "send_back": SendBackForm(),
        "take_back": TakeBackForm(),
    }
    facts = proposal_pages.for_page(proposal, request.user)
    unshown = [form for name, form in sent.items() if name not in _shown(facts)]
    context = {
        "unshown": next(iter(unshown), None),
        "nav": "claims",
        "claim": claim,
        "proposal": facts,
        "since": proposal_pages.since(proposal) if facts.is_waiting else None,
        "current": next((one for one in claims.verdicts_on(claim) if one.until is None), None),
        "forms": forms | sent,
    }
    return replies.page(request, "proposals/detail.html", context, next(iter(sent.values()), None))


def _shown(facts: ProposalFacts) -> set[str]:
    """Which forms the page has; what another one was refused for is told on top of it."""
    mine = {"take_back"} if facts.is_mine and (facts.is_waiting or facts.is_sent_back) else set()
    if facts.is_covered and facts.is_waiting:
        return {"read", "show"} | mine
    return mine | ({"approve", "send_back"} if facts.is_waiting else set())


def _proposal(pk: UUID) -> Proposal:
    return replies.found(proposal_pages.by_key(pk), "such proposal")
