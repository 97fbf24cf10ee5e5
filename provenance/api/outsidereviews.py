"""What other publishers found on a claim: their reviews, word for word."""

from typing import Any

from rest_framework import serializers

from provenance.domain.outsidereviews import Meaning
from provenance.queries import claims, outsidereviews

from .facts import SourceLink, Span
from .fields import Address, Key, Link, Text, Word
from .past import AS_OF
from .reading import Single, called, keyed


class OutsideRatingGiven(serializers.Serializer):
    """A publisher's rating as it was written; nothing of it is counted or converted."""

    text = Text("In words.", maybe=True, example="Half True")
    value = Text("As a figure.", maybe=True, example="3")
    best = Text("The best figure of its scale.", maybe=True, example="5")
    worst = Text("The worst figure of its scale.", maybe=True, example="1")
    explanation = Text("Why it was given, in the publisher's words.", maybe=True)


class OutsideReview(serializers.Serializer):
    """One publisher's review of one claim. It is no verdict of the desk and changes no figure."""

    id = Key("Its key.")
    url = Address("outside-review", source="id")
    claim = Address("claim", source="claim_ref")
    publisher = SourceLink(help_text="Whose review it is.")
    claimant = SourceLink(
        allow_null=True, help_text="Whose word it reviews; null where nobody is named."
    )
    wording = Text("The claim as that publisher put it.", example="The hall was closed in May.")
    link = Link("Where the review was published.", source="url")
    title = Text("Its title.", maybe=True)
    language = Text("Its language.", maybe=True, example="en")
    reviewed = Span(allow_null=True, help_text="When it was published; null where not known.")
    said = Span(allow_null=True, help_text="When the claim was made; null where not known.")
    venue = Text("Where the claim was made.", maybe=True, example="a campaign mailer")
    rating = OutsideRatingGiven(help_text="The rating, verbatim.")
    meaning = Word(
        Meaning,
        "What this publisher's rating was mapped to by hand; null where it was not.",
        maybe=True,
    )


class OutsideReviews(serializers.Serializer):
    """All reviews of a claim by others that stand, newest first."""

    results = OutsideReview(many=True)


class ClaimOutsideReviews(Single):
    """What other publishers found on a claim."""

    operation = "listOutsideReviews"
    noun = "claims"
    summary = "Reviews of a claim by others"
    answer = OutsideReviews
    address = (called("claim", "C-1042"),)
    parameters = (AS_OF,)

    def find(self, **address: Any) -> Any:
        claim = claims.by_ref(address["ref"])
        return claim and {"results": outsidereviews.of_claim(claim)}


class OutsideReviewDetail(Single):
    """One publisher's review of one claim."""

    operation = "readOutsideReview"
    noun = "outside reviews"
    summary = "One review by others"
    answer = OutsideReview
    address = (keyed("review"),)
    parameters = (AS_OF,)

    def find(self, **address: Any) -> Any:
        return outsidereviews.found(address["id"])
