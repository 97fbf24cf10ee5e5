"""Which known claims a statement is like, and whether they say the same."""

import re

import pytest

from provenance.domain.matches import Candidate, Query, Relation, ranked

COMMON = {"the", "a", "at", "in", "is", "was", "were", "to", "of", "not", "by", "that", "did"}
TROOPS = "North Korea sent 12,000 troops to Russia in October 2024."


def words(text):
    return {word.lower(): word for word in re.findall(r"\w+", text) if word.lower() not in COMMON}


def groups(text):
    """Groups of three letters, as pg_trgm makes them."""
    padded = [f"  {word.lower()} " for word in re.findall(r"\w+", text)]
    return {word[at : at + 3] for word in padded for at in range(len(word) - 2)}


def similarity(one, other):
    both = groups(one) | groups(other)
    return len(groups(one) & groups(other)) / len(both) if both else 0.0


def asked(text, *, strange=(), **weights):
    its = words(text)
    counts = {word: 0 if word in strange else 5 for word in its}
    weights = {word: weights.get(word, 1.0) for word in its}
    return Query(text, its, counts, weights, frozenset(strange))


def matched(text, *known, most=10, **about):
    """The text of each match → the match, in order."""
    candidates = [
        Candidate(number, its, similarity(text, its), frozenset(words(its)))
        for number, its in enumerate(known)
    ]
    return {known[its.number]: its for its in ranked(asked(text, **about), candidates, most=most)}


@pytest.mark.parametrize(
    ("text", "known", "relation"),
    [
        (TROOPS, "In October 2024 North Korea sent 12,000 troops to Russia.", "repeat"),
        (TROOPS, TROOPS, "repeat"),
        (TROOPS, "North Korea sent 10,000 troops to Russia in October 2024.", "contradiction"),
        (TROOPS, "North Korea sent 12,000 troops to Russia in November 2024.", "contradiction"),
        ("The plant is being expanded.", "The plant is not being expanded.", "contradiction"),
        (
            "Exports rose by 5 per cent in May.",
            "Exports fell by 5 per cent in May.",
            "contradiction",
        ),
        ("A ship left in August.", "A ship left in August 2024.", "repeat"),
        ("The February 11 Plant grew.", "In October the February 11 plant grew.", "repeat"),
        ("The February 11 Plant grew.", "The February 8 Plant grew.", "related"),
        ("The February 8 Vinylon Complex grew.", "The 2.8 Vinylon Complex grew.", "repeat"),
        ("The Plant grew on February 11.", "The plant grew on February 8.", "contradiction"),
        (TROOPS, "South Korea sent 12,000 troops to Russia in October 2024.", "related"),
        (TROOPS, "North Korea sent 12,000 artillery shells to Russia.", "related"),
        ("The minister resigned.", "The minister denied that he had resigned.", "related"),
        ("Завод в Хамхыне расширяется.", "Завод в Хамхыне расширяется", "repeat"),
    ],
)
def test_a_repeat_is_told_from_a_contradiction_and_both_from_what_is_only_alike(
    text, known, relation
):
    assert matched(text, known)[known].relation is Relation.called(relation)


def test_it_is_said_why_in_words_that_are_rare_first_and_figures_names_and_dates():
    (match,) = matched(
        TROOPS, "12,000 troops went from North Korea to Russia in October 2024", troops=9.0
    ).values()
    assert match.why == (
        "shares “troops”, “Korea”, “North” and 2 more words",
        match.why[1],
        "same number: 12,000",
        "same date: October 2024",
        "same names: North Korea and Russia",
    )
    assert match.why[1].endswith("% of letter groups alike")


def test_what_differs_is_said_with_the_known_claim_first():
    (match,) = matched(TROOPS, TROOPS.replace("12,000", "10,000")).values()
    assert match.why[-1] == "other number: “10,000 troops” there, “12,000 troops” here"
    (match,) = matched(TROOPS, TROOPS.replace("Russia", "Belarus")).values()
    assert match.why[-1] == "other names: Belarus there, Russia here"


def test_a_rare_word_in_common_counts_for_more_than_a_common_one():
    found = matched(
        "Hamhung makes missiles", "Hamhung grows", "Missiles fly", hamhung=9.0, missiles=1.0
    )
    assert next(iter(found)) == "Hamhung grows"


def test_a_slip_is_read_as_the_word_it_is_like():
    known = "The plant at Hamhung is being expanded."
    slip = "The plant at Hamhugn is being expanded."
    taken, left = (matched(slip, known, strange=its)[known] for its in ({"hamhugn"}, ()))
    assert "“Hamhugn” read as “hamhung”" in taken.why
    assert taken.score > left.score
    assert taken.relation is Relation.REPEAT


def test_what_shares_next_to_nothing_is_left_out_and_the_rest_is_bounded_and_in_order():
    known = [TROOPS.replace("12,000", f"{number},000") for number in range(20, 60)]
    found = list(matched(TROOPS, "A plant in Hamhung grows.", *known, most=7).values())
    assert len(found) == 7
    assert [match.score for match in found] == sorted((m.score for m in found), reverse=True)
    assert all(0 <= match.score <= 1 for match in found)


@pytest.mark.parametrize("text", ["", "the", "???", "x" * 1000, "‮🛰️", "\n"])
def test_nothing_that_is_looked_up_is_an_error(text):
    assert ranked(asked(text), [], most=10) == []
    ranked(asked(text), [Candidate(1, text, 1.0, frozenset(words(text)))], most=10)
