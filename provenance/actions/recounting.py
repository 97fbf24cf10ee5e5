"""Count anew what stands behind the claims that an act touched, once, at the end of the act.

Actions say which claims they touched, and which cause others should know of; `recording.change`
settles it before its transaction ends. So an act made of several others counts each claim once,
and no page ever sees figures that the rows beside them do not bear.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from itertools import batched
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F

from provenance.actions import causes, events, writing
from provenance.actions.causes import Cause
from provenance.domain.webhooks import EventKind
from provenance.models import Claim, ClaimSupport, User
from provenance.queries import changes, graphs, receipts, supports

_COLUMNS = [
    column.attname
    for column in ClaimSupport._meta.fields
    if not column.primary_key and column.name != "changed_at"
]
_LOCKED_AT_ONCE = 10_000
_TABLE = f'"{ClaimSupport._meta.db_table}"'
_UPSERT = f"""
    INSERT INTO {_TABLE} (claim_id, {", ".join(_COLUMNS)})
    SELECT claim_id, {", ".join(_COLUMNS)} FROM jsonb_populate_recordset(NULL::{_TABLE}, %s)
    ON CONFLICT (claim_id) DO UPDATE
    SET {", ".join(f"{name} = EXCLUDED.{name}" for name in _COLUMNS)},
        changed_at = statement_timestamp()
"""  # noqa: S608 — the names come from the model


@dataclass(slots=True)
class Due:
    """What an act leaves to be counted."""

    claims: set[UUID] = field(default_factory=set)
    causes: list[Cause] = field(default_factory=list)


_due: ContextVar[Due] = ContextVar("due")


@contextmanager
def at_the_end(*, by: User) -> Iterator[None]:
    """Count when the block ends what actions inside say they touched; not where it fails."""
    due = Due()
    token = _due.set(due)
    try:
        yield
    finally:
        _due.reset(token)
    if due.claims:
        _settle(due, by)


@contextmanager
def part() -> Iterator[None]:
    """A part of an act that may fail alone: then nothing of it is written, counted or told."""
    with undone(), transaction.atomic():
        yield


@contextmanager
def undone() -> Iterator[None]:
    """Where the block fails, nothing is due for it. It must have written nothing."""
    due = _due.get()
    former = set(due.claims), list(due.causes)
    try:
        with events.untold():
            yield
    except BaseException:
        due.claims, due.causes = former
        raise


def touch(claim: Claim) -> None:
    """Something that belongs to the claim changed: a new version of it, and new figures."""
    writing.touch(claim)
    events.changed([claim.pk])
    _due.get().claims.add(claim.pk)


def touch_all(claims: Collection[UUID]) -> None:
    """As `touch`, for many at once; lock them first. One query."""
    Claim.objects.filter(pk__in=claims).update(version=F("version") + 1)
    events.changed(claims)
    after(claims)


def after(claims: Collection[UUID]) -> None:
    """The figures of `claims` may be others after this act."""
    _due.get().claims.update(claims)


def because(cause: Cause) -> None:
    """As `after` for the claims of the cause, of which others should know."""
    after(cause.claims)
    _due.get().causes.append(cause)


def lock(claims: Collection[UUID]) -> None:
    """Lock claims in the order of their keys, as all writes do that touch several."""
    for some in batched(sorted(claims), _LOCKED_AT_ONCE):
        rows = Claim.objects.select_for_update().filter(pk__in=some).order_by("pk")
        list(rows.values_list("pk", flat=True))


def recount(claims: Collection[UUID]) -> int:
    """Count `claims`, what they are inferred from before them, and write what differs.

    No reviews are opened. How many rows were written.
    """
    every = supports.with_premises(claims)
    lock(every)
    return sum(len(written) for _, written in _counted(every))


def _settle(due: Due, by: User) -> None:
    inferred = graphs.conclusions(due.claims)
    every = due.claims | {conclusion for conclusion, _ in inferred}
    told = [replace(cause, claims=_reached(cause.claims, inferred)) for cause in due.causes]
    lock(every)
    for before, written in _counted(every):
        found = [
            change for row in written if (change := changes.between(before.get(row.claim_id), row))
        ]
        for change in found:
            events.happened(EventKind.SUPPORT_CHANGED, claim_id=change.claim)
        causes.open_reviews([row.claim_id for row in written], found, told, by=by)
    if wanted := {claim for cause in told if cause.always for claim in cause.claims}:
        causes.open_reviews(wanted, (), told, by=by)


def _reached(claims: frozenset[UUID], inferred: Collection[tuple[UUID, UUID]]) -> frozenset[UUID]:
    """`claims` and all that is inferred from them."""
    follows: dict[UUID, list[UUID]] = {}
    for conclusion, premise in inferred:
        follows.setdefault(premise, []).append(conclusion)
    reached, waiting = set(claims), list(claims)
    while waiting:
        for conclusion in follows.get(waiting.pop(), ()):
            if conclusion not in reached:
                reached.add(conclusion)
                waiting.append(conclusion)
    return frozenset(reached)


def _counted(
    claims: Collection[UUID],
) -> Iterator[tuple[dict[UUID, ClaimSupport], list[ClaimSupport]]]:
    """A thousand at a time: the rows as they were, and those that are written since they differ."""
    for batch in supports.counted(claims):
        before = ClaimSupport.objects.in_bulk(batch.keys())
        rows = [receipts.stored(claim, its) for claim, its in batch.items()]
        written = [row for row in rows if changes.differing(before.get(row.claim_id), row)]
        _write(written)
        yield before, written


def _write(rows: Sequence[ClaimSupport]) -> None:
    """Insert or replace `rows`: as one value, since quoting seventeen for each row takes longer."""
    if not rows:
        return
    packed = [
        {"claim_id": str(row.claim_id)} | {name: getattr(row, name) for name in _COLUMNS}
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.execute(_UPSERT, [json.dumps(packed)])
