"""What is wrong with the history: events, contexts and seals that are not as they were written.

Everything is compared inside the database, one table or one batch at a time; only what is wrong
comes out, so the memory this takes does not grow with the history.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from provenance.models.seals import Layout, Seal

from . import seals

MOST = 100  # findings told of one kind and table; the first ones name the place
type Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """`where` names the table, the row and the event; `what` says what is wrong with it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def every(tell: Progress) -> Iterator[Finding]:
    """All that is wrong, table by table; `tell` hears what is looked at."""
    with connection.cursor() as cursor:
        # Inside a transaction, the contexts written in it are sealed by now.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    layouts = list(Layout.objects.all())
    yield from _layouts(layouts)
    for model in seals.event_models():
        table = model._meta.db_table
        tell(f"{table}: each event")
        yield from _events(model, [layout for layout in layouts if layout.table == table])
        tell(f"{table}: the rows as they are now")
        yield from _rows(model)
        yield from _without_context(model)
    tell("who, through what and why")
    yield from _contexts()
    yield from _chain(tell)


def events() -> int:
    """How many events there are."""
    total = 0
    for model in seals.event_models():
        total += model.objects.count()
    return total


def _layouts(layouts: Sequence[Layout]) -> Iterator[Finding]:
    for layout in layouts:
        if layout.tag != layout.proper_tag:
            yield Finding(f"layout {layout.tag}", "the list of columns it stands for was changed.")


_EVENTS = """
    WITH chained AS (
        SELECT *, lag(pgh_id) OVER (PARTITION BY pgh_obj_id ORDER BY pgh_id) AS follows
        FROM {table}),
    looked_at AS (
        SELECT e.*, CASE
            WHEN e.pgh_seal IS NULL OR e.pgh_layout IS NULL THEN 'unsealed'
            WHEN e.pgh_before IS NOT NULL AND b.pgh_id IS NULL THEN 'missing'
            WHEN e.pgh_seal IS DISTINCT FROM {seal} THEN 'changed'
            WHEN e.pgh_before IS DISTINCT FROM e.follows THEN 'order' END AS wrong
        FROM chained e LEFT JOIN {table} b ON b.pgh_id = e.pgh_before)
    SELECT wrong, pgh_obj_id::text, pgh_id, pgh_label,
           to_char(pgh_created_at AT TIME ZONE 'UTC', 'DD Mon YYYY HH24:MI:SS'), pgh_before, follows
    FROM looked_at WHERE wrong IS NOT NULL ORDER BY pgh_id LIMIT {most}
"""
_WRONG = {
    "unsealed": "carries no seal: it was written past the triggers.",
    "missing": "event {before} before it is missing.",
    "changed": "is not as it was written: it was changed, or the seal of the event before it was.",
    "order": "was written after event {before}, and now stands after event {follows}: one was "
    "put in between or moved.",
}


def _events(model: Any, layouts: Sequence[Layout]) -> Iterator[Finding]:
    each = " ".join(
        f"WHEN '{layout.tag}' THEN {layout.seal('e', 'b.pgh_seal')}" for layout in layouts
    )
    seal = f"(CASE e.pgh_layout {each} END)" if each else "NULL"
    table = model._meta.db_table
    for wrong, row, number, label, at, before, follows in _asked(
        _EVENTS.format(table=table, seal=seal, most=MOST)
    ):
        what = _WRONG[wrong].format(before=before, follows=follows or "none")
        yield Finding(f"{_named(model, row)}, event {number} ({label}, {at} UTC)", what)


_ROWS = """
    WITH newest AS (
        SELECT DISTINCT ON (pgh_obj_id) * FROM {events} ORDER BY pgh_obj_id, pgh_id DESC),
    compared AS (
        SELECT coalesce(t.{key}, n.pgh_obj_id)::text AS row, n.pgh_id, CASE
            WHEN n.pgh_id IS NULL THEN 'no-history'
            WHEN t.{key} IS NULL AND n.pgh_label <> 'delete' THEN 'gone'
            WHEN t.{key} IS NOT NULL AND n.pgh_label = 'delete' THEN 'back'
            WHEN t.{key} IS NOT NULL AND cardinality({differ}) > 0 THEN 'differs' END AS wrong,
            {differ} AS columns
        FROM {table} t FULL JOIN newest n ON n.pgh_obj_id = t.{key})
    SELECT wrong, row, pgh_id, columns FROM compared WHERE wrong IS NOT NULL LIMIT {most}
"""
_ROW_WRONG = {
    "no-history": "the row is there, and no event tells of it.",
    "gone": "the row is gone, and no event tells who deleted it (the newest is {number}).",
    "back": "the row is there, though event {number} deleted it.",
    "differs": "not as the newest event, {number}, tells it: {columns}. It was changed past the "
    "triggers, or that change's event is missing.",
}


