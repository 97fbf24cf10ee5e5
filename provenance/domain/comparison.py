"""Experts side by side: where they agree, where they differ, what they looked at. Never a mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .vocabulary import EvidenceAccess, Lean, Likelihood


class Side(StrEnum):
    """Which way a judgement points, as far as its words say."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Position:
    """One expert's current answer. `sides` has no entry for what was not spoken of."""

    name: str
    sides: Mapping[str, Side]
    access: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about several experts. `kind`: agree, differ, mixed, alone, evidence.

    Only for and against are a difference; who leaves it open contradicts nobody.
    """

    kind: str
    text: str


def side(*, likelihood: str, lean: str) -> Side:
    """The side of one judgement: its ICD 203 range where it has one, else its lean.

    A range from 55 % up is for, one up to 45 % is against; between lies "roughly even".
    """
    if likelihood:
        word = Likelihood.called(likelihood)
        if word.low >= Likelihood.LIKELY.low:
            return Side.FOR
        return Side.AGAINST if word.high <= Likelihood.EVEN_CHANCE.low else Side.OPEN
    return {Lean.FAVOURS: Side.FOR, Lean.REJECTS: Side.AGAINST}.get(Lean.called(lean), Side.OPEN)


def findings(hypotheses: Sequence[str], positions: Sequence[Position]) -> list[Finding]:
    """Agreements and differences per hypothesis, then what is known of the evidence looked at."""
    found = []
    for hypothesis in hypotheses:
        spoken = [(p.name, p.sides[hypothesis]) for p in positions if hypothesis in p.sides]
        if len(positions) > 1 and spoken:
            found.append(_on(hypothesis, spoken, len(positions)))
    if len(positions) > 1:
        found.append(_evidence(positions))
    return found


def _on(hypothesis: str, spoken: Sequence[tuple[str, Side]], of: int) -> Finding:
    if len(spoken) == 1:
        name, side = spoken[0]
        return Finding("alone", f"Only {name} speaks of “{hypothesis}”: {_word(side)}")
    sides = {side for _, side in spoken}
    if len(sides) == 1:
        who = "Both" if len(spoken) == of == 2 else f"All {len(spoken)} who speak of it"
        return Finding("agree", f"{who} {_verb(sides.pop())} “{hypothesis}”")
    kind = "differ" if {Side.FOR, Side.AGAINST} <= sides else "mixed"
    split = "; ".join(
        f"{', '.join(name for name, its in spoken if its is side)} {_word(side)}"
        for side in Side
        if side in sides
    )
    words = "They differ on" if kind == "differ" else "On"
    return Finding(kind, f"{words} “{hypothesis}”: {split}")


def _evidence(positions: Sequence[Position]) -> Finding:
    saw = [p.name for p in positions if p.access == EvidenceAccess.SAW]
    if not saw:
        return Finding("evidence", "None is known to have looked at the raw evidence")
    if len(saw) == len(positions):
        return Finding("evidence", "All looked at the raw evidence")
    return Finding(
        "evidence",
        f"{len(saw)} of {len(positions)} looked at the raw evidence: {', '.join(saw)}",
    )


def _word(side: Side) -> str:
    return {Side.FOR: "for it", Side.AGAINST: "against it", Side.OPEN: "leaves it open"}[side]


def _verb(side: Side) -> str:
    verbs = {Side.FOR: "favour", Side.AGAINST: "speak against", Side.OPEN: "leave open"}
    return verbs[side]
