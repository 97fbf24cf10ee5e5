"""Whether a person was at an institution on the day they spoke."""

from datetime import date

import pytest

from provenance.domain import affiliations
from provenance.domain.affiliations import Held

DAY = date(2024, 11, 25)


@pytest.mark.parametrize(
    ("since", "until", "covers"),
    [
        (None, None, True),
        (DAY, None, True),
        (None, DAY, True),
        (date(2024, 11, 26), None, False),
        (None, date(2024, 11, 24), False),
    ],
)
def test_a_day_is_covered_where_nothing_known_speaks_against_it(since, until, covers):
    assert Held(since, until).covers(DAY, DAY) is covers


def test_of_a_month_one_day_will_do():
    december = date(2024, 12, 1), date(2024, 12, 31)
    assert Held(since=date(2024, 12, 31)).covers(*december)
    assert Held(until=date(2024, 12, 1)).covers(*december)
    assert not Held(since=date(2025, 1, 1)).covers(*december)


def test_where_no_day_is_known_any_affiliation_will_do():
    assert Held(since=date(2030, 1, 1)).covers(None, None)


def test_the_refusal_says_what_the_record_has_and_how_to_mend_it():
    held = [Held(date(2025, 1, 1)), Held(None, date(2020, 5, 31))]
    told = affiliations.refusal("Sam Lair", "CNS", "2024-11-25", held)
    assert "has Sam Lair at CNS from 1 Jan 2025; until 31 May 2020: not on 2024-11-25." in told
    assert "Record the affiliation" in told
    assert "no affiliation of Sam" in affiliations.refusal("Sam Lair", "CNS", "2024", [])
