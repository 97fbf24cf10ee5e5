"""What a review of another publisher says, as values, and the words its ratings are mapped to."""

import re
from dataclasses import dataclass
from datetime import datetime

from .dates import Span
from .vocabulary import Term

_FLIP = re.compile(r"\bflip(?:[ -]?flop(?:ped|s)?)?\b|\bflop\b", re.IGNORECASE)


class Meaning(Term):
    """What a publisher's rating says of the claim, where somebody mapped it by hand."""

    SUPPORTED = "supported", "supported", "The publisher finds that the claim holds."
    MIXED = "mixed", "mixed", "It finds that the claim holds in part, or misleads by what it omits."
    NOT_SUPPORTED = "not-supported", "not supported", "It finds that the claim does not hold."
    UNDECIDED = "undecided", "undecided", "It looked, and finds no evidence either way."
    NO_TRUTH_VALUE = (
        "no-truth-value",
        "no truth value",
        "It judges something else than whether the claim holds: a change of mind, satire, a tone.",
    )


def is_about_consistency(rating: str) -> bool:
    """Whether a rating ("Full Flop", "Half Flip") tells how steady somebody was, not what holds.

    Such a rating has no truth value, whoever gave it.
    """
    return bool(_FLIP.search(rating))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in the words it was given in; `span` is None where they name none we can read."""

    words: str = ""
    span: Span | None = None

    @property
    def earliest(self) -> datetime | None:
        return self.span.earliest if self.span else None

    @property
    def latest(self) -> datetime | None:
        return self.span.latest if self.span else None


@dataclass(frozen=True, slots=True)
class Party:
    """Who is named; `kind` is a SourceKind, or "" where the record does not tell."""

    name: str = ""
    url: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A page on which the claim was made."""

    url: str
    title: str = ""
    published: Dated = Dated()


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A rating as it was written: nothing is counted or converted."""

    text: str = ""
    value: str = ""
    best: str = ""
    worst: str = ""
    explanation: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.text or self.value)

    @property
    def label(self) -> str:
        """What people read: its words, else its figure with the ends of its scale."""
        if self.text or not self.value:
            return self.text
        if self.best and self.worst:
            return f"{self.value} on a scale from {self.worst} to {self.best}"
        return f"{self.value} of {self.best}" if self.best else self.value


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One publisher's review of one claim. What the record leaves out is blank.

    `left_out` says in words what of the record could not be used.
    """

    wording: str
    publisher: Party
    url: str = ""
    title: str = ""
    language: str = ""
    reviewed: Dated = Dated()
    claimant: Party = Party()
    said: Dated = Dated()
    venue: str = ""
    rating: Verbatim = Verbatim()
    appearances: tuple[Appearance, ...] = ()
    left_out: tuple[str, ...] = ()
