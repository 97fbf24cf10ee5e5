"""Which of several ratings of a source counts on a day. ADR 18 says why."""

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Protocol

from .vocabulary import Reliability


class Judged(Protocol):
    """One person's rating, or the desk's, from a day on."""

    @property
    def reliability(self) -> str: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def is_desk(self) -> bool: ...
    @property
    def rated_by_id(self) -> Hashable: ...


def valid[R: Judged](ratings: Iterable[R], day: date | None) -> list[R]:
    """Each rater's newest rating of those valid on `day`, or of all where the day is not known.

    The desk is a rater of its own, whoever wrote its rating down. Oldest first; of two from one
    day the later of `ratings` is the newer.
    """
    newest: dict[Hashable, R] = {}
    for rating in sorted(ratings, key=lambda rating: rating.valid_from):
        if day is None or rating.valid_from <= day:
            rater = _DESK if rating.is_desk else rating.rated_by_id
            newest.pop(rater, None)
            newest[rater] = rating
    return list(newest.values())


def counting[R: Judged](ratings: Iterable[R], day: date | None) -> R | None:
    """The desk's own where one is valid on `day`; else the strictest of the raters' newest.

    F is no grade: it counts only where nobody gave one. None where nobody had rated by then.
    """
    its = valid(ratings, day)
    own = next((rating for rating in its if rating.is_desk), None)
    return own or max(its, key=_strictness, default=None)


_DESK = object()


def _strictness(rating: Judged) -> tuple[str, date]:
    grade = "" if rating.reliability == Reliability.F else rating.reliability
    return grade, rating.valid_from
