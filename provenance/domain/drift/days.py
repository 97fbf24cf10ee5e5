"""Dates as news writes them: Nov. 25, 25 November 2024, early October, mid-2020, 2024.

`merge` puts the words of one date together into one word with the key "@". Weekdays, “last week”
and 10/05/2024 are left alone: which day they mean is not in the words. What is only named after a
date (the “February 11” plant, the February 8 Vinylon Complex) is put together too, but says nothing
of time: a date in quotation marks, or without a year before words in capitals that end in what such
names end in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..dates import MONTHS
from .patterns import listed, one_of, whole
from .words import Line, Sort, Word, is_quoted


@dataclass(frozen=True, slots=True)
class Day:
    """What is said of a date; 0 for what is not. Days are a span, a wide one for “early”.

    Of what is `named_after` a date nothing else is said.
    """

    year: int = 0
    month: int = 0
    first: int = 0
    last: int = 0
    named_after: "Day | None" = None

    @property
    def says_when(self) -> bool:
        return bool(self.year or self.month)

    def contradicts(self, other: "Day") -> bool:
        """Whether both say something that cannot be true of one day."""
        if self.year and other.year and self.year != other.year:
            return True
        if not (self.month and other.month):
            return False
        if self.month != other.month:
            return True
        both = self.first and other.first
        return bool(both) and (self.last < other.first or other.last < self.first)


# “Early” has no sharp end: a few days of grace on what `domain.dates` takes it for.
_PARTS = {
    "early": (1, 13),
    "beginning of": (1, 13),
    "start of": (1, 13),
    "mid": (8, 23),
    "middle of": (8, 23),
    "late": (18, 31),
    "end of": (18, 31),
}
_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9}
_MONTH = one_of(list(_NUMBERS))
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?: (?:st|nd|rd|th))?(?!\S)"
_DAYS = rf"(?P<first>{_DAY})(?: (?:-|to|and) (?P<last>{_DAY}))?"
_NO_COUNT = r"(?! (?:%|percent|per cent|-|to|million|thousand|people|troops|soldiers)(?!\S))"
_MONTH_FIRST = whole(
    rf"(?:(?P<part>{one_of(list(_PARTS))}) (?:the )?)?(?P<month>{_MONTH})"
    rf"(?: {_DAYS}{_NO_COUNT})?(?:(?: ,)?(?: of)? (?P<year>{_YEAR}))?"
)
_DAY_FIRST = whole(rf"(?P<part>){_DAYS}(?: of)? (?P<month>{_MONTH})(?:(?: ,)? (?P<year>{_YEAR}))?")
_ISO = whole(
    r"(?P<part>)(?P<year>[0-9]{4}) - (?P<month>[01][0-9]) - (?P<first>[0-3][0-9])(?P<last>)"
)
# In names alone: the 2.8 Vinylon Complex is that of February 8.
_POINTED = whole(
    r"(?P<part>)(?P<month>1[0-2]|[1-9])\.(?P<first>3[01]|[12][0-9]|[1-9])(?P<last>)(?P<year>)"
)
_YEAR_ALONE = whole(rf"(?P<part>)(?P<month>)(?P<first>)(?P<last>)(?P<year>{_YEAR})")
_ALSO_WORDS = listed("may march mar august jan sep dec")
_BEFORE = listed("in on since until till by of from during before after last this early")
_UNITS = listed("% $ € £ percent per km kg m kilometres kilometers miles metres tons")
_NAMED_AFTER = listed("""
    plant factory complex works mill mine shipyard base institute academy university college school
    hospital stadium farm movement revolution street square""")
_LONGEST_NAME = 4  # words from the date on: the March 26 | Electric Cable Factory


def merge(words: Sequence[Word], source: str) -> list[Word]:
    """The words with every date in them put together."""
    line, taken = Line(words), set[int]()
    dates: dict[int, Word] = {}
    for expression in (_ISO, _DAY_FIRST, _MONTH_FIRST, _POINTED, _YEAR_ALONE):
        for first, after, match in line.find(expression):
            if taken.isdisjoint(range(first, after)) and _is_date(words, first, after, match):
                taken.update(range(first, after))
                start, end = words[first].start, words[after - 1].end
                day = _day(match)
                if is_quoted(source, start, end) or (not day.year and _is_name(words, after)):
                    day = Day(named_after=day)
                elif _is_open(words, first, after):
                    day = Day()
                dates[first] = Word(start, end, "@", Sort.DATE, value=day)
    return [dates.get(at, word) for at, word in enumerate(words) if at in dates or at not in taken]


def _is_date(words: Sequence[Word], first: int, after: int, match: re.Match[str]) -> bool:
    before = words[first - 1].key if first else ""
    if match.re is _POINTED:
        return after < len(words) and words[after].capital and _is_name(words, after)
    if match["month"]:
        return after - first > 1 or match["month"] not in _ALSO_WORDS or before in _BEFORE
    return _is_year(words[first], before, words[after] if after < len(words) else None)


def _is_year(word: Word, before: str, follower: Word | None) -> bool:
    """Whether four figures are a year: not 2,024, not 2000 troops, not $2024, not the 1990s."""
    if word.end - word.start != 4 or before in _UNITS:
        return False
    if not follower or before in _BEFORE:
        return True
    joined = follower.sort is Sort.WORD and follower.start == word.end
    counts = word.key.endswith("00") and follower.key.endswith(("s", "people"))
    return not (joined or counts or follower.key in _UNITS)


def _is_name(words: Sequence[Word], after: int) -> bool:
    """Whether the words after a date make a name of it: Vinylon Complex, plant."""
    for word in words[after : after + _LONGEST_NAME]:
        if word.key in _NAMED_AFTER:
            return True
        if word.sort is not Sort.WORD or not word.capital:
            return False
    return False


def _is_open(words: Sequence[Word], first: int, after: int) -> bool:
    """Whether the date is one end of a longer time, 2014–2022, and so not compared."""
    return _key(words, after) == "-" or (first > 0 and words[first - 1].key == "-")


def _day(match: re.Match[str]) -> Day:
    month, year = match["month"], int(match["year"] or 0)
    number = int(month) if month.isdigit() else _NUMBERS.get(month, 0)
    if match["part"]:
        return Day(year, number, *_PARTS[match["part"]])
    first = int(match["first"].split()[0]) if match["first"] else 0
    last = int(match["last"].split()[0]) if match["last"] else first
    return Day(year, number, first, last)


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if at < len(words) else ""
