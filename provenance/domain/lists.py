"""Words of the desk's lists: whose a claim is, and which claims of a list an act is about."""

from provenance.domain.vocabulary import Term

MOST_AT_ONCE = 1000


class Assigned(Term):
    ME = "me", "Me", "Claims that wait for you."
    SOMEBODY = "somebody", "Somebody", "Claims that wait for somebody of the desk."
    NOBODY = "nobody", "Nobody", "Claims that are in nobody's hands."


class Which(Term):
    TICKED = "ticked", "Those ticked", "The claims whose boxes are ticked."
    SHOWN = "shown", "All on this page", "Every claim that the page shows."
    MATCHING = "matching", "All that match", "Every claim that the filter finds, on all pages."
