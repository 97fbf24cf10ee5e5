"""Where a claim appeared first, and who made it: as far as that is certain."""

from collections.abc import Sequence
from datetime import datetime

from .vocabulary import Basis, SourceKind

type Ends = tuple[datetime | None, datetime | None]
"""Not before, not after; both None where the date is not known."""

# Evidence says nothing in words, and nobody is behind a voice that nobody names.
_NO_CLAIMANTS = {SourceKind.IMAGERY, SourceKind.DATASET, SourceKind.UNNAMED}
_NO_WORDS = {SourceKind.IMAGERY, SourceKind.DATASET}
_OWN = {Basis.WITNESSED, Basis.DEDUCED, Basis.INDUCED}


def certainly_first(dates: Sequence[Ends]) -> int | None:
    """Which of `dates` is before all others whatever the days were; None where none is.

    One that is not known may have been the first, so then none is.
    """
    known = [(low, high) for low, high in dates if low is not None and high is not None]
    if not known or len(known) < len(dates):
        return None
    first = min(range(len(known)), key=lambda at: known[at][1])
    others = [low for at, (low, _) in enumerate(known) if at != first]
    return first if all(known[first][1] < low for low in others) else None


def day(dates: Ends) -> str:
    """The day in ISO 8601, such as 2024-11-25; "" where it is not known to the day."""
    low, high = dates
    if low is None or high is None or low.date() != high.date():
        return ""
    return low.date().isoformat()


def is_in_words(kind: str) -> bool:
    """Whether what such a source puts out can state a claim."""
    return kind not in _NO_WORDS


def may_claim(kind: str) -> bool:
    """Whether such a source can be named as who made a claim."""
    return kind not in _NO_CLAIMANTS


def knows_itself(basis: str) -> bool:
    """Whether who says it on this basis says it of their own knowledge."""
    return basis in _OWN
