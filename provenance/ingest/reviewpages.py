"""Markup embedded in pages and in feeds: each <script type="application/ld+json"> on its own.

Microdata and RDFa are not read.
"""

import html
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple
from xml.etree import ElementTree

from .reviewvalues import refuse

_TYPE = "application/ld+json"
_DRESS = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*$"
)
_IS_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")


class Block(NamedTuple):
    """The text of one script, and the address its page says it has, "" where it does not."""

    text: str
    base: str


def blocks(content: bytes) -> Iterator[Block]:
    """The blocks of a page, or of each entry of an Atom or RSS feed."""
    if _IS_FEED.search(content[:2000]):
        yield from _of_feed(content)
    else:
        yield from _of_page(_decoded(content))


def embedded(value: Any) -> Iterator[str]:
    """The texts in a JSON value, such as a JSON feed's, that hold a page's markup."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting += reversed(part.values())
        elif isinstance(part, list):
            waiting += reversed(part)
        elif isinstance(part, str) and _TYPE in part:
            yield part


def _of_page(markup: str) -> Iterator[Block]:
    page = _Page()
    page.feed(markup)
    page.close()
    for text in page.found:
        yield Block(text, page.base)


def _of_feed(content: bytes) -> Iterator[Block]:
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content[:2000]:
        refuse("The feed declares entities of its own. Save it without its DOCTYPE.")
    try:
        # Entities, by which a small feed could grow without end, were refused above.
        for _, element in ElementTree.iterparse(io.BytesIO(content), ["end"]):  # noqa: S314
            yield from _of_element(element)
    except ElementTree.ParseError as error:
        refuse(f"The feed is no XML: {error}. Mend it there; nothing is guessed.")


def _of_element(element: ElementTree.Element) -> Iterator[Block]:
    text, name = element.text or "", element.tag.rpartition("}")[2]
    if name == "script" and _TYPE in element.get("type", ""):
        yield Block(_undressed(text), "")
    elif _TYPE in text:
        yield from _of_page(text)
    if name in ("entry", "item"):
        element.clear()


def _decoded(content: bytes) -> str:
    declared = re.search(rb"charset=[\"']?([\w-]+)", content[:2000], re.IGNORECASE)
    name = declared[1].decode("ascii", "replace") if declared else "utf-8"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = "utf-16"
    try:
        return content.decode(name, "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def _undressed(text: str) -> str:
    """The script without the comment or CDATA signs that were once put around it."""
    before = None
    while text != before:
        before, text = text, _DRESS.sub("", text)
    return text.strip()


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.base = ""
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "script" and told.get("type", "").split(";")[0].strip().lower() == _TYPE:
            self._script = []
        is_own = tag == "base" or (tag == "link" and told.get("rel", "").lower() == "canonical")
        link = html.unescape(told.get("href", ""))
        if is_own and not self.base and link.startswith(("http://", "https://")):
            self.base = link

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.found.append(_undressed("".join(self._script)))
            self._script = None
