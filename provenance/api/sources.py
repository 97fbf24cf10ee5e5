"""Sources: whoever or whatever information comes from."""

from typing import Any

from django.utils import timezone
from rest_framework import serializers

from provenance.domain.vocabulary import PolicyKind, SourceKind, TieKind
from provenance.models import Source
from provenance.queries import records, sources
from provenance.queries.fast import sources as fast
from provenance.queries.filters import PolledFilters, SourceFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .calibrations import Calibration
from .facts import Rating, RatingRecord, SourceLink
from .fields import Address, Day, Key, Link, Number, Page, Text, Word
from .outsideratings import OutsideRating
from .past import AsOf
from .reading import PAGED, Listing, Single, keyed, page_of, query


class SourceSummary(serializers.Serializer):
    """A source with the rating that holds today, or held on the day asked for."""

    id = Key("Its key.", source="source.id")
    url = Address("source", source="source.id")
    page = Page(source="source.url")
    name = Text("The name it goes by.", source="source.name", example="Reuters")
    kind = Word(SourceKind, "What kind of source it is.", source="source.kind")
    country = Text("Two letters (ISO 3166-1).", maybe=True, example="GB")
    aliases = serializers.ListField(child=serializers.CharField(), help_text="Its other names.")
    rating = Rating(
        allow_null=True,
        help_text="Today's, or that day's: the desk's own, or else the strictest of the raters' "
        "newest. Null where it was not rated.",
    )
    claims = Number("How many claims it says or denies.", example=12)


class Tie(serializers.Serializer):
    """A dependency that makes two sources one origin while it holds."""

    id = Key("Its key.")
    holder = SourceLink(help_text="Who owns, funds, supplies …")
    kind = Word(TieKind, "What binds them, read from holder to held.")
    held = SourceLink(help_text="Who is owned, funded, supplied …")
    since = Day("The first day; null where not known.", maybe=True)
    until = Day("The last day; null while it holds or where not known.", maybe=True)
    evidence = Link("Where that can be read.", example="https://www.example.org/about")
    reason = Text("Why the desk recorded it.", maybe=True)


class Affiliation(serializers.Serializer):
    """A person at an organisation."""

    id = Key("Its key.")
    person = SourceLink(help_text="The person.")
    organisation = SourceLink(help_text="Where the person works.")
    title = Text("What the person is there.", maybe=True, example="Senior fellow")
    since = Day("The first day; null where not known.", maybe=True)
    until = Day("The last day; null while it holds or where not known.", maybe=True)
    evidence = Link("Where that can be read.", example="https://www.example.org/people")


class Policy(serializers.Serializer):
    """A policy the source publishes."""

    kind = Word(PolicyKind, "What it is about.")
    link = Text("Where it is published.", source="address", example="https://www.example.org/rules")


class SourceRecord(AsOf, SourceSummary):
    """A source whole: ratings over time, ties, people, policies."""

    version = Number("It grows with every change; its ETag says it to a change.", example=7)
    domains = serializers.ListField(
        child=serializers.CharField(), help_text="Where it publishes, as host names."
    )
    description = Text("What it is, in words.", maybe=True)
    merged_into = SourceLink(
        allow_null=True, help_text="Of a spelling that was given up: the source it leads to."
    )
    ratings = RatingRecord(
        many=True, help_text="Every rating that was not withdrawn, newest first."
    )
    outside_ratings = OutsideRating(
        many=True, help_text="What others say of it, word for word; none is turned into a letter."
    )
    ties = Tie(many=True, help_text="Dependencies in which it is either end.")
    affiliations = Affiliation(many=True, help_text="Where a person works; who works there.")
    policies = Policy(many=True, help_text="Its published policies.")
    calibration = Calibration(help_text="How its forecasts did, its experts' among them.")


class SourceList(Listing):
    """Sources by name. Spellings that were merged into another source are left out."""

    operation = "listSources"
    noun = "sources"
    summary = "Sources"
    answer = page_of(SourceSummary, "A page of sources, by name.", "SourcePage")
    filters = SourceFilters
    built = fast.LIST
    columns = 2
    key = sources.KEY
    parameters = (
        query("q", "Part of a name it goes by."),
        query("kind", "The kind of source.", enum=[term.value for term in SourceKind]),
        *parameters.of(PolledFilters),
        *PAGED,
    )

    def rows(self) -> Any:
        return sources.named(Source.objects.standing())

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return sources.listed(rows, cursor, timezone.now().date(), size)


class SourceDetail(Single):
    """A source with its ratings, ties, affiliations, other names and policies."""

    operation = "readSource"
    noun = "sources"
    summary = "One source"
    answer = SourceRecord
    address = (keyed("source"),)

    def find(self, **address: Any) -> Any:
        today = self.asked.as_of or timezone.now()
        return records.of_source(address["id"], today.date())
