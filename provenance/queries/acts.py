"""What was done to a case, claim, source, publication or question, act by act, field by field."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from provenance.models import User

from . import belongings, wordings
from .belongings import BELONGINGS
from .pages import Page, cut_found
from .verbs import LABELS, NOBODY, THROUGH, VERBS

SIZE = 20
NONE = str(UUID(int=0))
MOST_CHANGES = 40  # rows told of one act: a chain entered at once may have hundreds


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one row. `event` is the number of the event that changed it."""

    field: str
    before: str
    now: str
    table: str
    event: int
    column: str

    @property
    def place(self) -> str:
        """The field as a filter names it: "assertion.quote"."""
        return f"{self.table}.{self.column}"


@dataclass(frozen=True, slots=True)
class Touched:
    """One row that an act recorded, changed or deleted; `changes` only where it changed it."""

    what: str
    happened: str
    happened_label: str
    table: str
    row: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """One act of one person."""

    id: UUID
    at: datetime
    who: str
    through: str
    what: str
    why: str
    touched: tuple[Touched, ...] = field(default=())
    more: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """An act before it is put into words. `context` is what pghistory keeps of it."""

    id: UUID
    at: datetime
    about: Mapping[str, str]


def people(row: Any) -> list[tuple[str, str]]:
    """(key, name) of everybody who did something to it. Two queries."""
    with connection.cursor() as cursor:
        sql, values = belongings.events(row)
        cursor.execute(_PEOPLE.format(events=sql), values)
        keys = [key for (key,) in cursor.fetchall() if key]
    named = wordings.names({User: set(keys)})
    return sorted(named.items(), key=lambda person: person[1])


def page(
    row: Any, *, token: str = "", size: int = SIZE, who: str = "", what: str = ""
) -> Page[Act]:
    """A page of acts on `row`, newest first: of one person's, of those that changed one field.

    `who` is a person's key, `what` a field as `fields_of` names it. At most nine queries.
    """

    def find(backwards: bool, values: Sequence[str], most: int) -> list[_Found]:
        return _find(row, who, what, backwards, values, most)

    cut = cut_found(find, key=("at", "id"), token=token, size=size)
    return Page(_told(row, cut.rows, what), cut.newer, cut.older)


_PEOPLE = """
    WITH events AS ({events})
    SELECT DISTINCT c.metadata->>'by' FROM events JOIN pghistory_context c ON c.id = context
"""
_ACTS = """
    WITH events AS ({events}),
    acts AS (SELECT act, max(at) AS at, context FROM events GROUP BY act, context)
    SELECT act, at, c.metadata FROM acts LEFT JOIN pghistory_context c ON c.id = context
    WHERE (%s = '' OR c.metadata->>'by' = %s)
    AND ({unbound} OR (at, act) {compare} (%s::timestamptz, %s::uuid))
    ORDER BY at {order}, act {order} LIMIT %s
"""
_ROWS = """
    WITH events AS ({events})
    SELECT act, part, label, row, before FROM events WHERE act = ANY(%s)
    ORDER BY at, number
"""


def _find(
    row: Any, who: str, what: str, backwards: bool, values: Sequence[str], most: int
) -> list[_Found]:
    at, act = values or ("2000-01-01", NONE)
    datetime.fromisoformat(at), UUID(act)  # a token that was typed is refused here
    sql, given = belongings.events(row, what)
    asked = _ACTS.format(
        events=sql,
        unbound="true" if not values else "false",
        compare=">" if backwards else "<",
        order="ASC" if backwards else "DESC",
    )
    with connection.cursor() as cursor:
        cursor.execute(asked, [*given, who, who, at, act, most])
        return [_Found(key, when, _read(about)) for key, when, about in cursor.fetchall()]


def _told(row: Any, found: Sequence[_Found], what: str) -> list[Act]:
    if not found:
        return []
    events = _rows(row, found)
    named = _names(row, events, found)
    return [_act(row, one, events.get(one.id, []), named) for one in found]


def _rows(row: Any, found: Sequence[_Found]) -> dict[UUID, list[Any]]:
    """Act → its events: (part, label, the row as it was left, the row before)."""
    more = ", e.pgh_label AS label, to_jsonb(e) AS row, to_jsonb(b) AS before"
    sql, values = belongings.events(row, more=more)
    events: dict[UUID, list[Any]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_ROWS.format(events=sql), [*values, [one.id for one in found]])
        for act, part, label, now, before in cursor.fetchall():
            belonging = BELONGINGS[type(row)][part]
            events.setdefault(act, []).append((belonging, label, _read(now), _read(before)))
    return events


def _names(
    row: Any, events: Mapping[UUID, Iterable[Any]], found: Sequence[_Found]
) -> dict[str, str]:
    # Each model is asked, be it for nobody: a page costs the same whatever stands on it.
    wanted: dict[type[Any], set[str]] = {User: {one.about.get("by", NONE) for one in found}}
    for belonging in BELONGINGS[type(row)]:
        for model in wordings.references(belonging.model).values():
            wanted.setdefault(model, {NONE})
    for belonging, _, now, before in (event for told in events.values() for event in told):
        for column, model in wordings.references(belonging.model).items():
            keys = {side[f"{column}_id"] for side in (now, before) if side}
            wanted[model] |= keys - {None}
    return wordings.names(wanted)


def _act(row: Any, one: _Found, events: Iterable[Any], named: Mapping[str, str]) -> Act:
    seen, touched = set(), []
    for belonging, label, now, before in events:
        # A tie or an affiliation may belong to a source by both its ends.
        key = (belonging.model, now["pgh_id"])
        told = None if key in seen else _touched(row, belonging.model, label, now, before, named)
        seen.add(key)
        if told:
            touched.append(told)
    verb = one.about.get("verb", "")
    return Act(
        id=one.id,
        at=one.at,
        who=named.get(one.about.get("by", ""), NOBODY),
        through=THROUGH.get(one.about.get("through", ""), ""),
        what=VERBS.get(verb, verb or "changed the record"),
        why=one.about.get("reason", ""),
        touched=tuple(touched[:MOST_CHANGES]),
        more=max(0, len(touched) - MOST_CHANGES),
    )


def _touched(
    noun: Any,
    model: type[Any],
    label: str,
    now: Mapping[str, Any],
    before: Mapping[str, Any] | None,
    named: Mapping[str, str],
) -> Touched | None:
    """None where nothing changed that people have a word for, such as a counter."""
    wording = wordings.WORDINGS[model]
    fields = {field.name: field for field in model._meta.fields}

    def value(side: Mapping[str, Any], name: str) -> str:
        return wordings.shown(fields[name], side.get(fields[name].column), named)

    changes: tuple[Change, ...] = ()
    if label == "update" and before:
        changes = tuple(
            Change(
                words,
                value(before, name),
                value(now, name),
                wordings.name_of(model),
                now["pgh_id"],
                name,
            )
            for name, words in wording.columns.items()
            if now.get(fields[name].column) != before.get(fields[name].column)
        )
        if not changes:
            return None
    told = wording.row.format(**{n: value(now, n) for n in fields if f"{{{n}}}" in wording.row})
    return Touched(
        what=told,
        happened=label,
        happened_label=LABELS.get(label, label),
        table=wordings.name_of(model),
        row=str(now["pgh_obj_id"]),
        changes=changes,
    )


def _read(told: Any) -> Any:
    """A JSON value of the database: some connections hand it over as text."""
    return json.loads(told) if isinstance(told, str) else (told or {})
