"""A publication's page: what it is and which claims it speaks on."""

from dataclasses import dataclass

from provenance.models import Publication

from .facts import PublicationFacts, SourceFacts


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
            for row in rows[:200]
        ),
    )
