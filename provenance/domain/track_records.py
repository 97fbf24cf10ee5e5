"""A source's track record: what it said on each claim, in what capacity, and how that turned out.

One claim counts once for a source, however often it said it. Where its texts differ, the one that
leaves the least behind decides whether sources were named, and a claim that it both asserts and
denies is left open. ADR 19 says why each rule is as it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from . import betas
from .betas import Interval
from .vocabulary import Basis, ChainEnd, Credibility, Stance, Term, VerdictStatus

FEWEST = 5
"""Under so many settled claims an interval would tell nothing: the page says so instead."""


class Capacity(Term):
    """What a source is to a claim. One claim has one, the first that fits."""

    ORIGINATED = "originated", "Originated", "It witnessed it itself; its chain ends there."
    ANALYSED = "analysed", "Analysed", "It drew the conclusion itself."
    RELAYED = "relayed", "Relayed", "It had it from somebody else."
    UNTRACED = "untraced", "Not traced", "It says it, and nobody before it is recorded."


class Outcome(Term):
    """What became of a claim the source speaks on, by the desk's verdict on it now."""

    HELD = "held", "Held", "Settled as the source said."
    FAILED = "failed", "Did not hold", "Settled against what the source said."
    OPEN = "open", "Not settled", "No verdict settles it, or the source stands on both sides."


class Naming(Term):
    """Whether a source that had a claim from somebody names whom."""

    NAMED = "named", "Names somebody", "Each of its texts names whom it had it from."
    UNNAMED = (
        "unnamed",
        "Names nobody in particular",
        "It leans on “officials” or “analysts”, whoever they are.",
    )
    UNSTATED = "unstated", "Does not say", "The text does not say where it is from."
    UNKNOWN = "unknown", "Not known", "The desk has not found out or not looked."


OWN = (Capacity.ORIGINATED, Capacity.ANALYSED)
"""What a source answers for itself, as origin or as analyst."""

_LEAST_NAMED = (Naming.UNSTATED, Naming.UNNAMED, Naming.UNKNOWN, Naming.NAMED)
_AGREEING = {
    VerdictStatus.CORROBORATED: ("", Credibility.ONE, Credibility.TWO),
    VerdictStatus.REFUTED: ("", Credibility.FOUR, Credibility.FIVE),
}
"""The verdicts that settle, with the grades that do not take back what the status says."""


class Leaning(NamedTuple):
    """One hop of a voice to whom it had it from."""

    is_named: bool
    is_inferred: bool


class Spoken[K](NamedTuple):
    """One voice of the source; `year` is None where the date is not known to the year."""

    claim: K
    case: K
    stance: str
    basis: str
    chain_end: str
    year: int | None
    is_retracted: bool
    leans: Sequence[Leaning]
    status: str
    credibility: str


class Line[K](NamedTuple):
    """What the record says of one claim; `naming` is None where there was nobody to be named."""

    claim: K
    case: K
    year: int | None
    capacity: Capacity
    outcome: Outcome
    naming: Naming | None

    @property
    def is_own(self) -> bool:
        return self.capacity in OWN

    @property
    def is_settled(self) -> bool:
        return self.outcome is not Outcome.OPEN


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims, how many of them were settled, and how many of those held."""

    claims: int
    settled: int
    held: int

    @property
    def failed(self) -> int:
        return self.settled - self.held

    @property
    def interval(self) -> Interval | None:
        """Jeffreys' 95 % interval of the share that holds; None where too few are settled."""
        return betas.interval(self.held, self.settled) if self.settled >= FEWEST else None


def lines[K](voices: Iterable[Spoken[K]]) -> list[Line[K]]:
    """One line for each claim, in the order in which `voices` first meet it. O(voices)."""
    by_claim: dict[K, list[Spoken[K]]] = defaultdict(list)
    for voice in voices:
        by_claim[voice.claim].append(voice)
    return [_line(its) for its in by_claim.values()]


def tally[K](counted: Iterable[Line[K]]) -> Tally:
    """The figures of these lines."""
    rows = list(counted)
    held = sum(row.outcome is Outcome.HELD for row in rows)
    return Tally(len(rows), sum(row.is_settled for row in rows), held)


def capacity_of[K](voice: Spoken[K]) -> Capacity:
    """In what capacity one voice speaks, whatever became of it or of those it leans on."""
    if voice.basis == Basis.DEDUCED:
        return Capacity.ANALYSED
    if voice.leans:
        return Capacity.RELAYED
    return Capacity.ORIGINATED if voice.basis == Basis.WITNESSED else Capacity.UNTRACED


def outcome_of(status: str, credibility: str, stances: Iterable[str]) -> Outcome:
    """What a verdict makes of a claim for who took these stances on it.

    A verdict whose credibility does not go with its status settles nothing: corroborated goes
    with 1, 2 or no grade, refuted with 4, 5 or no grade. A denial holds where a claim does not.
    """
    taken = set(stances)
    if credibility not in _AGREEING.get(status, ()) or len(taken) != 1:  # type: ignore[call-overload]
        return Outcome.OPEN
    is_so = status == VerdictStatus.CORROBORATED
    return Outcome.HELD if (taken == {Stance.ASSERTS.value}) == is_so else Outcome.FAILED


def naming_of[K](voice: Spoken[K]) -> Naming | None:
    """Whether the text names whom it was had from; None where the source knows it itself."""
    if capacity_of(voice) not in (Capacity.RELAYED, Capacity.UNTRACED):
        return None
    # What the desk infers the text does not say.
    stated = [lean for lean in voice.leans if not lean.is_inferred]
    if stated:
        return Naming.NAMED if any(lean.is_named for lean in stated) else Naming.UNNAMED
    if voice.chain_end == ChainEnd.UNNAMED:
        return Naming.UNNAMED
    if voice.leans or voice.chain_end == ChainEnd.UNSTATED:
        return Naming.UNSTATED
    is_its_own = voice.basis == Basis.INDUCED or voice.chain_end in (ChainEnd.RAW, ChainEnd.OWN_ACT)
    return None if is_its_own else Naming.UNKNOWN


def _line[K](voices: Sequence[Spoken[K]]) -> Line[K]:
    first = voices[0]
    order = list(Capacity)
    capacity = min(map(capacity_of, voices), key=order.index)
    outcome = outcome_of(first.status, first.credibility, (voice.stance for voice in voices))
    if outcome is Outcome.HELD and all(voice.is_retracted for voice in voices):
        outcome = Outcome.OPEN  # who took it back did not stand by it when it turned out so
    years = [voice.year for voice in voices if voice.year is not None]
    named = [naming for naming in map(naming_of, voices) if naming] if capacity not in OWN else []
    return Line(
        first.claim,
        first.case,
        min(years, default=None),
        capacity,
        outcome,
        min(named, key=_LEAST_NAMED.index, default=None),
    )
