"""The track record of a source: how what it said turned out."""

from typing import Any

from rest_framework import serializers

from provenance.domain.drift import Kind as DriftKind
from provenance.domain.track_records import Capacity, Naming, Outcome
from provenance.queries import record_pages

from .facts import ClaimLink, PublicationLink, SourceLink
from .fields import Address, Number, Page, Text, Word, Yes
from .past import AsOf
from .reading import Single, keyed


class Interval(serializers.Serializer):
    """A share from `low` to `high`: Jeffreys' 95 % interval, Beta(½, ½) being the prior."""

    low = serializers.FloatField(help_text="From 0 to 1.")
    high = serializers.FloatField(help_text="From 0 to 1.")


class Tally(serializers.Serializer):
    """How many claims, how many of them settled, how many held. Never a share without counts."""

    claims = Number("How many claims, each counted once.", source="tally.claims", example=12)
    settled = Number(
        "Of those, marked corroborated or refuted with a credibility that goes with it.",
        source="tally.settled",
        example=9,
    )
    held = Number(
        "Of those, settled as the source said; a denial holds where the claim was refuted.",
        source="tally.held",
        example=7,
    )
    share = Interval(
        source="tally.interval",
        allow_null=True,
        help_text="Where the share that holds lies; null under five settled claims: too few.",
    )


class CapacityTally(Tally):
    """The claims on which the source is one thing."""

    capacity = Word(Capacity, "What it is to them.", source="value")


class TopicTally(Tally):
    """The claims of one case."""

    case = Text("The reference of the case.", source="value", example="HAM-0007")
    title = Text("Its title.", source="label", example="Hamhung")
    url = Address("case", source="value")


class Year(serializers.IntegerField):
    """A year, or null where the date is not known to the year."""

    def to_representation(self, value: Any) -> Any:
        return int(value) if value else None


class YearTally(Tally):
    """The claims that the source first spoke on in one year."""

    year = Year(
        source="value",
        allow_null=True,
        help_text="The year; null where its texts are not dated to the year.",
    )


class NamingCount(serializers.Serializer):
    """Claims that the source had from others, by whether it names whom."""

    naming = Word(Naming, "Whether it does.")
    claims = Number("On how many claims.", example=8)


class DriftedHop(serializers.Serializer):
    """One hop at which the words changed."""

    claim = ClaimLink(source="*", help_text="The claim.")
    upstream = SourceLink(help_text="Whose words they were.")
    sentences = serializers.ListField(
        child=serializers.CharField(), help_text="What changed, in sentences."
    )


class DriftCount(serializers.Serializer):
    """Drift of one kind that the source introduced."""

    kind = Word(DriftKind, "The kind.")
    hops = DriftedHop(many=True, help_text="The hops at which it was found, newest first.")


class Drift(serializers.Serializer):
    """What the source changed in the words of those it had it from."""

    compared = Number("At how many hops its words stand beside the other's.", example=14)
    changed = Number("At how many of them something changed.", example=3)
    is_whole = Yes("False where only the newest were compared.")
    kinds = DriftCount(many=True, help_text="By kind; a kind that was not found is not there.")


class RecordLine(serializers.Serializer):
    """What the record says of one claim: the row behind each figure."""

    claim = Text("The claim's reference.", source="ref", example="C-1042")
    case = Text("The reference of its case.", source="case_ref", example="HAM-0007")
    year = serializers.IntegerField(
        source="line.year",
        allow_null=True,
        help_text="The year of its earliest dated text; null where none is dated to the year.",
    )
    capacity = Word(Capacity, "What the source is to it.", source="line.capacity")
    outcome = Word(Outcome, "What became of it.", source="line.outcome")
    naming = Word(
        Naming,
        "Whether it names whom it had it from; null where there was nobody to be named.",
        source="line.naming",
        maybe=True,
    )


class TrackRecord(AsOf):
    """How what a source said turned out, with the claims behind each figure."""

    source = SourceLink(help_text="The source.")  # type: ignore[assignment]
    page = Page(source="url")
    is_whole = Yes("False where only its newest texts are counted.", source="summary.is_whole")
    own = Tally(source="summary.own", help_text="Claims it is origin or analyst of.")
    capacities = CapacityTally(many=True, help_text="By what it is to the claim.")
    counts_own = Yes(
        "Whether topics and years count the claims it is origin or analyst of; else all.",
        source="is_own",
    )
    topics = TopicTally(many=True, help_text="By case, those with the most claims; 20 at most.")
    years = YearTally(many=True, help_text="By year, newest first.")
    naming = NamingCount(
        many=True, source="summary.naming", help_text="Whether it names whom it had it from."
    )
    publications = Number(
        "How many publications of it are on file.", source="summary.publications", example=31
    )
    corrected = Number("How many of them it corrected.", source="summary.corrected", example=2)
    retracted = Number("How many of them it retracted.", source="summary.retracted", example=1)
    notices = PublicationLink(
        many=True, help_text="Those corrected or retracted, newest notice first; 100 at most."
    )
    drift = Drift(help_text="What it changed in the words of others.")
    lines = RecordLine(many=True, help_text="Every claim counted, newest text first.")


class SourceTrackRecord(Single):
    """How what a source said turned out.

    A claim counts once, however often the source says it. It is settled by the desk's verdict:
    corroborated with credibility 1, 2 or none, refuted with 4, 5 or none. What a source took back
    does not count as held.
    """

    operation = "readTrackRecord"
    noun = "sources"
    summary = "The track record of a source"
    answer = TrackRecord
    address = (keyed("source"),)

    def find(self, **address: Any) -> Any:
        return record_pages.of_source(address["id"])
