"""Verdicts of a record, each with the two people who stand behind it."""

from datetime import datetime, timedelta
from typing import Any

from provenance import policies
from provenance.actions import proposals, verdicts
from provenance.domain.proposals import ProposalState
from provenance.ingest.desks import Desk
from provenance.ingest.records import Decided, SecondRead
from provenance.models import Claim, Proposal

_A_WHILE = timedelta(seconds=20)


def give(desk: Desk, claim: Claim, decided: Decided, *, at: datetime) -> None:
    """Propose it, and let the second person answer where one did.

    On a desk that needs no second person, what was approved stands at once.
    """
    by = desk.by[decided.by]
    grade: dict[str, Any] = {
        "status": decided.status,
        "credibility": decided.credibility,
        "reason": decided.reason,
    }
    is_approved = any(one.answer == ProposalState.APPROVED for one in decided.second)
    if is_approved and policies.decide_refusal(by) is None:
        verdicts.decide(claim=claim, **grade, by=by, at=at)
        return
    proposal = proposals.propose(claim=claim, **grade, by=by, at=at)
    for second in decided.second:
        _answer(desk, proposal, second, at)


def _answer(desk: Desk, proposal: Proposal, second: SecondRead, at: datetime) -> None:
    by = desk.by[second.by]
    proposals.read(
        proposal=proposal,
        status=second.status,
        credibility=second.credibility,
        note=second.note,
        by=by,
        at=at + _A_WHILE,
    )
    act = proposals.send_back if second.answer == ProposalState.SENT_BACK else proposals.approve
    act(proposal=proposal, comment=second.word, by=by, at=at + 2 * _A_WHILE)
