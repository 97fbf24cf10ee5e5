"""oEmbed 1.0 (oembed.com): a claim's card, for sites that turn an address into what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

from provenance.queries.releases.values import Reviewed

from .publishers import Publisher

WIDEST, TALL, LOW = 700, 420, 320
"""CSS pixels. A card as wide as a column of text is `LOW`, a narrower one `TALL`."""
_WIDE = 480
CACHED = 3600

type Told = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Room:
    """How much room the other site has; None where it did not say."""

    width: int | None = None
    height: int | None = None

    @property
    def size(self) -> tuple[int, int]:
        width = min(WIDEST, self.width or WIDEST)
        height = LOW if width >= _WIDE else TALL
        return width, min(height, self.height or height)


def snippet(title: str, card: str, room: Room) -> str:
    """The HTML that puts the card into a page; `card` is its full address."""
    width, height = room.size
    name = escape(f"How do we know this? {title}")
    return (
        f'<iframe src="{escape(card)}" title="{name}" width="{width}" height="{height}" '
        'style="max-width: 100%; border: 0" loading="lazy"></iframe>'
    )


def rich(told: Reviewed, card: str, publisher: Publisher, room: Room) -> Told:
    width, height = room.size
    return {
        "version": "1.0",
        "type": "rich",
        "title": told.title,
        "provider_name": publisher.name,
        "provider_url": publisher.url,
        "cache_age": CACHED,
        "html": snippet(told.title, card, room),
        "width": width,
        "height": height,
    }


def xml(told: Told) -> bytes:
    root = ElementTree.Element("oembed")
    for name, value in told.items():
        ElementTree.SubElement(root, name).text = _printable(str(value))
    head = b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return head + ElementTree.tostring(root, encoding="utf-8", xml_declaration=False)


def _printable(text: str) -> str:
    """Without control characters, which XML 1.0 has no way to write."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n\r")
