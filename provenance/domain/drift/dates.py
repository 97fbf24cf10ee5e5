"""The same thing dated otherwise: “October” and “8 October 2024” agree, “November” does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .contexts import Context, Found, around, have_other_figures, pairs, same_thing
from .days import Day
from .kinds import Drift, Kind
from .patterns import listed
from .texts import Text
from .words import Sort

_PREPOSITIONS = listed("in on since until till by from during before after")


@dataclass(frozen=True, eq=False)
class Dated(Found):
    day: Day

    @cached_property
    def context(self) -> Context:
        """“Built in 2010” and “in 2010, workers built”: what was done stands before or anywhere."""
        before = self.text.key(self.first - 1)
        return around(self.text, self.first, self.after, leans_left=before in _PREPOSITIONS)


def find(below: Text, above: Text) -> Iterator[Drift]:
    for one, other in pairs(_read(below), _read(above), agree=_agree, likeness=_likeness):
        yield Drift(Kind.DATE, one.wording, other.wording)


def _read(text: Text) -> list[Dated]:
    return [
        Dated(text, at, at + 1, word.value)
        for at, word in enumerate(text.words)
        if word.sort is Sort.DATE and word.value.says_when
    ]


def _agree(one: Dated, other: Dated) -> bool:
    """Whether the other explains the one: a year is explained by a day in it, not the reverse."""
    return bool(other.day.month or not one.day.month) and not one.day.contradicts(other.day)


def _likeness(one: Dated, other: Dated) -> float:
    """As for all dates; with another figure beside it, it is likely to be another event."""
    if not one.day.contradicts(other.day) or have_other_figures(one.context, other.context):
        return 0
    return same_thing(one.context, other.context)
