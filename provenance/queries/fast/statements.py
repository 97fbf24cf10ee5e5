"""Statements that PostgreSQL plans once for each connection."""

from collections.abc import Mapping
from typing import Any

import psycopg
from django.db import connection


class _Prepared(psycopg.Cursor[Any]):
    """Values stay apart from the statement, which is prepared at its first execution."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
        return super().execute(query, params, prepare=True, **options)


def fetch(statement: str, values: Mapping[str, Any]) -> list[Any]:
    """All rows. Counted and logged as Django's own statements are."""
    connection.ensure_connection()
    made: Any = _Prepared(connection.connection)
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with wrap(made) as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
