"""Any list of the API as a table: a row for each record, a column for each field of its shape.

Columns are called as the fields are; a field of a record inside the record has both names with a
dot between them (`when.earliest`). What is null is empty.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from rest_framework import serializers

from provenance.domain.vocabulary import Grade
from provenance.export import spreadsheets

from .fields import Word


@dataclass(frozen=True, slots=True)
class Column:
    """`path` leads to the value in an answer, `told` says it as a cell does."""

    name: str
    path: tuple[str, ...]
    told: Callable[[Any], object]


def filed(shape: serializers.Serializer, rows: Iterable[object]) -> IO[bytes]:
    """A file of `rows`, each shaped by `shape`; memory does not grow with it."""
    columns = tuple(columns_of(shape))
    cells = (_cells(columns, shape.to_representation(row)) for row in rows)
    header = [column.name for column in columns]
    return spreadsheets.filed(lambda out: spreadsheets.write(out, header, cells))


def columns_of(shape: serializers.Serializer, path: tuple[str, ...] = ()) -> Iterator[Column]:
    """The columns of `shape`, in the order of its fields."""
    for name, field in shape.fields.items():
        here = (*path, name)
        if isinstance(field, serializers.Serializer):
            yield from columns_of(field, here)
        else:
            yield Column(".".join(here), here, _telling(field))


def _telling(field: serializers.Field) -> Callable[[Any], object]:
    if isinstance(field, Word) and issubclass(field.terms, Grade):
        # With its words: a bare 6 would be reckoned with, and means that nothing can be said.
        return dict(field.terms.choices()).__getitem__
    return _told


def _told(value: Any) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    # A list of records keeps all that it says.
    is_nested = isinstance(value, list | dict)
    return json.dumps(value, ensure_ascii=False, default=str) if is_nested else value


def _cells(columns: Iterable[Column], answer: Any) -> Iterator[object]:
    for column in columns:
        value = answer
        for name in column.path:
            value = None if value is None else value[name]
        yield None if value is None else column.told(value)