def _rows(model: Any) -> Iterator[Finding]:
    tracked = model.pgh_tracked_model._meta
    kept = {field.column for field in model._meta.concrete_fields}
    names = [field.column for field in tracked.concrete_fields if field.column in kept]
    differ = ", ".join(
        f'CASE WHEN t."{n}" IS DISTINCT FROM n."{n}" THEN \'{n}\' END' for n in names
    )
    sql = _ROWS.format(
        events=model._meta.db_table,
        table=tracked.db_table,
        key=tracked.pk.column,
        differ=f"array_remove(ARRAY[{differ}], NULL)",
        most=MOST,
    )
    for wrong, row, number, columns in _asked(sql):
        what = _ROW_WRONG[wrong].format(number=number, columns=", ".join(columns))
        yield Finding(_named(model, row), what)


_WITHOUT_CONTEXT = """
    SELECT e.pgh_obj_id::text, e.pgh_id, e.pgh_context_id::text FROM {table} e
    LEFT JOIN pghistory_context c ON c.id = e.pgh_context_id
    WHERE e.pgh_context_id IS NOT NULL AND c.id IS NULL LIMIT {most}
"""


def _without_context(model: Any) -> Iterator[Finding]:
    for row, number, context in _asked(
        _WITHOUT_CONTEXT.format(table=model._meta.db_table, most=MOST)
    ):
        where = f"{_named(model, row)}, event {number}"
        yield Finding(where, f"who did it and why is missing (context {context}).")


_CONTEXTS = """
    SELECT coalesce(c.id, s.context_id)::text,
           CASE WHEN c.id IS NULL THEN 'was removed.'
                WHEN s.seal IS NULL THEN 'carries no seal: it was written past the triggers.'
                ELSE 'is not as it was written: who, through what or why was changed.' END
    FROM pghistory_context c FULL JOIN provenance_contextseal s ON s.context_id = c.id
    WHERE c.id IS NULL OR s.seal IS DISTINCT FROM provenance_context_seal(c) LIMIT {most}
"""


def _contexts() -> Iterator[Finding]:
    for context, what in _asked(_CONTEXTS.format(most=MOST)):
        yield Finding(f"pghistory_context {context}{_of_events(context)}", what)


def _of_events(context: str) -> str:
    """The events that the context is told of, so that a reader knows which act it is."""
    told = []
    for model in seals.event_models():
        rows = model.objects.filter(pgh_context=context).order_by("pgh_id")
        told += [f"{model._meta.db_table} {event.pgh_id}" for event in rows[:3]]
    return f" (of {', '.join(told[:3])})" if told else ""


def _chain(tell: Progress) -> Iterator[Finding]:
    number, previous, reached = 0, seals.NOTHING, Counter[str]()
    present = {model._meta.db_table for model in seals.event_models()}
    for seal in Seal.objects.order_by("number").iterator(chunk_size=20):
        tell(f"seal {seal.number}")
        where = f"seal {seal.number}"
        if seal.number != number + 1 or seal.previous != previous:
            yield Finding(where, f"does not follow from seal {number}: one is missing or changed.")
        if seals.hash_of(seal.number, seal.previous, seal.parts, seal.sealed_at) != seal.hash:
            yield Finding(where, "is not as it was written.")
        for told in seal.parts:
            yield from _part(where, told, reached, present)
        number, previous = seal.number, seal.hash


def _part(
    where: str, told: dict[str, Any], reached: Counter[str], present: set[str]
) -> Iterator[Finding]:
    table, after, upto = told["table"], told["after"], told["upto"]
    if after != reached[table]:
        yield Finding(where, f"{table} is sealed up to {reached[table]}, and goes on at {after}.")
    reached[table] = upto
    if table not in present:
        yield Finding(where, f"the table {table} is gone.")
        return
    now = seals.part(table, after, upto)
    if now.runs != told["runs"]:
        yield from _numbers(where, table, _numbered(told["runs"]), _numbered(now.runs))
    elif now.digest != told["digest"]:
        span = f"{after + 1} to {upto}"
        yield Finding(
            f"{table}, events {span}",
            f"{where} does not fit them: an event, its own seal, or its who and why was changed.",
        )


def _numbers(where: str, table: str, sealed: set[int], now: set[int]) -> Iterator[Finding]:
    for number in sorted(sealed - now)[:MOST]:
        yield Finding(f"{table}, event {number}", f"is missing: {where} covers it.")
    for number in sorted(now - sealed)[:MOST]:
        yield Finding(f"{table}, event {number}", f"was added afterwards: {where} knows no such.")


def _numbered(runs: Sequence[Sequence[int]]) -> set[int]:
    return {number for first, last in runs for number in range(first, last + 1)}


def _named(model: Any, row: str) -> str:
    return f"{model._meta.db_table}: {model.pgh_tracked_model._meta.verbose_name} {row}"


def _asked(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()
