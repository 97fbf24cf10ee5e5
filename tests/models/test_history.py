"""History is kept by the database, whatever wrote the row, and nobody rewrites it."""

import pghistory
import pytest
from django.db import DatabaseError, connection, transaction
from pghistory.models import Context

from provenance.models import Source, User
from provenance.queries import findings
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


def test_no_table_of_the_history_is_emptied():
    tables = [model.pgh_event_model._meta.db_table for model in world.tracked()]
    sealing = ["provenance_seal", "provenance_contextseal", "provenance_layout"]
    for table in [*tables, *sealing, "pghistory_context"]:
        with pytest.raises(DatabaseError, match="History stays"), transaction.atomic():
            run(f"TRUNCATE {table} CASCADE")


def test_every_table_with_history_is_sealed():
    for model in world.tracked():
        events = model.pgh_event_model
        names = {trigger.name for trigger in events._meta.triggers}
        assert {"sealed", "not_emptied", "append_only"} <= names, model.__name__
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled = 'O'",
                [events._meta.db_table],
            )
            there = {name.split("_", 1)[1].rsplit("_", 1)[0] for (name,) in cursor.fetchall()}
        assert {"sealed", "not_emptied", "append_only"} <= there, model.__name__


def test_every_event_names_the_one_before_and_carries_a_seal():
    source = a_source()
    source.save()
    Source.objects.update(country="KR")
    other = a_source("radio")
    other.save()
    first, second, third = History.objects.order_by("pgh_id")
    assert [e.pgh_before for e in (first, second, third)] == [None, first.pgh_id, None]
    assert len({bytes(e.pgh_seal) for e in (first, second, third)}) == 3
    assert {len(e.pgh_seal) for e in (first, second, third)} == {32}


def test_a_seal_is_the_same_wherever_the_writer_is():
    run("SET LOCAL timezone = 'Asia/Seoul'")
    a_source().save()
    run("SET LOCAL timezone = 'UTC'")
    assert list(findings.every(lambda _: None)) == []


@pytest.mark.django_db(transaction=True)
def test_who_and_why_is_completed_by_the_act_itself_and_by_nobody_later():
    with pghistory.context(verb="sources.add"), transaction.atomic():
        a_source().save()
        with pghistory.context(reason="seen in print"):
            a_source("radio").save()
    told = Context.objects.get()
    assert told.metadata == {"verb": "sources.add", "reason": "seen in print"}
    for attempt in (
        lambda: Context.objects.update(metadata={}),
        lambda: Context.objects.all().delete(),
        lambda: run(
            "INSERT INTO pghistory_context SELECT * FROM pghistory_context "
            "ON CONFLICT (id) DO UPDATE SET metadata = '{}'"
        ),
    ):
        with pytest.raises(DatabaseError, match="History stays"):
            attempt()
    assert Context.objects.get() == told


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
