"""What somebody with the keys to the database could do behind the program's back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, models

from provenance.queries import findings


def run(sql: str, *params: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


@contextmanager
def past_the_triggers() -> Iterator[None]:
    """No trigger sees what is done inside; what was written before is sealed."""
    run("SET CONSTRAINTS ALL IMMEDIATE")
    run("SET session_replication_role = replica")
    try:
        yield
    finally:
        run("SET session_replication_role = origin")


@contextmanager
def without_triggers(table: str) -> Iterator[None]:
    """As an owner of the table, who is no superuser, could do it."""
    run("SET CONSTRAINTS ALL IMMEDIATE")
    run(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    run(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def found() -> list[str]:
    return [str(finding) for finding in findings.every(lambda _: None)]


def events(row: models.Model) -> list[Any]:
    """The events of a row, in order."""
    rows: Any = type(row)
    return list(rows.pgh_event_model.objects.filter(pgh_obj=row.pk).order_by("pgh_id"))
