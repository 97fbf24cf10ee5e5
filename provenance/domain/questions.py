"""What becomes of a question: the words for it."""

from .vocabulary import Term


class QuestionState(Term):
    """Where a question stands."""

    OPEN = "open", "Open", "Nobody can tell yet which answer is right."
    RESOLVED = "resolved", "Resolved", "The world has shown which answer is right."
    UNRESOLVABLE = "unresolvable", "Unresolvable", "It will not be known; the reason says why."
