"""Who stated a claim first, and when, as its chain has it: domain/claimants.py says how."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from provenance.domain import claimants
from provenance.domain.claimants import Speaker
from provenance.domain.vocabulary import SourceKind, Stance
from provenance.models import Assertion, Attribution

_A_DAY = timedelta(days=1)
# What was there to be read; an eyewitness, who stands with the evidence too, speaks.
_EVIDENCE = {SourceKind.IMAGERY, SourceKind.DATASET}


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who stated a claim; "" and None where that is not known.

    `at` is the day, at its beginning, and `link` where it can be read. `elsewhere` are links to
    others who state it.
    """

    name: str = ""
    at: datetime | None = None
    link: str = ""
    elsewhere: tuple[str, ...] = ()


def of_claims(claims: Iterable[UUID]) -> Mapping[UUID, Claimant]:
    """The claimant of each of `claims`. Two queries, however many claims."""
    keys = set(claims)
    said, hops = defaultdict(list), defaultdict(list)
    spoken = Assertion.objects.filter(claim__in=keys, withdrawn_at=None, stance=Stance.ASSERTS)
    for row in spoken.select_related("source", "publication").order_by("id"):
        said[row.claim_id].append(row)
    leaning = Attribution.objects.filter(claim__in=keys, withdrawn_at=None).order_by("id")
    for claim, citing, cited in leaning.values_list("claim", "citing", "cited"):
        hops[claim].append((citing, cited))
    return {claim: _of(said[claim], hops[claim]) for claim in keys}


def day(row: Any, name: str) -> datetime | None:
    """The day that the span `name` of `row` lies on, at its beginning (UTC).

    None where it is not known to the day: a moment would say more than is known.
    """
    earliest, latest = getattr(row, f"{name}_earliest"), getattr(row, f"{name}_latest")
    if earliest is None or latest is None or latest - earliest >= _A_DAY:
        return None
    start: datetime = earliest.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return start


def _of(rows: Sequence[Assertion], hops: Sequence[tuple[UUID, UUID]]) -> Claimant:
    links = {row.pk: row.publication.url for row in rows if row.publication}
    first = claimants.first(map(_speaker, rows), hops)
    if first is None:
        return Claimant(elsewhere=_distinct(links.values()))
    names = {row.source_id: row.source.name for row in rows}
    voice = next((row for row in rows if row.pk == first.key), None)
    published = voice.publication if voice else None
    link = published.url if published else ""
    return Claimant(
        name=names[first.who],
        at=day(published, "published") if published else None,
        link=link,
        elsewhere=tuple(other for other in _distinct(links.values()) if other != link),
    )


def _speaker(row: Assertion) -> Speaker[UUID, UUID]:
    published = row.publication
    return Speaker(
        row.pk,
        row.source_id,
        row.source.kind in _EVIDENCE,
        published.published_earliest if published else None,
        published.published_latest if published else None,
    )


def _distinct(links: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, links)))
