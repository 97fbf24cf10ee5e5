"""What editors found of two claims that are alike."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, OuterRef, Q, QuerySet, When

from provenance.domain.matches import PairDecision
from provenance.models import Claim, ClaimPair

_WITH = ("one", "other", "decided_by")


@dataclass(frozen=True, slots=True)
class PairFacts:
    """A decision, seen from one of its claims: `ref`, `text` and `href` are of the other one."""

    id: UUID
    decision: str
    label: str
    note: str
    by: str
    at: datetime
    ref: str
    text: str
    href: str

    @classmethod
    def of(cls, pair: ClaimPair, claim: Claim) -> "PairFacts":
        other = pair.other if pair.one_id == claim.pk else pair.one
        return cls(
            id=pair.pk,
            decision=pair.decision,
            label=PairDecision.called(pair.decision).label,
            note=pair.note,
            by=str(pair.decided_by),
            at=pair.decided_at,
            ref=other.ref,
            text=other.text,
            href=other.get_absolute_url(),
        )

    @property
    def is_same(self) -> bool:
        return self.decision == PairDecision.SAME


def on(claim: Claim) -> tuple[PairFacts, ...]:
    """What was decided of the claim and others, the newest first. One query."""
    rows = _standing().filter(Q(one=claim) | Q(other=claim)).order_by("-decided_at", "-id")
    return tuple(PairFacts.of(row, claim) for row in rows)


def same_numbers() -> ArraySubquery:
    """The numbers of the claims that editors found the same, as a column beside the claim."""
    of_claim = ClaimPair.objects.filter(
        Q(one=OuterRef("pk")) | Q(other=OuterRef("pk")),
        decision=PairDecision.SAME,
        withdrawn_at=None,
    )
    other = Case(When(one=OuterRef("pk"), then="other__number"), default="one__number")
    return ArraySubquery(of_claim.order_by("decided_at").values_list(other))


def between(claim: Claim, other: Claim) -> ClaimPair | None:
    """What was decided of the two. One query."""
    return _standing().filter(Q(one=claim, other=other) | Q(one=other, other=claim)).first()


def _standing() -> QuerySet[ClaimPair]:
    return ClaimPair.objects.filter(withdrawn_at=None).select_related(*_WITH)
