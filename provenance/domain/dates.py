"""Dates known as far as they are known: "2024", "2024-10", "early October 2024", an exact minute.

A date is a span (earliest, latest) and the words it was given in. What is not known is not
filled in: "2024-10" stays a month. Reduced precision follows ISO 8601-1; "early", "mid" and
"late" mean the first ten days, the 11th to the 20th, and the rest of a month.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

_FIRST_HALF = ("january", "february", "march", "april", "may", "june")
MONTHS = (*_FIRST_HALF, "july", "august", "september", "october", "november", "december")
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_ISO = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::[0-5]\d)?\s*Z?)?)?)?"
)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})\.?\s+({_MONTH})\.?,?\s+(\d{{4}})", re.I)
_MONTH_FIRST = re.compile(rf"({_MONTH})\.?\s+(\d{{1,2}}),?\s+(\d{{4}})", re.I)
_MONTH_ONLY = re.compile(rf"(?:(early|mid|late)[ -]+)?({_MONTH})\.?,?\s+(\d{{4}})", re.I)
_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}

HOW = "Write it as 2024, 2024-10, 2024-10-05, 2024-10-05 14:30 (UTC) or “early October 2024”."


class NotADate(ValueError):
    """The words are no date this program reads; the message says which forms it does."""


@dataclass(frozen=True, slots=True)
class Span:
    """A moment known to lie between `earliest` and `latest`, both aware, both included."""

    words: str
    earliest: datetime
    latest: datetime

    @property
    def first_day(self) -> date:
        return self.earliest.date()

    @property
    def last_day(self) -> date:
        return self.latest.date()


def parse(words: str) -> Span:
    """The span that `words` name; raises NotADate with the accepted forms."""
    words = " ".join(words.split())
    try:
        if match := _ISO.fullmatch(words):
            return _iso(words, *match.groups())
        if match := _DAY_FIRST.fullmatch(words):
            return _days(words, int(match[3]), _month(match[2]), int(match[1]), int(match[1]))
        if match := _MONTH_FIRST.fullmatch(words):
            return _days(words, int(match[3]), _month(match[1]), int(match[2]), int(match[2]))
        if match := _MONTH_ONLY.fullmatch(words):
            first, last = _PARTS.get((match[1] or "").lower(), (1, 31))
            return _days(words, int(match[3]), _month(match[2]), first, last, clip=True)
    except ValueError as error:
        raise NotADate(f"“{words}” is not in the calendar. {HOW}") from error
    raise NotADate(f"“{words}” is not a date. {HOW}")


def parse_if_any(words: str) -> Span | None:
    """The span, or None where the words name no date: for places where words alone will do."""
    try:
        return parse(words)
    except NotADate:
        return None


def _iso(words: str, year: str, month: str, day: str, hour: str, minute: str) -> Span:
    if hour:
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute), tzinfo=UTC)
        return Span(words, moment, moment + timedelta(seconds=59))
    if day:
        return _days(words, int(year), int(month), int(day), int(day))
    if month:
        return _days(words, int(year), int(month), 1, 31, clip=True)
    first = _days(words, int(year), 1, 1, 1)
    return Span(words, first.earliest, _days(words, int(year), 12, 31, 31).latest)


def _days(words: str, year: int, month: int, first: int, last: int, *, clip: bool = False) -> Span:
    if not 1 <= month <= 12:
        raise ValueError("month out of range")
    if clip:
        last = min(last, monthrange(year, month)[1])
    return Span(
        words,
        datetime.combine(date(year, month, first), time.min, UTC),
        datetime.combine(date(year, month, last), time(23, 59, 59), UTC),
    )


def _month(word: str) -> int:
    return [name[:3] for name in MONTHS].index(word[:3].lower()) + 1
