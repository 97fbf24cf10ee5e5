"""Two experts beside one another."""

import pytest

from provenance.domain import comparison, pairs
from provenance.domain.comparison import Answer, Position, Side, replaced, side
from provenance.domain.vocabulary import EvidenceAccess
from tests.draw import LATER, NOW

SAW, TOLD, UNKNOWN = EvidenceAccess.SAW, EvidenceAccess.TOLD, EvidenceAccess.UNKNOWN


def pair(first, second):
    (line,) = pairs.pairs(["export"], [Position("CNS", **first), Position("IISS", **second)])
    return line


def says(side, access=UNKNOWN, at=None, evidence=()):
    ranges = {"export": at} if at else {}
    sides = {"export": side} if side else {}
    return {"sides": sides, "access": access, "ranges": ranges, "evidence": dict(evidence)}


@pytest.mark.parametrize(
    ("first", "second", "kind", "words"),
    [
        (says(Side.FOR), says(Side.FOR), "agree", "“export”: both for it"),
        (says(Side.OPEN), says(Side.OPEN), "agree", "“export”: both leave it open"),
        (
            says(Side.FOR),
            says(Side.AGAINST),
            "differ",
            "“export”: CNS is for it, IISS is against it",
        ),
        (
            says(Side.FOR),
            says(Side.OPEN),
            "apart",
            "“export”: CNS is for it, IISS leaves it open",
        ),
        (
            says(Side.FOR, at=(95, 99)),
            says(Side.FOR, at=(55, 80)),
            "apart",
            "“export”: both for it, 55–80 % and 95–99 %",
        ),
        (
            says(Side.FOR, at=(60, 70)),
            says(Side.FOR, at=(55, 80)),
            "agree",
            "“export”: both for it",
        ),
        (
            says(None),
            says(Side.AGAINST),
            "alone",
            "“export”: only IISS speaks of it, is against it",
        ),
    ],
)
def test_a_line_says_where_two_agree_differ_or_stand_apart(first, second, kind, words):
    line = pair(first, second)
    told = {name: getattr(line, name) for name in ("agree", "differ", "apart", "alone")}
    assert told == {**dict.fromkeys(told, ()), kind: (words,)}


def rivals(is_exclusive):
    first = Position("CNS", {"both": Side.FOR}, SAW)
    second = Position("IISS", {"own": Side.FOR, "export": Side.AGAINST}, UNKNOWN)
    hypotheses = ["export", "own", "both"]
    (line,) = pairs.pairs(hypotheses, [first, second], is_exclusive=is_exclusive)
    told = comparison.findings(hypotheses, [first, second], is_exclusive=is_exclusive)
    return line, [finding.text for finding in told if finding.kind == "differ"]


def test_who_is_for_one_of_two_answers_that_exclude_one_another_is_at_odds_with_the_other():
    line, differing = rivals(is_exclusive=True)
    assert line.differ == ("CNS is for “both”, IISS is for “own”: only one can be right",)
    assert differing == ["They differ, for only one can be right: IISS for “own”; CNS for “both”"]
    line, differing = rivals(is_exclusive=False)
    assert (line.differ, differing) == ((), [])


def test_of_what_neither_speaks_nothing_is_said():
    line = pair(says(None), says(None))
    assert (line.agree, line.differ, line.apart, line.alone) == ((), (), (), ())


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (UNKNOWN, TOLD, "Neither is known"),
        (SAW, UNKNOWN, "Only CNS is known to have seen the raw evidence; IISS does not say"),
        (TOLD, SAW, "Only IISS is known to have seen the raw evidence; CNS was told of it"),
        (SAW, SAW, "whether it was the same is not recorded"),
    ],
)
def test_who_saw_the_evidence_is_said_of_each_pair(first, second, words):
    assert words in pair(says(None, first), says(None, second)).evidence


def test_whether_both_saw_the_same_is_said_where_it_is_recorded():
    frame, other = {1: "Frame 12"}, {2: "Frame 13"}
    same = pair(says(None, SAW, evidence=frame), says(None, SAW, evidence=frame))
    assert same.evidence == "Both saw the raw evidence, and the same: Frame 12"
    differing = pair(says(None, SAW, evidence=frame), says(None, SAW, evidence=other))
    assert "none of what is recorded is the same" in differing.evidence


def test_six_experts_make_fifteen_lines():
    positions = [Position(f"expert {n}", {}, UNKNOWN) for n in range(6)]
    assert len(pairs.pairs([], positions)) == 15


def test_an_experts_own_figures_are_for_against_or_open():
    sides = [side(likelihood="", lean="", low=low, high=low) for low in (60, 50, 10)]
    assert sides == [Side.FOR, Side.OPEN, Side.AGAINST]


def test_a_later_answer_of_one_expert_replaces_the_earlier_and_no_other():
    answers = [Answer(1, "a", LATER), Answer(2, "a", NOW), Answer(3, "b", NOW)]
    assert replaced(answers) == {2}


def test_an_undated_answer_replaces_a_dated_one_only_where_it_says_so():
    assert replaced([Answer(1, "a", NOW), Answer(2, "a", None)]) == {2}
    assert replaced([Answer(1, "a", NOW), Answer(2, "a", None, replaces=1)]) == {1}


def test_of_two_answers_of_one_day_the_later_recorded_stands():
    assert replaced([Answer(1, "a", NOW), Answer(2, "a", NOW)]) == {1}
