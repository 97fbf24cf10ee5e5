"""Two experts beside one another: where they agree, where they differ, who saw the images."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from .comparison import Position, Side
from .vocabulary import EvidenceAccess


@dataclass(frozen=True, slots=True)
class Pair:
    """What one line says of two experts; each tuple holds sentences, one a hypothesis.

    `agree` on the side, `differ` one for and one against, `apart` on the same side but with
    ranges that do not meet, or one of them open; `alone`: only one of the two spoke of it.
    """

    first: str
    second: str
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    apart: tuple[str, ...]
    alone: tuple[str, ...]
    evidence: str


def pairs(
    hypotheses: Sequence[str], positions: Sequence[Position], *, is_exclusive: bool = False
) -> list[Pair]:
    """A line for each two experts, in their order: n·(n-1)/2 lines.

    Where the hypotheses exclude one another, who is for one is at odds with who is for another,
    even if each speaks of their own only.
    """
    return [_pair(hypotheses, is_exclusive, *two) for two in combinations(positions, 2)]


def _pair(hypotheses: Sequence[str], is_exclusive: bool, first: Position, second: Position) -> Pair:
    told: dict[str, list[str]] = {"agree": [], "differ": [], "apart": [], "alone": []}
    for hypothesis in hypotheses:
        found = _on(hypothesis, first, second)
        if found:
            told[found[0]].append(found[1])
    if is_exclusive and not told["differ"] and (odds := _at_odds(hypotheses, first, second)):
        told["differ"].append(odds)
    return Pair(
        first=first.name,
        second=second.name,
        evidence=_evidence(first, second),
        **{kind: tuple(sentences) for kind, sentences in told.items()},
    )


def _on(hypothesis: str, first: Position, second: Position) -> tuple[str, str] | None:
    spoke = [position for position in (first, second) if hypothesis in position.sides]
    if not spoke:
        return None
    if len(spoke) == 1:
        side = spoke[0].sides[hypothesis]
        return "alone", f"“{hypothesis}”: only {spoke[0].name} speaks of it, {_stands(side)}"
    here, there = first.sides[hypothesis], second.sides[hypothesis]
    if here is there:
        ranges = [p.ranges.get(hypothesis) for p in (first, second)]
        if here is not Side.OPEN and _are_apart(*ranges):
            (low, high), (lower, higher) = sorted(filter(None, ranges))
            return (
                "apart",
                f"“{hypothesis}”: both {_stand(here)}, {low}–{high} % and {lower}–{higher} %",
            )
        return "agree", f"“{hypothesis}”: both {_stand(here)}"
    words = f"{first.name} {_stands(here)}, {second.name} {_stands(there)}"
    kind = "apart" if Side.OPEN in (here, there) else "differ"
    return kind, f"“{hypothesis}”: {words}"


def _at_odds(hypotheses: Sequence[str], first: Position, second: Position) -> str:
    """That the two are for answers of which only one can be right; "" where they are not."""
    here, there = (
        [name for name in hypotheses if position.sides.get(name) is Side.FOR]
        for position in (first, second)
    )
    if not here or not there or set(here) & set(there):
        return ""
    return (
        f"{first.name} is for {_quoted(here)}, {second.name} is for {_quoted(there)}: "
        "only one can be right"
    )


def _quoted(names: Sequence[str]) -> str:
    return " or ".join(f"“{name}”" for name in names)


def _are_apart(first: tuple[int, int] | None, second: tuple[int, int] | None) -> bool:
    """Whether two ranges do not meet; the high end of one may be the low end of the next."""
    if first is None or second is None or first == second:
        return False
    return first[1] <= second[0] or second[1] <= first[0]


def _evidence(first: Position, second: Position) -> str:
    saw = [p for p in (first, second) if p.access == EvidenceAccess.SAW]
    if not saw:
        return "Neither is known to have seen the raw evidence"
    if len(saw) == 1:
        other = second if saw[0] is first else first
        return f"Only {saw[0].name} is known to have seen the raw evidence; {_unseen(other)}"
    common = [name for key, name in first.evidence.items() if key in second.evidence]
    if common:
        return f"Both saw the raw evidence, and the same: {'; '.join(common)}"
    if first.evidence and second.evidence:
        return "Both saw raw evidence; none of what is recorded is the same"
    return "Both saw raw evidence; whether it was the same is not recorded"


def _unseen(position: Position) -> str:
    words = {
        EvidenceAccess.TOLD: "was told of it",
        EvidenceAccess.EXPERTISE: "speaks from general expertise",
    }
    access = EvidenceAccess.called(position.access)
    return f"{position.name} {words.get(access, 'does not say what they looked at')}"


def _stands(side: Side) -> str:
    return {Side.FOR: "is for it", Side.AGAINST: "is against it", Side.OPEN: "leaves it open"}[side]


def _stand(side: Side) -> str:
    return {Side.FOR: "for it", Side.AGAINST: "against it", Side.OPEN: "leave it open"}[side]
