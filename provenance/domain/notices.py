"""The words of watches and notices: what people are told of, and how."""

from collections.abc import Iterable

from .vocabulary import Term


class Delivery(Term):
    """How a person hears of what they watch; the soonest way stands first."""

    IMMEDIATE = "immediate", "E-mail at once", "One e-mail for each cause, as it happens."
    DAILY = "daily", "Daily e-mail", "One e-mail a day that gathers what is unread."
    PROGRAM = "program", "Only in the program", "No e-mail: notices wait under the bell."

    @classmethod
    def soonest(cls, ways: Iterable[str]) -> "Delivery":
        """Of several watches that were touched at once, the one that tells first."""
        told = set(ways)
        return next((way for way in cls if way in told), cls.PROGRAM)


# Who has chosen nothing: a retraction is no news for tomorrow, and one cause is one e-mail.
UNLESS_CHOSEN = Delivery.IMMEDIATE


class NoticeKind(Term):
    """What happened."""

    RETRACTION = "retraction", "Retracted", "A publisher took a publication back."
    CORRECTION = "correction", "Corrected", "A publisher corrected a publication."
    RESTORED = "restored", "Mark taken back", "A publication counts again as it was published."
    VERDICT = "verdict", "Verdict", "The desk decided on a claim."
    SENT_BACK = "sent-back", "Sent back", "Your proposal comes back with a comment."
    MENTION = "mention", "Mentioned", "A comment calls you by name."
    RATING = "rating", "Rating", "A source was rated."
    TIE = "tie", "Tie", "Two sources turned out to depend on one another."
    UNTIED = "untied", "Tie withdrawn", "A tie between two sources counts no longer."
    HAND_OVER = "hand-over", "Handed over", "Somebody gave you a review, or asks you for one."
    SWITCHED_OFF = "webhook-off", "Webhook off", "A webhook of yours was switched off."
