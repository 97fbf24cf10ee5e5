"""Open reviews of the claims whose figures an act changed, each naming what fell away."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from provenance.actions import events
from provenance.domain.vocabulary import Credibility, ReviewOutcome, ReviewReason, VerdictStatus
from provenance.domain.webhooks import EventKind
from provenance.models import Notice, Review, User, Verdict, WebhookMessage
from provenance.models.reviews import cause as cause_of
from provenance.queries import changes
from provenance.queries.changes import Change


@dataclass(frozen=True, slots=True)
class Cause:
    """What happened, for which claims it matters, and how an editor is told.

    `key` names the row it happened to, so that one cause never opens two reviews of a claim.
    Where `always`, the claims are reviewed even if no figure of theirs changed.
    """

    reason: ReviewReason
    key: UUID
    words: str
    claims: frozenset[UUID]
    by: User
    at: datetime
    always: bool = False

    @property
    def name(self) -> str:
        return cause_of(self.reason, self.key)


def open_reviews(
    claims: Collection[UUID], found: Collection[Change], causes: Iterable[Cause], *, by: User
) -> None:
    """Reviews of those of `claims` that changed or that a cause wants reviewed in any case.

    What changed without a cause that others should know is reviewed only where it takes away
    what the current verdict stood on. At most four queries for each thousand claims.
    """
    changed = {change.claim: change for change in found}
    fell = changes.names_of(found)
    reviews = [
        _review(claim, cause, changed.get(claim), fell)
        for cause in causes
        for claim in claims
        if claim in cause.claims and (cause.always or claim in changed)
    ]
    told = {review.claim_id for review in reviews}
    left = [change for change in found if change.claim not in told]
    reviews += [_unborne(change, fell, by) for change in _lost(left)]
    if reviews:
        _insert(reviews)


def _insert(reviews: list[Review]) -> None:
    with connection.cursor() as cursor:
        # The triggers of the history look for this setting. Where it is not there each row goes
        # through an error, and for that the server walks all foreign keys still to be checked.
        cursor.execute("SELECT set_config('pgtrigger.ignore', '{}', true)")
    Review.objects.bulk_create(reviews, ignore_conflicts=True, batch_size=1000)
    for review in reviews:
        events.happened(EventKind.REVIEW_OPENED, claim_id=review.claim_id, review_id=review.pk)


def undo(reason: ReviewReason, key: UUID, *, by: User, at: datetime) -> None:
    """What was opened by a cause that is taken back: gone if nobody took it up, else closed."""
    opened = Review.objects.filter(cause=cause_of(reason, key), settled_at=None)
    gone = opened.filter(taken_by=None)
    Notice.objects.filter(review__in=gone).delete()
    WebhookMessage.objects.filter(review__in=gone).update(review=None)
    gone.delete()
    for review, claim in opened.values_list("pk", "claim"):
        events.happened(EventKind.REVIEW_SETTLED, claim_id=claim, review_id=review)
    opened.update(
        settled_at=at,
        settled_by=by,
        outcome=ReviewOutcome.UNDONE,
        because="What opened this review was taken back.",
    )


def _review(claim: UUID, cause: Cause, change: Change | None, fell: dict[str, str]) -> Review:
    return Review(
        claim_id=claim,
        reason=cause.reason,
        cause=cause.name,
        words=cause.words,
        opened_by=cause.by,
        opened_at=cause.at,
        **_figures(change, fell),
    )


def _unborne(change: Change, fell: dict[str, str], by: User) -> Review:
    return Review(
        claim_id=change.claim,
        reason=ReviewReason.UNBORNE,
        cause=cause_of(ReviewReason.UNBORNE, change.claim),
        words="The chain was changed, and its figures no longer bear the verdict.",
        opened_by=by,
        **_figures(change, fell),
    )


def _figures(change: Change | None, fell: dict[str, str]) -> dict[str, object]:
    if change is None:
        return {}
    names = list(change.fell_by_name(fell))
    return {"before": change.before, "after": change.after, "fell": names}


def _lost(found: Collection[Change]) -> list[Change]:
    """The changes that take away what a verdict stood on.

    That is a corroboration which the figures suggested before and no longer do, and credibility 1
    over fewer than two known origins.
    """
    suspects = {change.claim: change for change in found if _weakens(change)}
    if not suspects:
        return []
    verdicts = Verdict.objects.filter(claim__in=suspects, superseded_at=None)
    decided = verdicts.values_list("claim_id", "status", "credibility")
    return [
        suspects[claim]
        for claim, status, credibility in decided
        if status == VerdictStatus.CORROBORATED or credibility == Credibility.ONE
    ]


def _weakens(change: Change) -> bool:
    lost_origins = change.after["origins_low"] < min(2, change.before["origins_low"])
    return change.loses_corroboration or lost_origins
