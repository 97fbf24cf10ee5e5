"""What stands in a record of a review, cleaned: text without markup, addresses, dates, names.

Blanks are "": missing, null, or one of the words that exports write where they have nothing.
Everything else is kept as it was written.
"""

import html
import re
from collections.abc import Iterable
from typing import NoReturn
from urllib.parse import urljoin, urlsplit

import nh3

from provenance.domain import prosedates
from provenance.domain.outsidereviews import Dated, Verbatim
from provenance.errors import Refused

LONGEST = {
    "claim": 1000,
    "rating": 500,
    "ratingExplanation": 5000,
    "ratingValue": 60,
    "bestRating": 60,
    "worstRating": 60,
    "title": 500,
    "name": 200,
    "venue": 300,
    "date": 100,
    "language": 35,
    "url": 2000,
}
_BLANK = frozenset({"", "n/a", "null", "none", "nan", "undefined", "-", "–", "—"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff]+")
_LOST = "\N{REPLACEMENT CHARACTER}"
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class NoReview(Refused):
    """The record is no review that can be recorded; the message says how to mend it."""


def text(value: str, what: str) -> str:
    """`value` without markup, entities and control characters; refused where it is too long."""
    if _SURROGATE.search(value) or _LOST in value:
        refuse(
            f"The {what} holds bytes that are no characters. Save the file as UTF-8, or write "
            "that record anew."
        )
    if "&" in value:
        value = html.unescape(value)
    if "<" in value and ">" in value:
        value = html.unescape(nh3.clean(value, tags=set()))
    value = " ".join(_CONTROL.sub(" ", value).split())
    if value.casefold() in _BLANK:
        return ""
    longest = LONGEST[what]
    if len(value) > longest:
        refuse(f"The {what} has {len(value):,} characters; {longest:,} at most. Shorten it.")
    return value


def address(value: str, base: str) -> str:
    """An absolute web address, joined to `base` where it is relative. No host is invented."""
    value = html.unescape(value.strip())
    if value.casefold() in _BLANK:
        return ""
    if _LOST in value or _SURROGATE.search(value) or _CONTROL.search(value):
        refuse("The address holds bytes that are no characters. Write that record anew.")
    absolute = urljoin(base, value) if base else value
    if not _is_web(absolute):
        _refuse_address(value, base)
    # Long ones are counted in bytes: an index holds so many.
    if len(absolute.encode()) > LONGEST["url"]:
        refuse(f"The address has more than {LONGEST['url']:,} characters. Use a shorter one.")
    return absolute


def _is_web(link: str) -> bool:
    try:
        parts = urlsplit(link)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in link
    except ValueError:
        return False


def _refuse_address(value: str, base: str) -> NoReturn:
    short = value if len(value) <= 80 else f"{value[:80]}…"
    try:
        scheme = urlsplit(value).scheme
    except ValueError:
        scheme = "?"
    if scheme or base or " " in value:
        refuse(f"“{short}” is no web address; write it as https://example.org/page.")
    refuse(
        f"“{short}” is a relative address. Give the address it belongs to as the base of the "
        "import, such as https://example.org/; none is guessed."
    )


def dated(value: str) -> Dated:
    return prosedates.read(text(value, "date"))


def rating(
    texts: Iterable[str], *, value: str, best: str, worst: str, explanation: str
) -> Verbatim:
    """The rating word for word; its text is the first of `texts` that is not blank."""
    return Verbatim(
        text=next((word for given in texts if (word := text(given, "rating"))), ""),
        value=text(value, "ratingValue"),
        best=text(best, "bestRating"),
        worst=text(worst, "worstRating"),
        explanation=text(explanation, "ratingExplanation"),
    )


def refuse(why: str) -> NoReturn:
    raise NoReview(why)
