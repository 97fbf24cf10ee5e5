"""Mark a claim: corroborated, disputed …, with the reason."""

from datetime import datetime

from provenance import policies
from provenance.actions import claims, recording, writing
from provenance.errors import Refused
from provenance.models import Claim, User, Verdict


class NothingNew(Refused):
    pass


def decide(
    *,
    claim: Claim,
    status: str,
    credibility: str = "",
    reason: str,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Verdict:
    """The desk's verdict from now on; the former one stays readable below it.

    `version` is the claim's as the form was opened: whatever changed since is shown first.
    """
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("verdicts.decide", by=by, reason=reason):
        claim = claims.locked(claim)
        writing.fresh(claim, version, claim.ref)
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
        return verdict
