"""Experts side by side: where they agree, where they differ, what they looked at. Never a mean."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .vocabulary import EvidenceAccess, Lean, Likelihood


class Side(StrEnum):
    """Which way a judgement points, as far as its words say."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Position:
    """One expert's current answer. `sides` has no entry for what was not spoken of.

    `ranges` are per cent, low and high, of those hypotheses that were given any; `evidence` maps
    the key of what the expert is known to have looked at to its name.
    """

    name: str
    sides: Mapping[str, Side]
    access: str
    ranges: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    evidence: Mapping[Hashable, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about several experts. `kind`: agree, differ, mixed, alone, evidence.

    Only for and against are a difference; who leaves it open contradicts nobody.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """When an expert answered, and which answer of theirs it says that it replaces."""

    key: Hashable
    expert: Hashable
    said: datetime | None
    replaces: Hashable = None


def replaced(answers: Sequence[Answer]) -> set[Hashable]:
    """The keys of answers whose expert gave a later one: one expert is one voice, linked or not.

    `answers` come in the order in which they were recorded, which decides where dates do not. An
    answer of which no date is known never overtakes a dated one, unless it says so.
    """
    linked = {answer.replaces for answer in answers if answer.replaces is not None}
    dated = sorted(
        (answer for answer in answers if answer.key not in linked),
        key=lambda answer: (answer.said is not None, answer.said and answer.said.timestamp()),
    )
    newest = {answer.expert: answer.key for answer in dated}
    return {a.key for a in answers if a.key in linked or newest[a.expert] != a.key}


def side(*, likelihood: str, lean: str, low: int | None = None, high: int | None = None) -> Side:
    """The side of one judgement: its ICD 203 range, else its figures, else its lean.

    A range from 55 % up is for, one up to 45 % is against; between lies "roughly even".
    """
    if likelihood:
        word = Likelihood.called(likelihood)
        low, high = word.low, word.high
    if low is not None and high is not None:
        if low >= Likelihood.LIKELY.low:
            return Side.FOR
        return Side.AGAINST if high <= Likelihood.EVEN_CHANCE.low else Side.OPEN
    return {Lean.FAVOURS: Side.FOR, Lean.REJECTS: Side.AGAINST}.get(Lean.called(lean), Side.OPEN)


def findings(
    hypotheses: Sequence[str], positions: Sequence[Position], *, is_exclusive: bool = False
) -> list[Finding]:
    """Agreements and differences per hypothesis, then what is known of the evidence looked at.

    Where the hypotheses exclude one another, to be for different ones is a difference too.
    """
    found = _rivals(hypotheses, positions) if is_exclusive else []
    for hypothesis in hypotheses:
        spoken = [(p.name, p.sides[hypothesis]) for p in positions if hypothesis in p.sides]
        if len(positions) > 1 and spoken:
            found.append(_on(hypothesis, spoken, len(positions)))
    if len(positions) > 1:
        found.append(_evidence(positions))
    return found


def _rivals(hypotheses: Sequence[str], positions: Sequence[Position]) -> list[Finding]:
    split = []
    for hypothesis in hypotheses:
        names = [p.name for p in positions if p.sides.get(hypothesis) is Side.FOR]
        if names:
            split.append(f"{', '.join(names)} for “{hypothesis}”")
    if len(split) < 2:
        return []
    return [Finding("differ", f"They differ, for only one can be right: {'; '.join(split)}")]


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
