"""What is seen lacks a hidden case wherever a row refers to it."""

import re

import pytest
from django.apps import apps
from django.db import connection

from provenance.models import sight

pytestmark = pytest.mark.django_db
OPEN = {"outsidelist", "outsidelistevent", "preference", "userevent"}
OPEN |= {"answered", "columnmapping", "incomingfile", "token"}


def views():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT viewname, definition FROM pg_views WHERE schemaname = %s", [sight.SCHEMA]
        )
        return dict(cursor.fetchall())


def where(definition):
    """What is left out, in whatever order: columns keep that in which they were added."""
    return sorted(re.findall(r"\w+", definition.partition("WHERE")[2]))


def tables():
    for model in apps.get_app_config("provenance").get_models(include_auto_created=True):
        if any(field.is_relation for field in model._meta.concrete_fields):
            yield model._meta


def test_every_table_that_refers_to_something_has_its_view_or_refers_to_nothing_that_hides():
    seen = views()
    missing = {meta.model_name for meta in tables() if meta.db_table not in seen}
    assert missing == OPEN, (
        "These tables have no view in the schema `seen`. If they refer to a case, claim, question "
        "or source in any way, put RebuildPast() last among the operations of their migration."
    )


def test_the_views_are_those_that_the_models_make_now():
    models = list(apps.get_app_config("provenance").get_models(include_auto_created=True))
    stored = {name: where(told) for name, told in views().items()}
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA {sight.SCHEMA} CASCADE")
        for statement in sight.statements(models, "public"):
            cursor.execute(statement)
    assert {name: where(told) for name, told in views().items()} == stored, (
        "Put RebuildPast() last in the migration that changed a table."
    )


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("claim", ["case_id"]),
        ("claimevent", ["pgh_obj_id", "case_id"]),
        ("judgement", ["assessment_id", "hypothesis_id", "question_id"]),
        ("tie", ["holder_id", "held_id", "kept_in_id"]),
        ("inference", ["conclusion_id", "premise_id"]),
    ],
)
def test_a_view_follows_what_its_rows_refer_to(table, words):
    definition = views()[f"provenance_{table}"].partition("WHERE")[2]
    assert all(word in definition for word in words)
