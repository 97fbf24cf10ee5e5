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


class SelectionOutcome(Term):
    """What became of one claim of those that an act was about."""

    CHANGED = "changed", "Changed", "It was done to this claim."
    UNCHANGED = "unchanged", "As it was", "It was so already."
    REFUSED = "refused", "Refused", "It was not done to this claim."


class Ordering(Term):
    """Orders of claims: falling with a minus. The first is that of a list that names none."""

    NEWEST = "-recorded_at", "Newest first", "By when the desk recorded them, the newest first."
    OLDEST = "recorded_at", "Oldest first", "By when the desk recorded them, the oldest first."
    FEWEST_ORIGINS = "origins", "Fewest origins first", "By known origins."
    MOST_ORIGINS = "-origins", "Most origins first", "By known origins, most first."
    FEWEST_CHANNELS = "channels", "Fewest channels first", "By channels."
    MOST_CHANNELS = "-channels", "Most channels first", "By channels, most first."


class Expansion(Term):
    """What an answer on claims gives whole where it would only refer to it."""

    CASE = "case", "Case", "Its case, as the list of cases has it."
    VERDICT = "verdict", "Verdict", "The verdict that holds, with its reason and people."
    CHAIN = "chain", "Chain", "The attribution graph with what stands behind the claim."
    SOURCES = "sources", "Sources", "Who says or denies it, each once, from outlet to evidence."
