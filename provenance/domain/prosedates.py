"""Dates as reviews write them: with a time zone, or in a sentence with the place.

    "2019-10-22T08:15:00.000+02:00"                        the minute, in UTC
    "stated on October 22, 2019 in a campaign mailer:"     the day, and "a campaign mailer"

Only a sentence that leads to its date by words of a short list is taken apart: "denied before
October 2019" stays a sentence, since a date read out of it would say something else.
"""

import re
from datetime import UTC, datetime

from . import dates
from .dates import MONTHS, Span
from .outsidereviews import Dated

_ZONED = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?"
)
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_DAY = rf"(?:{_MONTH})\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\.?\s+(?:{_MONTH})\.?,?\s+\d{{4}}"
_DATE = re.compile(rf"(?:{_DAY}|(?:{_MONTH})\.?,?\s+\d{{4}}|\d{{4}}-\d{{2}}(?:-\d{{2}})?)\b", re.I)
_LEADING = frozenset(
    {
        *("stated", "said", "claimed", "wrote", "posted", "published", "shared", "tweeted"),
        *("aired", "broadcast", "spoken", "made", "given", "on", "in", "a"),
    }
)
_JOINING = re.compile(r"(?:in|on|at|during|via|through|from)\s+", re.I)
_FIRST_YEAR = 1000
"""Earlier years are what programs write for a date they do not know (0001-01-01)."""


def read(words: str) -> Dated:
    """The date that `words` name; the words alone where they name none we can read."""
    words = " ".join(words.split())
    return Dated(words, _span(words))


def sentence(words: str) -> tuple[Dated, str]:
    """The date in a sentence and the venue after it; without a date, the sentence as venue."""
    words = " ".join(words.split()).rstrip(": ")
    match = _DATE.search(words)
    before = words[: match.start()].lower().replace(",", " ").split() if match else []
    if match is None or not _LEADING.issuperset(before):
        return Dated(), words
    venue = words[match.end() :].lstrip(",;: ")
    joined = _JOINING.match(venue)
    return read(match[0]), venue[joined.end() :] if joined else venue


def _span(words: str) -> Span | None:
    if match := _ZONED.fullmatch(words):
        return _moment(*match.groups())
    span = dates.parse_if_any(words)
    return span if span and span.earliest.year >= _FIRST_YEAR else None


def _moment(day: str, minute: str, zone: str | None) -> Span | None:
    try:
        moment = datetime.fromisoformat(f"{day}T{minute}{zone or '+00:00'}").astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if moment.year < _FIRST_YEAR:
        return None
    # Midnight is what programs write where only the day is known.
    return dates.parse(day if minute == "00:00" else f"{moment:%Y-%m-%d %H:%M}")
