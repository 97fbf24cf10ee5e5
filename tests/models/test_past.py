"""The past has each table as the present has it; a change that forgets it fails here."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.state import ProjectState

from provenance.models import sight
from provenance.models.past import SCHEMA, DropPast, RebuildPast, dropping, statements

from . import world

pytestmark = pytest.mark.django_db

MEND = (
    "The past lacks what the present has. Put provenance.models.past.RebuildPast() last among the "
    "operations of the migration that changed a tracked table, and DropPast() first."
)
COLUMNS = """
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped ORDER BY attname
"""


def columns(relation):
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [relation])
        return cursor.fetchall()


def views():
    with connection.cursor() as cursor:
        cursor.execute("SELECT viewname FROM pg_views WHERE schemaname = %s", [SCHEMA])
        return {name for (name,) in cursor.fetchall()}


def tables():
    for model in world.tracked():
        yield model._meta.db_table
        yield model.pgh_event_model._meta.db_table


@pytest.mark.parametrize("table", sorted(tables()))
def test_each_table_of_the_record_has_its_view_with_the_same_columns(table):
    assert columns(f"{SCHEMA}.{table}") == columns(table) != [], MEND


def test_the_past_has_nothing_that_the_record_has_not():
    assert views() == {*tables(), "provenance_claimsupport"}, MEND


def test_a_rebuilt_past_has_a_column_that_came_and_lacks_one_that_went():
    with connection.cursor() as cursor:
        cursor.execute(dropping())
        cursor.execute(sight.dropping())
        for table in ("provenance_alias", "provenance_aliasevent"):
            cursor.execute(f"ALTER TABLE {table} ADD COLUMN script varchar(9)")
            cursor.execute(f"ALTER TABLE {table} ALTER COLUMN name TYPE varchar(300)")
        for statement in list(statements(cursor)):
            cursor.execute(statement)
    assert ("script", "character varying(9)") in columns(f"{SCHEMA}.provenance_alias")
    with connection.cursor() as cursor:
        # As Django drops a column: the view goes with it.
        for table in ("provenance_alias", "provenance_aliasevent"):
            cursor.execute(f"ALTER TABLE {table} DROP COLUMN script CASCADE")
        assert "provenance_alias" not in views()
        now = ProjectState.from_apps(apps)
        with connection.schema_editor() as editor:
            DropPast().database_forwards("provenance", editor, now, now)
            RebuildPast().database_forwards("provenance", editor, now, now)
    assert columns(f"{SCHEMA}.provenance_alias") == columns("provenance_alias")
