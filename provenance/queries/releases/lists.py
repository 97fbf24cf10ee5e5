"""Lists of what is out: for readers, for search engines, for collections of reviews."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from provenance.domain import references
from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Claim, Release, Verdict
from provenance.queries import pages, sight
from provenance.queries.figures import Figures
from provenance.queries.pages import Page

from .standings import NOBODY, standing

SIZE = 30
KEY = ("-released_at", "-id")


@dataclass(frozen=True, slots=True)
class PublicRow:
    """A published claim in a list. `label` is "" where the desk has not decided."""

    ref: str
    href: str
    title: str
    status: str
    label: str
    released_at: datetime
    words: tuple[str, ...]


def listed(words: str = "", token: str = "") -> Page[PublicRow]:
    """A page of what is out, the newest first; with all of `words`, if any. One query."""
    with sight.of(NOBODY):
        page = pages.cut(_rows(words), key=KEY, token=token, size=SIZE)
        return Page([_row(row) for row in page.rows], page.newer, page.older)


def newest(most: int) -> list[tuple[str, datetime]]:
    """(address, when it last changed) of what is out, within the sight of nobody. One query."""
    rows = _decided(standing()).select_related("claim").order_by(*KEY)[:most]
    return [(_href(row), max(filter(None, (row.released_at, row.decided_at)))) for row in rows]  # type: ignore[attr-defined]


def in_parts(size: int = 100) -> Iterator[list[Claim]]:
    """Claims that are out and have a verdict, part by part, within the sight of nobody."""
    rows = standing().filter(claim__verdicts__superseded_at=None, claim__verdicts__isnull=False)
    rows, token = rows.select_related("claim"), ""
    while True:
        page = pages.cut(rows, key=KEY, token=token, size=size)
        yield [release.claim for release in page.rows]
        if not (token := page.older):
            return


def _rows(words: str) -> QuerySet[Release]:
    rows = _decided(standing()).select_related("claim", "claim__support")
    rows = rows.defer("claim__support__receipts")
    number = references.number(words.strip(), "C")
    if number is not None:
        return rows.filter(claim__number=number)
    if words.strip():
        query = SearchQuery(words, config="english", search_type="websearch")
        found = Claim.objects.annotate(found=SearchVector("text", config="english"))
        return rows.filter(claim__in=found.filter(found=query))
    return rows


def _decided(rows: QuerySet[Release]) -> QuerySet[Release]:
    now = Verdict.objects.filter(claim=OuterRef("claim"), superseded_at=None)
    return rows.annotate(
        status=Coalesce(Subquery(now.values("status")[:1]), Value("")),
        decided_at=Subquery(now.values("decided_at")[:1]),
    )


def _row(row: Release) -> PublicRow:
    claim, status = row.claim, str(row.status)  # type: ignore[attr-defined]
    support = getattr(claim, "support", None)
    return PublicRow(
        ref=claim.ref,
        href=_href(row),
        title=row.headline or claim.text,
        status=status,
        label=VerdictStatus.called(status).label if status else "",
        released_at=row.released_at,
        words=tuple(Figures.of(support, status).words) if support else (),
    )


def _href(row: Release) -> str:
    return reverse("public-claim", args=[row.claim.ref])
