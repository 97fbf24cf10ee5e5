"""What becomes of a question: the words for it, and since when it is asked."""

from collections.abc import Iterable
from datetime import date

from .vocabulary import Term


class QuestionState(Term):
    """Where a question stands."""

    OPEN = "open", "Open", "Nobody can tell yet which answer is right."
    RESOLVED = "resolved", "Resolved", "The world has shown which answer is right."
    UNRESOLVABLE = "unresolvable", "Unresolvable", "It will not be known; the reason says why."


def asked_on(recorded: date, spoken: Iterable[date]) -> date:
    """The day the question was there at the latest.

    `recorded` is the day the desk wrote it down, `spoken` are the days on which experts are known
    to have answered it: a question that a desk writes down later was asked when it was answered.
    """
    return min([recorded, *spoken])
