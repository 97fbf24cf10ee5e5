"""History is kept by the database, whatever wrote the row, and nobody rewrites it."""

import pghistory
import pytest
from django.db import DatabaseError, connection, transaction

from provenance.models import Source, User
from tests import draw

from . import world

pytestmark = pytest.mark.django_db
History = Source.pgh_event_model


def run(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def told(**which):
    """What history has of the sources: (label, name, country), in order."""
    rows = History.objects.filter(**which).order_by("pgh_id")
    return list(rows.values_list("pgh_label", "name", "country"))


def a_source(name="portal"):
    return Source(name=name, kind="outlet")


def test_rows_written_by_the_orm_are_in_history():
    source = a_source()
    source.save()
    source.country = "KR"
    source.save()
    source.delete()
    assert told() == [
        ("insert", "portal", ""),
        ("update", "portal", "KR"),
        ("delete", "portal", "KR"),
    ]


def test_rows_written_in_bulk_are_in_history():
    rows = Source.objects.bulk_create([a_source("portal"), a_source("radio")])
    for row in rows:
        row.country = "US"
    Source.objects.bulk_update(rows, ["country"])
    Source.objects.update(country="KR")
    Source.objects.all().delete()
    assert told(name="radio") == [
        ("insert", "radio", ""),
        ("update", "radio", "US"),
        ("update", "radio", "KR"),
        ("delete", "radio", "KR"),
    ]


def test_rows_written_by_raw_sql_are_in_history():
    a_source().save()
    run("UPDATE provenance_source SET country = %s", "KR")
    run("DELETE FROM provenance_source")
    assert [label for label, *_ in told()] == ["insert", "update", "delete"]


def test_a_write_that_changes_nothing_is_no_event():
    a_source().save()
    Source.objects.update(country="")
    run("UPDATE provenance_source SET country = country")
    assert [label for label, *_ in told()] == ["insert"]


def test_what_is_rolled_back_was_never_in_history():
    with transaction.atomic():
        a_source().save()
        transaction.set_rollback(True)
    assert told() == []


def test_an_event_says_why_where_it_is_known():
    with pghistory.context(verb="sources.add", reason="seen in print"):
        a_source().save()
    context = History.objects.get().pgh_context
    assert context.metadata == {"verb": "sources.add", "reason": "seen in print"}


def test_every_row_of_every_table_is_in_history_once_it_was_written():
    world.made()
    for model in world.tracked():
        written = set(model.objects.values_list("pk", flat=True))
        inserted = model.pgh_event_model.objects.filter(pgh_label="insert")
        assert written, f"the world has no {model.__name__}"
        assert set(inserted.values_list("pgh_obj_id", flat=True)) == written


def test_an_event_is_neither_changed_nor_deleted_by_anyone():
    world.made()
    for model in world.tracked():
        events = model.pgh_event_model
        table = events._meta.db_table
        before = events.objects.count()
        for attempt in (
            lambda rows=events.objects: rows.update(pgh_label="forged"),
            lambda rows=events.objects: rows.all().delete(),
            lambda table=table: run(f"UPDATE {table} SET pgh_label = 'forged'"),
            lambda table=table: run(f"DELETE FROM {table}"),
        ):
            with pytest.raises(DatabaseError, match=f"{table} table"), transaction.atomic():
                attempt()
        assert events.objects.exclude(pgh_label="forged").count() == before > 0


def test_history_goes_on_when_the_row_is_gone():
    source = a_source()
    source.save()
    key = source.pk
    source.delete()
    assert History.objects.filter(pgh_obj_id=key).count() == 2


def test_a_password_and_the_last_log_in_are_nobodys_business():
    user = draw.editor()
    events = User.pgh_event_model
    columns = {field.column for field in events._meta.fields}
    assert not columns & {"password", "last_login"}
    before = events.objects.count()
    user.set_password("another-long-password")
    user.last_login = draw.NOW
    user.save()
    assert events.objects.count() == before
    assert user.password not in str(list(events.objects.values()))
