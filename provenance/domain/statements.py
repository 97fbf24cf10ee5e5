"""How many different statements several voices make of one report.

Voices that rest on one origin should say one thing. Where a figure, a unit, a direction, a date,
a name or a “not” differs between two of them, they do not. Caution and number of speakers do not
make another statement: `drift` tells of those from hop to hop.
"""

from collections.abc import Hashable, Mapping

from . import drift
from .drift import Kind

_MATTERS = frozenset({Kind.NUMBER, Kind.UNIT, Kind.DIRECTION, Kind.DATE, Kind.NAME, Kind.NEGATION})
_WITNESSES = 3
"""With how many wordings of a statement a further one is compared: the fullest ones."""
MOST = 60
"""More wordings than this are not compared: the fullest are."""


def apart[K: Hashable](wordings: Mapping[K, str]) -> tuple[tuple[K, ...], ...]:
    """The voices of `wordings`, those together that say the same as far as can be told.

    Each statement has its fullest wording first; statements are in the order of `wordings`. The
    count is careful: a wording that is not sure to differ from a statement belongs to it. What is
    empty is left out. O(wordings × statements) comparisons.
    """
    texts = [text for text in dict.fromkeys(map(str.strip, wordings.values())) if text]
    texts = sorted(texts, key=len, reverse=True)[:MOST]
    statements: list[list[str]] = []
    for text in texts:
        same = next((said for said in statements if not _differs(text, said)), None)
        if same is None:
            statements.append([text])
        else:
            same.append(text)
    place = {key: n for n, key in enumerate(wordings)}
    found = [
        tuple(key for text in said for key in wordings if wordings[key].strip() == text)
        for said in statements
    ]
    return tuple(sorted(found, key=lambda keys: min(place[key] for key in keys)))


def _differs(text: str, said: list[str]) -> bool:
    return any(
        not _MATTERS.isdisjoint(found.kind for found in drift.between(text, other))
        for other in said[:_WITNESSES]
    )
