"""Who stands around a source, nearest first."""

from datetime import date

import pytest

from provenance.queries import ownerships
from tests import draw

pytestmark = pytest.mark.django_db


def told(name, today=draw.TODAY):
    found = ownerships.of(draw.source(name), today)
    return found and [tie.sentence for tie in found.ties]


def test_a_source_without_ties_has_no_picture():
    draw.tie("house", "paper")
    assert told("radio") is None


def test_ties_are_told_nearest_first_and_a_few_steps_far():
    draw.tie("fund", "house", kind="funds", since=date(2015, 1, 1))
    draw.tie("house", "paper")
    draw.tie("paper", "radio", kind="syndicates")
    draw.affiliation("analyst", "paper", title="Editor")
    assert told("paper") == [
        "house owns paper",
        "paper syndicates radio",
        "paper employs (as Editor) analyst",
        "fund funds house (since 1 Jan 2015)",
    ]


def test_what_is_further_away_is_counted_and_not_drawn():
    for holder, held in ("ab", "bc", "cd", "de", "ef"):
        draw.tie(f"house {holder}", f"house {held}")
    found = ownerships.of(draw.source("house a"), draw.TODAY)
    assert [party.party.name[-1] for party in found.picture.parties] == ["a", "b", "c", "d"]
    assert found.more == 2


def test_a_tie_that_ended_is_marked_and_one_that_was_withdrawn_is_gone():
    draw.tie("house", "paper", since=date(2001, 1, 1), until=date(2019, 1, 1))
    found = ownerships.of(draw.source("paper"), draw.TODAY)
    assert [(tie.dates, tie.has_ended) for tie in found.ties] == [
        ("1 Jan 2001 to 1 Jan 2019", True)
    ]
    earlier = ownerships.of(draw.source("paper"), date(2018, 1, 1))
    assert not earlier.has_ended


def test_a_hub_is_cut_to_its_nearest_and_says_so():
    for number in range(30):
        draw.tie("house", f"paper {number}")
    found = ownerships.of(draw.source("house"), draw.TODAY)
    assert (len(found.picture.parties), found.more) == (20, 11)
