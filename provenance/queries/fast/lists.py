"""Lists as JSON, a page of rows in one prepared statement.

Where a list is narrowed, keys are found before by Django's query, which is planned for the values
in it. What a statement here reads from is `page`: the keys of a page, each in its place.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from django.db.models import QuerySet

from provenance.queries.pages import Page, cut, cut_found

from . import statements
from .shapes import Mask, Shape, sql

NAMED = "unnest(%(keys)s::uuid[]) WITH ORDINALITY page (id, place)"
NEWEST, OLDEST = ("-id",), ("id",)


class Keyed(Protocol):
    @property
    def id(self) -> UUID: ...


class Row(NamedTuple):
    id: UUID
    json: str


@dataclass(frozen=True, slots=True)
class List:
    """A row's shape, and the tables it is read from: all that follows `page`, which is joined."""

    shape: Shape
    tables: str


def found(
    told: List,
    rows: QuerySet[Any],
    token: str,
    size: int,
    key: Sequence[str] = NEWEST,
    *,
    origin: str,
    mask: Mask = (),
) -> Page[str] | None:
    """A page of `rows` in the order of `key`; None where one was hidden meanwhile."""

    def read(page: str, **values: object) -> list[Row]:
        statement = f"""
            SELECT page.id, {sql(told.shape, mask)}::text FROM {page} {told.tables}
            ORDER BY page.place"""  # noqa: S608 — no value in it
        return [Row(*row) for row in statements.fetch(statement, {"origin": origin, **values})]

    page = cut_rows(read, rows, token, size, key)
    return Page([row.json for row in page.rows], page.newer, page.older) if page else None


def cut_rows[R: Keyed](
    read: Callable[..., list[R]], rows: QuerySet[Any], token: str, size: int, key: Sequence[str]
) -> Page[R] | None:
    """The page of `rows` that `token` points at, each read by `read(page, **values)`.

    One statement for all rows as they were recorded; two where they are narrowed, or in another
    order. None where a row was hidden between the two.
    """
    if tuple(key) not in (NEWEST, OLDEST) or rows.query.where:
        return _named(read, rows, token, size, key)
    table = rows.model._meta.db_table

    def find(backwards: bool, values: Sequence[str], most: int) -> list[R]:
        is_falling = (tuple(key) == NEWEST) != backwards
        order, compare = (" DESC", "<") if is_falling else ("", ">")
        where = f"WHERE id {compare} %(beyond)s" if values else ""
        # The number of rows is written out: as a value it would be planned for any number.
        page = f"""(SELECT id, row_number() OVER (ORDER BY id{order}) AS place
            FROM {table} {where} ORDER BY id{order} LIMIT {most:d}) page"""  # noqa: S608
        return read(page, **({"beyond": UUID(values[0])} if values else {}))

    return cut_found(find, key=key, token=token, size=size)


def _named[R: Keyed](
    read: Callable[..., list[R]], rows: QuerySet[Any], token: str, size: int, key: Sequence[str]
) -> Page[R] | None:
    columns = [column.removeprefix("-") for column in key]
    keys: Any = rows.values_list(*columns, named=True)
    page = cut(keys, key=key, token=token, size=size)
    found = read(NAMED, keys=[row.id for row in page.rows]) if page.rows else []
    return Page(found, page.newer, page.older) if len(found) == len(page.rows) else None
