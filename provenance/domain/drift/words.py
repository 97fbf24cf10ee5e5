"""A text cut into words that know where they stand, with spelling differences taken out.

Quotation marks, hyphens inside compounds and the dots of abbreviations say nothing here and are
dropped; dashes, apostrophes, spaces and case are made alike. Offsets always point into the text
as it was given.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from .patterns import listed


class Sort(Enum):
    WORD = auto()
    DIGITS = auto()
    MARK = auto()  # punctuation or a symbol
    FIGURE = auto()  # a number or a range of numbers, put together; key "#"
    DATE = auto()  # a date, put together; key "@"


@dataclass(slots=True)
class Word:
    start: int
    end: int
    key: str
    sort: Sort = Sort.WORD
    capital: bool = False
    possessive: bool = False
    value: Any = None
    sentence: int = 0
    clause: int = 0
    stem: str = ""  # "" for words without subject matter
    matter: bool = False  # carries the matter, and not only who says so
    name: bool = False


# Possessive quantifiers throughout: no text can make the scan go back over what it has read.
_TOKEN = re.compile(
    r"""
    (?P<clock>  [0-9]{1,2}:[0-9]{2}(?![0-9]) | [0-9]++(?:/[0-9]++)++ )
  | (?P<digits> [0-9]{1,3}+(?:[,\ \u00a0\u2009\u202f][0-9]{3})++(?:\.[0-9]++)?+(?![0-9])
              | [0-9]++(?:\.[0-9]++)?+ )
  | (?P<code>   (?!(?:mid|early|late|pre|post)[-\u2013])[^\W\d_]++-?[0-9]\w*+ )
  | (?P<short>  (?:[^\W\d_]\.){2,} )
  | (?P<word>   [^\W\d_]++(?:['\u2019][^\W\d_]++)*+ )
  | (?P<mark>   \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GROUPED = re.compile(r"[^0-9.]")
_QUOTES = frozenset("\"'“”„‟«»‹›‘’‚`´*_")
_DASHES = frozenset("-‐‑‒–—―−")
_SHORT = listed("""
    mr mrs ms dr prof gen col lt sgt capt rep sen gov st vs jan feb mar apr jun jul aug
    sep sept oct nov dec inc ltd co corp approx ca dept est fig jr sr""")
_ENDS = frozenset("!…")


def scan(text: str) -> list[Word]:
    """The words of `text` in order."""
    words: list[Word] = []
    for match in _TOKEN.finditer(text):
        sort, start, end = match.lastgroup, match.start(), match.end()
        if sort == "mark":
            if key := _mark(text, start, words):
                words.append(Word(start, end, key, Sort.MARK))
        elif sort == "digits":
            key = _GROUPED.sub("", match[0])
            words.append(Word(start, end, key, Sort.DIGITS))
        else:
            words.append(_word(match[0], start, end))
    return words


def _word(spelled: str, start: int, end: int) -> Word:
    key = spelled.casefold().replace("’", "'")
    owner = key.removesuffix("'s")
    return Word(start, end, owner, capital=spelled[0].isupper(), possessive=owner != key)


def _mark(text: str, at: int, words: Sequence[Word]) -> str:
    """The key of the mark at `at`, or "" if it says nothing."""
    mark = text[at]
    if mark in _QUOTES:
        return ""
    if mark in _DASHES:
        return _dash(text, at)
    if mark == "." and words and words[-1].end == at:
        return "" if _is_short(words[-1], text[at + 1 : at + 3]) else "."
    return "." if mark in _ENDS else mark.replace("#", "№").replace("@", "°")


def _is_short(last: Word, after: str) -> bool:
    """Whether the dot belongs to the word before it: an abbreviation or an initial."""
    if last.key == "no":
        return after.strip()[:1].isdigit()
    initial = last.end - last.start == 1 and last.capital
    return last.sort is Sort.WORD and (last.key in _SHORT or initial)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether exactly these words stand in quotation marks."""
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES


def _dash(text: str, at: int) -> str:
    """ "-" between the ends of a range, "—" between clauses, "" inside a compound."""
    before = text[max(0, at - 3) : at].rstrip()[-1:]
    after = text[at + 1 : at + 4].lstrip()[:1]
    long = text[at] in "—―"
    if not long and (before.isdigit() or before in "%km") and (after.isdigit() or after in "$€£"):
        return "-" if before and after else "—"
    compound = text[at - 1 : at].strip() and text[at + 1 : at + 2].strip()
    return "" if compound and not long else "—"


class Line:
    """Words as one string of keys, a space before and after each, to be searched by expressions."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.text = f" {' '.join(word.key for word in words)} "
        self._starts: list[int] = []
        at = 1
        for word in words:
            self._starts.append(at)
            at += len(word.key) + 1

    def find(self, expression: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
        """(first word, word after the last, match) for each match."""
        for match in expression.finditer(self.text):
            yield self.at(match.start() + 1), self.at(match.end() - 1) + 1, match

    def at(self, offset: int) -> int:
        """The index of the word at an offset of the line."""
        return bisect_right(self._starts, offset) - 1
