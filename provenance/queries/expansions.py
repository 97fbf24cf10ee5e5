"""What a claim only refers to, put into the answer whole where that is asked for."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from provenance.domain import references
from provenance.domain.lists import Expansion
from provenance.models import Case, Claim, Verdict

from . import accounts, cases, chains
from .cases import CaseRow
from .chains import ChainPage
from .claims import ClaimRow
from .facts import SourceFacts, VerdictFacts
from .receipts import Receipts


@dataclass(frozen=True, slots=True)
class Expanded:
    """Each is None where it was not asked for; the verdict also where the claim has none."""

    case: CaseRow | None = None
    verdict: VerdictFacts | None = None
    chain: Mapping[str, Any] | None = None
    sources: tuple[SourceFacts, ...] | None = None


def expanded(
    rows: Iterable[ClaimRow], names: Collection[Expansion], published_by: datetime | None = None
) -> list[ClaimRow]:
    """The same rows with what is named. Nine queries at most, however many rows.

    As `chains.every` and `accounts.every` with `published_by`, and where figures are not stored.
    """
    told = list(rows)
    if not (told and names):
        return told
    numbers = [number for row in told if (number := references.number(row.ref, "C"))]
    found = {claim.ref: claim for claim in Claim.objects.filter(number__in=numbers)}
    claims = list(found.values())
    its_case = _cases(claims) if Expansion.CASE in names else {}
    verdicts = _verdicts(claims) if Expansion.VERDICT in names else {}
    drawn = chains.every(claims, published_by) if set(names) & _DRAWN else {}
    counted = (
        accounts.every([claim.pk for claim in claims], published_by)
        if Expansion.CHAIN in names
        else {}
    )
    return [
        replace(
            row,
            expanded=Expanded(
                case=its_case.get(row.case_ref),
                verdict=verdicts.get(key),
                chain=supported(drawn[key], counted[key]) if key in counted else None,
                sources=_sources(drawn[key]) if Expansion.SOURCES in names else None,
            ),
        )
        for row in told
        for key in [found[row.ref].pk]
    ]


_DRAWN = {Expansion.CHAIN, Expansion.SOURCES}


def supported(chain: ChainPage, support: Receipts) -> dict[str, Any]:
    """A chain with what stands behind the claim, as one value."""
    named = {name: getattr(chain, name) for name in ("voices", "hops", "ends", "left_out")}
    return named | {"support": support}


def _cases(claims: Collection[Claim]) -> Mapping[str, CaseRow]:
    keys = {claim.case_id for claim in claims}
    rows = cases.listed(Case.objects.filter(pk__in=keys), size=len(keys)).rows
    return {row.ref: row for row in rows}


def _verdicts(claims: Collection[Claim]) -> Mapping[UUID, VerdictFacts]:
    now = Verdict.objects.filter(claim__in=claims, superseded_at=None)
    rows = now.select_related("decided_by", "approved_by")
    return {row.claim_id: VerdictFacts.of(row) for row in rows}


def _sources(chain: ChainPage) -> tuple[SourceFacts, ...]:
    """Each source that speaks, once, in the order of the chain."""
    return tuple({voice.source.id: voice.source for voice in chain.voices}.values())
