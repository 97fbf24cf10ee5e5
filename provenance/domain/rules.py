"""The rules by which a status is suggested, each with what it says."""

from .vocabulary import Term


class Rule(Term):
    """Why a status is suggested, in the order in which the rules are tried."""

    DISSENT = "dissent", "Dissent", "A known origin denies what others assert."
    INDEPENDENT = (
        "independent-origins",
        "Independent origins",
        "Two or more known origins reach the reader over two or more channels.",
    )
    ONE_CHANNEL = (
        "single-channel",
        "Single channel",
        "There are two or more known origins, but no two ways to them without a common source.",
    )
    NAMELESS = (
        "unnamed-origins",
        "Unnamed origins",
        "Fewer than two of the known origins are named, and who is not may be one and the same.",
    )
    UNRELIABLE = (
        "unreliable-origins",
        "Unreliable origins",
        "Fewer than two of the known origins are both named and not rated unreliable.",
    )
    ONE_ORIGIN = "single-origin", "Single origin", "One known origin, however many repeat it."
    PREMISE_FELL = (
        "premise-fell",
        "Premise does not stand",
        "A claim it is inferred from has no known origin of its own, or is disputed.",
    )
    INFERRED = (
        "inferred",
        "Inferred",
        "It is inferred from claims that each have a known origin; nobody recorded here knows it "
        "themselves.",
    )
    CIRCULAR = "circular", "Circular", "Those who say it rest on one another and on nothing else."
    UNSUPPORTED = (
        "unsupported",
        "Unsupported",
        "What it rested on was retracted or withdrawn, and no known origin is left.",
    )
    ONLY_DENIED = "only-denied", "Only denied", "It is denied, and nobody recorded here asserts it."
    UNSOURCED = "unsourced", "Unsourced", "Nothing is known of where it comes from."
