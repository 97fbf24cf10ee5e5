"""A moment as people and programs write it in an address: ISO 8601-1, or a day alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)"
    # A "+" in an address arrives as a space.
    r"(?:Z|(?P<sign>[+\- ])(?P<hours>\d\d):?(?P<minutes>\d\d))?)?",
    re.ASCII | re.IGNORECASE,
)

HOW = (
    "Write it as 2024-11-26T12:00Z, 2024-11-26T13:00+01:00, "
    "or 2024-11-26 for the end of that day (UTC)."
)


class NotAMoment(ValueError):
    """The words are no moment that is over; the message says what to write."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The moments that a reader asks for; None: as the desk knows it now, whenever published."""

    as_of: datetime | None = None
    published_by: datetime | None = None

    @property
    def is_now(self) -> bool:
        return self.as_of is None and self.published_by is None


class WrongMoments(Exception):
    """`wrong` maps each parameter to what is wrong with it."""

    def __init__(self, wrong: dict[str, str]) -> None:
        super().__init__(" ".join(wrong.values()))
        self.wrong = wrong


def asked(parameters: Mapping[str, str], *names: str, now: datetime) -> Asked:
    """Those of `names` that the address gives; what is empty is not given. Raises WrongMoments."""
    told: dict[str, datetime] = {}
    wrong: dict[str, str] = {}
    for name in names:
        words = parameters.get(name, "").strip()
        try:
            if words:
                told[name] = past(words, now=now)
        except NotAMoment as refusal:
            wrong[name] = str(refusal)
    if wrong:
        raise WrongMoments(wrong)
    return Asked(**told)


def parse(words: str) -> datetime:
    """The moment that `words` name, in UTC; without an offset they are UTC.

    A day alone is its last microsecond, minutes alone are their beginning. Raises NotAMoment.
    """
    words = words.strip()
    match = _MOMENT.fullmatch(words)
    if match is None:
        raise NotAMoment(f"“{words[:40]}” is not a moment. {HOW}")
    try:
        if match["time"] is None:
            return datetime.combine(date.fromisoformat(match["day"]), time.max, UTC)
        return datetime.fromisoformat(_whole(match)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise NotAMoment(f"“{words}” is not in the calendar. {HOW}") from error


def past(words: str, *, now: datetime) -> datetime:
    """As `parse`, for a moment that has to be over at `now`."""
    moment = parse(words)
    if moment >= now:
        raise NotAMoment(f"“{words.strip()}” is not over yet: only the past can be shown. {HOW}")
    return moment


def written(moment: datetime) -> str:
    """The one form in which the program writes a moment into an address."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _whole(match: re.Match[str]) -> str:
    if match["sign"] is None:
        return f"{match['day']}T{match['time']}+00:00"
    sign = "-" if match["sign"] == "-" else "+"
    return f"{match['day']}T{match['time']}{sign}{match['hours']}:{match['minutes']}"
