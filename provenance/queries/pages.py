"""Long lists in pages by key: no COUNT, no OFFSET, and a page that stays put while rows come in."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

SIZE = 50


@dataclass(frozen=True, slots=True)
class Page[R]:
    """One page of rows. `newer` and `older` are tokens for the neighbours, "" where none is."""

    rows: Sequence[R]
    newer: str = ""
    older: str = ""

    @property
    def is_first(self) -> bool:
        return not self.newer


def cut[M: Model](
    rows: QuerySet[M], *, key: Sequence[str], token: str = "", size: int = SIZE
) -> Page[M]:
    """The page of `rows` that `token` points at; the first one where it is empty or spoilt.

    `key` names the columns of the order, all falling ("-name") or all rising; together they
    must be unique. One query.
    """

    def find(backwards: bool, values: Sequence[str], most: int) -> list[M]:
        order = [_turned(column) if backwards else column for column in key]
        beyond = rows.filter(_beyond(order, values)) if values else rows
        return list(beyond.order_by(*order)[:most])

    return cut_found(find, key=key, token=token, size=size)


def cut_found[R](
    find: Callable[[bool, Sequence[str], int], list[R]],
    *,
    key: Sequence[str],
    token: str = "",
    size: int = SIZE,
) -> Page[R]:
    """As `cut`, for rows that are found otherwise.

    `find(backwards, values, most)` gives the rows beyond `values` of the key, none where there
    are no values; from near to far. Values it cannot read raise ValueError or ValidationError.
    """
    backwards, values = _read(token, len(key))
    try:
        found = find(backwards, values, size + 1)
    except (ValidationError, ValueError):
        return cut_found(find, key=key, size=size)
    if backwards and not found:
        # Nothing stands before it any more: the token led past the first row.
        return cut_found(find, key=key, size=size)
    more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    return _page(
        found, key, has_before=more if backwards else bool(values), has_after=more or backwards
    )


def is_spoilt(token: str, *, columns: int) -> bool:
    """Whether `cut` takes the token for none, over a key of so many columns, a UUID the last."""
    _, values = _read(token, columns)
    try:
        UUID(values[-1])
        "".join(values).encode()
    except (IndexError, ValueError):
        return True
    return False


def _page[R](found: list[R], key: Sequence[str], *, has_before: bool, has_after: bool) -> Page[R]:
    if not found:
        return Page(())
    return Page(
        found,
        newer=_token("<", found[0], key) if has_before else "",
        older=_token(">", found[-1], key) if has_after else "",
    )


def _beyond(order: Sequence[str], values: Sequence[Any]) -> Q:
    """Rows that come after `values` in `order`, column by column."""
    beyond, equal = Q(), Q()
    for column, value in zip(order, values, strict=True):
        name = column.removeprefix("-")
        compare = "lt" if column.startswith("-") else "gt"
        beyond |= equal & Q(**{f"{name}__{compare}": value})
        equal &= Q(**{name: value})
    # Says nothing new, but an index takes it as the place to begin; of the rest it makes nothing.
    first, compare = order[0].removeprefix("-"), "lte" if order[0].startswith("-") else "gte"
    return Q(**{f"{first}__{compare}": values[0]}) & beyond


def _turned(column: str) -> str:
    return column.removeprefix("-") if column.startswith("-") else f"-{column}"


def _token(direction: str, row: object, key: Sequence[str]) -> str:
    values = [str(getattr(row, column.removeprefix("-"))) for column in key]
    packed = json.dumps([direction, *values]).encode()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _read(token: str, columns: int) -> tuple[bool, list[str]]:
    try:
        packed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        direction, *values = json.loads(packed)
    except (ValueError, TypeError, RecursionError, binascii.Error):
        return False, []
    if len(values) != columns or direction not in ("<", ">"):
        return False, []
    words = [str(value) for value in values]
    return (False, []) if any("\0" in word for word in words) else (direction == "<", words)
