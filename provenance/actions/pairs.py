"""Decide of two claims that are alike whether they are the same, and take that back."""

from datetime import datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.errors import Refused
from provenance.models import Claim, ClaimPair, User


class NotAPair(Refused):
    pass


def decide(
    *, claim: Claim, other: Claim, decision: str, note: str = "", by: User, at: datetime
) -> ClaimPair:
    """What an editor finds of `claim` and `other`, in place of what was found before.

    Neither claim changes: each keeps its chain and its verdict, and nobody's form grows stale.
    """
    policies.enforce(policies.edit_refusal(by))
    if claim.pk == other.pk:
        raise NotAPair("A claim makes no pair with itself: choose another one.", field="claim")
    one, last = sorted((claim, other), key=lambda its: its.pk)
    found = {"decision": decision, "note": note.strip(), "decided_by": by, "decided_at": at}
    with recording.change("pairs.decide", by=by):
        held = ClaimPair.objects.filter(one=one, other=last, withdrawn_at=None)
        pair = held.select_for_update().first()
        if pair is None:
            return writing.insert(ClaimPair(one=one, other=last, **found))
        if (pair.decision, pair.note) != (decision, found["note"]):
            writing.update(pair, **found)
        return pair


def take_back(*, pair: ClaimPair, reason: str, by: User, at: datetime) -> None:
    """Nobody has decided of the two any more; the history keeps that somebody had."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("pairs.take_back", by=by, reason=reason):
        row = ClaimPair.objects.select_for_update().get(pk=pair.pk)
        writing.withdraw(row, reason=reason, at=at)
