"""What the database holds after an action, or does not hold after a refusal."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pghistory.models
import pytest
from django.apps import apps
from django.db import connection, models

from provenance.errors import Refused
from provenance.models import ClaimSupport

# What tells only that something was written.
_CLOCKS = {"version", "changed_at"}


def counts() -> dict[str, int]:
    """Rows of every table of the record, of its history, and of the contexts told in it."""
    every = [*apps.get_app_config("provenance").get_models(), pghistory.models.Context]
    tables = [model._meta.db_table for model in every]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{t}', count(*) FROM {t}" for t in tables))
        return dict(cursor.fetchall())


def rows() -> dict[str, dict[Any, dict[str, Any]]]:
    """Every row of the record, by table and key, but for versions and what history keeps."""
    every = apps.get_app_config("provenance").get_models()
    kept = [model for model in every if hasattr(model, "pgh_event_model")]
    return {
        model.__name__: {
            row["pk"]: {name: value for name, value in row.items() if name not in _CLOCKS}
            for row in model._default_manager.values(
                "pk", *(field.attname for field in model._meta.concrete_fields)
            )
        }
        for model in [*kept, ClaimSupport]
    }


@contextmanager
def refused(
    refusal: type[Refused], *, field: str | None = None, match: str | None = None
) -> Iterator[pytest.ExceptionInfo[Refused]]:
    """What is tried inside is refused, at `field`, and writes nothing: no row and no event."""
    before = counts()
    with pytest.raises(refusal, match=match) as refused:
        yield refused
    assert refused.value.field == field
    assert counts() == before


def events(row: models.Model) -> list[str]:
    """What happened to `row`: insert, update, delete, in order."""
    rows = type(row).pgh_event_model.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id")
    return list(rows.values_list("pgh_label", flat=True))


def told(row: models.Model) -> dict[str, Any]:
    """Verb, person and reason of the last thing that happened to `row`."""
    rows = type(row).pgh_event_model.objects.filter(pgh_obj_id=row.pk)
    return rows.latest("pgh_id").pgh_context.metadata
