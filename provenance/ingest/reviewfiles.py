"""Files with ClaimReview markup, cut into one record a line: JSON, NDJSON, feeds, a page's HTML.

Nothing holds the file: a document of any length is read through a window that holds one record.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from provenance.domain import delimited
from provenance.errors import Refused

from . import reviewnodes as nodes
from . import reviewpages as pages
from .jsonwindows import Window
from .reviewnodes import Named, Node
from .reviewvalues import NoReview

LONGEST_RECORD = 2_000_000
"""Characters of one record, or of one line of NDJSON."""
LARGEST_PAGE = 20_000_000
_LISTS = frozenset({"@graph", "dataFeedElement", "itemListElement", "items"})


class NoFile(Refused):
    """The file as a whole cannot be read; the message says how to mend it."""


def records(file: BinaryIO) -> Iterator[str]:
    """Each ClaimReview in the file as JSON, or what stands in its place as it stands there."""
    file.seek(0)
    window = Window(delimited.characters(file, delimited.encoding_of(file)), LONGEST_RECORD)
    start = window.peek()
    if start == "":
        raise NoFile("The file is empty.", field="file")
    if start == "<":
        yield from _marked_up(file)
    elif start == "{" and window.lines_are_values():
        yield from _lines(window)
    elif start in "{[":
        yield from _document(window)
    else:
        raise NoFile(
            "This is neither JSON nor a page. JSON-LD begins with { or [, a page or feed with <.",
            field="file",
        )


def _marked_up(file: BinaryIO) -> Iterator[str]:
    file.seek(0)
    content = file.read(LARGEST_PAGE + 1)
    if len(content) > LARGEST_PAGE:
        raise NoFile("A page or feed has 20 MB at most. Send its records as JSON.", field="file")
    none = True
    for block in pages.blocks(content):
        none = False
        yield from _flat(block.text, block.base)
    if none:
        raise NoFile(
            'The page holds no <script type="application/ld+json">. Microdata and RDFa are not '
            "read; send its JSON-LD.",
            field="file",
        )


def _lines(window: Window) -> Iterator[str]:
    for line in window.lines():
        if line.strip():
            yield from list(_flat(line, "")) or [_storable(line)]


def _flat(text: str, base: str) -> Iterator[str]:
    """The records in a text; the text itself where it is no JSON, so that it is refused."""
    try:
        yield from _found(nodes.read(text), base)
    except NoReview:
        yield _storable(text)


def _document(window: Window) -> Iterator[str]:
    """One JSON document; its long lists are cut as they come."""
    try:
        if (value := window.whole()) is not None:
            yield from _found(value, "")
        elif window.peek() == "[":
            yield from _elements(window)
        else:
            yield from _wrapped(window)
        window.finish()
    except NoReview as refusal:
        raise NoFile(str(refusal), field="file") from refusal


def _wrapped(window: Window) -> Iterator[str]:
    found = False
    for name in window.names():
        if name.removeprefix("schema:") in _LISTS and window.peek() == "[":
            found = True
            yield from _elements(window)
        else:
            window.value()
    if not found:
        raise NoFile(
            f"This is one record of more than {LONGEST_RECORD:,} characters. Cut it.", field="file"
        )


def _elements(window: Window) -> Iterator[str]:
    for value in window.elements():
        yield from _of(value, None, "")


def _found(value: Any, base: str) -> Iterator[str]:
    """The records of a value that is there as a whole; it may refer from one to another."""
    named = nodes.named(value)
    for item in _items(value):
        yield from _of(item, named, base)


def _items(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and "ClaimReview" not in nodes.types(value):
        named = nodes.called(value)
        lists = [named[name] for name in _LISTS if isinstance(named.get(name), list)]
        if lists:
            return [item for items in lists for item in items]
    return [value]


def _of(value: Any, named: Named | None, base: str) -> Iterator[str]:
    """The records in one item; the item itself where it should hold one and holds none."""
    found = False
    for record in _reviews(value, named, base):
        found = True
        yield record
    if not found and not _is_another(value):
        yield _written(value)


def _reviews(value: Any, named: Named | None, base: str) -> Iterator[str]:
    for node in nodes.claim_reviews(value, named):
        yield _written(_based(node, base))
    for markup in pages.embedded(value):
        for block in pages.blocks(markup.encode("utf-8", "replace")):
            yield from _flat(block.text, block.base or base)


def _is_another(value: Any) -> bool:
    """Whether it says itself that it is something else, such as a page or a publisher."""
    if not isinstance(value, dict):
        return False
    types = set(nodes.types(value))
    is_entry = "content_html" in value or "content_text" in value
    return is_entry or (bool(types) and not types & {"DataFeedItem", "ClaimReview"})


def _based(node: Node, base: str) -> Node:
    """The node with the page's own base in its context, as JSON-LD has it."""
    if not base:
        return node
    context = node.get("@context")
    listed = context if isinstance(context, list) else [context] if context else []
    return {**node, "@context": [*listed, {"@base": base}]}


def _written(value: Any) -> str:
    """As JSON that PostgreSQL can keep: half characters stay escaped."""
    try:
        written = json.dumps(value, ensure_ascii=False)
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return written


def _storable(text: str) -> str:
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()
