"""Whether a person was at an institution on the day they spoke."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Held:
    """A place held from `since` to `until`, both included; an open end is not known."""

    since: date | None = None
    until: date | None = None

    def covers(self, first: date | None, last: date | None) -> bool:
        """Whether it may have been held on a day from `first` to `last`; None: no day is known.

        Only what is known to lie outside is outside: of "December" a single day will do.
        """
        began = self.since is None or last is None or self.since <= last
        lasted = self.until is None or first is None or self.until >= first
        return began and lasted

    def __str__(self) -> str:
        if self.since is None and self.until is None:
            return "without dates"
        since = f"from {_day(self.since)}" if self.since else ""
        until = f"until {_day(self.until)}" if self.until else ""
        return " ".join(filter(None, (since, until)))


def refusal(person: str, organisation: str, day: str, held: Sequence[Held]) -> str:
    """Why what the record has does not cover `day`, and how to mend it."""
    if held:
        there = "; ".join(map(str, held))
        what = f"The record has {person} at {organisation} {there}: not on {day}."
    else:
        what = f"The record has no affiliation of {person} with {organisation}."
    return (
        f"{what} Record the affiliation of that day here, say that it is not recorded, "
        "or leave the institution empty."
    )


def _day(day: date) -> str:
    return f"{day:%-d %b %Y}"
