"""Who stated a claim first."""

from datetime import UTC, datetime
from itertools import pairwise

from provenance.domain.claimants import First, Speaker, first

EVIDENCE = {"imagery", "register"}


def day(number):
    return datetime(2024, 10, number, tzinfo=UTC)


def told(line, **days):
    """`told("portal < wire; radio", wire=3)`: who spoke first, dated where a day is given."""
    parts = [part.split(" < ") for part in line.split("; ")]
    names = dict.fromkeys(name for part in parts for name in part)
    dates = {name: day(days[name]) if name in days else None for name in names}
    speakers = [
        Speaker(name, name[:5], name in EVIDENCE, dates[name], dates[name])
        for name in names
        if name != "gone"
    ]
    return first(speakers, [pair for part in parts for pair in pairwise(part)])


def test_whoever_has_nobody_behind_them_was_first():
    assert told("portal < wire < ministry") == First("minis", "ministry")


def test_raw_evidence_states_nothing_so_its_reader_was_first():
    assert told("portal < wire < institute < imagery") == First("insti", "institute")
    assert told("institute < imagery < register") == First("insti", "institute")


def test_evidence_alone_names_nobody():
    assert told("imagery") is None


def test_of_several_the_certainly_earliest_was_first():
    assert told("portal < wire; radio", wire=3, radio=2) == First("radio", "radio")


def test_of_several_none_was_first_if_a_date_is_not_known_or_is_the_same():
    assert told("portal < wire; radio", wire=3) is None
    assert told("portal < wire; radio", wire=3, radio=3) is None


def test_one_source_that_spoke_twice_was_first_though_not_known_where():
    assert told("wire 1; wire 2; portal < wire 1") == First("wire ", None)


def test_what_was_taken_back_leaves_nobody_first_behind_it():
    assert told("portal < gone") is None


def test_in_a_loop_nobody_was_first():
    assert told("portal < wire < portal") is None
