"""Checks every write passes before it reaches the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from provenance.actions import gathering
from provenance.domain import dates
from provenance.domain.dates import Span
from provenance.errors import Refused, Stale
from provenance.models.columns import Versioned, Withdrawable

# A date's words are one field of a form, whatever its columns are called.
_DATES = {f"{name}_words": name for name in ("when", "published", "stated")}


def insert[M: models.Model](row: M) -> M:
    """Write a new row after its columns were checked."""
    _check(row)
    if not gathering.takes(row):
        row.save(force_insert=True)
    return row


def insert_all[M: models.Model](rows: Sequence[M]) -> Sequence[M]:
    """As `insert`, for many of one table in one statement."""
    for row in rows:
        _check(row)
    if rows and not all(gathering.takes(row) for row in rows):
        type(rows[0])._default_manager.bulk_create(rows)
    return rows


def update(row: models.Model, **changes: Any) -> list[str]:
    """Write what differs and count the version up; the names of the columns that changed."""
    changed = [name for name, value in changes.items() if getattr(row, name) != value]
    if not changed:
        return []
    if gathering.waits(row):
        gathering.write()
    for name in changed:
        setattr(row, name, changes[name])
    _check(row)
    columns = list(changed)
    if isinstance(row, Versioned):
        row.version += 1
        columns.append("version")
    row.save(update_fields=columns)
    return changed


def withdraw(row: Withdrawable, *, reason: str, at: datetime) -> None:
    """Take a row out of the count; it stays readable with the reason."""
    if row.withdrawn_at:
        raise Refused("This was withdrawn before.")
    update(row, withdrawn_at=at, withdrawn_reason=reasoned(reason))


def reasoned(reason: str, field: str = "reason") -> str:
    """The reason, trimmed; refused where there is none."""
    if not reason.strip():
        raise Refused("Give a reason: the next editor must be able to follow you.", field=field)
    return reason.strip()


def fresh(row: Versioned, version: int | None, what: str) -> None:
    """Refuse where the form was opened on an older version. None: the caller does not mind."""
    if version is not None and version != row.version:
        raise stale(row, what)


def stale(row: Versioned, what: str) -> Stale:
    return Stale(
        f"Somebody changed {what} while you were writing. Nothing of yours is lost: "
        "read what changed, then save again or adapt it.",
        current=row.version,
    )


def past_span(words: str, *, at: datetime, field: str) -> Span | None:
    """The span of a date that must not lie in the future; None where nothing was given."""
    if not words.strip():
        return None
    try:
        span = dates.parse(words)
    except dates.NotADate as error:
        raise Refused(str(error), field=field) from error
    if span.earliest > at:
        raise Refused(f"“{span.words}” lies in the future.", field=field)
    return span


def _check(row: models.Model) -> None:
    """Lengths, URLs and vocabularies, worded for the form; the database holds the rest."""
    relations = [field.name for field in row._meta.fields if field.is_relation]
    try:
        row.clean_fields(exclude=[*relations, "number"])
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(" ".join(messages), field=_DATES.get(field, field)) from error


def touch(row: Versioned) -> None:
    """Count the version up: something that belongs to the row changed."""
    row.version += 1
    if not gathering.waits(row):
        row.save(update_fields=["version"])
