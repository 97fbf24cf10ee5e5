"""Records that go out and come in, one to a line."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction
from pytest_django.fixtures import Settings

from provenance.domain.imports import ImportKind, ImportState
from provenance.export import records
from provenance.ingest import demo, imports
from provenance.models import Import, User
from tests import draw

NOW = datetime(2024, 12, 20, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@contextmanager
def forgotten() -> Iterator[None]:
    """What is recorded inside is gone after it, as from an empty database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def brought(content: bytes | str, *, by: User | None = None, **options: Any) -> Import:
    """The import of `content`, done to its end."""
    raw = content.encode() if isinstance(content, str) else content
    by = by or draw.editor()
    told: dict[str, Any] = {"choices": {}, "is_dry_run": False, **options}
    whole = imports.receive(
        kind=ImportKind.NDJSON, name="a.ndjson", content=io.BytesIO(raw), **told, by=by, at=NOW
    )
    while imports.go_on(whole.pk, at=NOW):
        pass
    return Import.objects.get(pk=whole.pk)


def exported() -> bytes:
    return b"".join(records.everything())


def unnumbered(content: bytes) -> list[dict[str, Any]]:
    """The records, without the references that each desk gives by itself."""
    return [{**json.loads(line), "ref": None} for line in content.splitlines()]


def test_the_demo_goes_out_and_comes_back_into_an_empty_database_the_same(
    settings: Settings,
) -> None:
    settings.VERDICTS_NEED_APPROVAL = False
    with forgotten():
        demo.load(at=NOW)
        before = exported()
    by = draw.reviewer()
    whole = brought(before, by=by)
    refused = whole.lines.filter(outcome="refused")
    assert [(line.number, line.why, line.text[:80]) for line in refused] == []
    assert (whole.state, whole.applied) == (ImportState.DONE, whole.total)
    after = exported()
    assert unnumbered(after) == unnumbered(before)
    again = brought(before, by=by)
    assert (again.applied, again.unchanged, again.refused) == (0, again.total, 0)
    assert exported() == after
