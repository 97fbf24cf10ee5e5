"""Reviews: what an editor must look at, with the reason."""

from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import ReviewOutcome, ReviewReason
from provenance.models import Review
from provenance.queries import reviewrecords
from provenance.queries.filters import ReviewFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .facts import ClaimLink
from .fields import Address, Key, Moment, Number, Text, Word
from .reading import PAGED, Listing, Single, keyed, page_of
from .supports import Range, Suggested


class Counted(serializers.Serializer):
    """A claim's figures at the moment when the review was opened."""

    origins = Range(help_text="Who could know, as a range.")
    channels = Number("Routes to distinct origins that share no source.", example=1)
    choke_points = Number("Relays that everything known passes through.", example=1)
    analyses = Number("Source groups that drew the conclusion themselves.", example=1)
    dissent = Range(help_text="The origins of those who deny it.")
    suggested = Suggested(source="suggestion", help_text="What the figures suggested.")


class ReviewRecord(serializers.Serializer):
    """A claim that somebody must look at again, until it is settled."""

    id = Key("Its key.")
    url = Address("review", source="id")
    version = Number("It grows with every change; its ETag says it to a change.", example=7)
    claim = ClaimLink(help_text="The claim to look at.")
    reason = Word(ReviewReason, "Why it must be looked at.")
    words = Text("The same in words.", example="Reuters: “Plant grows” was retracted. A mix-up.")
    before = Counted(allow_null=True, help_text="Figures before; null where none changed.")
    after = Counted(allow_null=True, help_text="Figures after; null where none changed.")
    differences = serializers.ListField(
        child=serializers.CharField(), help_text="Each figure that changed: `origins 2 → 1`."
    )
    fell = serializers.ListField(
        child=serializers.CharField(), help_text="Names of sources that count no longer."
    )
    opened_by = Text("Whose act opened it.", example="Demo editor")
    opened_at = Moment("When.")
    taken_by = Text("Who looks at it; null while nobody does.", maybe=True, example="Demo editor")
    settled_by = Text("Who settled it; null while it is open.", maybe=True)
    settled_at = Moment("When; null while it is open.", maybe=True)
    outcome = Word(ReviewOutcome, "How it was settled; null while it is open.", maybe=True)
    because = Text("Why it was settled so.", maybe=True)


class ReviewList(Listing):
    """Reviews, newest first, those that are settled included unless `state` leaves them out."""

    operation = "listReviews"
    noun = "reviews"
    summary = "Reviews"
    answer = page_of(ReviewRecord, "A page of reviews, newest first.", "ReviewPage")
    filters = ReviewFilters
    parameters = (*parameters.of(ReviewFilters), *PAGED)

    def rows(self) -> Any:
        return Review.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return reviewrecords.listed(rows, cursor, size)


class ReviewDetail(Single):
    """A review."""

    operation = "readReview"
    noun = "reviews"
    summary = "One review"
    answer = ReviewRecord
    address = (keyed("review"),)

    def find(self, **address: Any) -> Any:
        return reviewrecords.by_key(address["id"])
