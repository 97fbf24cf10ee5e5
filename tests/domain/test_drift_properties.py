"""What must hold for any text, and for every pair of the table however it is dressed."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain import drift
from provenance.domain.drift import Kind, marks
from tests.domain.test_drift_pairs import DRIFTING, QUIET

PAIRS = [(below, above) for _, below, above in [*DRIFTING, *QUIET]]
TEXTS = sorted({text for pair in PAIRS for text in pair})
WORDS = sorted({word for text in TEXTS for word in text.split()})

any_text = st.text() | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
pairs = st.sampled_from(PAIRS)
texts = st.sampled_from(TEXTS)

DAYS = ["March 3", "2 May 2023", "early June", "Aug. 30", "2024-11-09", "December"]
NUMBERS = {2: "two", 7: "seven", 13: "thirteen", 40: "forty", 365: "three hundred and sixty-five"}
NUMBERS |= {8_000: "eight thousand", 12_000: "12k", 3_000_000: "three million"}


def kinds(below, above):
    return [str(its.kind) for its in drift.between(below, above)]


# Any text at all.


@given(any_text, any_text)
def test_no_text_makes_it_fail_and_spans_are_exact(below, above):
    for its in drift.between(below, above):
        assert its.below or its.above
        for side, text in ((its.below, below), (its.above, above)):
            assert side is None or (text[side.start : side.end] == side.words != "")


@given(any_text, any_text)
def test_the_parts_of_a_marked_quote_make_the_quote(below, above):
    found = drift.between(below, above)
    assert "".join(part.text for part in marks.below(below, found)) == below
    assert "".join(part.text for part in marks.above(above, found)) == above


@given(any_text)
def test_a_text_does_not_drift_from_itself(text):
    assert drift.between(text, text) == ()


@given(any_text, any_text)
def test_from_the_other_end_all_is_mirrored(below, above):
    def of(found):
        return {its for its in found if its.kind is not Kind.PLURAL}

    assert of(its.mirrored for its in drift.between(above, below)) == of(
        drift.between(below, above)
    )


# The same words in another dress.

DRESSES = {
    "spacing": lambda text: f"\n {'  '.join(text.split(' '))}\t",
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "straight quotes": lambda text: text.translate(str.maketrans("“”’", '""\'')),
    "typographic quotes": lambda text: text.replace("'", "’"),
    "in quotes": lambda text: f"“{text}”",
    "dashes": lambda text: text.replace("–", "-"),
    "per cent": lambda text: re.sub(r" per ?cent\b", "%", text),
    "kilometres": lambda text: text.replace("kilometres", "km").replace(" kilometers", " km"),
}


@pytest.mark.parametrize("dress", DRESSES)
@given(pair=pairs, side=st.sampled_from(["below", "above", "both"]))
def test_the_dress_of_a_text_changes_nothing(dress, pair, side):
    below, above = pair
    dressed = DRESSES[dress]
    changed = kinds(
        below if side == "above" else dressed(below), above if side == "below" else dressed(above)
    )
    assert changed == kinds(below, above)


@given(texts, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_is_no_drift(text, cased):
    assert kinds(cased(text), text) == kinds(text, cased(text)) == []


@given(st.lists(texts, min_size=1, max_size=5, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_sentences_is_no_drift(sentences, random):
    ended = [text if text[-1] in ".?" else f"{text}." for text in sentences]
    shuffled = random.sample(ended, len(ended))
    assert kinds(" ".join(shuffled), " ".join(ended)) == []


@given(st.lists(texts, min_size=2, max_size=5, unique=True), st.data())
def test_sentences_left_out_are_no_drift(sentences, data):
    ended = [text if text[-1] in ".?" else f"{text}." for text in sentences]
    kept = data.draw(st.lists(st.sampled_from(ended), min_size=1, unique=True))
    assert kinds(" ".join(kept), " ".join(ended)) == []


# One change, one drift of just that kind.


@given(st.sampled_from([*NUMBERS]), st.sampled_from([*NUMBERS]), st.booleans())
def test_a_number_in_words_is_the_number_in_figures_and_no_other(one, other, spelled):
    below = f"The yard delivered {NUMBERS[one] if spelled else f'{one:,}'} engines to the navy."
    above = f"The yard delivered {other} engines to the navy."
    assert kinds(below, above) == ([] if one == other else ["number"])


@given(st.integers(2, 10**9), st.integers(2, 10**9))
def test_numbers_further_apart_than_rounding_drift(one, other):
    below, above = (f"The bank holds {value:,} shares of the firm." for value in (one, other))
    apart = abs(one - other) > 0.05 * max(one, other)
    assert (kinds(below, above) == ["number"]) >= apart


@given(st.integers(1, 400), st.sampled_from(["km", "kilometres", "kilometers"]))
def test_one_unit_in_its_spellings_is_one_and_another_unit_is_not(value, spelling):
    above = f"The depot lies {value} km from the port."
    assert kinds(f"The depot lies {value} {spelling} from the port.", above) == []
    assert kinds(f"The depot lies {value} miles from the port.", above) == ["unit"]


@given(st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_another_date_is_a_date_drift(one, other):
    below, above = (f"The envoy signed the treaty on {day} in Geneva." for day in (one, other))
    assert kinds(below, above) == ([] if one == other else ["date"])


@given(st.sampled_from(["Lindqvist", "Moreau", "Baranov", "Okafor", "Lair"]), st.data())
def test_one_letter_of_a_surname_is_a_name_drift(surname, data):
    at = data.draw(st.integers(1, len(surname) - 1))
    letter = data.draw(st.sampled_from("abdegklmnorstuv"))
    other = surname[:at] + letter + surname[at + 1 :]
    below = f"The works go on, said Clara {other}, an engineer."
    found = kinds(below, f"The works go on, said Clara {surname}, an engineer.")
    assert found == ([] if other == surname else ["name"])


STATEMENTS = [
    ("The brigade", "crossed", "cross", "the river near the mill."),
    ("The ministry", "bought", "buy", "the islands from the crown."),
    ("Rebels", "destroyed", "destroy", "the radio station in the valley."),
    ("The court", "accepted", "accept", "the appeal of the farmers."),
]


@given(st.sampled_from(STATEMENTS), st.sampled_from(["did not", "didn't", "didn’t", "did never"]))
def test_a_not_is_a_negation(statement, no):
    who, past, plain, what = statement
    assert kinds(f"{who} {past} {what}", f"{who} {no} {plain} {what}") == ["negation"]
    assert kinds(f"{who} {no} {plain} {what}", f"{who} {past} {what}") == ["negation"]


@given(
    st.sampled_from(STATEMENTS),
    st.sampled_from(["reportedly", "probably", "allegedly", "apparently", "possibly"]),
)
def test_a_word_of_caution_is_lost_or_gained(statement, hedge):
    who, past, _, what = statement
    assert kinds(f"{who} {past} {what}", f"{who} {hedge} {past} {what}") == ["hedge-lost"]
    assert kinds(f"{who} {hedge} {past} {what}", f"{who} {past} {what}") == ["hedge-gained"]


@given(st.sampled_from(STATEMENTS), st.sampled_from(["analyst", "expert", "researcher"]))
def test_one_voice_made_several_is_plural_inflation(statement, role):
    who, past, _, what = statement
    article = "a" if role == "researcher" else "an"
    above = f"{who} {past} {what[:-1]}, {article} {role} said."
    assert kinds(f"Experts say {who.lower()} {past} {what}", above) == ["plural-inflation"]


# Time.

LONG = (
    "The plant may be expanding 20 halls near Hamhung, Sam Lair said in October 2024. "
    "Analysts believe that 12,000 troops were not sent; exports rose by 5 per cent, while the hall "
    "is 60–70% larger than the old one, which reportedly makes twelve missiles a month. "
)


def seconds(below, above):
    times = []
    for _ in range(5):
        start = time.process_time()
        drift.between(below, above)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit",
    [
        LONG,
        "a",
        "1",
        "1 ",
        "may ",
        "not a ",
        "Ab Ba said. ",
        "-",
        "1/",
        "20 tons of a ",
        "twice the ",
    ],
)
def test_a_long_text_takes_little_time_and_ten_times_the_text_ten_times_that(unit):
    below, above = (unit * 10_000)[:5_000], (unit * 10_000)[1:5_001]
    short = seconds(below, above)
    assert short < (0.05 if unit is LONG else 0.1)
    assert seconds(below * 8, above * 8) < 8 * 3 * short + 0.02


@settings(max_examples=20, deadline=None)
@given(any_text, any_text)
def test_long_texts_of_any_signs_are_read_in_little_time(below, above):
    assert seconds((below * 10_000)[:5_000], (above * 10_000)[:5_000]) < 0.1
