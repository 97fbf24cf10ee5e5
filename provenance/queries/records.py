"""A claim or a source whole, as it is stored: what programs read where people read pages."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from provenance.domain.vocabulary import PolicyKind
from provenance.models import Assertion, Claim, Source
from provenance.policies import Person

from . import calibrations, chains, claims, outsideratings, proposals, tierecords
from .calibrations import Calibration
from .chains import ChainPage
from .claims import ClaimRow
from .facts import RatingFacts, SourceFacts, VerdictFacts
from .outsideratings import OutsideRatingFacts
from .proposals import ProposalFacts
from .ratings import Ratings, with_criteria
from .tierecords import AffiliationRecord, TieRecord


@dataclass(frozen=True, slots=True)
class InferenceRecord:
    """A step to or from `claim`, which is the other end."""

    id: UUID
    claim: Claim
    sentence: str


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    row: ClaimRow
    version: int
    verdict: VerdictFacts | None
    former_verdicts: tuple[VerdictFacts, ...]
    proposal: ProposalFacts | None
    chain: ChainPage
    inferred_from: tuple[InferenceRecord, ...]
    inferences: tuple[InferenceRecord, ...]


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    kind: str
    address: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """`merged_into` is where a spelling that was given up leads to."""

    source: SourceFacts
    version: int
    aliases: tuple[str, ...]
    country: str
    rating: RatingFacts | None
    claims: int
    domains: tuple[str, ...]
    description: str
    merged_into: SourceFacts | None
    ratings: tuple[RatingFacts, ...]
    outside_ratings: tuple[OutsideRatingFacts, ...]
    ties: tuple[TieRecord, ...]
    affiliations: tuple[AffiliationRecord, ...]
    policies: tuple[PolicyRecord, ...]
    calibration: Calibration


def of_claim(
    ref: str, published_by: datetime | None = None, person: Person | None = None
) -> ClaimRecord | None:
    """The claim as `person` may see it. Nine queries, however long the chain.

    One more where a verdict was proposed, and one with `published_by`.
    """
    claim = claims.by_ref(ref)
    if claim is None:
        return None
    told = claims.verdicts_on(claim)
    return ClaimRecord(
        row=_row(claim, published_by),
        version=claim.version,
        verdict=next((verdict for verdict in told if verdict.until is None), None),
        former_verdicts=tuple(verdict for verdict in told if verdict.until),
        proposal=proposals.on_claim(claim.pk, person).live,
        chain=chains.of(claim, published_by),
        inferred_from=_steps(claim.premises, "premise"),
        inferences=_steps(claim.conclusions, "conclusion"),
    )


def _row(claim: Claim, published_by: datetime | None) -> ClaimRow:
    alone = Claim.objects.filter(pk=claim.pk)
    return claims.listed(alone, size=1, published_by=published_by).rows[0]


def of_source(pk: UUID, today: date) -> SourceRecord | None:
    """Eleven queries at most, whatever hangs on the source; one that was merged is found too."""
    rows = Source.objects.select_related("merged_into").prefetch_related("aliases")
    source = rows.filter(pk=pk).first()
    if source is None:
        return None
    ratings = Ratings([pk])
    spoken = Assertion.objects.filter(source=source, withdrawn_at=None)
    return SourceRecord(
        source=SourceFacts.of(source),
        version=source.version,
        aliases=tuple(sorted(alias.name for alias in source.aliases.all())),
        country=source.country,
        rating=ratings.on(pk, today),
        claims=spoken.values("claim").distinct().count(),
        domains=tuple(source.domains),
        description=source.description,
        merged_into=SourceFacts.of(source.merged_into) if source.merged_into else None,
        ratings=tuple(with_criteria(ratings.all(pk))),
        outside_ratings=outsideratings.of_source(source).ratings,
        ties=tierecords.ties_of(source),
        affiliations=tierecords.affiliations_of(source),
        policies=tuple(
            PolicyRecord(kind, source.policies[kind])
            for kind in PolicyKind
            if source.policies.get(kind)
        ),
        calibration=calibrations.of_source(source),
    )


def _steps(inferences: Any, end: str) -> tuple[InferenceRecord, ...]:
    rows = inferences.filter(withdrawn_at=None).select_related(end).order_by("id")
    return tuple(InferenceRecord(row.pk, getattr(row, end), row.sentence) for row in rows)
