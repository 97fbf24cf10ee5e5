"""Partial answers: Google's `fields` parameter.

A mask is a list of paths, such as `claims(text,claimReview/url),nextPageToken`. Parts of a path
are parted by `/` or `.`, what stands in brackets is a list of its own, `*` is every field; names
may be written claimReview or claim_review.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from .names import camel
from .shapes import Shape

type Mask = Mapping[str, Mask]
"""The fields to keep, each with what to keep of it; nothing means all."""
type _Path = tuple[str, Sequence[_Path]]

EVERYTHING: Mask = {}
_PART = re.compile(r"\s*([\w*]+|[(),/.]|\S)\s*", re.ASCII)
_DEEPEST = 20


class WrongMask(ValueError):
    """A mask that cannot be read or names no field of the answer; the message is the path."""


def parse(text: str, shape: Shape) -> Mask:
    """The mask that `text` writes for an answer of this `shape`; raises WrongMask."""
    reader = _Reader(text)
    paths = reader.paths()
    if reader.parts:
        raise WrongMask(text)
    return _resolved(paths, shape, ())


def keep(mask: Mask, value: Any) -> Any:
    """What `mask` leaves of a JSON `value`."""
    if not mask:
        return value
    if isinstance(value, list):
        return [keep(mask, one) for one in value]
    return {name: keep(inner, value[name]) for name, inner in mask.items() if name in value}


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.parts = _PART.findall(text)[::-1]

    def paths(self, depth: int = 0) -> list[_Path]:
        found = [self.path(depth)]
        while self.parts and self.parts[-1] == ",":
            self.parts.pop()
            found.append(self.path(depth))
        return found

    def path(self, depth: int) -> _Path:
        name = self.parts.pop() if self.parts else ""
        if not re.fullmatch(r"\w+|\*", name, re.ASCII) or depth > _DEEPEST:
            raise WrongMask(self.text)
        follows = self.parts[-1] if self.parts else ""
        if follows in ("/", "."):
            self.parts.pop()
            return name, [self.path(depth + 1)]
        if follows != "(":
            return name, []
        self.parts.pop()
        inner = self.paths(depth + 1)
        if not self.parts or self.parts.pop() != ")":
            raise WrongMask(self.text)
        return name, inner


def _resolved(paths: Sequence[_Path], shape: Shape, above: tuple[str, ...]) -> Mask:
    mask: dict[str, Mask] = {}
    for name, inner in paths:
        meant = _every(inner, shape) if name == "*" else _named(name, inner, shape, above)
        if not meant:
            raise WrongMask(".".join([*above, name]))
        for field, fresh in meant.items():
            mask[field] = _both(mask[field], fresh) if field in mask else fresh
    return mask


def _named(name: str, inner: Sequence[_Path], shape: Shape, above: tuple[str, ...]) -> Mask:
    """What a field keeps; nothing if there is no such field, or nothing within it."""
    field = camel(name)
    its = shape.fields.get(field)
    if its is None or (inner and its.shape is None):
        return {}
    if not inner or its.shape is None:
        return {field: EVERYTHING}
    return {field: _resolved(inner, its.shape, (*above, name))}


def _every(inner: Sequence[_Path], shape: Shape) -> Mask:
    """What each field keeps that has what the path goes on with."""
    mask: dict[str, Mask] = {}
    for name in shape.fields:
        with suppress(WrongMask):
            mask |= _named(name, inner, shape, ())
    return mask


def _both(one: Mask, other: Mask) -> Mask:
    """What either keeps."""
    if not one or not other:
        return EVERYTHING
    shared = {name: _both(one[name], other[name]) for name in one.keys() & other.keys()}
    return {**one, **other, **shared}
