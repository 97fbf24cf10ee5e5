"""Word lists, and the expressions that look for them on a line of words."""

import re
from collections.abc import Iterable


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as one would write it on paper."""
    return frozenset(words.split())


def one_of(words: str | Iterable[str]) -> str:
    """An expression for any of these; longer ones first, so that none hides another."""
    many = words.split() if isinstance(words, str) else words
    return "(?:" + "|".join(re.escape(word) for word in sorted(many, key=len, reverse=True)) + ")"


def whole(expression: str) -> re.Pattern[str]:
    """The expression, where it begins and ends at whole words of a line.

    A line has a space before and after each word; to begin with one lets the search skip ahead.
    """
    return re.compile(rf" (?:{expression})(?= )")
