"""Rows of many lines written together: one statement for each table, when the block ends.

`writing` hands over to it. What is gathered is not in the database yet: whoever reads inside must
know by itself what was written inside (see reviewlookups.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import models

_AT_ONCE = 500


@dataclass(slots=True)
class Gathered:
    """Rows that wait to be written, by table; `count` goes up with all that is written."""

    rows: dict[type[models.Model], list[models.Model]] = field(default_factory=dict)
    keys: set[Any] = field(default_factory=set)
    count: int = 0

    def add(self, row: models.Model) -> None:
        self.count += 1
        self.keys.add(row.pk)
        self.rows.setdefault(type(row), []).append(row)

    def write(self) -> None:
        for model, rows in self.rows.items():
            model._default_manager.bulk_create(rows, batch_size=_AT_ONCE)
        self.rows.clear()
        self.keys.clear()


_now: ContextVar[Gathered | None] = ContextVar("gathered", default=None)


@contextmanager
def together() -> Iterator[Gathered]:
    """What `writing.insert` is given inside is written when the block ends, not where it fails."""
    gathered = Gathered()
    token = _now.set(gathered)
    try:
        yield gathered
    finally:
        _now.reset(token)
    gathered.write()


def takes(row: models.Model) -> bool:
    """Whether the new row is written later, together with others."""
    if (gathered := _now.get()) is None:
        return False
    gathered.add(row)
    return True


def waits(row: models.Model) -> bool:
    """Whether the row, which is about to change, is still to be written."""
    if (gathered := _now.get()) is None:
        return False
    gathered.count += 1
    return row.pk in gathered.keys


def write() -> None:
    """Write now what waits, since somebody needs what the database says of it."""
    if gathered := _now.get():
        gathered.write()
