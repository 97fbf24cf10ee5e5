"""Imports: one's own, admins all; the lines of one for whoever asked for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from provenance.domain.imports import ImportKind, ImportState, LineOutcome
from provenance.models import Import, ImportLine, User

from . import pages
from .pages import Page

_KEY = ("-pk",)


@dataclass(frozen=True, slots=True)
class ImportFacts:
    """`percent` is how much of it does not wait any more, rounded down."""

    pk: UUID
    url: str
    name: str
    kind: ImportKind
    case: str
    case_url: str
    is_dry_run: bool
    state: ImportState
    why: str
    total: int
    settled: int
    percent: int
    applied: int
    unchanged: int
    refused: int
    asked_by: str
    asked_at: datetime
    finished_at: datetime | None

    @property
    def is_over(self) -> bool:
        return self.state in (ImportState.DONE, ImportState.STOPPED)


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A line; `outcome` is None while it waits."""

    number: int
    text: str
    outcome: LineOutcome | None
    why: str


def listed(person: User, token: str) -> Page[ImportFacts]:
    """A page of those that `person` may see, newest first. One query."""
    return paged(seen_by(person), token)


def paged(rows: QuerySet[Import], token: str = "", size: int = pages.SIZE) -> Page[ImportFacts]:
    """A page of imports, newest first. One query."""
    page = pages.cut(rows, key=_KEY, token=token, size=size)
    return Page([facts(row) for row in page.rows], page.newer, page.older)


def found(person: User, pk: UUID) -> Import | None:
    """One query."""
    return seen_by(person).filter(pk=pk).first()


def own(person: User, pk: UUID) -> Import | None:
    """As `found`, only what `person` asked for: its lines may tell of what admins do not see."""
    return seen_by(person).filter(pk=pk, asked_by=person).first()


def lines(
    whole: Import, outcome: str = "", after: int = 0, size: int = pages.SIZE
) -> list[LineFacts]:
    """The first lines with a number above `after`, of all outcomes where none is given."""
    rows = ImportLine.objects.filter(whole=whole, number__gt=after).order_by("number")
    return [_line(row) for row in (rows.filter(outcome=outcome) if outcome else rows)[:size]]


def has_lines(whole: Import) -> bool:
    """False once they were cleared. One query."""
    return ImportLine.objects.filter(whole=whole).exists()


def refused_texts(whole: Import) -> Iterator[str]:
    """The lines that were refused, as they came in, page by page."""
    after = 0
    while some := lines(whole, LineOutcome.REFUSED, after, 500):
        yield "".join(f"{line.text}\n" for line in some)
        after = some[-1].number


def facts(row: Import) -> ImportFacts:
    return ImportFacts(
        pk=row.pk,
        url=row.get_absolute_url(),
        name=row.name,
        kind=ImportKind.called(row.kind),
        case=row.case.ref if row.case else "",
        case_url=row.case.get_absolute_url() if row.case else "",
        is_dry_run=row.is_dry_run,
        state=ImportState.called(row.state),
        why=row.why,
        total=row.total,
        settled=row.settled,
        percent=100 * row.settled // row.total if row.total else 0,
        applied=row.applied,
        unchanged=row.unchanged,
        refused=row.refused,
        asked_by=str(row.asked_by),
        asked_at=row.asked_at,
        finished_at=row.finished_at,
    )


def seen_by(person: User) -> QuerySet[Import]:
    """One's own; all of them for admins."""
    rows = Import.objects.select_related("asked_by", "case")
    return rows if person.is_superuser else rows.filter(asked_by=person)


def _line(row: ImportLine) -> LineFacts:
    outcome = LineOutcome.called(row.outcome) if row.outcome else None
    return LineFacts(row.number, row.text, outcome, row.why)
