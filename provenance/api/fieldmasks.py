"""Which fields of an answer are asked for: `fields=ref,case.title`."""

from typing import Any

from rest_framework import serializers

from provenance.queries.fast.shapes import Mask

from .errors import WrongParameters

type _Tree = dict[str, _Tree]


def read(asked: str, shape: serializers.Serializer) -> Mask:
    """What `fields=` names of `shape`; () is all of it. Raises WrongParameters.

    A name alone is that field whole, also where parts of it are named beside it.
    """
    tree: _Tree = {}
    wrong: list[str] = []
    for path in filter(None, (path.strip() for path in asked.split(","))):
        if why := _unknown(path, shape):
            wrong.append(why)
        _enter(tree, path.split("."))
    if wrong:
        raise WrongParameters({"fields": wrong})
    return _frozen(tree)


def prune(shape: Any, mask: Mask) -> None:
    """Take out of a serializer what is not asked for, so that it is not made either."""
    shape = getattr(shape, "child", shape)
    for name in [name for name in shape.fields if mask and name not in dict(mask)]:
        shape.fields.pop(name)
    for name, inner in mask:
        if inner:
            prune(shape.fields[name], inner)


def _unknown(path: str, shape: Any) -> str:
    """What is wrong with a path; "" if nothing is."""
    before: list[str] = []
    for name in path.split("."):
        shape = getattr(shape, "child", shape)
        within = f"`{'.'.join(before)}`" if before else "this answer"
        fields = getattr(shape, "fields", {})
        if not fields:
            return f"{path}: {within} has no fields of its own."
        if name not in fields:
            return f"{path}: there is no such field; {within} has {', '.join(fields)}."
        shape = fields[name]
        before.append(name)
    return ""


def _enter(tree: _Tree, path: list[str]) -> None:
    *inner, last = path
    for name in inner:
        if name in tree and not tree[name]:
            return  # asked for whole already
        tree = tree.setdefault(name, {})
    tree[last] = {}


def _frozen(tree: _Tree) -> Mask:
    return tuple((name, _frozen(inner)) for name, inner in tree.items())
