"""Rate a source, and take a rating back."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import ratings
from provenance.actions.ratings import Found
from provenance.domain.criteria import Answer, Criterion
from provenance.domain.vocabulary import Reliability
from provenance.models import Source, User
from provenance.queries import ratings as rating_records

from ..ratings import RatingWhole
from ..reading import keyed
from ..sent import Flag, OnDay, Reason, Web, Words, choice
from ..writing import Body, Writing


class CriterionBody(Body):
    """What was found on one criterion."""

    criterion = choice(Criterion, "What was looked at.", needed=True)
    answer = choice(Answer, "What was found.", needed=True)
    link = Web("Where that can be read.")


class RatingBody(Body):
    """How far a source can be relied on, from a day on."""

    reliability = choice(Reliability, "The Admiralty code's letter.", needed=True)
    valid_from = OnDay("The first day it holds.", needed=True)
    reason = Words("Why.", needed=True)
    is_desk = Flag("Whether it is the desk's own, which counts before others.")
    criteria = CriterionBody(
        many=True, required=False, help_text="What was looked at; no score is made of it."
    )

    def validate_criteria(self, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
        names = [one["criterion"] for one in given]
        if len(names) != len(set(names)):
            raise serializers.ValidationError("Give each criterion once.")
        return given


class RateSource(Writing):
    """Rate a source. Publications are read with the rating that was valid on their day."""

    operation = "rateSource"
    noun = "ratings"
    summary = "Rate a source"
    body = RatingBody
    answer = RatingWhole
    address = (keyed("source"),)
    status = 201

    def find(self, **address: Any) -> Any:
        return Source.objects.filter(pk=address["id"]).first()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        given = data.pop("criteria", [])
        met = {one["criterion"]: Found(one["answer"], one.get("link", "")) for one in given}
        done = ratings.add(source=found, **data, criteria=met, by=by, at=at)
        return rating_records.whole(done)


class WithdrawRating(Writing):
    """Take a rating back: it counts no longer, and stays readable."""

    operation = "withdrawRating"
    noun = "ratings"
    summary = "Withdraw a rating"
    body = Reason
    answer = RatingWhole
    address = (keyed("rating"),)

    def find(self, **address: Any) -> Any:
        return rating_records.by_key(address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        ratings.withdraw(rating=found, **data, by=by, at=at)
        found.refresh_from_db()
        return rating_records.whole(found)
