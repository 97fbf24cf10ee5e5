"""Take reviews up, hand them over and settle them."""

from datetime import datetime

from provenance import policies
from provenance.actions import events, notices, recording, writing
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import ReviewOutcome, ReviewReason
from provenance.domain.webhooks import EventKind
from provenance.errors import Refused
from provenance.models import Claim, Review, User, Verdict
from provenance.models.reviews import cause as cause_of


class NotOpen(Refused):
    pass


class CannotHandOver(Refused):
    pass


def request(
    *, claim: Claim, words: str, person: User | None = None, by: User, at: datetime
) -> Review:
    """Ask for a second look at a claim, of `person` or of whoever takes it up."""
    policies.enforce(policies.edit_refusal(by))
    words = writing.reasoned(words, field="words")
    _can_review(person)
    cause = cause_of(ReviewReason.REQUEST, by.pk)
    with recording.change("reviews.request", by=by, reason=words):
        if Review.objects.filter(claim=claim, cause=cause, settled_at=None).exists():
            raise NotOpen("You have asked for a second look already; it is still open.")
        review = writing.insert(
            Review(
                claim=claim,
                reason=ReviewReason.REQUEST,
                cause=cause,
                words=words,
                opened_by=by,
                opened_at=at,
                taken_by=person,
            )
        )
        events.happened(EventKind.REVIEW_OPENED, claim_id=claim.pk, review_id=review.pk)
        _tell(review, by, at)
        return review


def take(*, review: Review, by: User, at: datetime) -> Review:
    """It is mine from now on, whoever had it."""
    return hand_over(review=review, person=by, by=by, at=at)


def hand_over(
    *, review: Review, person: User | None, note: str = "", by: User, at: datetime
) -> Review:
    """It is `person`'s from now on; None leaves it to whoever takes it up."""
    policies.enforce(policies.edit_refusal(by))
    _can_review(person)
    with recording.change("reviews.hand_over", by=by, reason=note.strip()):
        review = _locked(review)
        if writing.update(review, taken_by=person):
            _tell(review, by, at)
        return review


def settle(
    *, review: Review, because: str, version: int | None = None, by: User, at: datetime
) -> Review:
    """The verdict still stands, for a reason that the next editor can follow."""
    policies.enforce(policies.edit_refusal(by))
    because = writing.reasoned(because, field="because")
    with recording.change("reviews.settle", by=by, reason=because):
        review = _locked(review, version)
        return _close(review, ReviewOutcome.STANDS, because, by, at)


def answer(*, review: Review, verdict: Verdict, by: User, at: datetime) -> None:
    """Settled by a new verdict, inside that one's change."""
    review = _locked(review)
    if review.claim_id != verdict.claim_id:
        raise NotOpen("That review is about another claim.")
    _close(review, ReviewOutcome.DECIDED, verdict.reason, by, at, verdict=verdict)


def _tell(review: Review, by: User, at: datetime) -> None:
    """Whoever has it now, but for those who took it themselves."""
    if review.taken_by_id:
        people = [review.taken_by_id]
        notices.tell(kind=NoticeKind.HAND_OVER, review=review, people=people, by=by, at=at)


def _close(
    review: Review,
    outcome: ReviewOutcome,
    because: str,
    by: User,
    at: datetime,
    verdict: Verdict | None = None,
) -> Review:
    writing.update(
        review,
        outcome=outcome,
        because=because,
        settled_by=by,
        settled_at=at,
        verdict=verdict,
    )
    events.happened(EventKind.REVIEW_SETTLED, claim_id=review.claim_id, review_id=review.pk)
    return review


def _locked(review: Review, version: int | None = None) -> Review:
    review = Review.objects.select_for_update().get(pk=review.pk)
    if review.settled_at:
        raise NotOpen("This review was settled meanwhile; nothing is left to do.")
    writing.fresh(review, version, "this review")
    return review


def _can_review(person: User | None) -> None:
    if person is not None and policies.edit_refusal(person):
        raise CannotHandOver(f"{person} does not edit; choose somebody who does.", field="person")
