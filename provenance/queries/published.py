"""Which voices had certainly been published by a moment."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from provenance.domain import publishing
from provenance.domain.vocabulary import LeftOut, Stance
from provenance.models import Assertion, Claim, Publication

from .facts import SourceFacts


@dataclass(frozen=True, slots=True)
class Unheard:
    """A voice that does not count as published by then, and why."""

    id: UUID
    source: SourceFacts
    why: LeftOut


@dataclass(frozen=True, slots=True)
class Heard:
    """Distinct sources for and against one claim by then, and how many voices are left out."""

    supporting: int
    dissenting: int
    left_out: int


def unheard(rows: Iterable[Assertion], by: datetime | None) -> tuple[Unheard, ...]:
    """Those of `rows` that are left out; none where no moment is asked for. No query."""
    if by is None:
        return ()
    reasons = ((row, _why(row.publication, by)) for row in rows)
    return tuple(Unheard(row.pk, SourceFacts.of(row.source), why) for row, why in reasons if why)


def heard(claims: Iterable[Claim], by: datetime) -> Mapping[UUID, Heard]:
    """Claim → what counts. One query, however many claims."""
    voices: dict[UUID, list[Assertion]] = defaultdict(list)
    rows = Assertion.objects.filter(claim__in=[claim.pk for claim in claims], withdrawn_at=None)
    for row in rows.select_related("publication"):
        voices[row.claim_id].append(row)
    return {claim.pk: _counted(voices[claim.pk], by) for claim in claims}


def _counted(voices: list[Assertion], by: datetime) -> Heard:
    out = [row for row in voices if _why(row.publication, by) is None]
    denying = {row.source_id for row in out if row.stance == Stance.DENIES}
    saying = {row.source_id for row in out if row.stance == Stance.ASSERTS}
    return Heard(len(saying), len(denying), len(voices) - len(out))


def _why(publication: Publication | None, by: datetime) -> LeftOut | None:
    if publication is None:
        return LeftOut.UNDATED
    return publishing.left_out(
        by,
        earliest=publication.published_earliest,
        latest=publication.published_latest,
        standing=publication.standing,
        notice=publication.notice_earliest,
    )
