"""What makes a rewritten history show: a seal on every event, every context and every batch.

The triggers are attached to history tables by `columns.tracked`; why they look like this is in
docs/adr/0012-sealed-history.md.
"""

import hashlib
from typing import Any

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models

_BEFORE = "_before"
_SEALING = """
    SELECT pgh_id, pgh_seal INTO NEW.pgh_before, {before} FROM {table}
    WHERE pgh_obj_id = NEW.pgh_obj_id ORDER BY pgh_id DESC LIMIT 1;
    NEW.pgh_layout = '{tag}';
    NEW.pgh_seal = {seal};
    IF NOT EXISTS (SELECT FROM provenance_layout WHERE tag = '{tag}') THEN
        INSERT INTO provenance_layout ("tag", "table", "columns", "moments")
        VALUES ('{tag}', '{table}', '{{{columns}}}', '{{{moments}}}') ON CONFLICT DO NOTHING;
    END IF;
    RETURN NEW;
"""


class NotEmptied(pgtrigger.Trigger):
    """Refuses TRUNCATE, which the guards of single rows do not see."""

    name = "not_emptied"
    level = pgtrigger.Statement
    when = pgtrigger.Before
    operation = pgtrigger.Truncate

    def get_func(self, model: Any) -> str:
        return "RAISE EXCEPTION 'History stays: TRUNCATE of % is refused.', TG_TABLE_NAME;"


class Sealed(pgtrigger.Trigger):
    """Gives an event its predecessor and a seal over that one's seal and all its own columns.

    Writers of one row wait for one another anyway, so a chain for each row costs no waiting.
    """

    name = "sealed"
    when = pgtrigger.Before
    operation = pgtrigger.Insert
    declare = [(_BEFORE, "bytea")]

    def get_func(self, model: Any) -> str:
        layout = Layout.of(model)
        return _SEALING.format(
            before=_BEFORE,
            table=layout.table,
            tag=layout.tag,
            seal=layout.seal("NEW", _BEFORE),
            columns=",".join(layout.columns),
            moments=",".join(layout.moments),
        )


def _kept() -> list[pgtrigger.Trigger]:
    once = pgtrigger.Protect(name="kept", operation=pgtrigger.Update | pgtrigger.Delete)
    return [once, NotEmptied()]


class Layout(models.Model):
    """The columns a history table had when events were sealed: later ones are no change to those.

    `moments` are the columns that hold a time; they are written in UTC, whoever is connected.
    """

    tag = models.CharField(max_length=16, primary_key=True)
    table = models.CharField(max_length=63)
    columns = ArrayField(models.CharField(max_length=63))
    moments = ArrayField(models.CharField(max_length=63))

    class Meta:
        triggers = _kept()

    def __str__(self) -> str:
        return f"{self.table} {self.tag}"

    @classmethod
    def of(cls, event_model: Any) -> "Layout":
        """The layout that the table has now, not stored yet."""
        fields = [field for field in event_model._meta.concrete_fields if field.name != "pgh_seal"]
        layout = cls(
            table=event_model._meta.db_table,
            columns=sorted(field.column for field in fields),
            moments=sorted(f.column for f in fields if isinstance(f, models.DateTimeField)),
        )
        layout.tag = layout.proper_tag
        return layout

    @property
    def proper_tag(self) -> str:
        """What the tag must be, so that a layout that was rewritten shows."""
        told = "|".join([self.table, *self.columns, "", *self.moments])
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def seal(self, row: str, before: str) -> str:
        """SQL for the seal of the event `row`; `before` is its predecessor's, NULL for none."""
        at_utc = " AT TIME ZONE 'UTC'"
        pairs = ", ".join(
            f"'{name}', {row}.\"{name}\"{at_utc if name in self.moments else ''}"
            for name in self.columns
        )
        content = f"convert_to(jsonb_build_object({pairs})::text, 'UTF8')"
        return f"sha256(coalesce({before}, ''::bytea) || {content})"


class ContextSeal(models.Model):
    """The seal of an act's who, through what and why, as they were when it was committed."""

    context_id = models.UUIDField(primary_key=True)
    seal = models.BinaryField()

    class Meta:
        triggers = _kept()


class Seal(models.Model):
    """One link of the chain over everything: a batch of events that are surely finished.

    `parts` is a list with one entry a table: `table`, `after` and `upto` (event numbers, the
    first not included), `runs` ([first, last] of the numbers that are there), `digest` (hex).
    `hash` is over all other columns and with `previous` over every seal before.
    """

    number = models.BigIntegerField(primary_key=True)
    previous = models.CharField(max_length=64)
    parts = models.JSONField()
    events = models.BigIntegerField()
    sealed_at = models.DateTimeField()
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]
        triggers = _kept()

    def __str__(self) -> str:
        return f"seal {self.number} {self.hash}"
