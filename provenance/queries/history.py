"""What was done to a claim, read from the rows' history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat

from provenance.models import Assertion, Attribution, Claim, Proposal, User, Verdict

from . import wordings
from .verbs import LABELS, NOBODY, THROUGH, VERBS

# Rows read for a page, and rows told of one act: a chain entered at once may have hundreds.
MOST_ROWS, MOST_TOLD = 1500, 12
_COLUMNS = ("pgh_created_at", "pgh_context_id", "pgh_context__metadata", "what", "label", "words")


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of one person: `what` they did, in words, and `details`, the rows it touched."""

    at: datetime
    who: str
    through: str
    what: str
    why: str
    details: tuple[str, ...]


def of_claim(claim: UUID, *, limit: int = 40) -> list[Entry]:
    """The newest acts on a claim, newest first. Two queries."""
    return _entries(_events(claim)[:MOST_ROWS])[:limit]


def of_claim_since(claim: UUID, version: int) -> list[Entry]:
    """What was done after the claim had `version`, newest first. Three queries."""
    events: Any = Claim
    versions = events.pgh_event_model.objects.filter(pgh_obj=claim, version=version)
    then = versions.order_by("pgh_id").values_list("pgh_created_at", flat=True).first()
    if then is None:
        return []
    return _entries(_events(claim, after=then))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column: what it was when the form was opened, and what it is now."""

    field: str
    before: str
    now: str


def changes_since(row: Any, version: int, labels: Mapping[str, str]) -> list[FieldChange]:
    """How a versioned row differs from itself at `version`. One query.

    `labels` names the columns to compare, with their words for people.
    """
    events = row.pgh_event_model.objects.filter(pgh_obj=row.pk, version=version)
    then = events.order_by("-pgh_id").values(*labels).first()
    if then is None:
        return []
    now = {name: getattr(row, name) for name in labels}
    return [
        FieldChange(label, str(then[name] or ""), str(now[name] or ""))
        for name, label in labels.items()
        if then[name] != now[name]
    ]


@dataclass(frozen=True, slots=True)
class RowEvent:
    """One change of one row. `changes` is empty where the row was only just recorded."""

    at: datetime
    who: str
    through: str
    what: str
    verb: str
    why: str
    changes: tuple[FieldChange, ...]


def of_row(row: Any, *, limit: int = 200) -> list[RowEvent]:
    """The newest changes of any row that carries history, newest first. Two queries."""
    kept = row.pgh_event_model.objects.filter(pgh_obj=row.pk).select_related("pgh_context")
    events = list(kept.order_by("-pgh_id")[: limit + 1])
    names = _names(_about(event) for event in events)
    # The one beyond the limit is only what the oldest shown is compared with.
    before = dict(pairwise(events))
    return [_row_event(event, before.get(event), names) for event in events[:limit]]


def _about(event: Any) -> dict[str, str]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _row_event(event: Any, before: Any | None, names: dict[str, str]) -> RowEvent:
    about = _about(event)
    columns = {field.attname: field.name for field in event._meta.concrete_fields}
    model = event.pgh_tracked_model
    return RowEvent(
        at=event.pgh_created_at,
        who=names.get(about.get("by", ""), NOBODY),
        through=THROUGH.get(about.get("through", ""), ""),
        what=LABELS.get(event.pgh_label, event.pgh_label),
        verb=about.get("verb", ""),
        why=about.get("reason", ""),
        changes=tuple(
            FieldChange(
                wordings.label(model, column),
                _shown(getattr(before, name)),
                _shown(getattr(event, name)),
            )
            for name, column in columns.items()
            if before and not name.startswith("pgh_")
            if getattr(before, name) != getattr(event, name)
        ),
    )


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


def _events(claim: UUID, after: datetime | None = None) -> QuerySet[Any, Any]:
    parts = [
        _part(Claim, "claim", Cast("version", CharField()), pgh_obj=claim),
        _part(Assertion, "assertion", F("source__name"), claim=claim),
        _part(
            Attribution,
            "attribution",
            Concat(
                F("citing__source__name"),
                Value(" had it from "),
                F("cited__source__name"),
                output_field=CharField(),
            ),
            claim=claim,
        ),
        _part(Verdict, "verdict", F("status"), claim=claim),
        # Without its grade: who has still to read it blind is not shown it here either.
        _part(Proposal, "proposal", Value(""), claim=claim),
    ]
    if after is not None:
        parts = [part.filter(pgh_created_at__gt=after) for part in parts]
    return parts[0].union(*parts[1:], all=True).order_by("-pgh_created_at", "what")


def _part(model: Any, what: str, words: Any, **about: UUID) -> QuerySet[Any, Any]:
    events = model.pgh_event_model.objects.filter(**about)
    named = events.annotate(
        what=Value(what), label=Cast("pgh_label", CharField()), words=Cast(words, CharField())
    )
    return named.values_list(*_COLUMNS)


def _entries(rows: Iterable[Sequence[Any]]) -> list[Entry]:
    acts: dict[Any, list[Sequence[Any]]] = {}
    for row in rows:
        acts.setdefault(row[1] or row[0], []).append(row)
    names = _names(row[2] or {} for rows in acts.values() for row in rows[:1])
    return [_entry(rows, names) for rows in acts.values()]


def _entry(rows: list[Sequence[Any]], names: dict[str, str]) -> Entry:
    at, _, about = rows[0][:3]
    about = about or {}
    verb = about.get("verb", "")
    return Entry(
        at=at,
        who=names.get(about.get("by", ""), NOBODY),
        through=THROUGH.get(about.get("through", ""), ""),
        what=VERBS.get(verb, verb or "changed the record"),
        why=about.get("reason", ""),
        details=_told(rows),
    )


def _told(rows: Iterable[Sequence[Any]]) -> tuple[str, ...]:
    told = list(dict.fromkeys(filter(None, (_detail(*row[3:]) for row in rows))))
    if len(told) > MOST_TOLD:
        told[MOST_TOLD:] = [f"and {len(told) - MOST_TOLD} more"]
    return tuple(told)


def _detail(what: str, label: str, words: str) -> str:
    """The row in words; a verdict's update only closes it and a claim's only counts it up."""
    if what == "claim" or (what == "verdict" and label == "update"):
        return ""
    return words or ""


def _names(contexts: Iterable[dict[str, str]]) -> dict[str, str]:
    people = {about["by"] for about in contexts if about.get("by")}
    users = User.objects.filter(pk__in=people)
    return {str(user.pk): str(user) for user in users}
