"""Reviews in the queue and on their own page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from provenance.domain.vocabulary import ReviewOutcome, ReviewReason, VerdictStatus
from provenance.models import Review, User, Verdict
from provenance.models.users import EDITING

from . import changes
from .pages import Page, cut

SOME = 8


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """A review with what an editor needs to settle it.

    `figures` are those that changed, in words; `fell` names what no longer counts.
    """

    id: UUID
    url: str
    version: int
    claim_ref: str
    claim_text: str
    claim_url: str
    reason: str
    reason_label: str
    words: str
    figures: tuple[str, ...]
    fell: tuple[str, ...]
    status: str
    status_label: str
    opened_by: str
    opened_at: datetime
    taken_by: str
    taken_by_id: UUID | None
    outcome: str
    outcome_label: str
    because: str
    settled_by: str
    settled_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.settled_at is None


def listed(reviews: QuerySet[Review], token: str = "", size: int = 50) -> Page[ReviewFacts]:
    """A page of reviews, newest first. One query."""
    page = cut(_whole(reviews), key=("-id",), token=token, size=size)
    return Page([_facts(row) for row in page.rows], page.newer, page.older)


def by_key(pk: UUID) -> Review | None:
    """The review with its claim and people. One query."""
    return _whole(Review.objects.filter(pk=pk)).first()


def for_page(review: Review) -> ReviewFacts:
    """No query: `by_key` has read everything."""
    return _facts(review)


def for_desk(person: User) -> tuple[tuple[ReviewFacts, ...], tuple[ReviewFacts, ...]]:
    """The newest that are mine, and that nobody has taken. Two queries."""
    waiting = Review.objects.filter(settled_at=None)
    mine, free = (waiting.filter(taken_by=who) for who in (person, None))
    return tuple(listed(mine, size=SOME).rows), tuple(listed(free, size=SOME).rows)


def open_on(claim: UUID) -> Sequence[ReviewFacts]:
    """The open reviews of a claim, newest first. One query."""
    return listed(Review.objects.filter(claim=claim, settled_at=None)).rows


def reviewers() -> QuerySet[User]:
    """People whom a review can be handed to."""
    return User.objects.filter(is_active=True, role__in=EDITING).order_by("name", "email")


def _whole(reviews: QuerySet[Review]) -> QuerySet[Review]:
    now = Verdict.objects.filter(claim=OuterRef("claim"), superseded_at=None)
    people = ("opened_by", "taken_by", "settled_by")
    return reviews.select_related("claim", *people).annotate(
        status_now=Subquery(now.values("status")[:1])
    )


def _facts(row: Review) -> ReviewFacts:
    status = getattr(row, "status_now", None) or ""
    return ReviewFacts(
        id=row.pk,
        url=row.get_absolute_url(),
        version=row.version,
        claim_ref=row.claim.ref,
        claim_text=row.claim.text,
        claim_url=row.claim.get_absolute_url(),
        reason=row.reason,
        reason_label=ReviewReason.called(row.reason).label,
        words=row.words,
        figures=tuple(changes.sentences(row.before, row.after)) if row.before else (),
        fell=tuple(row.fell),
        status=status,
        status_label=VerdictStatus.called(status).label if status else "",
        opened_by=str(row.opened_by),
        opened_at=row.opened_at,
        taken_by=str(row.taken_by or ""),
        taken_by_id=row.taken_by_id,
        outcome=row.outcome,
        outcome_label=ReviewOutcome.called(row.outcome).label if row.outcome else "",
        because=row.because,
        settled_by=str(row.settled_by or ""),
        settled_at=row.settled_at,
    )
