"""Two people behind a verdict: one proposes it, another reads the claim and approves it."""

from collections.abc import Iterable
from datetime import datetime

from provenance import policies
from provenance.actions import claims, events, notices, recording, reviews, verdicts, writing
from provenance.domain.notices import NoticeKind
from provenance.domain.proposals import ProposalState
from provenance.domain.webhooks import EventKind
from provenance.errors import Refused, Stale
from provenance.models import Claim, Proposal, Review, SecondReading, Settling, User, Verdict

type Marked = Proposal | Verdict


class IsWaiting(Refused):
    """Somebody else's proposal waits on the claim already."""


class NotWaiting(Refused):
    """The proposal was answered meanwhile; the message says how."""


class AlreadyRead(Refused):
    """A reading is given once, before the proposal is shown."""


class NotRead(Refused):
    """Nobody approves or sends back what was never shown to them."""


def mark(
    *,
    claim: Claim,
    status: str,
    credibility: str = "",
    reason: str,
    version: int | None = None,
    settles: Iterable[Review] = (),
    by: User,
    at: datetime,
) -> Marked:
    """Propose the verdict, or give it at once where the desk needs no second person."""
    act = verdicts.decide if policies.decide_refusal(by) is None else propose
    return act(
        claim=claim,
        status=status,
        credibility=credibility,
        reason=reason,
        version=version,
        settles=settles,
        by=by,
        at=at,
    )


def propose(
    *,
    claim: Claim,
    status: str,
    credibility: str = "",
    reason: str,
    version: int | None = None,
    settles: Iterable[Review] = (),
    by: User,
    at: datetime,
) -> Proposal:
    """A verdict that waits for another person; the current one stays in force until then.

    `version` and `settles` as in `verdicts.decide`. One's own proposal that waits is replaced.
    """
    policies.enforce(policies.propose_refusal(by))
    reason = writing.reasoned(reason)
    # The reason is the row's alone: in the history it would be read before a blind reading.
    with recording.change("proposals.propose", by=by):
        claim = claims.locked(claim)
        writing.fresh(claim, version, claim.ref)
        columns = {"status": status, "credibility": credibility, "reason": reason}
        verdicts.refuse(claim, **columns, wording=claim.text)
        _refuse_second(claim, columns, by)
        verdicts.overtake(claim=claim, person=by, at=at)
        proposal = writing.insert(
            Proposal(
                claim=claim,
                **columns,
                wording=claim.text,
                claim_version=claim.version,
                proposed_by=by,
                proposed_at=at,
            )
        )
        for review in settles:
            if review.claim_id != claim.pk or review.settled_at:
                raise reviews.NotOpen("That review is settled, or about another claim.")
            writing.insert(Settling(proposal=proposal, review=review))
        events.happened(EventKind.VERDICT_PROPOSED, claim_id=claim.pk, proposal_id=proposal.pk)
        return proposal


def read(
    *,
    proposal: Proposal,
    status: str = "",
    credibility: str = "",
    note: str = "",
    by: User,
    at: datetime,
) -> SecondReading:
    """A grade of one's own, given before the proposal is shown, which it is from then on.

    Without a status the proposal is shown without one; the record says so.
    """
    policies.enforce(policies.second_read_refusal(by, proposal))
    with recording.change("proposals.read", by=by):
        proposal = _waiting(proposal)
        if proposal.readings.filter(read_by=by).exists():
            raise AlreadyRead("The proposal was shown to you before: a blind reading comes first.")
        if not status and (credibility or note.strip()):
            raise Refused("Choose a verdict of your own.", field="status")
        return writing.insert(
            SecondReading(
                proposal=proposal,
                status=status,
                credibility=credibility,
                note=note.strip(),
                read_by=by,
                read_at=at,
            )
        )


