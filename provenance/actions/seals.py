"""Seal the history that nobody is writing at any more."""

import time
from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction

from provenance.models.seals import Seal
from provenance.queries import seals
from provenance.queries.seals import Part

MOST_EVENTS = 2000  # of one table in one seal: verifying takes a batch at a time
_LOCK = 0x5345414C
_STEP = 0.02  # seconds
# Other databases of the same server are no concern of ours.
_WRITING = """
    SELECT l.transactionid::text FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
    AND l.pid IS DISTINCT FROM pg_backend_pid()
    AND (a.datname IS NULL OR a.datname = current_database())
"""
_STILL = """
    SELECT transactionid::text FROM pg_locks
    WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock' AND transactionid::text = ANY(%s)
"""


def close(*, at: datetime, patience: float = 2.0) -> list[Seal]:
    """Seal all events that are surely finished; the new seals, none where all was sealed.

    Nobody acts here: it is the machine's own bookkeeping and no change of the record. Writers
    are never made to wait; this waits up to `patience` seconds for those that began before, and
    leaves their events and all younger ones to the next time where they take longer.
    """
    with transaction.atomic(durable=True):
        _alone()
        bounds = seals.highest([model._meta.db_table for model in seals.event_models()])
        if not _are_finished(patience):
            return []
        made = []
        last = seals.newest()
        sealed = _reached(Seal.objects.all())
        while parts := _batch(bounds, sealed):
            last = _add(last, parts, at)
            made.append(last)
            sealed.update({part.table: part.upto for part in parts})
        return made


def _alone() -> None:
    _asked("SELECT pg_advisory_xact_lock(%s)::text", _LOCK)


def _are_finished(patience: float) -> bool:
    """Whether all transactions that may own a lower event number than those seen have ended.

    A number is drawn by a transaction that holds its own xid's lock by then, and until its rows
    can be seen. So those that hold one now, just after the numbers were looked at, are waited for.
    """
    writing = [xid for (xid,) in _asked(_WRITING)]
    deadline = time.monotonic() + patience
    while writing and time.monotonic() < deadline:
        time.sleep(_STEP)
        writing = [xid for (xid,) in _asked(_STILL, writing)]
    return not writing


def _asked(sql: str, *params: int | list[str]) -> list[tuple[str]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, list(params))
        return cursor.fetchall()


def _reached(rows: Iterable[Seal]) -> dict[str, int]:
    """Table → the number of its last event that is sealed."""
    reached: dict[str, int] = {}
    for row in rows:
        reached.update({part["table"]: part["upto"] for part in row.parts})
    return reached


def _batch(bounds: dict[str, int], sealed: dict[str, int]) -> list[Part]:
    parts = []
    for table, highest in bounds.items():
        after = sealed.get(table, 0)
        if highest > after:
            upto = seals.end_of_batch(table, after, highest, MOST_EVENTS)
            parts.append(seals.part(table, after, upto))
    return parts


def _add(last: Seal | None, parts: list[Part], at: datetime) -> Seal:
    number, previous = (last.number + 1, last.hash) if last else (1, seals.NOTHING)
    told = [part.columns() for part in parts]
    return Seal.objects.create(
        number=number,
        previous=previous,
        parts=told,
        events=sum(part.count for part in parts),
        sealed_at=at,
        hash=seals.hash_of(number, previous, told, at),
    )
