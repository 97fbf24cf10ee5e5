"""Records as newline-delimited JSON: what domain/bulk.py reads back, streamed page by page.

Each page is a handful of statements over a thousand keys, so neither the record nor a cursor is
held. Outside a transaction all pages are read from one snapshot.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from django.db import connection, models, transaction

from provenance.models import Claim

from . import claimrecords, opinionrecords, sourcerecords

_AT_ONCE = 500

type Row = Mapping[str, Any]
type Cut = Callable[[list[Any]], Iterable[Row]]

CUTS: tuple[tuple[Callable[[], models.QuerySet[Any]], Cut], ...] = (
    *sourcerecords.CUTS,
    *claimrecords.CUTS,
    *opinionrecords.CUTS,
)
"""What goes out, in order: the rows, and the records that a page of their keys makes."""


def everything() -> Iterator[bytes]:
    """The whole record, as far as it is seen while this is read.

    Each line rests on lines before it only, or on its own kind.
    """
    return _lines(CUTS)


def of_claims(rows: models.QuerySet[Claim]) -> Iterator[bytes]:
    """The claims of `rows` with their chains, in the order of their recording."""
    return _lines([(lambda: rows.order_by(), claimrecords.cut)])


def _lines(cuts: Iterable[tuple[Callable[[], models.QuerySet[Any]], Cut]]) -> Iterator[bytes]:
    with _snapshot():
        for rows, cut in cuts:
            for keys in _pages(rows()):
                yield b"".join(_line(record) for record in cut(keys))


def _pages(rows: models.QuerySet[Any]) -> Iterator[list[Any]]:
    ordered = rows.order_by("pk").values_list("pk", flat=True)
    keys = list(ordered[:_AT_ONCE])
    while keys:
        yield keys
        keys = list(ordered.filter(pk__gt=keys[-1])[:_AT_ONCE])


def _line(record: Row) -> bytes:
    """What is not known is left out."""
    told = {name: value for name, value in record.items() if value not in ("", None, [])}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=str).encode() + b"\n"


def _snapshot() -> AbstractContextManager[None]:
    return nullcontext() if connection.in_atomic_block else _repeatable()


@contextmanager
def _repeatable() -> Iterator[None]:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
