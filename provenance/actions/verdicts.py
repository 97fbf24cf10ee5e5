"""Mark a claim: corroborated, disputed …, with the reason."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import claims, events, notices, recording, reviews, writing
from provenance.domain.notices import NoticeKind
from provenance.domain.proposals import LIVE, ProposalState
from provenance.domain.vocabulary import Credibility
from provenance.domain.webhooks import EventKind
from provenance.errors import Refused
from provenance.models import Claim, Proposal, Review, User, Verdict
from provenance.queries import receipts


class NothingNew(Refused):
    pass


class NotConfirmed(Refused):
    pass


def decide(
    *,
    claim: Claim,
    status: str,
    credibility: str = "",
    reason: str,
    version: int | None = None,
    settles: Iterable[Review] = (),
    by: User,
    at: datetime,
) -> Verdict:
    """The verdict of a desk that needs no second person; the former one stays readable below it.

    `version` is the claim's as the form was opened: whatever changed since is shown first.
    `settles` are the reviews that this verdict answers.
    """
    policies.enforce(policies.decide_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("verdicts.decide", by=by, reason=reason):
        claim = claims.locked(claim)
        writing.fresh(claim, version, claim.ref)
        verdict = enter(
            claim=claim,
            status=status,
            credibility=credibility,
            reason=reason,
            wording=claim.text,
            decided_by=by,
            decided_at=at,
        )
        overtake(claim=claim, person=by, at=at)
        for review in settles:
            reviews.answer(review=review, verdict=verdict, by=by, at=at)
        notices.tell(kind=NoticeKind.VERDICT, verdict=verdict, claims=[claim.pk], by=by, at=at)
        return verdict


def enter(*, claim: Claim, decided_at: datetime, **columns: Any) -> Verdict:
    """Part of an act on the locked claim: the verdict from now on, in place of the former one."""
    refuse(claim, **columns)
    former = Verdict.objects.filter(claim=claim, superseded_at=None).first()
    if former is not None:
        writing.update(former, superseded_at=max(decided_at, former.decided_at))
    verdict = writing.insert(Verdict(claim=claim, decided_at=decided_at, **columns))
    writing.touch(claim)
    kind = EventKind.VERDICT_CHANGED if former else EventKind.VERDICT_GIVEN
    events.happened(kind, claim_id=claim.pk, verdict_id=verdict.pk)
    return verdict


def refuse(
    claim: Claim, *, status: str, credibility: str, reason: str, wording: str, **_: Any
) -> None:
    """Refuse what the claim says already, and credibility 1 where nobody else confirms it."""
    _confirmed_elsewhere(claim, credibility)
    former = Verdict.objects.filter(claim=claim, superseded_at=None).first()
    if former is not None:
        same = (former.status, former.credibility, former.reason, former.wording)
        if same == (status, credibility, reason, wording):
            raise NothingNew("This is the verdict already.", field="status")


def overtake(*, claim: Claim, person: User, at: datetime) -> None:
    """Part of an act: what was proposed before on the locked claim asks for nothing any more."""
    for proposal in Proposal.objects.filter(claim=claim, state__in=LIVE).select_for_update():
        # One that was sent back keeps who sent it back, and why.
        answered: dict[str, Any] = (
            {}
            if proposal.answered_at
            else {
                "answered_by": person,
                "answered_at": max(at, proposal.proposed_at),
            }
        )
        writing.update(proposal, state=ProposalState.OVERTAKEN, **answered)


def _confirmed_elsewhere(claim: Claim, credibility: str) -> None:
    """Credibility 1 says "confirmed by other sources": one origin is confirmed by none."""
    if credibility != Credibility.ONE:
        return
    low = receipts.on(claim)["origins"]["low"]
    if low < 2:
        known = "no known origin" if low == 0 else "one known origin"
        raise NotConfirmed(
            f"Credibility 1 means “{Credibility.ONE.label.lower()}”, and {claim.ref} has {known}. "
            "Record a second independent origin first, or choose 2 or a higher figure.",
            field="credibility",
        )
