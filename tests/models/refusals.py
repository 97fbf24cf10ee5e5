"""The database's own refusals, seen from outside."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction


@contextmanager
def refused_by(constraint: str) -> Iterator[None]:
    """What is written inside must be refused by `constraint`, at once or at commit."""
    refused = pytest.raises(IntegrityError, match=f'"{constraint}"')
    with refused, transaction.atomic(), _as_at_commit():
        yield


@contextmanager
def _as_at_commit() -> Iterator[None]:
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
