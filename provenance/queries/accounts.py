"""A claim's support as programs read it: sources and claims by name, and what it would be."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from provenance.domain.vocabulary import Standing
from provenance.models import Claim, Publication, Source

from . import changes, receipts
from .facts import PublicationFacts, SourceFacts
from .receipts import Receipts
from .suppositions import AS_STORED, Supposition

_GROUPS = ("choke_points", "analyses")


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The support that a claim would have without some sources and publications.

    `differences` are sentences such as "origins 2 → 1", `fell` names of sources.
    """

    claim: Claim
    sources: tuple[SourceFacts, ...]
    publications: tuple[PublicationFacts, ...]
    differences: tuple[str, ...]
    fell: tuple[str, ...]
    support: Receipts


def of(claim: Claim, published_by: datetime | None = None) -> Receipts:
    """As `receipts.on`, with sources and claims instead of their keys. Three queries."""
    return every([claim.pk], published_by)[claim.pk]


def every(
    claims: Collection[UUID], published_by: datetime | None = None
) -> Mapping[UUID, Receipts]:
    """Those of each of `claims`. Three queries, however many claims; nine more for uncounted."""
    found = receipts.every(claims, published_by)
    return dict(zip(found, _named(list(found.values())), strict=True))


def without(claim: Claim, keys: Collection[UUID]) -> WhatIf | list[UUID]:
    """What would be left, nothing is stored; or those of `keys` that lead to no row.

    A publication is left out as if it were retracted, a source wherever it speaks on this claim
    or on those it is inferred from. A fixed number of queries.
    """
    sources = Source.objects.in_bulk(keys)
    publications = Publication.objects.in_bulk(keys)
    if unknown := [key for key in keys if key not in sources and key not in publications]:
        return unknown
    supposition = Supposition(
        standings=dict.fromkeys(publications, Standing.RETRACTED.value),
        without_sources=frozenset(sources),
    )
    before, after = (receipts.supposed(claim, its) for its in (AS_STORED, supposition))
    change = changes.between(before, after)
    told = list(changes.told([change] if change else []))
    return WhatIf(
        claim=claim,
        sources=tuple(SourceFacts.of(row) for row in sources.values()),
        publications=tuple(PublicationFacts.of(row) for row in publications.values()),
        differences=tuple(words for facts in told for words in facts.figures),
        fell=tuple(name for facts in told for name in facts.fell),
        support=_named([after.receipts])[0],
    )


def _named(counted: Sequence[Receipts]) -> list[Receipts]:
    named = [its | {"dissent": dict(its["dissent"])} for its in counted]
    groups = [group for its in named for side in (its, its["dissent"]) for group in _groups(side)]
    sources = Source.objects.in_bulk({key for group in groups for key in group["sources"]})
    facts = {str(key): SourceFacts.of(source) for key, source in sources.items()}
    for group in groups:
        group["sources"] = [facts[key] for key in group["sources"]]
    premises = {premise["claim"] for its in counted for premise in its["rests_on"]}
    by_key = {str(key): claim for key, claim in Claim.objects.in_bulk(premises).items()}
    for its in named:
        its["rests_on"] = [
            premise | {"claim": by_key[premise["claim"]]} for premise in its["rests_on"]
        ]
    return named


def _groups(side: Receipts) -> Iterator[dict[str, Any]]:
    """Copies of all groups of a side, put in the place of those that were there."""
    groups = [dict(group) for group in side["origins"]["groups"]]
    side["origins"] = side["origins"] | {"groups": groups}
    yield from groups
    for name in _GROUPS:
        side[name] = [dict(group) for group in side[name]]
        yield from side[name]
