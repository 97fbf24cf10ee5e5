"""Words of estimative probability, and the ranges in per cent that experts give themselves.

ICD 203 (section D.6.e.2.a) has two rows of words for the same seven ranges and asks that they are
not mixed in one product: https://www.dni.gov/files/documents/ICD/ICD-203.pdf
"""

from collections.abc import Iterable

from .vocabulary import Likelihood

_WORDS = tuple(Likelihood)
FIRST_ROW = _WORDS[0::2]
SECOND_ROW = _WORDS[1::2]
TOP = max(word.high for word in _WORDS)


def are_mixed(words: Iterable[Likelihood]) -> bool:
    """Whether words of both rows of ICD 203's table stand together."""
    used = set(words)
    return not used.isdisjoint(FIRST_ROW) and not used.isdisjoint(SECOND_ROW)


def covers(word: Likelihood, low: int, high: int) -> bool:
    """Whether `low`–`high` per cent lies within the word's range.

    The low end belongs to the word, the high end to the next one, but for the last.
    """
    starts_inside = word.low <= low and (low < word.high or word.high == TOP)
    return starts_inside and low <= high <= word.high
