"""Ties and affiliations as programs read them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from provenance.models import Affiliation, Source, Tie

from .facts import SourceFacts


@dataclass(frozen=True, slots=True)
class TieRecord:
    """`withdrawn_at` is None while it stands; `withdrawn_reason` "" then."""

    id: UUID
    kind: str
    holder: SourceFacts
    held: SourceFacts
    since: date | None
    until: date | None
    evidence: str
    reason: str
    withdrawn_at: datetime | None
    withdrawn_reason: str

    @classmethod
    def of(cls, row: Tie) -> "TieRecord":
        ends = SourceFacts.of(row.holder), SourceFacts.of(row.held)
        dates = row.since, row.until
        gone = row.withdrawn_at, row.withdrawn_reason
        return cls(row.pk, row.kind, *ends, *dates, row.evidence, row.reason, *gone)


@dataclass(frozen=True, slots=True)
class AffiliationRecord:
    """As TieRecord."""

    id: UUID
    person: SourceFacts
    organisation: SourceFacts
    title: str
    since: date | None
    until: date | None
    evidence: str
    withdrawn_at: datetime | None
    withdrawn_reason: str

    @classmethod
    def of(cls, row: Affiliation) -> "AffiliationRecord":
        ends = SourceFacts.of(row.person), SourceFacts.of(row.organisation)
        dates = row.since, row.until
        gone = row.withdrawn_at, row.withdrawn_reason
        return cls(row.pk, *ends, row.title, *dates, row.evidence, *gone)


def ties_of(source: Source) -> tuple[TieRecord, ...]:
    """Those that stand, in which the source is either end. One query."""
    rows = Tie.objects.filter(Q(holder=source) | Q(held=source), withdrawn_at=None)
    rows = rows.select_related("holder", "held").order_by("since", "id")
    return tuple(TieRecord.of(row) for row in rows)


def affiliations_of(source: Source) -> tuple[AffiliationRecord, ...]:
    """Those that stand, in which the source is either end. One query."""
    rows = Affiliation.objects.filter(Q(person=source) | Q(organisation=source), withdrawn_at=None)
    rows = rows.select_related("person", "organisation").order_by("since", "id")
    return tuple(AffiliationRecord.of(row) for row in rows)


def tie(pk: UUID) -> Tie | None:
    """One tie with both ends, withdrawn or not. One query."""
    return Tie.objects.select_related("holder", "held").filter(pk=pk).first()


def affiliation(pk: UUID) -> Affiliation | None:
    """One affiliation with both ends, withdrawn or not. One query."""
    rows = Affiliation.objects.select_related("person", "organisation")
    return rows.filter(pk=pk).first()
