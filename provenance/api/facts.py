"""Small shapes that several answers show."""

from typing import Any

from rest_framework import serializers

from provenance.domain.criteria import Answer, Criterion
from provenance.domain.vocabulary import (
    Credibility,
    PublicationKind,
    Reliability,
    SourceKind,
    Standing,
    VerdictStatus,
)

from .fields import Address, Day, Key, Link, Moment, Text, Word, Yes


class Span(serializers.Serializer):
    """A date as far as it is known: somewhere between the two ends, both included."""

    words = Text("The date as it was given.", example="early October 2024")
    earliest = Moment("Not before; null where the words name no date.", maybe=True)
    latest = Moment("Not after; null where the words name no date.", maybe=True)


class SourceLink(serializers.Serializer):
    """Whoever or whatever information comes from, in short."""

    id = Key("Its key.")
    name = Text("The name it goes by.", example="Reuters")
    kind = Word(SourceKind, "What kind of source it is.")
    url = Address("source", source="id")


class CaseLink(serializers.Serializer):
    """The case that something belongs to."""

    ref = Text("Its reference.", source="case_ref", example="HAM-0007")
    title = Text("Its title.", source="case_title", example="Hamhung")
    url = Address("case", source="case_ref")


class ClaimLink(serializers.Serializer):
    """A claim that something speaks on."""

    ref = Text("Its reference.", example="C-1042")
    text = Text("The statement.", example="North Korea is expanding the February 11 plant.")
    url = Address("claim", source="ref")


class PublicationLink(serializers.Serializer):
    """One dated item a source put out, in short."""

    id = Key("Its key.")
    kind = Word(PublicationKind, "What kind of item it is.")
    title = Text("Its title.", maybe=True, example="North Korea expands key missile plant")
    link = Link("Where it was published.", example="https://news.example/missile-plant")
    published = Span(source="when", allow_null=True, help_text="When; null where not known.")
    standing = Word(Standing, "Whether its publisher still stands by it.")
    url = Address("publication", source="id")


class Notice(serializers.Serializer):
    """Why a publication was marked corrected or retracted, and where its publisher says so."""

    reason = Text("Why, in the desk's words.", example="The pictures showed another plant.")
    dated = Span(source="when", allow_null=True, help_text="When; null where not known.")
    link = Link("The publisher's notice.", example="https://news.example/corrections/12")


class Rating(serializers.Serializer):
    """How far a source can be relied on, by whose judgement, from which day until the next."""

    reliability = Word(Reliability, "The Admiralty code's letter.", source="letter")
    valid_from = Day("The first day it holds.")
    reason = Text("Why.", example="Its corrections are open and prompt.")
    rated_by = Text("Who rated it.", source="by", example="Demo editor")
    is_desk = Yes("Whether it is the desk's own rating, which counts before others.")


class CriterionMet(serializers.Serializer):
    """What the rater found on one criterion. One that is not listed was not looked at."""

    criterion = Word(Criterion, "What was looked at.")
    answer = Word(Answer, "What was found.")
    link = Link("Where that can be read.", example="https://news.example/corrections")


class RatingRecord(Rating):
    """A rating with what was looked at for it."""

    criteria = CriterionMet(many=True, help_text="What was looked at; no score is made of it.")


class Mark(serializers.Serializer):
    """The verdict that holds now, in short."""

    status = Word(VerdictStatus, "What the desk decided.")
    credibility = Word(Credibility, "The Admiralty code's figure, if one was given.", maybe=True)

    def to_representation(self, instance: Any) -> Any:
        return super().to_representation(instance) if instance.status else None


class Verdict(serializers.Serializer):
    """The desk's dated decision on a claim. Credibility stands apart from status."""

    status = Word(VerdictStatus, "What the desk decided.")
    credibility = Word(Credibility, "The Admiralty code's figure, if one was given.", maybe=True)
    reason = Text("Why.", example="Two agencies contradict one another.")
    wording = Text(
        "The statement as it was decided on; it may have been reworded since.",
        example="North Korea is expanding the February 11 plant.",
    )
    decided_by = Text("Who decided.", source="by", example="Demo editor")
    decided_at = Moment("When.", source="at")
    approved_by = Text(
        "The second person behind it; null where one person alone decided.",
        maybe=True,
        example="Demo reviewer",
    )
    approved_at = Moment("When they approved it.", maybe=True)
    superseded_at = Moment(
        "When another took its place; null while it holds.", source="until", maybe=True
    )
