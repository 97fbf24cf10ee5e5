"""What the desk changed on a claim after everybody could read it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from provenance.domain.vocabulary import Credibility, VerdictStatus
from provenance.models import Claim, Verdict

from .values import Change, Decided


def verdicts(claims: Collection[UUID]) -> Mapping[UUID, Sequence[Verdict]]:
    """Of each claim, the first one first. One query."""
    found: dict[UUID, list[Verdict]] = {claim: [] for claim in claims}
    for row in Verdict.objects.filter(claim__in=claims).order_by("decided_at", "id"):
        found[row.claim_id].append(row)
    return found


def decided(rows: Sequence[Verdict], text: str) -> Decided | None:
    """The verdict that holds of a claim's verdicts; `wording` is "" where it was on these words."""
    row = next((row for row in rows if row.superseded_at is None), None)
    if row is None:
        return None
    grade = row.credibility
    return Decided(
        status=row.status,
        label=_label(row),
        credibility=f"{grade}, {Credibility.called(grade).label.lower()}" if grade else "",
        reason=row.reason,
        wording=row.wording if row.wording != text else "",
        at=row.decided_at,
        first_at=rows[0].decided_at,
    )


def since(claim: Claim, rows: Sequence[Verdict], moment: datetime) -> tuple[Change, ...]:
    """Verdicts and wordings of the claim changed since `moment`, newest first. One query."""
    changes = [*_decided(rows, moment), *_reworded(claim, moment)]
    return tuple(sorted(changes, key=lambda change: change.at, reverse=True))


def _decided(rows: Sequence[Verdict], moment: datetime) -> Iterator[Change]:
    for former, row in pairwise([None, *rows]):
        if row is None or row.decided_at <= moment:
            continue
        words = f"The verdict “{_label(row)}” was given."
        if former is not None and former.status != row.status:
            words = f"The verdict was changed from “{_label(former)}” to “{_label(row)}”."
        elif former is not None:
            words = f"The verdict “{_label(row)}” was given anew, with another reason."
        yield Change(row.decided_at, words, row.reason)


def _reworded(claim: Claim, moment: datetime) -> Iterator[Change]:
    versions = Claim.pgh_event_model.objects.filter(pgh_obj=claim.pk).order_by("pgh_id")  # type: ignore[attr-defined]
    for former, version in pairwise(versions.values_list("text", "pgh_created_at")):
        (before, _), (after, at) = former, version
        if before != after and at > moment:
            yield Change(at, f"The claim was worded “{before}” before.")


def _label(row: Verdict) -> str:
    return VerdictStatus.called(row.status).label
