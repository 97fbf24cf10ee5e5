"""Who keeps resting on the same upstream, on chains that are drawn in the test."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.overlap import Chains, pairs


def chains(claim, lines):
    """One claim's chain; a voice is called as its source."""
    above, names = {}, []
    for line in lines.split("; "):
        stops = line.split(" < ")
        names += stops
        for citing, cited in pairwise(stops):
            above.setdefault(citing, []).append(cited)
    names = list(dict.fromkeys(names))
    return Chains(claim, {name: [name] for name in names}, above, {name: name for name in names})


def found(*lines, among=None):
    claims = [chains(f"C-{number}", line) for number, line in enumerate(lines, 1)]
    every = {name for its in claims for name in its.voices}
    return {(p.one, p.other): p for p in pairs(claims, set(among or every))}


def test_two_that_copy_one_agency_meet_in_it_and_not_in_what_stands_behind_it():
    pair = found("portal < wire < institute < imagery; radio < wire")["portal", "radio"]
    assert (pair.both, pair.together, pair.apart) == (1, 1, 1)
    assert pair.meeting == {"C-1": ("wire",)}


def test_who_rests_on_the_other_meets_it_in_itself():
    pair = found("portal < wire < imagery")["portal", "wire"]
    assert (pair.meeting, pair.apart) == ({"C-1": ("wire",)}, 0)


def test_who_has_it_each_from_elsewhere_does_not_meet():
    pair = found("portal < wire; radio < agency", "portal < wire; radio < wire")["portal", "radio"]
    assert (pair.both, pair.together) == (2, 1)
    assert pair.claims == ["C-1", "C-2"]
    assert pair.upstream == [("wire", 1)]


def test_two_ways_that_part_are_both_named():
    pair = found("portal < wire; portal < institute; radio < wire; radio < institute")
    assert pair["portal", "radio"].meeting == {"C-1": ("institute", "wire")}


def test_a_loop_ends_and_who_stands_in_it_meets_in_it():
    pair = found("portal < wire; wire < portal; radio < wire")["portal", "radio"]
    assert pair.meeting == {"C-1": ("portal", "wire")}


def test_what_a_source_leans_on_in_one_text_is_not_what_leans_on_its_other_text():
    """The agency had two reports; only one of them is from the ministry."""
    above = {"portal": ["report 1"], "report 2": ["statement"], "radio": ["statement"]}
    source = {"report 1": "wire", "report 2": "wire", "statement": "ministry"}
    source |= {"portal": "portal", "radio": "radio"}
    voices = {"portal": ["portal"], "radio": ["radio"], "wire": ["report 1", "report 2"]}
    claim = Chains("C-1", voices | {"ministry": ["statement"]}, above, source)
    met = {(p.one, p.other): p.meeting for p in pairs([claim], {"portal", "radio", "wire"})}
    assert met["portal", "radio"] == {}
    assert met["radio", "wire"] == {"C-1": ("ministry",)}


def test_the_most_telling_pair_comes_first():
    shared = "portal < wire; radio < wire"
    order = list(found(shared, shared, "portal < wire; blog < wire"))
    assert order[0] == ("portal", "radio")
    assert order[1] == ("blog", "portal")


def test_only_those_asked_for_are_paired_and_others_may_still_be_met_in():
    assert list(found("portal < wire; radio < wire", among=["portal", "radio"])) == [
        ("portal", "radio")
    ]


NAMES = st.sampled_from(["a", "b", "c", "d", "e"])


@given(st.lists(st.tuples(NAMES, NAMES).filter(lambda hop: hop[0] != hop[1]), min_size=1))
def test_whom_they_meet_in_both_rest_on_and_the_order_of_rows_tells_nothing(hops):
    def of(rows):
        return found("; ".join(f"{citing} < {cited}" for citing, cited in rows))

    there = of(hops)
    assert {k: p.meeting for k, p in of(hops[::-1]).items()} == {
        k: p.meeting for k, p in there.items()
    }
    for (one, other), pair in there.items():
        for met in pair.meeting.values():
            for source in met:
                assert source in reach(hops, one)
                assert source in reach(hops, other)


def reach(hops, start):
    met, before = {start}, set()
    while met != before:
        before, met = met, met | {cited for citing, cited in hops if citing in met}
    return met
