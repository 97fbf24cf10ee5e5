"""What stands behind claims drawn by hand: the demo's stories, and each rule's own."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from provenance.domain.chokes import Part
from provenance.domain.hops import Weakness
from provenance.domain.rows import Hop, Tie, Voice
from provenance.domain.suggestions import Rule
from provenance.domain.support import measure
from provenance.domain.vocabulary import Basis, Stance, VerdictStatus


def voices(**bases):
    """Voices named as their sources, in lower case, each with its basis."""
    return [Voice(name, name, basis=basis) for name, basis in bases.items()]


def drawn(text):
    """Hops of lines such as "portal < wire < imagery; radio < wire"."""
    lines = [[name.strip() for name in line.split("<")] for line in text.split(";")]
    return [Hop(*pair) for line in lines for pair in pairwise(line)]


def changed(rows, **changes):
    """`rows` with the fields of some of them set: `changed(rows, wire={"was_read": True})`."""
    return [row._replace(**changes.get(row.key, {})) for row in rows]


STORY = voices(portal="told", reuters="told", cns="deduced", planet="witnessed")
CHAIN = drawn("portal < reuters < cns < planet")


def relays(support):
    return [choke.sources for choke in support.choke_points if not choke.is_trivial]


def test_the_cns_reading_is_one_origin_over_one_channel_and_its_choke_point_is_reuters():
    support = measure(STORY, CHAIN)
    assert (support.origins.low, support.origins.high) == (1, 1)
    assert support.origins.known[0].sources == ("planet",)
    assert support.channels.routes == (("portal", "reuters", "cns", "planet"),)
    assert relays(support) == [("reuters",)]
    assert [choke.part for choke in support.choke_points] == [
        Part.ENTRY,
        Part.RELAY,
        Part.ANALYSIS,
        Part.ORIGIN,
    ]
    assert support.suggested.status == VerdictStatus.UNVERIFIED
    assert support.suggested.rule == Rule.ONE_ORIGIN


def test_the_cns_reading_is_the_same_where_the_desk_read_the_portal_itself():
    read = measure(changed(STORY, portal={"was_read": True}), CHAIN)
    unread = measure(STORY, CHAIN)
    assert read.choke_points == unread.choke_points
    assert read.channels == unread.channels


def test_a_dispatch_the_desk_read_itself_is_met_without_the_portal_and_stays_the_relay():
    support = measure(changed(STORY, portal={"was_read": True}, reuters={"was_read": True}), CHAIN)
    assert support.channels.routes == (("reuters", "cns", "planet"),)
    assert relays(support) == [("reuters",)]
    analysis_read = measure(changed(STORY, cns={"was_read": True}), CHAIN)
    assert relays(analysis_read) == []


def test_a_portal_that_copies_two_wires_takes_no_channel_from_a_desk_that_read_both():
    rows = voices(afp="told", dpa="told", farmer="witnessed", image="witnessed")
    hops = drawn("afp < farmer; dpa < image")
    read = changed(rows, afp={"was_read": True}, dpa={"was_read": True})
    copied = [*hops, *drawn("portal < afp; portal < dpa")]
    assert measure(read, hops).channels.count == 2
    assert measure([*read, *voices(portal="told")], copied).channels.count == 2
    assert measure([*rows, *voices(portal="told")], copied).channels.count == 1


def test_two_institutes_that_read_one_image_are_two_analyses_and_one_origin():
    rows = [*STORY, *voices(iiss="unknown")]
    hops = [*CHAIN, *drawn("reuters < iiss")]
    assert len(measure(rows, hops).analyses) == 1
    assert measure(rows, hops).origins.high == 2
    saw = changed(rows, iiss={"basis": Basis.DEDUCED})
    support = measure(saw, [*hops, Hop("iiss", "planet")])
    assert [group.sources for group in support.analyses] == [("cns",), ("iiss",)]
    assert (support.origins.low, support.origins.high) == (1, 1)
    assert relays(support) == [("reuters",)]


def test_seven_outlets_with_a_mutated_figure_are_one_origin():
    outlets = [f"outlet{number}" for number in range(7)]
    rows = [*STORY[1:], *voices(**dict.fromkeys(outlets, "told"))]
    support = measure(rows, [*CHAIN[1:], *(Hop(outlet, "reuters") for outlet in outlets)])
    assert (support.origins.low, support.origins.high) == (1, 1)
    assert support.channels.count == 1
    assert relays(support) == [("reuters",)]


def test_twelve_thousand_troops_rest_on_nobody_and_a_known_origin_denies_them():
    rows = voices(portal="unknown", kbs="told", nis="witnessed")
    rows = changed(rows, kbs={"stance": Stance.DENIES}, nis={"stance": Stance.DENIES})
    support = measure(rows, drawn("kbs < nis"))
    assert (support.origins.low, support.origins.high) == (0, 1)
    assert support.dissent.origins.known[0].voices == ("nis",)
    assert support.suggested.status == VerdictStatus.DISPUTED
    assert support.suggested.because == (("voices", 1), ("dissent.origins.low", 1))


def test_without_the_one_reading_of_an_image_the_image_says_nothing():
    support = measure(changed(STORY, cns={"stands": False}), CHAIN)
    assert (support.origins.low, support.origins.high) == (0, 0)
    assert support.fallen.left_out == ("cns",)
    assert support.fallen.stranded == support.fallen.origins == ("planet",)
    assert support.fallen.cut_off == ("reuters",)
    assert support.suggested.rule == Rule.UNSUPPORTED


def test_a_voice_the_desk_read_itself_stands_without_the_portal_that_led_to_it():
    rows = changed(STORY, portal={"stands": False})
    assert measure(rows, CHAIN).suggested.rule == Rule.UNSUPPORTED
    read = measure(changed(rows, reuters={"was_read": True}), CHAIN)
    assert read.channels.routes == (("reuters", "cns", "planet"),)


def test_forty_copies_of_a_retracted_story_are_no_forty_possible_origins():
    copies = [f"copy{number:02}" for number in range(40)]
    rows = voices(wire="told", **dict.fromkeys(copies, "told"))
    support = measure(changed(rows, wire={"stands": False}), [Hop(copy, "wire") for copy in copies])
    assert support.origins.high == 0
    assert len(support.fallen.cut_off) == 40


def test_a_source_that_speaks_twice_is_no_bridge_between_its_two_voices():
    # The agency's first dispatch is all the portal has; only its second one leads to the image.
    rows = changed(
        voices(portal="told", first="told", radio="told", second="told", image="witnessed"),
        first={"source": "agency"},
        second={"source": "agency"},
    )
    support = measure(rows, drawn("portal < first; radio < second < image"))
    assert support.channels.routes == (("radio", "second", "image"),)
    two = [*rows, *voices(witness="witnessed")]
    support = measure(two, drawn("portal < first < witness; radio < second < image"))
    assert support.origins.low == 2
    assert support.channels.count == 1
    assert relays(support) == [("agency",)]
    assert support.suggested.rule == Rule.ONE_CHANNEL


TWO = voices(paper="told", radio="told", image="witnessed", farmer="witnessed")
APART = drawn("paper < image; radio < farmer")


@pytest.mark.parametrize(
    ("rows", "hops", "status", "rule"),
    [
        (TWO, APART, VerdictStatus.CORROBORATED, Rule.INDEPENDENT),
        (
            TWO,
            drawn("radio < paper; paper < image; paper < farmer"),
            VerdictStatus.UNVERIFIED,
            Rule.ONE_CHANNEL,
        ),
        (
            changed(TWO, farmer={"is_unnamed": True}),
            APART,
            VerdictStatus.UNVERIFIED,
            Rule.NAMELESS,
        ),
        (
            changed(TWO, farmer={"is_unreliable": True}),
            APART,
            VerdictStatus.UNVERIFIED,
            Rule.UNRELIABLE,
        ),
        (TWO[:3], APART[:1], VerdictStatus.UNVERIFIED, Rule.ONE_ORIGIN),
        (TWO[:2], drawn("paper < radio < paper"), VerdictStatus.UNVERIFIED, Rule.CIRCULAR),
        (
            changed(TWO[:1], paper={"stands": False}),
            [],
            VerdictStatus.UNVERIFIED,
            Rule.UNSUPPORTED,
        ),
        (
            changed(TWO[2:3], image={"stance": Stance.DENIES}),
            [],
            VerdictStatus.UNVERIFIED,
            Rule.ONLY_DENIED,
        ),
        (TWO[:2], [], VerdictStatus.UNVERIFIED, Rule.UNSOURCED),
        ([], [], VerdictStatus.UNVERIFIED, Rule.UNSOURCED),
    ],
)
def test_the_first_rule_that_fires_names_the_suggested_status(rows, hops, status, rule):
    suggested = measure(rows, hops).suggested
    assert (suggested.status, suggested.rule) == (status, rule)


def test_ties_join_sources_also_through_an_owner_who_says_nothing():
    assert measure(TWO, APART, [Tie("image", "farmer")]).origins.low == 1
    owned = measure(TWO, APART, [Tie("image", "owner"), Tie("owner", "farmer")])
    assert owned.origins.known[0].sources == ("farmer", "image")
    assert owned.suggested.rule == Rule.ONE_ORIGIN


def test_a_source_rated_unreliable_blocks_corroboration_and_changes_no_figure():
    rated = changed(TWO, farmer={"is_unreliable": True}, radio={"is_unreliable": True})
    support, unrated = measure(rated, APART), measure(TWO, APART)
    assert support.origins == unrated.origins
    assert support.channels == unrated.channels
    assert support.unreliable_ends == ("farmer",)
    assert support.suggested.because == (
        ("origins.low", 2),
        ("origins.named", 2),
        ("origins.reliable", 1),
    )


def test_a_third_reliable_origin_beside_an_unreliable_one_corroborates():
    rows = [*changed(TWO, farmer={"is_unreliable": True}), *voices(ferry="witnessed")]
    suggested = measure(rows, APART).suggested
    assert suggested.rule == Rule.INDEPENDENT
    assert dict(suggested.because)["origins.reliable"] == 2


def test_a_group_counts_as_reliable_by_a_voice_that_is_both_named_and_not_rated_unreliable():
    rows = [*changed(TWO, farmer={"is_unreliable": True}), *voices(clerk="witnessed")]
    tie = [Tie("farmer", "clerk")]
    assert measure(rows, APART, tie).suggested.rule == Rule.INDEPENDENT
    nameless = changed(rows, clerk={"is_unnamed": True})
    assert measure(nameless, APART, tie).suggested.rule == Rule.UNRELIABLE


def test_an_unreliable_source_still_disputes():
    rows = changed(TWO, farmer={"stance": Stance.DENIES, "is_unreliable": True})
    support = measure(rows, APART[:1])
    assert support.suggested.rule == Rule.DISSENT
    assert support.dissent.unreliable_ends == ("farmer",)


def at(day):
    moment = datetime(2024, 10, day, 12, tzinfo=UTC)
    return {"earliest": moment, "latest": moment}


@pytest.mark.parametrize(
    ("dates", "low"),
    [
        ({}, 1),
        ({"image": at(1), "farmer": at(2)}, 2),
        ({"image": at(1), "farmer": at(12)}, 1),
        ({"image": at(30), "farmer": at(31)}, 2),
        ({"image": at(1)}, 1),
    ],
)
def test_a_tie_joins_while_it_may_hold_on_the_date_of_either_voice(dates, low):
    tie = Tie("image", "farmer", date(2024, 10, 10), date(2024, 10, 20))
    assert measure(changed(TWO, **dates), APART, [tie]).origins.low == low


def test_two_names_under_one_raw_publication_are_one_origin():
    rows = changed(TWO, image={"publication": "dispatch"}, farmer={"publication": "dispatch"})
    assert measure(rows, APART).origins.low == 1


def test_an_unknown_end_tied_to_a_known_one_adds_nothing():
    rows = [*TWO[:3]]
    assert measure(rows, APART[:1]).origins.high == 2
    assert measure(rows, APART[:1], [Tie("radio", "image")]).origins.high == 1


def test_a_hop_is_anachronistic_only_where_the_dates_are_certain():
    hops = drawn("paper < image")
    assert measure(changed(TWO, paper=at(1), image=at(2)), hops).anachronisms == (
        ("paper", "image"),
    )
    assert measure(changed(TWO, paper=at(2), image=at(1)), hops).anachronisms == ()
    assert measure(changed(TWO, paper=at(2)), hops).anachronisms == ()
    week = {"earliest": at(1)["earliest"], "latest": at(7)["latest"]}
    assert measure(changed(TWO, paper=week, image=at(3)), hops).anachronisms == ()


def test_a_weak_hop_says_everything_that_makes_it_weak():
    rows = changed(TWO, paper={"was_read": True}, farmer={"is_unnamed": True})
    hops = [Hop("paper", "image"), Hop("radio", "farmer", is_inferred=True)]
    support = measure(rows, hops)
    assert [(hop.citing, hop.cited, hop.because) for hop in support.weak_hops] == [
        ("radio", "farmer", tuple(Weakness)),
    ]
    assert support.unnamed_ends == ("farmer",)
    stated = measure(rows, [*hops, Hop("radio", "farmer")])
    assert stated.weak_hops[0].because == (Weakness.UNNAMED, Weakness.UNREAD)


def test_a_loop_is_named_once_and_says_whether_it_has_a_way_out():
    rows = voices(blog="told", paper="told", agency="told", image="witnessed")
    closed = measure(rows, drawn("blog < paper < agency < blog"))
    assert [(loop.voices, loop.has_way_out) for loop in closed.loops] == [
        (("agency", "blog", "paper"), False)
    ]
    opened = measure(rows, drawn("blog < paper < agency < blog; agency < image"))
    assert opened.loops[0].has_way_out
    assert opened.channels.routes == (("agency", "image"),)