def approve(
    *,
    proposal: Proposal,
    comment: str = "",
    version: int | None = None,
    by: User,
    at: datetime,
) -> Verdict:
    """The proposal is the desk's verdict from now on, with two people behind it.

    `version` is the claim's as `by` saw it; None: as it was proposed on. Whatever changed since
    is told first, and what a verdict is refused for is refused here too.
    """
    policies.enforce(policies.approve_refusal(by, proposal))
    because = comment.strip() or proposal.reason
    with recording.change("proposals.approve", by=by, reason=because):
        proposal = _waiting(proposal)
        _was_shown(proposal, by)
        _as_seen(proposal, version)
        at = max(at, proposal.proposed_at)
        verdict = verdicts.enter(
            claim=proposal.claim,
            status=proposal.status,
            credibility=proposal.credibility,
            reason=proposal.reason,
            wording=proposal.wording,
            decided_by=proposal.proposed_by,
            decided_at=at,
            approved_by=by,
            approved_at=at,
        )
        _answer(proposal, ProposalState.APPROVED, comment, by, at, verdict)
        for settling in proposal.settlings.select_related("review").order_by("id"):
            if settling.review.settled_at is None:
                reviews.answer(review=settling.review, verdict=verdict, by=by, at=at)
        notices.tell(
            kind=NoticeKind.VERDICT,
            verdict=verdict,
            claims=[verdict.claim_id],
            people=[proposal.proposed_by_id],
            by=by,
            at=at,
        )
        return verdict


def send_back(*, proposal: Proposal, comment: str, by: User, at: datetime) -> Proposal:
    """Whoever proposed it changes something first; `comment` says what."""
    policies.enforce(policies.send_back_refusal(by, proposal))
    comment = writing.reasoned(comment, field="comment")
    with recording.change("proposals.send_back", by=by, reason=comment):
        proposal = _waiting(proposal)
        _was_shown(proposal, by)
        proposal = _answer(proposal, ProposalState.SENT_BACK, comment, by, at)
        notices.tell(
            kind=NoticeKind.SENT_BACK,
            proposal=proposal,
            people=[proposal.proposed_by_id],
            by=by,
            at=at,
        )
        return proposal


def take_back(*, proposal: Proposal, reason: str = "", by: User, at: datetime) -> Proposal:
    """Whoever proposed it no longer does, be it before or after it was sent back."""
    policies.enforce(policies.take_back_refusal(by, proposal))
    with recording.change("proposals.take_back", by=by, reason=reason.strip()):
        proposal = _waiting(proposal, ProposalState.PROPOSED, ProposalState.SENT_BACK)
        return _answer(proposal, ProposalState.WITHDRAWN, reason, by, at)


def _answer(
    proposal: Proposal,
    state: ProposalState,
    answer: str,
    by: User,
    at: datetime,
    verdict: Verdict | None = None,
) -> Proposal:
    """What became of it."""
    writing.update(
        proposal,
        state=state,
        answer=answer.strip(),
        answered_by=by,
        answered_at=max(at, proposal.proposed_at),
        verdict=verdict,
    )
    return proposal


def _waiting(proposal: Proposal, *states: ProposalState) -> Proposal:
    """The proposal and its claim, locked in the order in which all acts lock them."""
    claim = claims.locked(Claim(pk=proposal.claim_id))
    rows = Proposal.objects.select_related("proposed_by", "answered_by")
    proposal = rows.select_for_update(of=("self",)).get(pk=proposal.pk)
    proposal.claim = claim
    if proposal.state not in (states or (ProposalState.PROPOSED,)):
        state = ProposalState.called(proposal.state).label.lower()
        raise NotWaiting(
            f"This proposal does not wait any more: {state} by {proposal.answered_by}."
        )
    return proposal


def _refuse_second(claim: Claim, columns: dict[str, str], by: User) -> None:
    there = Proposal.objects.filter(claim=claim, state=ProposalState.PROPOSED).first()
    if there is None:
        return
    if there.proposed_by_id != by.pk:
        raise IsWaiting(
            f"{there.proposed_by} has proposed a verdict on {claim.ref}, which waits for a second "
            "person. Once it is approved, sent back or taken back you can propose another."
        )
    there_is = {name: getattr(there, name) for name in columns}
    if there_is == columns and there.wording == claim.text:
        raise verdicts.NothingNew("You have proposed this already; it waits.", field="status")


def _was_shown(proposal: Proposal, by: User) -> None:
    if not proposal.readings.filter(read_by=by).exists():
        raise NotRead(
            "Read it first: give a reading of your own, or have the proposal shown without one."
        )


def _as_seen(proposal: Proposal, version: int | None) -> None:
    claim = proposal.claim
    if claim.version != (proposal.claim_version if version is None else version):
        raise Stale(
            f"{claim.ref} changed since this verdict was proposed. Read what changed, then approve "
            "it as it is or send it back.",
            current=claim.version,
        )
