"""The small picture of who owns, funds, supplies whom."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.pictures.ownerships import Party, TieLine, draw

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzbeobachter of the North"


def party(name, **facts):
    return Party(name, name, "outlet", "Outlet", f"/{name}/", f"{name}, outlet", **facts)


def drawn(*ties):
    """Each tie as "holder > held" or a TieLine."""
    lines = tuple(t if isinstance(t, TieLine) else TieLine(*t.split(" > "), "owns") for t in ties)
    names = dict.fromkeys(end for line in lines for end in (line.holder, line.held))
    return draw(tuple(map(party, names)), lines)


def boxes(picture):
    return {placed.party.key: placed.box for placed in picture.parties}


def test_a_holder_stands_left_of_what_it_holds():
    placed = boxes(drawn("fund > house", "house > paper", "house > radio"))
    assert placed["fund"].x < placed["house"].x < placed["paper"].x == placed["radio"].x


def test_a_line_has_its_words_and_an_arrow_unless_it_runs_both_ways():
    one, both = drawn(
        TieLine("house", "paper", "owns", "since 1 May 2010", has_ended=True),
        TieLine("paper", "radio", "shares staff with", is_mutual=True),
    ).ties
    assert [text.text for text in one.words] == ["owns", "since 1 May 2010"]
    assert one.head
    assert one.tie.has_ended
    assert not both.head


def test_a_circle_and_two_ties_between_two_are_drawn():
    picture = drawn("a > b", "b > c", "c > a", TieLine("a", "b", "funds"))
    assert len({placed.d for placed in picture.ties}) == 4


def test_a_tie_to_nobody_here_is_left_out_and_equal_input_gives_the_very_same():
    lines = (TieLine("a", "gone", "owns"),)
    assert draw((party("a"),), lines).ties == ()
    assert draw((party("a"),), lines) is draw((party("a"),), lines)


NAMES = st.sampled_from(["a", "b", "c", LONG, "e"])
TIES = st.tuples(NAMES, NAMES).filter(lambda ends: ends[0] != ends[1])


@settings(max_examples=25, deadline=None)
@given(st.lists(TIES, min_size=1, max_size=12, unique=True))
def test_boxes_never_meet_and_stay_on_the_sheet(ends):
    picture = drawn(*(TieLine(holder, held, "owns") for holder, held in ends))
    placed = list(boxes(picture).values())
    for box in placed:
        assert 0 <= box.x <= box.x + box.width <= picture.width
        assert 0 <= box.y <= box.y + box.height <= picture.height
    for one, other in combinations(placed, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        above = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside or above
