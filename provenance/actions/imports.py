"""Files on their way in: kept line by line, applied in batches, stopped, done for real."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import batched, islice
from typing import Any

from django.db import connection
from django.db.models import F

from provenance import policies
from provenance.actions import queueing, recording, writing
from provenance.domain.imports import (
    LARGEST,
    MOST_LINES,
    Became,
    ImportKind,
    ImportState,
    LineOutcome,
)
from provenance.errors import Refused
from provenance.models import Case, Import, ImportLine, User

RUN = "imports.run"
AT_ONCE = 200
_KEPT_AT_ONCE = 1000
_COPY = """
    INSERT INTO provenance_importline (whole_id, number, text, outcome, why)
    SELECT %s, number, text, '', '' FROM provenance_importline WHERE whole_id = %s ORDER BY number
"""
# Django's bulk_update takes longer to write such a statement than the database to carry it out.
_NOTE = """
    UPDATE provenance_importline line SET outcome = given.outcome, why = given.why
    FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS given (id, outcome, why)
    WHERE line.id = given.id
"""


def keep(
    *,
    kind: ImportKind,
    name: str,
    texts: Iterable[str],
    case: Case | None = None,
    choices: Mapping[str, Any],
    is_dry_run: bool,
    is_queued: bool = True,
    by: User,
    at: datetime,
) -> Import:
    """Keep the lines of a file, numbered as they stand in it; empty ones are left out.

    A worker applies them, unless `is_queued` says that the caller does.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("imports.receive", by=by):
        whole = writing.insert(
            Import(
                kind=kind,
                name=" ".join(name.split())[:200] or "Unnamed",
                case=case,
                choices=dict(choices),
                is_dry_run=is_dry_run,
                asked_by=by,
                asked_at=at,
            )
        )
        total = sum(len(_write(whole, some)) for some in batched(_numbered(texts), _KEPT_AT_ONCE))
        if not total:
            raise Refused("The file holds no record.", field="file")
        writing.update(whole, total=total)
        if is_queued:
            queue(whole)
        return whole


def _numbered(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    given = size = 0
    for number, text in enumerate(texts, start=1):
        if text:
            given += 1
            size += len(text)
            if size > LARGEST:
                raise Refused("The file has more than 200 MB. Cut it into several.", field="file")
            if given > MOST_LINES:
                raise Refused(
                    f"The file has more than {MOST_LINES:,} records. Cut it into several.",
                    field="file",
                )
            yield number, text


def _write(whole: Import, some: Iterable[tuple[int, str]]) -> list[ImportLine]:
    rows = [ImportLine(whole=whole, number=number, text=text) for number, text in some]
    return ImportLine.objects.bulk_create(rows)


def queue(whole: Import) -> None:
    """A worker applies what waits, once the transaction is over."""
    queueing.once(RUN, f"{RUN}.{whole.pk}", whole=str(whole.pk))


def for_real(*, whole: Import, by: User, at: datetime) -> Import:
    """The lines that a dry run tried, once more as an import of their own, to be applied."""
    policies.enforce(policies.edit_refusal(by))
    policies.enforce(policies.own_refusal(by, whole.asked_by))
    if not whole.is_dry_run or whole.state != ImportState.DONE:
        raise Refused("Only what was tried to its end is done for real from here.")
    if not whole.lines.exists():
        raise Refused("Its lines are not kept any more: send the file again.")
    with recording.change("imports.receive", by=by):
        told = {name: getattr(whole, name) for name in ("kind", "name", "case", "choices", "total")}
        again = writing.insert(Import(**told, is_dry_run=False, asked_by=by, asked_at=at))
        with connection.cursor() as cursor:
            cursor.execute(_COPY, [again.pk, whole.pk])
        queue(again)
        return again


def stop(*, whole: Import, why: str = "", by: User, at: datetime) -> Import:
    """Lines that wait are not applied any more; those that were applied stay."""
    if by.pk != whole.asked_by_id:  # one's own ends too once one's account is closed
        policies.enforce(policies.own_refusal(by, whole.asked_by))
    with recording.change("imports.stop", by=by):
        whole = locked(whole)
        if whole.state in (ImportState.DONE, ImportState.STOPPED):
            raise Refused("This import has ended already.")
        writing.update(whole, state=ImportState.STOPPED, why=why, finished_at=at)
        return whole


def locked(whole: Import) -> Import:
    """The import's row, locked: no two workers apply the same lines."""
    rows = Import.objects.select_related("asked_by", "case")
    return rows.select_for_update(of=("self",)).get(pk=whole.pk)


def waiting(whole: Import, after: int = 0, most: int = AT_ONCE) -> list[ImportLine]:
    """The first `most` lines with a number above `after` that wait; one query."""
    rows = ImportLine.objects.filter(whole=whole, outcome="", number__gt=after)
    return list(islice(rows.order_by("number"), most))


def note(*, whole: Import, became: Sequence[tuple[ImportLine, Became]]) -> None:
    """Part of an act: what became of each line, and the figures of the import."""
    counts = dict.fromkeys(LineOutcome, 0)
    for line, result in became:
        line.outcome, line.why = result.outcome, result.why
        counts[result.outcome] += 1
    with connection.cursor() as cursor:
        columns = zip(*((line.pk, line.outcome, line.why) for line, _ in became), strict=True)
        cursor.execute(_NOTE, [list(column) for column in columns] or [[], [], []])
    figures = {outcome.value: F(outcome.value) + count for outcome, count in counts.items()}
    Import.objects.filter(pk=whole.pk).update(state=ImportState.RUNNING, **figures)


def clear_lines(*, before: datetime) -> int:
    """Forget the lines of imports that ended before a moment; how many. Their figures stay."""
    ended = Import.objects.filter(finished_at__lt=before)
    return ImportLine.objects.filter(whole__in=ended).delete()[0]


def finish(*, whole: Import, at: datetime) -> None:
    """Part of an act: no line waits any more."""
    writing.update(whole, state=ImportState.DONE, finished_at=at)
