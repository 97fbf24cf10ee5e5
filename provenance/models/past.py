"""The schema `past`: each tracked table as it was at the moment `provenance.as_of`.

Beside every table stands a view of the same name, made of the table's versions, and beside every
table of versions one that ends at that moment. With `past` first in the search path the queries
of the present read the past. ADR 13 says why.

The views are made from what the database has when a migration runs, not from today's models: so
an old migration stays right. A migration that touches a tracked table says

    operations = [DropPast(), …, RebuildPast()]

PostgreSQL refuses to alter the type of a column that a view reads, and drops the view with a
column that goes. The same two make the schema `seen` anew, through which the past is read: what
a person may not see now, they may not see in the past either.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor as SchemaEditor
from django.db.migrations.operations.base import Operation

from . import sight

SCHEMA = "past"

# The live table, its table of versions, that table as `seen` has it and by itself, and the columns
# of the live one: name, type, whether it may be null, and whether versions keep it. pghistory names
# the one after the other.
_CATALOG = """
SELECT live.relname, event.relname,
       coalesce(to_regclass(format('seen.%I', event.relname)), event.oid)::regclass::text,
       event.oid::regclass::text, attribute.attname,
       format_type(attribute.atttypid, attribute.atttypmod), NOT attribute.attnotnull,
       EXISTS (SELECT FROM pg_attribute kept
               WHERE kept.attrelid = event.oid AND kept.attname = attribute.attname)
FROM pg_class live
JOIN pg_class event
    ON event.relname = live.relname || 'event' AND event.relnamespace = live.relnamespace
JOIN pg_attribute attribute
    ON attribute.attrelid = live.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
WHERE live.relkind = 'r' AND live.relnamespace =
        (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
    AND EXISTS (SELECT FROM pg_attribute pointer
                WHERE pointer.attrelid = event.oid AND pointer.attname = 'pgh_obj_id')
ORDER BY live.relname, attribute.attnum
"""

_MOMENT = "current_setting('provenance.as_of')::timestamptz"

# The newest version at the moment. By pgh_id, not by the clock, which may have been set back.
# OFFSET 0 keeps it a look into the index for each version met: as a join it would be planned
# apart from the rest where a page joins many tables, over all of the record.
_ROWS = """
CREATE VIEW {schema}.{live} AS
SELECT {columns}
FROM {seen} version
WHERE version.pgh_created_at <= {moment} AND version.pgh_label <> 'delete' AND NOT EXISTS (
    SELECT FROM {event} later
    WHERE later.pgh_obj_id = version.pgh_obj_id AND later.pgh_id > version.pgh_id
        AND later.pgh_created_at <= {moment}
    OFFSET 0
)
"""
_VERSIONS = """
CREATE VIEW {schema}.{versions} AS
SELECT * FROM {seen} version WHERE version.pgh_created_at <= {moment}
"""


# What is derived from other rows carries no versions: in the past nothing of it is stored, so that
# whoever reads it counts it from the rows as they were.
_DERIVED = ("provenance_claimsupport",)
_NOTHING = "CREATE VIEW {schema}.{live} AS SELECT * FROM {table} WHERE false"


class NotKept(Exception):
    """A column has no version, may not be null, and is no text: what was it in the past?"""


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    type: str
    may_be_null: bool
    is_kept: bool


def statements(cursor: Any) -> Iterator[str]:
    """The SQL that makes the schema anew from the tables that are there; reads the catalog."""
    tables: dict[tuple[str, ...], list[_Column]] = {}
    cursor.execute(_CATALOG)
    for *names, name, kind, may_be_null, is_kept in cursor.fetchall():
        column = _Column(name, kind, may_be_null, is_kept)
        tables.setdefault(tuple(names), []).append(column)
    yield dropping()
    yield f"CREATE SCHEMA {SCHEMA}"
    for (live, versions, seen, event), columns in tables.items():
        told = ", ".join(_told(live, column) for column in columns)
        names = {"schema": SCHEMA, "seen": seen, "event": event, "moment": _MOMENT}
        yield _ROWS.format(live=f'"{live}"', columns=told, **names)
        yield _VERSIONS.format(versions=f'"{versions}"', **names)
    for live in _DERIVED:
        cursor.execute("SELECT to_regclass(%s)::text", [live])
        (table,) = cursor.fetchone()
        if table:
            yield _NOTHING.format(schema=SCHEMA, live=f'"{live}"', table=table)


def dropping() -> str:
    return f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"


def _told(live: str, column: _Column) -> str:
    """The column as the view has it: kept, or empty where it is nobody's business."""
    if column.name == "id":
        # The same value, and the column that is indexed.
        return 'version.pgh_obj_id AS "id"'
    if column.is_kept:
        return f'version."{column.name}"'
    if column.may_be_null:
        return f'NULL::{column.type} AS "{column.name}"'
    if not column.type.startswith(("character varying", "text")):
        raise NotKept(f"{live}.{column.name}: say in models/past.py what it is in the past.")
    return f"''::{column.type} AS \"{column.name}\""


class _OfPast(Operation):
    reduces_to_sql = True
    reversible = True
    elidable = False

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models stay as they are."""

    def _build(self, editor: SchemaEditor, state: Any) -> None:
        # What refers to what is read off the models, and steps before may have put that off.
        state.clear_delayed_apps_cache()
        with editor.connection.cursor() as cursor:
            cursor.execute("SELECT quote_ident(current_schema())")
            (record,) = cursor.fetchone()
            models = state.apps.get_app_config("provenance").get_models(include_auto_created=True)
            for statement in (sight.dropping(), *sight.statements(models, record)):
                editor.execute(statement, params=None)
            for statement in list(statements(cursor)):
                editor.execute(statement, params=None)

    def _drop(self, editor: SchemaEditor) -> None:
        for statement in (dropping(), sight.dropping()):
            editor.execute(statement)


class DropPast(_OfPast):
    """The first operation of a migration that changes tracked tables; RebuildPast is its last."""

    def database_forwards(self, app_label: str, editor: Any, before: Any, after: Any) -> None:
        self._drop(editor)

    def database_backwards(self, app_label: str, editor: Any, before: Any, after: Any) -> None:
        self._build(editor, after)

    def describe(self) -> str:
        return "Drop the views of what is seen and of the past"


class RebuildPast(_OfPast):
    """Make the views anew, of all tables and columns that are there."""

    def database_forwards(self, app_label: str, editor: Any, before: Any, after: Any) -> None:
        self._build(editor, after)

    def database_backwards(self, app_label: str, editor: Any, before: Any, after: Any) -> None:
        self._drop(editor)

    def describe(self) -> str:
        return "Make the views of what is seen and of the past anew"
