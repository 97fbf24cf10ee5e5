"""A CSV of outside ratings, row by row: which column says what, and what a row states."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urlsplit

from provenance.domain import dates, delimited
from provenance.domain.dates import NotADate, Span
from provenance.domain.delimited import Encoding, Unread
from provenance.domain.hosts import host
from provenance.errors import Refused

NEEDED = ("domain", "label", "date")
ROLES = (*NEEDED, "rater", "link", "note")
_LONGEST = {"label": 200, "rater": 200, "link": 2000, "note": 5000}
_ALSO_CALLED = {
    "domain": "domain website site host hostname url homepage publisher-domain",
    "label": "label rating verdict category classification assessment reliability",
    "date": "date dated rated rated-on date-rated last-updated updated as-of",
    "rater": "rater rated-by by organisation organization reviewer",
    "link": "link source-url review-url rating-url reference evidence",
    "note": "note notes comment remarks description",
}


class NoList(Refused):
    """The file is no list of ratings; the message says how to mend it."""


@dataclass(frozen=True, slots=True)
class Header:
    encoding: Encoding
    names: tuple[str, ...]

    def guessed(self) -> dict[str, int]:
        """Role → column, by what the columns are called."""
        folded = [re.sub(r"[\W_]+", "-", name.strip().lower()).strip("-") for name in self.names]
        found: dict[str, int] = {}
        for role, also in _ALSO_CALLED.items():
            places = [folded.index(name) for name in also.split() if name in folded]
            if places:
                found[role] = places[0]
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """Which column says what; who rated where no column says so."""

    columns: Mapping[str, int]
    rater: str = ""
    rater_link: str = ""

    @property
    def missing(self) -> list[str]:
        """The roles without which no row can be read."""
        lacking = [role for role in NEEDED if role not in self.columns]
        return lacking if "rater" in self.columns or self.rater else [*lacking, "rater"]


@dataclass(frozen=True, slots=True)
class Said:
    """A row as it stands in the list: the label word for word."""

    line: int
    domain: str
    label: str
    rater: str
    dated: Span
    link: str
    note: str


def header(file: BinaryIO) -> Header:
    """The file's encoding and the names of its columns; NoList where it names none."""
    encoding = delimited.encoding_of(file)
    first = next(delimited.rows(file, encoding), None)
    file.seek(0)
    if first is None:
        raise NoList("The file holds no row.", field="file")
    if isinstance(first, Unread):
        raise NoList(f"Line {first.line} should name the columns. {first.why}", field="file")
    if any(host(cell) or dates.parse_if_any(cell) for cell in first.cells):
        raise NoList(
            "Line 1 names no columns. Put a line before it, such as: domain,label,rater,date",
            field="file",
        )
    return Header(encoding, tuple(cell.strip() for cell in first.cells))


def parse(file: BinaryIO, encoding: Encoding, reading: Reading) -> Iterator[Said | Unread]:
    """What each row states, the header left out, or why it states nothing."""
    file.seek(0)
    is_header = True
    for row in delimited.rows(file, encoding):
        if isinstance(row, Unread):
            yield row
        elif is_header:
            is_header = False
        else:
            yield _said(row.line, row.cells, reading)


def _said(line: int, cells: list[str], reading: Reading) -> Said | Unread:
    told = {
        role: cells[place].strip() if place < len(cells) else ""
        for role, place in reading.columns.items()
    }
    told["rater"] = told.get("rater") or reading.rater
    if why := _fault(told):
        return Unread(line, why)
    try:
        dated = dates.parse(told["date"])
    except NotADate as error:
        return Unread(line, str(error))
    return Said(
        line,
        host(told["domain"]) or "",
        told["label"],
        " ".join(told["rater"].split()),
        dated,
        told.get("link", ""),
        told.get("note", ""),
    )


def _fault(told: Mapping[str, str]) -> str:
    for role in (*NEEDED, "rater"):
        if not told.get(role):
            return f"The {role} is empty. Every row needs domain, label, rater and date."
    if host(told["domain"]) is None:
        return f"“{_short(told['domain'])}” is no domain; write it as reuters.com."
    for role, longest in _LONGEST.items():
        if len(told.get(role, "")) > longest:
            return f"The {role} has more than {longest:,} characters. Shorten it."
    if told.get("link") and not is_address(told["link"]):
        return f"“{_short(told['link'])}” is no web address; write it as https://example.org/page."
    return "" if len(told["date"]) <= 40 else f"“{_short(told['date'])}” is not a date."


def is_address(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", link)


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60]}…"
