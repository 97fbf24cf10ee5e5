"""Ask for a second look at a claim, take it up, hand it over, settle it."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import reviews
from provenance.models import User
from provenance.queries import claims as claim_rows
from provenance.queries import reviewrecords
from provenance.queries import reviews as review_pages

from ..reading import called, keyed
from ..reviews import ReviewRecord
from ..sent import Nothing, Words
from ..writing import Body, Writing


class Colleague(serializers.CharField):
    """Somebody of the desk, by the e-mail address they log in with."""

    def __init__(self, about: str, *, required: bool = False) -> None:
        super().__init__(help_text=about, required=required, allow_null=True)

    def to_internal_value(self, data: Any) -> Any:
        email = super().to_internal_value(data)
        # The field's own checks come after this, and the database takes no NUL.
        rows = review_pages.reviewers().filter(email__iexact=email)
        found = None if "\0" in email else rows.first()
        if found is None:
            raise serializers.ValidationError(f"Nobody who edits logs in as {email}.")
        return found


class RequestBody(Body):
    """Why somebody should look at the claim."""

    words = Words("What to look at, and why.", needed=True)
    person = Colleague("The e-mail address of who should look; left out, whoever takes it up.")


class HandOverBody(Body):
    """Who looks at it from now on."""

    person = Colleague("Their e-mail address; null leaves it to whoever takes it up.")
    note = Words("A word along.")


class StandsBody(Body):
    """Why the verdict still stands."""

    because = Words("Why it still stands.", needed=True)


class _OnReview(Writing):
    noun = "reviews"
    answer = ReviewRecord
    address = (keyed("review"),)

    def find(self, **address: Any) -> Any:
        return review_pages.by_key(address["id"])

    def told(self, review: Any) -> Any:
        return reviewrecords.by_key(review.pk)


class RequestReview(_OnReview):
    """Ask for a second look at a claim."""

    one = "claim"
    operation = "requestReview"
    summary = "Request a review"
    body = RequestBody
    address = (called("claim", "C-1042"),)
    status = 201

    def find(self, **address: Any) -> Any:
        return claim_rows.by_ref(address["ref"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(reviews.request(claim=found, **data, by=by, at=at))


class TakeReview(_OnReview):
    """Take a review up: it is yours from now on, whoever had it."""

    operation = "takeReview"
    summary = "Take a review"
    body = Nothing

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(reviews.take(review=found, by=by, at=at))


class HandReviewOver(_OnReview):
    """Hand a review over to somebody, or leave it to whoever takes it up."""

    operation = "handReviewOver"
    summary = "Hand a review over"
    body = HandOverBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        told = {"person": data.get("person"), "note": data.get("note", "")}
        return self.told(reviews.hand_over(review=found, **told, by=by, at=at))


class SettleReview(_OnReview):
    """Settle a review: the verdict still stands. A new verdict settles it otherwise."""

    operation = "settleReview"
    summary = "Settle a review"
    body = StandsBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        about: dict[str, Any] = {"review": found, "version": found.version, "by": by, "at": at}
        return self.told(reviews.settle(**data, **about))
