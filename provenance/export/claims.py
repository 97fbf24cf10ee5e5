"""Claims as a table for spreadsheet programs, written row by row: memory does not grow with it."""

from collections.abc import Iterator
from datetime import datetime
from typing import IO

from django.db.models import QuerySet

from provenance.domain.vocabulary import Credibility
from provenance.models import Claim
from provenance.queries import claims as claim_rows
from provenance.queries.claims import ClaimRow
from provenance.queries.figures import NEWEST

from . import spreadsheets

AT_ONCE = 500
_JUDGED = {grade.value for grade in Credibility} - {Credibility.SIX.value}
# What each column holds is said to people in docs/export.md.
COLUMNS = (
    "claim",
    "link",
    "text",
    "kind",
    "place",
    "when",
    "when_earliest",
    "when_latest",
    "case",
    "case_title",
    "verdict",
    "credibility",
    "credibility_words",
    "sources_for",
    "sources_against",
    "origins_low",
    "origins_high",
    "denying_origins_low",
    "denying_origins_high",
    "channels",
    "choke_points",
    "analyses",
    "loops",
    "weak_hops",
    "suggested",
    "rule",
    "tags",
    "assigned_to",
    "recorded_at",
)


def write(
    out: IO[str], claims: QuerySet[Claim], *, site: str, key: tuple[str, ...] = NEWEST
) -> None:
    """Write `claims` to `out`, in the order of `key`. `site` stands before each link.

    One query for each five hundred claims.
    """
    spreadsheets.write(out, COLUMNS, (_cells(row, site) for row in _rows(claims, key)))


def _rows(claims: QuerySet[Claim], key: tuple[str, ...]) -> Iterator[ClaimRow]:
    token, more = "", True
    while more:
        page = claim_rows.listed(claims, token, AT_ONCE, key)
        yield from page.rows
        token, more = page.older, bool(page.older)


def _cells(row: ClaimRow, site: str) -> Iterator[object]:
    figures, when = row.figures, row.when
    yield from (row.ref, f"{site}{row.href}", row.text, row.kind_label, row.place)
    yield from (when.words, _told(when.earliest), _told(when.latest)) if when else ("", "", "")
    yield from (row.case_ref, row.case_title, row.status_label, *_credibility(row.credibility))
    yield from (row.supporting, row.dissenting)
    yield from (*figures.origins, *figures.dissent)
    # Without a known origin there is no way to one: what is not known is empty, not 0.
    yield figures.channels if figures.origins_low else None
    yield from (figures.choke_points, figures.analyses, figures.loops, figures.weak_hops)
    yield from (figures.suggested, figures.rule)
    yield from ("; ".join(row.tags), row.assigned_to, _told(row.recorded_at))


def _credibility(value: str) -> tuple[int | None, str]:
    """The figure, empty where there is none to reckon with, and the words."""
    if not value:
        return None, "Not graded"
    return int(value) if value in _JUDGED else None, Credibility.called(value).label


def _told(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
