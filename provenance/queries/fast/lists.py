"""Lists as JSON: keys by Django's query, planned for the values in it; rows by key, prepared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from provenance.queries.pages import Page, cut

from . import statements
from .shapes import Mask, Shape, sql

NAMED = "unnest(%(keys)s::uuid[]) WITH ORDINALITY page (id, place)"


@dataclass(frozen=True, slots=True)
class List:
    """A row's shape, and the tables it is read from, joined to `page`, which names keys."""

    shape: Shape
    tables: str


def found(
    told: List,
    rows: QuerySet[Any],
    token: str,
    size: int,
    *,
    key: Sequence[str] = ("-id",),
    origin: str,
    mask: Mask = (),
) -> Page[str] | None:
    """A page of `rows` as JSON; None where one was hidden meanwhile. Two statements."""
    columns = [column.removeprefix("-") for column in key]
    keys: Any = rows.values_list(*columns, named=True)
    page = cut(keys, key=key, token=token, size=size)
    if not page.rows:
        return Page((), page.newer, page.older)
    statement = f"""
        SELECT {sql(told.shape, mask)}::text FROM {NAMED} {told.tables} ORDER BY page.place"""  # noqa: S608 — no value
    values = {"origin": origin, "keys": [row.id for row in page.rows]}
    built = [text for (text,) in statements.fetch(statement, values)]
    return Page(built, page.newer, page.older) if len(built) == len(page.rows) else None
