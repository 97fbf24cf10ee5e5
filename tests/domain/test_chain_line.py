from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import chain_line
from provenance.domain.chain_line import Circular, Drawn, Unreadable

letters = st.sampled_from("abcdefghijKLMNOPäßéЖ東0123456789.&-' ")
names = st.text(letters, min_size=1, max_size=30).filter(str.strip)
lines = st.lists(names, min_size=1, max_size=8, unique_by=chain_line.fold)


def test_a_line_is_names_and_the_hops_between_neighbours():
    assert chain_line.parse("Portal < Wire < Institute") == Drawn(
        ("Portal", "Wire", "Institute"), (("Portal", "Wire"), ("Wire", "Institute"))
    )


def test_one_name_alone_is_a_chain_without_hops():
    assert chain_line.parse("Portal") == Drawn(("Portal",), ())


def test_lines_that_name_the_same_source_join_there():
    drawn = chain_line.parse("portal < wire < institute\n\nradio < WIRE\nradio < wire")
    assert drawn.names == ("portal", "wire", "institute", "radio")
    assert drawn.hops == (("portal", "wire"), ("wire", "institute"), ("radio", "wire"))


@pytest.mark.parametrize("arrow", ["<", " < ", "←", " ← ", "<-", " <- ", "\t<\u00a0"])
def test_every_arrow_reads_as_had_it_from(arrow):
    assert chain_line.parse(f"portal{arrow}wire").hops == (("portal", "wire"),)


def test_a_name_keeps_the_spelling_it_had_first_with_folded_spaces():
    drawn = chain_line.parse("  Planet   Labs \n planet labs < Sky")
    assert drawn.names == ("Planet Labs", "Sky")
    assert drawn.hops == (("Planet Labs", "Sky"),)


def test_a_hyphen_belongs_to_the_name_unless_it_is_part_of_the_arrow():
    assert chain_line.parse("Al-Monitor < K-News").names == ("Al-Monitor", "K-News")


@given(lines)
def test_a_line_made_of_names_is_read_back_as_those_names(chosen):
    spelled = [" ".join(name.split()) for name in chosen]
    drawn = chain_line.parse(" < ".join(chosen))
    assert drawn.names == tuple(spelled)
    assert drawn.hops == tuple(pairwise(spelled))


@given(st.lists(lines, min_size=1, max_size=3))
def test_drawing_what_was_read_draws_the_same_again(several):
    drawn = chain_line.parse("\n".join(" < ".join(line) for line in several))
    again = chain_line.parse("\n".join([*drawn.names, *(" < ".join(hop) for hop in drawn.hops)]))
    assert again == drawn


@given(st.text(max_size=60))
def test_any_text_is_a_chain_or_refused_in_words(text):
    try:
        drawn = chain_line.parse(text)
    except Unreadable:
        return
    assert drawn.names
    assert all(citing != cited for citing, cited in drawn.hops)


@given(names)
def test_folding_twice_is_folding_once(name):
    assert chain_line.fold(chain_line.fold(name)) == chain_line.fold(name)


@pytest.mark.parametrize("text", ["", "  \n\t\n"])
def test_nothing_written_is_answered_with_an_example(text):
    with pytest.raises(Unreadable, match="Outlet < Wire agency < Analyst"):
        chain_line.parse(text)


@pytest.mark.parametrize("text", ["a\nb <", "a\n< b", "a\nb < < c", "a\n<"])
def test_an_empty_place_is_refused_with_its_line(text):
    with pytest.raises(Unreadable, match="Line 2 has an empty place"):
        chain_line.parse(text)


def test_a_name_of_200_characters_is_read_and_one_of_201_is_not():
    assert chain_line.parse("n" * 200).names == ("n" * 200,)
    with pytest.raises(Unreadable, match="a name of 201 characters"):
        chain_line.parse("n" * 201)


def test_a_source_is_no_hop_to_itself():
    with pytest.raises(Unreadable, match="“WIRE” twice in a row") as refusal:
        chain_line.parse("portal < wire < WIRE")
    assert not isinstance(refusal.value, Circular)


def test_a_line_that_comes_back_names_the_way_round():
    with pytest.raises(Circular, match="Line 1 comes back to “Wire”") as refusal:
        chain_line.parse("portal < wire < institute < Wire")
    assert refusal.value.loop == ["wire", "institute", "wire"]


def test_60_lines_are_read_and_61_are_not():
    assert len(chain_line.parse("\n".join(f"p{n} < w" for n in range(60))).hops) == 60
    with pytest.raises(Unreadable, match="at most 60 lines and 400 hops"):
        chain_line.parse("\n".join(f"p{n} < w" for n in range(61)))


def test_400_hops_are_read_and_401_are_not():
    assert len(chain_line.parse(" < ".join(f"s{n}" for n in range(401))).hops) == 400
    with pytest.raises(Unreadable, match="at most 60 lines and 400 hops"):
        chain_line.parse(" < ".join(f"s{n}" for n in range(402)))


def test_unknown_names_are_those_not_among_the_known_in_any_case():
    drawn = chain_line.parse("Portal < WIRE < Institute")
    assert chain_line.unknown_names(drawn, {"wire": 1}) == ("Portal", "Institute")
