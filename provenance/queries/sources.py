"""Sources in lists and on their own page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Lower

from provenance.domain.vocabulary import PolicyKind, SourceKind, Stance, TieKind
from provenance.models import Affiliation, Alias, Assertion, Publication, Source, Tie
from provenance.pictures.ratinglines import RatingLine, rating_line

from . import graphs, outsideratings
from .facts import PublicationFacts, RatingFacts, SourceFacts
from .outsideratings import OutsideVoices
from .pages import Page, cut
from .ratings import Ratings, with_criteria

# The order of lists: by name, whatever its case.
KEY = ("folded", "id")
MOST_CLAIMS = 50
MOST_PUBLICATIONS = 20


@dataclass(frozen=True, slots=True)
class SourceRow:
    source: SourceFacts
    aliases: tuple[str, ...]
    country: str
    rating: RatingFacts | None
    claims: int


@dataclass(frozen=True, slots=True)
class TieFacts:
    """A tie or affiliation in words, seen from one of its ends: "owns" and the other end."""

    id: UUID
    words: str
    title: str
    other: SourceFacts
    since: date | None
    until: date | None
    evidence: str
    is_affiliation: bool


@dataclass(frozen=True, slots=True)
class StoodBehind:
    """A claim the source speaks on; `relying` other voices had it from there, near or far."""

    ref: str
    text: str
    url: str
    stance: str
    basis_label: str
    relying: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    source: Source
    facts: SourceFacts
    aliases: tuple[str, ...]
    rating: RatingFacts | None
    ratings: tuple[RatingFacts, ...]
    ratings_withdrawn: tuple[RatingFacts, ...]
    outside: OutsideVoices
    line: RatingLine | None
    ties: tuple[TieFacts, ...]
    publications: tuple[PublicationFacts, ...]
    more_publications: bool
    claims: tuple[StoodBehind, ...]
    more_claims: bool
    policies: tuple[tuple[str, str], ...]

    @property
    def is_known(self) -> bool:
        """Whether who reads knows the source by its name; of a confidential one few do."""
        return not self.source.is_confidential or self.source.name != self.source.code_name

    @property
    def secrecy(self) -> str:
        return f"others read “{self.source.code_name}”" if self.is_known else "a code name"


def named(sources: QuerySet[Source]) -> QuerySet[Any]:
    """With the columns of KEY."""
    return sources.annotate(folded=Lower("name"))


def listed(sources: QuerySet[Source], token: str, today: date, size: int = 50) -> Page[SourceRow]:
    """A page of sources by name. Three queries."""
    rows = sources.standing() if hasattr(sources, "standing") else sources
    spoken = Assertion.objects.filter(source=OuterRef("pk"), withdrawn_at=None)
    counted = spoken.order_by().values("source").annotate(n=Count("claim", distinct=True))
    claims = Coalesce(Subquery(counted.values("n")), Value(0))
    aliases = Prefetch("aliases", Alias.objects.order_by("name"))
    told = named(rows).annotate(claims=claims).prefetch_related(aliases)
    page = cut(told, key=KEY, token=token, size=size)
    ratings = Ratings(source.pk for source in page.rows)
    return Page(
        [
            SourceRow(
                SourceFacts.of(source),
                tuple(alias.name for alias in source.aliases.all()),
                source.country,
                ratings.on(source.pk, today),
                source.claims,
            )
            for source in page.rows
        ],
        page.newer,
        page.older,
    )


def for_page(source: Source, today: date) -> SourcePage:
    """Ten queries, whatever hangs on the source."""
    ratings = Ratings([source.pk])
    publications = list(
        Publication.objects.filter(source=source).order_by(
            F("published_latest").desc(nulls_last=True), "-id"
        )[: MOST_PUBLICATIONS + 1]
    )
    claims = _stood_behind(source)
    return SourcePage(
        source=source,
        facts=SourceFacts.of(source),
        aliases=tuple(source.aliases.order_by("name").values_list("name", flat=True)),
        rating=ratings.on(source.pk, today),
        ratings=tuple(with_criteria(ratings.all(source.pk))),
        ratings_withdrawn=tuple(ratings.withdrawn(source.pk)),
        outside=outsideratings.of_source(source),
        line=rating_line(ratings.line(source.pk), until=today),
        ties=(*_ties(source), *_affiliations(source)),
        publications=tuple(PublicationFacts.of(row) for row in publications[:MOST_PUBLICATIONS]),
        more_publications=len(publications) > MOST_PUBLICATIONS,
        claims=tuple(claims[:MOST_CLAIMS]),
        more_claims=len(claims) > MOST_CLAIMS,
        policies=tuple(
            (kind.label, source.policies[kind.value])
            for kind in PolicyKind
            if source.policies.get(kind.value)
        ),
    )


def _stood_behind(source: Source) -> list[StoodBehind]:
    spoken = list(
        Assertion.objects.filter(source=source, withdrawn_at=None)
        .select_related("claim")
        .order_by("-id")[: MOST_CLAIMS + 1]
    )
    below = graphs.reached((row.pk for row in spoken), towards="down")
    others = Assertion.objects.filter(pk__in=below).exclude(source=source)
    relying = Counter(claim for claim, _ in set(others.values_list("claim_id", "source_id")))
    return [
        StoodBehind(
            ref=row.claim.ref,
            text=row.claim.text,
            url=row.claim.get_absolute_url(),
            stance=row.stance,
            basis_label=row.get_basis_display(),
            relying=relying[row.claim_id] if row.stance == Stance.ASSERTS else 0,
        )
        for row in spoken
    ]


def _ties(source: Source) -> Iterable[TieFacts]:
    rows = Tie.objects.filter(Q(holder=source) | Q(held=source), withdrawn_at=None)
    for tie in rows.select_related("holder", "held").order_by("since", "id"):
        label = TieKind.called(tie.kind).label
        holds = tie.holder_id == source.pk
        yield TieFacts(
            id=tie.pk,
            words=label if holds else _PASSIVE[TieKind.called(tie.kind)],
            title="",
            other=SourceFacts.of(tie.held if holds else tie.holder),
            since=tie.since,
            until=tie.until,
            evidence=tie.evidence,
            is_affiliation=False,
        )


_PASSIVE = {
    TieKind.OWNS: "is owned by",
    TieKind.FUNDS: "is funded by",
    TieKind.SUPPLIES: "is supplied by",
    TieKind.SYNDICATES: "republishes",
    TieKind.SAME_STAFF: "shares staff with",
}


def _affiliations(source: Source) -> Iterable[TieFacts]:
    rows = Affiliation.objects.filter(Q(person=source) | Q(organisation=source), withdrawn_at=None)
    for row in rows.select_related("person", "organisation").order_by("since", "id"):
        is_person = source.kind == SourceKind.PERSON and row.person_id == source.pk
        yield TieFacts(
            id=row.pk,
            words="works at" if is_person else "employs",
            title=row.title,
            other=SourceFacts.of(row.organisation if is_person else row.person),
            since=row.since,
            until=row.until,
            evidence=row.evidence,
            is_affiliation=True,
        )
