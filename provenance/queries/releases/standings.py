"""Which claims are out, and what the desk's own page says of it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.urls import reverse

from provenance.models import Claim, Release

NOBODY = AnonymousUser()


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release as the desk knows it. `taken_back_at` is None while the page is out."""

    headline: str
    summary: str
    shows_chain: bool
    shows_experts: bool
    by: str
    at: datetime
    version: int
    taken_back_at: datetime | None
    reason: str
    href: str

    @property
    def is_out(self) -> bool:
        return self.taken_back_at is None


def standing() -> QuerySet[Release]:
    return Release.objects.filter(withdrawn_at=None)


def of_claim(claim: Claim) -> ReleaseFacts | None:
    """None where the claim was never published. No query, for a claim of `claims.by_ref`."""
    row: Release | None = getattr(claim, "release", None)
    if row is None:
        return None
    return ReleaseFacts(
        headline=row.headline,
        summary=row.summary,
        shows_chain=row.shows_chain,
        shows_experts=row.shows_experts,
        by=str(row.released_by),
        at=row.released_at,
        version=row.version,
        taken_back_at=row.withdrawn_at,
        reason=row.withdrawn_reason,
        href=reverse("public-claim", args=[claim.ref]),
    )
