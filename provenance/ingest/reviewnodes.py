"""The nodes of a JSON-LD document as people publish it, read without fetching any context.

Properties are known by their last word: "claimReviewed", "schema:claimReviewed" and
"http://schema.org/claimReviewed" are one, whatever "@context" says. Numbers stay as written.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from .reviewvalues import NoReview, refuse

type Node = dict[str, Any]
type Named = Mapping[str, Node]

_PREFIX = re.compile(r"^(?:schema:|sdo:|https?://(?:www\.)?schema\.org/)")
DEEPEST = 60
_REFERRED = ("author", "publisher", "itemReviewed", "reviewRating", "appearance", "firstAppearance")


def read(document: str) -> Any:
    """The value in `document`; NoReview, with the place, where it is no JSON (RFC 8259)."""
    try:
        return decoder().decode(document)
    except json.JSONDecodeError as error:
        lost = "\N{REPLACEMENT CHARACTER}" in document
        bytes_too = " It also holds bytes that are no characters." if lost else ""
        what, where = error.msg.removesuffix(" at"), f"line {error.lineno}, column {error.colno}"
        raise NoReview(
            f"This is no JSON: {what} at {where}.{bytes_too} Mend it there; nothing is guessed."
        ) from error
    except RecursionError as error:
        raise NoReview("This is nested too deeply to be a review.") from error


def decoder() -> json.JSONDecoder:
    """Reads numbers as the text they were written in."""
    return json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=_no_number)


def named(value: Any) -> Named:
    """The objects in a value that have an @id, by it; those that only refer to one left out."""
    told = (node for node in walk(value) if not set(node) <= {"@id", "@type"})
    return {node["@id"]: node for node in told if isinstance(node.get("@id"), str)}


def claim_reviews(value: Any, known: Named | None = None) -> Iterator[Node]:
    """Each ClaimReview in a value, wherever it stands; what it refers to by @id is put in.

    `known`: what it may refer to, where that is more than the value itself holds.
    """
    known = named(value) if known is None else known
    for node in walk(value):
        if "ClaimReview" in types(node):
            yield _filled(node, known, 0)


def types(node: Node) -> list[str]:
    """The last words of its types."""
    given = node.get("@type", node.get("type", ()))
    listed = given if isinstance(given, list) else [given]
    return [_PREFIX.sub("", name) for name in listed if isinstance(name, str)]


def called(node: Node) -> Node:
    """The node's properties by their last word."""
    return {_PREFIX.sub("", name): value for name, value in node.items()}


def strings(value: Any) -> Iterator[str]:
    """The texts in a value: of a list each, of an object its @value, name or @id."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        node = called(value)
        for name in ("@value", "name", "url", "@id"):
            if node.get(name):
                yield from strings(node[name])
                return


def first(value: Any) -> str:
    return next((text for text in strings(value) if text.strip()), "")


def objects(value: Any) -> Iterator[Node | str]:
    """The objects in a value, one or a list; a bare text is given as it is."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield called(item)
        elif isinstance(item, str) and item.strip():
            yield item


def walk(value: Any) -> Iterator[Node]:
    """Every object in a value, the outer ones first; refused where nested too deeply."""
    waiting = [(value, 0)]
    while waiting:
        part, depth = waiting.pop()
        if depth > DEEPEST:
            refuse("This is nested too deeply to be a review.")
        if isinstance(part, dict):
            yield part
            waiting += [(inner, depth + 1) for inner in reversed(part.values())]
        elif isinstance(part, list):
            waiting += [(inner, depth + 1) for inner in reversed(part)]


def _filled(node: Node, known: Named, depth: int) -> Node:
    """The node with what it only refers to put in its place, three steps deep at most."""
    if depth > 3:
        return node
    return {
        name: _target(value, known, depth) if _PREFIX.sub("", name) in _REFERRED else value
        for name, value in node.items()
    }


def _target(value: Any, known: Named, depth: int) -> Any:
    if isinstance(value, list):
        return [_target(item, known, depth) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) <= {"@id", "@type"}:
        value = known.get(str(value.get("@id")), value)
    return _filled(value, known, depth + 1)


def _no_number(word: str) -> NoReturn:
    refuse(f"{word} is no number of JSON. Write null where there is none.")
