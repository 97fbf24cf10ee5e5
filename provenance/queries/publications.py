"""Publications in lists, and on their own page with the claims they speak on."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from provenance.models import Publication

from .facts import PublicationFacts, SourceFacts
from .pages import Page, cut

MOST_CLAIMS = 200


@dataclass(frozen=True, slots=True)
class PublicationRow:
    facts: PublicationFacts
    source: SourceFacts
    canonical_url: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class SpokenOn:
    ref: str
    text: str
    url: str
    stance: str
    quote: str


@dataclass(frozen=True, slots=True)
class PublicationPage:
    publication: Publication
    facts: PublicationFacts
    source: SourceFacts
    claims: tuple[SpokenOn, ...]

    @property
    def canonical_url(self) -> str:
        return self.publication.canonical_url

    @property
    def version(self) -> int:
        return self.publication.version

    @property
    def recorded_at(self) -> datetime:
        return self.publication.recorded_at


def listed(
    publications: QuerySet[Publication], token: str = "", size: int = 50
) -> Page[PublicationRow]:
    """A page of publications, newest first. One query."""
    page = cut(publications.select_related("source"), key=("-id",), token=token, size=size)
    return Page([_row(publication) for publication in page.rows], page.newer, page.older)


def by_key(pk: UUID) -> Publication | None:
    """The publication with its source. One query."""
    return Publication.objects.select_related("source").filter(pk=pk).first()


def for_page(publication: Publication) -> PublicationPage:
    """One query beside the publication's own."""
    rows = publication.assertions.filter(withdrawn_at=None).select_related("claim").order_by("-id")
    return PublicationPage(
        publication=publication,
        facts=PublicationFacts.of(publication),
        source=SourceFacts.of(publication.source),
        claims=tuple(
            SpokenOn(
                row.claim.ref,
                row.claim.text,
                row.claim.get_absolute_url(),
                row.stance,
                row.quote,
            )
            for row in rows[:MOST_CLAIMS]
        ),
    )


def _row(publication: Publication) -> PublicationRow:
    return PublicationRow(
        PublicationFacts.of(publication),
        SourceFacts.of(publication.source),
        publication.canonical_url,
        publication.recorded_at,
    )
