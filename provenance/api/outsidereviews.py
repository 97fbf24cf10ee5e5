"""What other publishers found on a claim: their reviews, word for word."""

from typing import Any

from rest_framework import serializers

from provenance.domain.imports import ImportKind
from provenance.domain.outsidereviews import Meaning
from provenance.models import Source
from provenance.queries import claims, outsidereviews

from .facts import ClaimLink, SourceLink, Span
from .fields import Address, Key, Link, Moment, Number, Text, Word, Yes
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


class RatingUse(serializers.Serializer):
    """A rating that a publisher gives."""

    rating = Text("The rating, word for word.", source="label", example="Half True")
    count = Number("How many of its reviews give it.", example=12)
    meaning = Word(Meaning, "What it was mapped to by hand; null where it was not.", maybe=True)
    is_fixed = Yes("Whether it judges how steady somebody was: it has no truth value then.")


class Scale(serializers.Serializer):
    """The ratings that a publisher uses, the most frequent first, and what each says of a claim."""

    source = SourceLink(help_text="The publisher.")  # type: ignore[assignment]
    ratings = RatingUse(many=True, help_text="Its ratings.")
    is_cut = Yes(f"Whether it has more than these {outsidereviews.MOST_RATINGS}.")


class SourceScale(Single):
    """The ratings that a publisher uses in its reviews, and what they are mapped to."""

    operation = "readScale"
    noun = "ratings"
    summary = "A publisher's ratings"
    answer = Scale
    address = (keyed("source"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        source = Source.objects.standing().filter(pk=address["id"]).first()
        return source and outsidereviews.scale(source)


class IncomingRecord(serializers.Serializer):
    """A file of reviews that was loaded and waits to be looked through and imported."""

    id = Key("Its key.", source="pk")
    kind = Word(ImportKind, "What it is.")
    name = Text("What it is called.", example="reviews.csv")
    loaded_at = Moment("When.")
    columns = serializers.ListField(
        child=serializers.CharField(), help_text="Of a table, its columns; else empty."
    )
    read: Any = serializers.DictField(
        child=serializers.CharField(),
        help_text="Role → column: as such columns were read before, or as their names let guess.",
    )


class Named(serializers.Serializer):
    """Who is named in a record."""

    name = Text("The name, as it is written.", maybe=True, example="Checkers")
    link = Link("The address given along.", source="url")


class Told(serializers.Serializer):
    """What a record of a file says, as it was read."""

    wording = Text("The claim.", example="The hall was closed in May.")
    publisher = Named(help_text="Whose review it is.")
    claimant = Named(help_text="Whose word it reviews.")
    link = Link("Where the review was published.", source="url")
    title = Text("Its title.", maybe=True)
    language = Text("Its language.", maybe=True, example="en")
    reviewed = Text("When it was published.", source="reviewed.words", maybe=True)
    said = Text("When the claim was made.", source="said.words", maybe=True)
    venue = Text("Where the claim was made.", maybe=True)
    rating = OutsideRatingGiven(help_text="The rating, verbatim.")
    appearances = serializers.SerializerMethodField(help_text="Pages on which the claim was made.")
    left_out = serializers.ListField(
        child=serializers.CharField(), help_text="What of the record could not be used, in words."
    )

    def get_appearances(self, told: Any) -> list[str]:
        return [page.url for page in told.appearances]


class Foreseen(serializers.Serializer):
    """One record of a file, and what it would become."""

    number = Number("Where it stands in the file, from 1.", example=1)
    why = Text("Why it would be refused; null where it would not.", maybe=True)
    says = Told(source="reviewed", allow_null=True, help_text="What it says; null if refused.")
    claim = ClaimLink(allow_null=True, help_text="The claim that it is about; null: a new one.")
    knows_publisher = Yes("Whether the publisher is a source already.")
    knows_claimant = Yes("Whether who made the claim is a source already.")


class IncomingSeen(IncomingRecord):
    """A file of reviews, and its first records."""

    results = Foreseen(many=True, help_text="The first records, in the order of the file.")
