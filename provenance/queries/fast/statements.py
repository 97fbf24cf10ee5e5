"""Statements that PostgreSQL plans once for each connection."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import psycopg
from django.db import connection

_VALUE = re.compile(r"%(?:\((\w+)\)s|%)")


class _Prepared(psycopg.RawCursor[Any]):
    """Values stay apart from the statement, which is prepared at its first execution."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
        return super().execute(query, params, prepare=True, **options)


def fetch(statement: str, values: Mapping[str, Any]) -> list[Any]:
    """All rows. Counted and logged as Django's own statements are."""
    numbered, names = _numbered(statement)
    connection.ensure_connection()
    made: Any = _Prepared(connection.connection)
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with wrap(made) as cursor:
        cursor.execute(numbered, [values[name] for name in names])
        return cursor.fetchall()


@lru_cache(maxsize=512)
def _numbered(statement: str) -> tuple[str, Sequence[str]]:
    """The statement with $1 for its first value, and the names of the values in that order.

    psycopg would look through a long statement anew each time.
    """
    names: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        return f"${names.setdefault(found[1], len(names) + 1)}" if found[1] else "%"

    return _VALUE.sub(number, statement), tuple(names)
