"""JSON objects as SQL: a name and an expression for each field, cut down to what is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.urls import reverse

# Which fields of a shape, and of each of them which; nothing named is all of them.
type Mask = tuple[tuple[str, "Mask"], ...]

_NO_KEY = UUID(int=0)


@dataclass(frozen=True, eq=False)
class Address:
    """The address of the route `view`, with the value of `of` in its path."""

    view: str
    of: str
    sample: str | UUID = "SAMPLE"

    def sql(self) -> str:
        path = reverse(self.view, args=[self.sample])
        before, after = path.split(str(self.sample))
        return f"%(origin)s::text || '{before}' || {self.of} || '{after}'"


def keyed(view: str, of: str) -> Address:
    """The address of a route that takes a key."""
    return Address(view, of, _NO_KEY)


@dataclass(frozen=True, eq=False)
class Shape:
    """An object; null where `unless` holds."""

    fields: Mapping[str, "str | Address | Shape | Rows"]
    unless: str = ""


@dataclass(frozen=True, eq=False)
class Rows:
    """Objects from `source`, all that follows FROM. A list; with `is_one` the first, or null."""

    shape: Shape
    source: str
    is_one: bool = False


@lru_cache(maxsize=512)
def sql(field: str | Address | Shape | Rows, mask: Mask = ()) -> str:
    """The expression of a field, of which only what `mask` names."""
    if isinstance(field, str):
        return field
    if isinstance(field, Address):
        return field.sql()
    if isinstance(field, Rows):
        built = sql(field.shape, mask)
        if field.is_one:
            return f"(SELECT {built} FROM {field.source} LIMIT 1)"  # noqa: S608 — no value in it
        rows = f"(SELECT {built} AS built FROM {field.source})"  # noqa: S608
        return f"(SELECT coalesce(json_agg(built), '[]') FROM {rows} listed)"  # noqa: S608
    built = f"json_build_object({', '.join(_pairs(field, mask))})"
    return f"CASE WHEN {field.unless} THEN NULL ELSE {built} END" if field.unless else built


def _pairs(shape: Shape, mask: Mask) -> list[str]:
    wanted = dict(mask) or dict.fromkeys(shape.fields, ())
    return [
        f"'{name}', {sql(its, wanted[name])}"
        for name, its in shape.fields.items()
        if name in wanted
    ]


def moment(column: str) -> str:
    """A moment as the serializers write it: in UTC, with a fraction only where there is one."""
    whole = f"date_trunc('second', {column}) = {column}"
    form, finer = ('YYYY-MM-DD"T"HH24:MI:SS"Z"', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    return f"to_char({column}, CASE WHEN {whole} THEN '{form}' ELSE '{finer}' END)"


def span(row: str, name: str) -> Shape:
    """A date as far as it is known, from its three columns."""
    column = f"{row}.{name}"
    return Shape(
        {
            "words": f"{column}_words",
            "earliest": moment(f"{column}_earliest"),
            "latest": moment(f"{column}_latest"),
        },
        unless=f"{column}_words = ''",
    )


def person(key: str) -> str:
    """What somebody is called: their name, or their address where they gave none."""
    called = "coalesce(nullif(person.name, ''), person.email)"
    return f"(SELECT {called} FROM provenance_user person WHERE person.id = {key})"  # noqa: S608


def case_ref(row: str) -> str:
    digits = f"lpad({row}.number::text, greatest(4, length({row}.number::text)), '0')"
    return f"{row}.code || '-' || {digits}"
