"""The sentence that tells an editor why a status is suggested."""

import pytest
from hypothesis import given

from provenance.domain.suggestions import Rule, Suggestion
from provenance.domain.support import measure
from provenance.domain.vocabulary import VerdictStatus

from .support_oracle import claims
from .test_support_premises import premises

TOLD = [
    (
        Rule.DISSENT,
        {"voices": 1, "dissent.origins.low": 1},
        "A known origin denies what others assert: 1 voice asserts it, 1 known origin denies it.",
    ),
    (
        Rule.DISSENT,
        {"voices": 3, "dissent.origins.low": 2},
        "A known origin denies what others assert: 3 voices assert it, 2 known origins deny it.",
    ),
    (
        Rule.INDEPENDENT,
        {"origins.low": 3, "origins.named": 3, "origins.reliable": 2, "channels.count": 2},
        "Two or more known origins reach the reader over two or more channels: "
        "3 origins over 2 channels, 2 of them named and not rated unreliable.",
    ),
    (
        Rule.ONE_CHANNEL,
        {"origins.low": 2, "channels.count": 1},
        "There are two or more known origins, but no two ways to them without a common source: "
        "2 origins over 1 channel.",
    ),
    (
        Rule.NAMELESS,
        {"origins.low": 2, "origins.named": 1},
        "Fewer than two of the known origins are named, and who is not may be one and the same: "
        "2 origins, 1 of them named.",
    ),
    (
        Rule.NAMELESS,
        {"origins.low": 3, "origins.named": 0},
        "Fewer than two of the known origins are named, and who is not may be one and the same: "
        "3 origins, none of them named.",
    ),
    (
        Rule.UNRELIABLE,
        {"origins.low": 2, "origins.named": 2, "origins.reliable": 1},
        "Fewer than two of the known origins are both named and not rated unreliable: "
        "2 origins, 1 of them named and not rated unreliable.",
    ),
    (
        Rule.ONE_ORIGIN,
        {"origins.low": 1, "channels.count": 1},
        "One known origin, however many repeat it: 1 origin over 1 channel.",
    ),
    (
        Rule.PREMISE_FELL,
        {"premises": 3, "premises.standing": 1, "premises.origins.low": 0},
        "A claim it is inferred from has no known origin of its own, or is disputed: "
        "3 claims, 1 of them standing.",
    ),
    (
        Rule.PREMISE_FELL,
        {"premises": 1, "premises.standing": 0, "premises.origins.low": 2},
        "A claim it is inferred from has no known origin of its own, or is disputed: "
        "1 claim, and it does not stand.",
    ),
    (
        Rule.INFERRED,
        {"premises": 1, "premises.standing": 1, "premises.origins.low": 2},
        "It is inferred from claims that each have a known origin; nobody recorded here knows it "
        "themselves: 1 claim with at least 2 known origins.",
    ),
    (
        Rule.INFERRED,
        {"premises": 2, "premises.standing": 2, "premises.origins.low": 1},
        "It is inferred from claims that each have a known origin; nobody recorded here knows it "
        "themselves: 2 claims with at least 1 known origin.",
    ),
    (
        Rule.CIRCULAR,
        {"origins.high": 0, "loops": 1},
        "Those who say it rest on one another and on nothing else: 1 loop with no way out.",
    ),
    (
        Rule.CIRCULAR,
        {"origins.high": 0, "loops": 2},
        "Those who say it rest on one another and on nothing else: 2 loops with no way out.",
    ),
    (
        Rule.UNSUPPORTED,
        {"origins.low": 0, "fallen.left_out": 1, "fallen.cut_off": 40, "fallen.stranded": 0},
        "What it rested on was retracted or withdrawn, and no known origin is left: "
        "1 voice taken back, 40 voices that had it only from there.",
    ),
    (
        Rule.UNSUPPORTED,
        {"origins.low": 0, "fallen.left_out": 2, "fallen.cut_off": 0, "fallen.stranded": 1},
        "What it rested on was retracted or withdrawn, and no known origin is left: "
        "2 voices taken back, 1 voice known only through it.",
    ),
    (
        Rule.ONLY_DENIED,
        {"voices": 0, "dissent.voices": 1},
        "It is denied, and nobody recorded here asserts it: 1 voice denies it.",
    ),
    (
        Rule.ONLY_DENIED,
        {"voices": 0, "dissent.voices": 2},
        "It is denied, and nobody recorded here asserts it: 2 voices deny it.",
    ),
    (
        Rule.UNSOURCED,
        {"origins.low": 0, "origins.high": 1},
        "Nothing is known of where it comes from: no origin is known, 1 is possible.",
    ),
    (
        Rule.UNSOURCED,
        {"origins.low": 0, "origins.high": 3},
        "Nothing is known of where it comes from: no origin is known, 3 are possible.",
    ),
    (
        Rule.UNSOURCED,
        {"origins.low": 0, "origins.high": 0},
        "Nothing is known of where it comes from: no origin is recorded.",
    ),
]


@pytest.mark.parametrize(("rule", "figures", "sentence"), TOLD)
def test_a_sentence_says_what_the_rule_says_and_counts_in_proper_words(rule, figures, sentence):
    suggestion = Suggestion(VerdictStatus.UNVERIFIED, rule, tuple(figures.items()))
    assert suggestion.sentence == sentence


def test_every_rule_has_its_sentence_here():
    assert {rule for rule, _, _ in TOLD} == set(Rule)


@given(claims(sources=5), premises)
def test_whatever_is_suggested_is_told_in_one_sentence(rows, drawn):
    sentence = measure(*rows, drawn).suggested.sentence
    assert sentence.count(":") == sentence.count(".") == 1
    assert sentence.endswith(".")
    assert not sentence.endswith((" .", ": ."))
