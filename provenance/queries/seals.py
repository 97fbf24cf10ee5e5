"""What a seal covers: batches of events of the history tables, each as one digest."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.db import connection

from provenance.models.seals import Seal

NOTHING = "0" * 64  # what the first seal has before it
_LEAVES = """
    WITH events AS (
        SELECT e.pgh_id, coalesce(e.pgh_seal, ''::bytea)
               || coalesce(provenance_context_seal(c), ''::bytea) AS leaf,
               e.pgh_id - row_number() OVER (ORDER BY e.pgh_id) AS island
        FROM {table} e LEFT JOIN pghistory_context c ON c.id = e.pgh_context_id
        WHERE e.pgh_id > %s AND e.pgh_id <= %s)
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_array(start, stop) ORDER BY start), '[]')
            FROM (SELECT min(pgh_id) AS start, max(pgh_id) AS stop FROM events GROUP BY island) r),
           (SELECT encode(sha256(coalesce(string_agg(leaf, ''::bytea ORDER BY pgh_id), '')), 'hex')
            FROM events)
"""
_HIGHEST = "(SELECT coalesce(max(pgh_id), 0) FROM {table})"
_NTH = """
    SELECT pgh_id FROM {table} WHERE pgh_id > %s AND pgh_id <= %s ORDER BY pgh_id OFFSET %s LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Events `after` < number <= `upto` of one table. `runs`: [first, last] of those there."""

    table: str
    after: int
    upto: int
    runs: list[list[int]]
    digest: str

    @property
    def count(self) -> int:
        return sum(last - first + 1 for first, last in self.runs)

    def columns(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


def event_models() -> list[Any]:
    """The history tables' models, by the name of the table."""
    every = apps.get_app_config("provenance").get_models()
    kept = [model for model in every if hasattr(model, "pgh_tracked_model")]
    return sorted(kept, key=lambda model: model._meta.db_table)


def newest() -> Seal | None:
    return Seal.objects.order_by("-number").first()


def is_there(hashed: str) -> bool:
    """Whether a seal with this hash, kept elsewhere, is in the chain."""
    return Seal.objects.filter(hash=hashed.strip().lower()).exists()


def part(table: str, after: int, upto: int) -> Part:
    """The events of the range as they are now. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_LEAVES.format(table=table), [after, upto])
        runs, digest = cursor.fetchone()
    return Part(table, after, upto, json.loads(runs) if isinstance(runs, str) else runs, digest)


def end_of_batch(table: str, after: int, upto: int, size: int) -> int:
    """The number of the last of at most `size` events in the range. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_NTH.format(table=table), [after, upto, size - 1])
        row = cursor.fetchone()
    return row[0] if row else upto


def highest(tables: Sequence[str]) -> dict[str, int]:
    """The highest event number in sight of each table, all of one moment. One query."""
    each = ", ".join(_HIGHEST.format(table=table) for table in tables)
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + each)
        return dict(zip(tables, cursor.fetchone(), strict=True))


def hash_of(number: int, previous: str, parts: Sequence[Any], at: datetime) -> str:
    """SHA-256, in hex, over a seal's columns and with `previous` over all seals before."""
    told = [number, previous, at.astimezone(UTC).isoformat(), parts]
    written = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
