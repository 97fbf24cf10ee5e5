"""Column and constraint habits shared by every table."""

import secrets
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

import pghistory
from django.contrib.postgres.indexes import BrinIndex, GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Func
from django.db.models.functions import Lower
from uuid_utils.compat import uuid7

from provenance.domain.dates import Span
from provenance.domain.vocabulary import Term

from .seals import NotEmptied, Sealed


def key() -> models.UUIDField:
    """Primary key: UUIDv7 (RFC 9562), so that key order is order of recording."""
    return models.UUIDField(primary_key=True, default=uuid7, editable=False)


def word(terms: type[Term], **options: Any) -> models.CharField:
    """A column that holds one word of a closed list."""
    return models.CharField(max_length=24, choices=terms.choices(), **options)


def only(
    field: str, terms: type[Term], table: str, *, optional: bool = False
) -> models.CheckConstraint:
    """The database's own guard that `field` holds a word of the list, or "" where optional."""
    words = [term.value for term in terms] + ([""] if optional else [])
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": words}), name=f"{table}_{field}_in_vocabulary"
    )


def in_order(earlier: str, later: str, table: str) -> models.CheckConstraint:
    """The database's own guard that two dates do not run backwards."""
    return models.CheckConstraint(
        condition=Q(**{f"{later}__gte": F(earlier)})
        | Q(**{f"{earlier}__isnull": True})
        | Q(**{f"{later}__isnull": True}),
        name=f"{table}_{earlier}_before_{later}",
    )


def exactly_one(*fields: str, name: str) -> models.CheckConstraint:
    """The database's own guard that of several references one is set, and no other."""
    ways = [Q(**{f"{other}__isnull": other != field for other in fields}) for field in fields]
    return models.CheckConstraint(condition=reduce(or_, ways), name=name)


def searchable(*fields: str, config: str, name: str) -> GinIndex:
    """A GIN index over the words of `fields`; queries must use the same expression."""
    return GinIndex(SearchVector(*fields, config=config), name=name)


def within(field: str, *, name: str) -> GinIndex:
    """An index for parts of words of `field`, folded; queries compare Lower(field)."""
    return GinIndex(OpClass(Lower(field), "gin_trgm_ops"), name=name)


class NextNumber(Func):
    """The next number of a sequence, given by the database when the row is written."""

    function = "nextval"
    template = "%(function)s('%(sequence)s'::regclass)"
    output_field = models.BigIntegerField()

    def __init__(self, sequence: str) -> None:
        super().__init__(sequence=sequence)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return "provenance.models.columns.NextNumber", [self.extra["sequence"]], {}


def number_apart() -> int:
    """A number for what is restricted: drawn by chance, so that no gap in the counted ones tells
    of it. Ten digits; the unique constraint refuses the second of two alike.
    """
    return 10**9 + secrets.randbelow(9 * 10**9)


def tracked(*about: str, but_not: tuple[str, ...] = (), is_polled: bool = False) -> Any:
    """Decorator: keep every version of every row, by database triggers, append-only.

    `about` names the columns by which pages look up history or the past; they are indexed.
    Each event names the one before it of its row (`pgh_before`) and is sealed: models/seals.py.
    `but_not` names columns that are nobody's business, such as a password's hash. Of what
    `is_polled` one asks what changed since a moment.
    """
    indexes: list[models.Index] = [models.Index(fields=[name, "pgh_created_at"]) for name in about]
    # From a row's version to its next one: what the views of the past and the seals look for.
    indexes.append(models.Index(fields=["pgh_obj", "pgh_id"]))
    if is_polled:
        # Versions are only ever added, so their moments lie on disk as they came: an index of a few
        # kilobytes finds the end, at next to no cost for writing.
        indexes.append(BrinIndex(fields=["pgh_created_at"], pages_per_range=16, autosummarize=True))
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        append_only=True,
        exclude=list(but_not),
        attrs={
            "pgh_id": models.BigAutoField(primary_key=True),
            "pgh_before": models.BigIntegerField(null=True),
            "pgh_layout": models.CharField(max_length=16, null=True),
            "pgh_seal": models.BinaryField(null=True),
        },
        meta={"indexes": indexes, "triggers": [NotEmptied(), Sealed()]},
    )


class Withdrawable(models.Model):
    """Evidence is never deleted: it is withdrawn with a reason and stays readable."""

    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        abstract = True


class Versioned(models.Model):
    """A counter that a form carries, so that the second of two editors is told."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


def span_columns(name: str, span: Span | None) -> dict[str, str | datetime | None]:
    """The three columns that keep a date as far as it is known."""
    return {
        f"{name}_words": span.words if span else "",
        f"{name}_earliest": span.earliest if span else None,
        f"{name}_latest": span.latest if span else None,
    }
