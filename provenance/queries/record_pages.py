"""The page of a source's track record: tables by capacity, topic and year, and the rows behind."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import F
from django.urls import reverse

from provenance.domain import references, track_records
from provenance.domain.track_records import Outcome
from provenance.domain.vocabulary import Standing
from provenance.models import Case, Claim, Publication, Source

from . import claims as claim_rows
from . import introduced, keys
from . import track_records as records
from .claims import ClaimRow
from .facts import PublicationFacts
from .introduced import Introduced
from .pages import Page
from .track_records import Line, Share, Summary

MOST_CASES = 20
MOST_NOTICES = 100


@dataclass(frozen=True, slots=True)
class LineRecord:
    """One claim of a record, by its reference."""

    ref: str
    case_ref: str
    line: Line


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything the page of a record shows.

    `topics` and `years` are of the claims `basis` names: those it is origin or analyst of where
    there are any (`is_own`), else all. `notices` are publications corrected or
    retracted, `more_notices` how many of them are not shown.
    """

    source: Source
    summary: Summary
    capacities: tuple[Share, ...]
    basis: str
    is_own: bool
    topics: tuple[Share, ...]
    more_topics: int
    years: tuple[Share, ...]
    notices: tuple[PublicationFacts, ...]
    more_notices: int
    drift: Introduced
    claims: int
    lines: tuple[LineRecord, ...] = ()

    @property
    def url(self) -> str:
        return reverse("source-record", args=[self.source.pk])


@dataclass(frozen=True, slots=True)
class Read:
    """A record read from its rows, with the cases it touches by their keys."""

    lines: Sequence[Line]
    is_whole: bool
    cases: Mapping[UUID, Case]

    @property
    def years(self) -> list[str]:
        """The years to choose from, newest first."""
        known = sorted({row.year for row in self.lines if row.year}, reverse=True)
        undated = ["undated"] if any(row.year is None for row in self.lines) else []
        return [str(year) for year in known] + undated


def read(source: Source) -> Read:
    """Four queries."""
    lines, is_whole = records.read(source)
    return Read(lines, is_whole, Case.objects.in_bulk({row.case for row in lines}))


def for_page(source: Source, found: Read) -> RecordPage:
    """Three queries beside those of `read` and `rows`."""
    summary = records.summed(source, found.lines, is_whole=found.is_whole)
    own = [row for row in found.lines if row.is_own]
    basis, query, counted = _basis(found.lines, own)
    topics = _topics(counted, found.cases, query)
    notices = _notices(source)
    return RecordPage(
        source=source,
        summary=summary,
        capacities=records.capacities(found.lines),
        basis=basis,
        is_own=bool(own),
        topics=topics[:MOST_CASES],
        more_topics=len(topics[MOST_CASES:]),
        years=_years(counted, query),
        notices=notices,
        more_notices=summary.corrected + summary.retracted - len(notices),
        drift=introduced.by(source),
        claims=len(found.lines),
    )


def rows(lines: Sequence[Line], token: str) -> Page[ClaimRow]:
    """The claims of `lines` as rows that say what the source was to each. Two queries."""
    by_claim = {row.claim: row for row in lines}
    page = claim_rows.listed(Claim.objects.filter(pk__in=by_claim), token)
    told = {ref: by_claim[key] for ref, key in keys.of_rows(page.rows).items()}
    return replace(page, rows=[_row(row, told[row.ref]) for row in page.rows])


def of_source(key: UUID) -> RecordPage | None:
    """The whole record of the source with this key, for programs; None where there is none."""
    source = Source.objects.filter(pk=key).first()
    if source is None:
        return None
    found = read(source)
    numbers = dict(
        Claim.objects.filter(pk__in={row.claim for row in found.lines}).values_list("pk", "number")
    )
    lines = tuple(
        LineRecord(references.claim(numbers[row.claim]), found.cases[row.case].ref, row)
        for row in found.lines
        if row.claim in numbers and row.case in found.cases
    )
    return replace(for_page(source, found), lines=lines)


def _row(row: ClaimRow, line: Line) -> ClaimRow:
    """The row with what the source was to the claim, and what that came to."""
    named = line.naming.label.lower() if line.naming else ""
    about = (line.capacity.label.lower(), _outcome(line), named, str(line.year or "undated"))
    failed = line.outcome is Outcome.FAILED
    return replace(
        row,
        meta=tuple(filter(None, (row.case_ref, *about))),
        flag=line.outcome.label.lower() if failed else "",
    )


def _outcome(line: Line) -> str:
    return "" if line.outcome is Outcome.FAILED else line.outcome.label.lower()


def _basis(lines: Sequence[Line], own: Sequence[Line]) -> tuple[str, str, Sequence[Line]]:
    """What topics and years are told of: what it answers for itself, or all where that is none."""
    if own:
        return "claims it originated or analysed", "capacity=own&", own
    return "all claims it speaks on", "", lines


def _topics(lines: Iterable[Line], cases: Mapping[UUID, Case], query: str) -> tuple[Share, ...]:
    """By case, those with the most claims first."""
    grouped = _grouped(lines, lambda row: row.case)
    shares = [
        Share(
            cases[key].title, f"{query}case={cases[key].ref}", tally, cases[key].ref, cases[key].ref
        )
        for key, tally in grouped.items()
        if key in cases
    ]
    return tuple(sorted(shares, key=lambda share: (-share.claims, share.note)))


def _years(lines: Iterable[Line], query: str) -> tuple[Share, ...]:
    """By the year of its text, newest first; last those that are not dated to the year."""
    grouped = _grouped(lines, lambda row: row.year)
    known = sorted((year for year in grouped if year), reverse=True)
    shares = [
        Share(str(year), f"{query}year={year}", grouped[year], value=str(year)) for year in known
    ]
    if None in grouped:
        shares.append(Share("Not dated to the year", f"{query}year=undated", grouped[None]))
    return tuple(shares)


def _grouped(lines: Iterable[Line], key: Callable[[Line], Any]) -> dict[Any, track_records.Tally]:
    grouped: dict[Any, list[Line]] = defaultdict(list)
    for row in lines:
        grouped[key(row)].append(row)
    return {value: track_records.tally(its) for value, its in grouped.items()}


def _notices(source: Source) -> tuple[PublicationFacts, ...]:
    marked = Publication.objects.filter(
        source=source, standing__in=[Standing.CORRECTED, Standing.RETRACTED]
    ).order_by(F("notice_latest").desc(nulls_last=True), "-id")
    return tuple(PublicationFacts.of(row) for row in marked[:MOST_NOTICES])
