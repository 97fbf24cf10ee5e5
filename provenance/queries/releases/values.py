"""What goes out of a claim: finished words. Nobody of the desk is named in any of it."""

from dataclasses import dataclass
from datetime import datetime

from provenance.pictures import ChainPicture
from provenance.queries.briefs.values import Correction, Spoken, Told
from provenance.queries.comparisons import ComparePage


@dataclass(frozen=True, slots=True)
class Decided:
    """The verdict that holds. `first_at` is when the claim was given its first one."""

    status: str
    label: str
    credibility: str
    reason: str
    wording: str
    at: datetime
    first_at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """What the desk changed after the claim was published: what, and why ("" where not said)."""

    at: datetime
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who made the claim, of whom there is more than a name: the kind of source it is."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """A publication in which the claim stands. `day` is "" where it is not known to the day."""

    link: str
    title: str
    day: str
    by: Claimant


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A claim as formats of the field tell it.

    `href` is its public page, "" while it has none; `first` is None where it is not certain.
    """

    ref: str
    href: str
    text: str
    headline: str
    summary: str
    released_at: datetime | None
    changed_at: datetime | None
    decided: Decided | None
    claimants: tuple[Claimant, ...]
    appearances: tuple[Appearance, ...]
    first: Appearance | None

    @property
    def title(self) -> str:
        return self.headline or self.text

    @property
    def in_short(self) -> str:
        """Such as: Disputed. Two agencies differ."""
        if self.decided is None:
            return self.summary or self.text
        return f"{self.decided.label}. {self.summary or self.decided.reason}"


@dataclass(frozen=True, slots=True)
class Premise:
    """A published claim from which this one is inferred."""

    text: str
    href: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Found:
    """What another publisher found, its rating word for word; "" where it does not say."""

    publisher: str
    rating: str
    title: str
    link: str
    day: str


@dataclass(frozen=True, slots=True)
class PublicPage:
    """A claim's public page. `more_voices` are those it does not tell; None `picture`: too large.

    Those who deny the claim, and their figures, are never among those who assert it.
    """

    reviewed: Reviewed
    about: tuple[str, ...]
    changes: tuple[Change, ...]
    figures: tuple[Told, ...]
    dissent_figures: tuple[Told, ...]
    premises: tuple[Premise, ...]
    shows_chain: bool
    picture: ChainPicture | None
    supporting: tuple[Spoken, ...]
    dissenting: tuple[Spoken, ...]
    more_voices: int
    fell: tuple[Correction, ...]
    others: tuple[Found, ...]
    questions: tuple[ComparePage, ...]

    @property
    def origins(self) -> Told | None:
        """How many are known to know it, in words; None where nobody says so."""
        return next(iter(self.figures), None)

    @property
    def is_long(self) -> bool:
        return len(self.reviewed.title) > 140
