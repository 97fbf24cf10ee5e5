"""Publications: one dated item each that a source put out."""

from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import PublicationKind, Stance, Standing
from provenance.models import Publication
from provenance.queries import publications
from provenance.queries.fast import publications as fast
from provenance.queries.filters import PolledFilters, PublicationFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .facts import ClaimLink, Notice, SourceLink, Span
from .fields import Address, Key, Link, Moment, Number, Page, Text, Word
from .past import AsOf
from .reading import PAGED, Listing, Single, keyed, page_of, query


class PublicationSummary(serializers.Serializer):
    """One dated item a source put out."""

    id = Key("Its key.", source="facts.id")
    url = Address("publication", source="facts.id")
    page = Page(source="facts.url")
    source = SourceLink(help_text="Who put it out.")  # type: ignore[assignment]
    kind = Word(PublicationKind, "What kind of item it is.", source="facts.kind")
    title = Text(
        "Its title.", maybe=True, source="facts.title", example="North Korea expands missile plant"
    )
    link = Link(
        "Where it was published.", source="facts.link", example="https://news.example/plant?ref=1"
    )
    canonical_link = Link(
        "The one form of all spellings of that address.",
        source="canonical_url",
        example="https://news.example/plant",
    )
    published = Span(source="facts.when", allow_null=True, help_text="Null where not known.")
    standing = Word(Standing, "Whether its publisher still stands by it.", source="facts.standing")
    notice: serializers.Serializer = Notice(
        source="facts.notice",
        allow_null=True,
        help_text="What is known of a correction or retraction; null while it stands as published.",
    )
    recorded_at = Moment("When the desk recorded it.")


class SpokenOn(serializers.Serializer):
    """What a publication says on a claim."""

    claim = ClaimLink(source="*")
    stance = Word(Stance, "Whether it says that it is so, or that it is not.")
    quote = Text("Its exact words.", maybe=True, example="The plant is being expanded.")


class PublicationRecord(AsOf, PublicationSummary):
    """A publication with what it says."""

    version = Number("It grows with every change; its ETag says it to a change.", example=7)
    says = SpokenOn(
        many=True,
        source="claims",
        help_text=f"The claims it speaks on, newest first, {publications.MOST_CLAIMS} at most.",
    )


class PublicationList(Listing):
    """Publications, the one recorded last first."""

    operation = "listPublications"
    noun = "publications"
    summary = "Publications"
    answer = page_of(PublicationSummary, "A page of publications, newest first.", "PublicationPage")
    filters = PublicationFilters
    built = fast.LIST
    parameters = (
        query("q", "Words that the title holds."),
        query("kind", "The kind of item.", enum=[term.value for term in PublicationKind]),
        query("standing", "Its standing.", enum=[term.value for term in Standing]),
        query("source", "Any name of the source that put it out."),
        *parameters.of(PolledFilters),
        *PAGED,
    )

    def rows(self) -> Any:
        return Publication.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return publications.listed(rows, cursor, size)


class PublicationDetail(Single):
    """A publication and the claims it speaks on."""

    operation = "readPublication"
    noun = "publications"
    summary = "One publication"
    answer = PublicationRecord
    address = (keyed("publication"),)

    def find(self, **address: Any) -> Any:
        publication = publications.by_key(address["id"])
        return publication and publications.for_page(publication)
