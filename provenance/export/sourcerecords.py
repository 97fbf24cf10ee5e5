"""Cases, sources, what binds and rates them, and publications, as records."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from provenance.domain import ratings
from provenance.domain.vocabulary import Standing
from provenance.models import (
    Affiliation,
    Alias,
    Case,
    CriterionCheck,
    Publication,
    Rating,
    Source,
    Tie,
)

from . import outsideids

type Record = dict[str, Any]


def _cases(keys: list[Any]) -> Iterator[Record]:
    ids = outsideids.of("case", keys)
    for case in Case.objects.filter(pk__in=keys).order_by("pk"):
        yield {
            "type": "case",
            "id": ids[case.pk],
            "ref": case.ref,
            "code": case.code,
            "title": case.title,
            "summary": case.summary,
            "is_restricted": case.is_restricted or None,
        }


def _sources(keys: list[Any]) -> Iterator[Record]:
    ids = outsideids.of("source", keys)
    aliases: dict[Any, list[str]] = {}
    for alias in Alias.objects.filter(source__in=keys).order_by("name"):
        aliases.setdefault(alias.source_id, []).append(alias.name)
    for source in Source.objects.filter(pk__in=keys).order_by("pk"):
        yield {
            "type": "source",
            "id": ids[source.pk],
            "name": source.name,
            "kind": source.kind,
            "country": source.country,
            "aliases": aliases.get(source.pk, []),
            "domains": source.domains,
            "description": source.description,
            "policies": [
                {"kind": kind, "link": link} for kind, link in sorted(source.policies.items())
            ],
        }


def _ties(keys: list[Any]) -> Iterator[Record]:
    rows = list(Tie.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of("tie", keys)
    ends = outsideids.of("source", [end for row in rows for end in row.ends])
    for row in rows:
        yield {
            "type": "tie",
            "id": ids[row.pk],
            "holder": ends[row.holder_id],
            "kind": row.kind,
            "held": ends[row.held_id],
            "since": row.since,
            "until": row.until,
            "evidence": row.evidence,
            "reason": row.reason,
        }


def _affiliations(keys: list[Any]) -> Iterator[Record]:
    rows = list(Affiliation.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of("affiliation", keys)
    ends = outsideids.of("source", [end for row in rows for end in row.ends])
    for row in rows:
        yield {
            "type": "affiliation",
            "id": ids[row.pk],
            "person": ends[row.person_id],
            "organisation": ends[row.organisation_id],
            "title": row.title,
            "since": row.since,
            "until": row.until,
            "evidence": row.evidence,
        }


def _ratings(keys: list[Any]) -> Iterator[Record]:
    """Of what several people say from one day on, the one that counts (ADR 18).

    Where it comes in, one person answers for all of it, and has one opinion a day.
    """
    rows = _counting(keys)
    ids = outsideids.of("rating", keys)
    sources = outsideids.of("source", [row.source_id for row in rows])
    checks: dict[Any, list[Record]] = {}
    for check in CriterionCheck.objects.filter(rating__in=keys).order_by("criterion"):
        link = {"link": check.link} if check.link else {}
        found = {"criterion": check.criterion, "answer": check.answer, **link}
        checks.setdefault(check.rating_id, []).append(found)
    for row in rows:
        yield {
            "type": "rating",
            "id": ids[row.pk],
            "source": sources[row.source_id],
            "reliability": row.reliability,
            "valid_from": row.valid_from,
            "reason": row.reason,
            "is_desk": row.is_desk or None,
            "criteria": checks.get(row.pk, []),
        }


def _counting(keys: list[Any]) -> list[Rating]:
    here = Rating.objects.filter(pk__in=keys)
    beside = _standing_rows(Rating).filter(source__in=here.values("source")).order_by("pk")
    together: dict[Any, list[Rating]] = {}
    for row in beside:
        together.setdefault((row.source_id, row.valid_from, row.is_desk), []).append(row)
    told = {key: ratings.counting(some, key[1]) for key, some in together.items()}
    rows = here.order_by("pk")
    return [row for row in rows if row == told[row.source_id, row.valid_from, row.is_desk]]


def _publications(keys: list[Any]) -> Iterator[Record]:
    rows = list(Publication.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of("publication", keys)
    sources = outsideids.of("source", [row.source_id for row in rows])
    for row in rows:
        yield {
            "type": "publication",
            "id": ids[row.pk],
            "source": sources[row.source_id],
            "kind": row.kind,
            "title": row.title,
            "link": row.url,
            "published": row.published_words,
            **_standing(row),
        }


def _standing(row: Publication) -> Record:
    if row.standing == Standing.CURRENT:
        return {}
    notice = {"reason": row.standing_reason, "dated": row.notice_words, "link": row.notice_url}
    told = {name: value for name, value in notice.items() if value}
    return {"standing": row.standing, "notice": told}


def _standing_rows(model: type[Any]) -> QuerySet[Any]:
    return model._default_manager.filter(withdrawn_at=None)


CUTS = (
    (lambda: Case.objects.all(), _cases),
    (lambda: Source.objects.standing(), _sources),
    (lambda: _standing_rows(Tie), _ties),
    (lambda: _standing_rows(Affiliation), _affiliations),
    (lambda: _standing_rows(Rating), _ratings),
    (lambda: Publication.objects.all(), _publications),
)
