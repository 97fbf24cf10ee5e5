import pytest

from provenance.domain import comparison
from provenance.domain.comparison import Position, Side
from provenance.domain.vocabulary import EvidenceAccess, Lean, Likelihood

SAW, TOLD = EvidenceAccess.SAW, EvidenceAccess.TOLD


@pytest.mark.parametrize("word", Likelihood)
def test_a_range_is_for_from_55_on_against_up_to_45_and_open_between(word):
    side = comparison.side(likelihood=word, lean="")
    expected = Side.FOR if word.low >= 55 else Side.AGAINST if word.high <= 45 else Side.OPEN
    assert side is expected


@pytest.mark.parametrize(
    ("lean", "side"),
    [(Lean.FAVOURS, Side.FOR), (Lean.CONSIDERS, Side.OPEN), (Lean.REJECTS, Side.AGAINST)],
)
def test_a_lean_counts_where_no_likelihood_was_given(lean, side):
    assert comparison.side(likelihood="", lean=lean) is side
    assert comparison.side(likelihood=Likelihood.REMOTE, lean=lean) is Side.AGAINST


def drawn(**experts):
    """Positions on one hypothesis, "export"; None where the expert does not speak of it."""
    return [
        Position(name, {"export": side} if side else {}, access)
        for name, (side, access) in experts.items()
    ]


def texts(positions):
    return [(found.kind, found.text) for found in comparison.findings(["export"], positions)]


def test_two_who_agree_are_both():
    found = texts(drawn(CNS=(Side.FOR, SAW), IISS=(Side.FOR, SAW)))
    assert found == [
        ("agree", "Both favour “export”"),
        ("evidence", "All looked at the raw evidence"),
    ]


def test_those_who_differ_are_named_with_their_sides():
    experts = drawn(CNS=(Side.FOR, SAW), IISS=(Side.AGAINST, TOLD), RUSI=(Side.OPEN, TOLD))
    assert texts(experts) == [
        ("differ", "They differ on “export”: CNS for it; IISS against it; RUSI leaves it open"),
        ("evidence", "1 of 3 looked at the raw evidence: CNS"),
    ]


def test_one_who_speaks_alone_is_named_and_silence_is_no_agreement():
    experts = drawn(CNS=(Side.FOR, TOLD), IISS=(None, TOLD))
    assert texts(experts) == [
        ("alone", "Only CNS speaks of “export”: for it"),
        ("evidence", "None is known to have looked at the raw evidence"),
    ]


def test_of_three_two_who_speak_are_all_who_speak_of_it():
    experts = drawn(CNS=(Side.AGAINST, SAW), IISS=(Side.AGAINST, SAW), RUSI=(None, TOLD))
    assert texts(experts)[0] == ("agree", "All 2 who speak of it speak against “export”")


def test_one_expert_or_none_is_no_comparison():
    assert texts(drawn(CNS=(Side.FOR, SAW))) == texts([]) == []


def test_who_leaves_it_open_contradicts_nobody():
    experts = drawn(CNS=(Side.FOR, SAW), IISS=(Side.OPEN, SAW))
    assert texts(experts)[0] == ("mixed", "On “export”: CNS for it; IISS leaves it open")
