"""What a brief is made of: words to print, and addresses within the site or outside of it."""

from dataclasses import dataclass
from datetime import datetime

from provenance.pictures import ChainPicture, on_paper
from provenance.queries.comparisons import ComparePage
from provenance.queries.drifts import Differing
from provenance.queries.panels import Suggested


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict of the desk. `second` says who read it besides, or that nobody did.

    `wording` is empty unless it was given on other words than the claim has now; `until` is None
    for the one that stands.
    """

    status: str
    label: str
    credibility: str
    reason: str
    wording: str
    by: str
    at: datetime
    second: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in words; `receipts` are the rows that made it, a sentence each."""

    name: str
    value: str
    names: str
    meaning: str
    receipts: tuple[str, ...]
    is_warning: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one source says. `about`: date, hedge, how it knows, whether read, its rating then.

    `where` names the publication and `link` is its address at the publisher. `drift` tells what
    changed in the words it had from others.
    """

    key: str
    name: str
    kind: str
    how: str
    quote: str
    about: str
    where: str
    link: str
    standing: str
    drift: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Premise:
    ref: str
    text: str
    href: str
    sentence: str
    figures: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A publication used here that was corrected or retracted: why, when, where it says so."""

    name: str
    standing: str
    reason: str
    when: str
    link: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open review: why somebody must look again, who has it, since when."""

    reason: str
    words: str
    who: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Questions:
    """The newest questions of a case, experts side by side; `total` are all it has."""

    pages: tuple[ComparePage, ...]
    total: int

    @property
    def is_cut(self) -> bool:
        return self.total > len(self.pages)


NONE_ASKED = Questions((), 0)


@dataclass(frozen=True, slots=True)
class ClaimBrief:
    """One claim. `more_voices` are those that are not printed; None `picture`: too large, or empty.

    Those who deny the claim, and their figures, are never among those who assert it.
    """

    ref: str
    href: str
    case: str
    text: str
    about: tuple[str, ...]
    decisions: tuple[Decision, ...]
    suggested: Suggested
    rule: str
    figures: tuple[Told, ...]
    dissent_figures: tuple[Told, ...]
    premises: tuple[Premise, ...]
    picture: ChainPicture | None
    differing: tuple[Differing, ...]
    supporting: tuple[Spoken, ...]
    dissenting: tuple[Spoken, ...]
    more_voices: int
    withdrawn: tuple[str, ...]
    left_out: tuple[str, ...]
    corrections: tuple[Correction, ...]
    waiting: tuple[Waiting, ...]
    questions: Questions

    @property
    def decision(self) -> Decision | None:
        """The one that stands."""
        return next((one for one in self.decisions if one.until is None), None)

    @property
    def former(self) -> tuple[Decision, ...]:
        return tuple(one for one in self.decisions if one.until)

    @property
    def flow(self) -> str:
        """Which of the picture's drawings goes on paper; "" where none does."""
        drawing = on_paper(self.picture) if self.picture else None
        return drawing.flow if drawing else ""

    @property
    def drift(self) -> tuple[str, ...]:
        """Of all that assert it."""
        return tuple(line for one in self.supporting for line in one.drift)

    @property
    def all_figures(self) -> str:
        """Such as: 1 origin: Planet Labs; 1 channel; 2 of 3 hops weak: 2 not read."""
        return "; ".join(map(_in_short, self.figures))

    @property
    def main_figures(self) -> str:
        """The origins and channels, and whatever asks for a second look."""
        told = [one for one in self.figures if one.name in _MAIN or one.is_warning]
        return "; ".join(map(_in_short, told))


_MAIN = ("origins", "channels")


def _in_short(told: Told) -> str:
    return f"{told.value}: {told.names}" if told.names else told.value


@dataclass(frozen=True, slots=True)
class CaseBrief:
    """A case, and its newest claims in the order of their references; `total` are all it has."""

    ref: str
    href: str
    title: str
    summary: str
    opened_at: datetime
    claims: tuple[ClaimBrief, ...]
    total: int
    questions: Questions

    @property
    def is_cut(self) -> bool:
        return self.total > len(self.claims)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Of all its claims, each once."""
        return tuple(dict.fromkeys(one for claim in self.claims for one in claim.corrections))
