"""Reviews as programs read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from provenance.models import Claim, Review

from . import changes
from .figures import Bounds
from .pages import Page, cut


@dataclass(frozen=True, slots=True)
class Counted:
    """A claim's figures at the moment when a review was opened."""

    origins: Bounds
    channels: int
    choke_points: int
    analyses: int
    dissent: Bounds
    suggestion: Mapping[str, str]

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Counted | None":
        """None where no figure changed then."""
        if not kept:
            return None
        return cls(
            origins=Bounds(kept["origins_low"], kept["origins_high"]),
            channels=kept["channels"],
            choke_points=kept["choke_points"],
            analyses=kept["analyses"],
            dissent=Bounds(kept["dissent_low"], kept["dissent_high"]),
            suggestion={"status": kept["suggested"], "rule": kept["rule"]},
        )


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """What an editor must look at. `taken_by` and the like are "" where it is nobody."""

    id: UUID
    version: int
    claim: Claim
    reason: str
    words: str
    before: Counted | None
    after: Counted | None
    differences: tuple[str, ...]
    fell: tuple[str, ...]
    opened_by: str
    opened_at: datetime
    taken_by: str
    settled_by: str
    settled_at: datetime | None
    outcome: str
    because: str


def listed(reviews: QuerySet[Review], token: str = "", size: int = 50) -> Page[ReviewRecord]:
    """A page of reviews, newest first. One query."""
    page = cut(_whole(reviews), key=("-id",), token=token, size=size)
    return Page([_record(review) for review in page.rows], page.newer, page.older)


def by_key(pk: UUID) -> ReviewRecord | None:
    """One query."""
    review = _whole(Review.objects.filter(pk=pk)).first()
    return _record(review) if review else None


def _whole(reviews: QuerySet[Review]) -> QuerySet[Review]:
    return reviews.select_related("claim", "opened_by", "taken_by", "settled_by")


def _record(review: Review) -> ReviewRecord:
    differences = changes.sentences(review.before, review.after) if review.before else ()
    return ReviewRecord(
        id=review.pk,
        version=review.version,
        claim=review.claim,
        reason=review.reason,
        words=review.words,
        before=Counted.of(review.before),
        after=Counted.of(review.after),
        differences=tuple(differences),
        fell=tuple(review.fell),
        opened_by=str(review.opened_by),
        opened_at=review.opened_at,
        taken_by=str(review.taken_by or ""),
        settled_by=str(review.settled_by or ""),
        settled_at=review.settled_at,
        outcome=review.outcome,
        because=review.because,
    )
