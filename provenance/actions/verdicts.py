"""Mark a claim: corroborated, disputed …, with the reason."""

from collections.abc import Iterable
from datetime import datetime

from provenance import policies
from provenance.actions import claims, notices, recording, reviews, writing
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import Credibility
from provenance.errors import Refused
from provenance.models import Claim, Review, User, Verdict
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
    """The desk's verdict from now on; the former one stays readable below it.

    `version` is the claim's as the form was opened: whatever changed since is shown first.
    `settles` are the reviews that this verdict answers.
    """
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("verdicts.decide", by=by, reason=reason):
        claim = claims.locked(claim)
        writing.fresh(claim, version, claim.ref)
        _confirmed_elsewhere(claim, credibility)
        former = Verdict.objects.filter(claim=claim, superseded_at=None).first()
        if former is not None:
            same = (former.status, former.credibility, former.reason, former.wording)
            if same == (status, credibility, reason, claim.text):
                raise NothingNew("This is the verdict already.", field="status")
            writing.update(former, superseded_at=max(at, former.decided_at))
        verdict = writing.insert(
            Verdict(
                claim=claim,
                status=status,
                credibility=credibility,
                reason=reason,
                wording=claim.text,
                decided_by=by,
                decided_at=at,
            )
        )
        writing.touch(claim)
        for review in settles:
            reviews.answer(review=review, verdict=verdict, by=by, at=at)
        notices.tell(kind=NoticeKind.VERDICT, verdict=verdict, claims=[claim.pk], by=by, at=at)
        return verdict


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
