from datetime import date, timedelta

import pytest

from provenance.actions import ratings
from provenance.errors import Refused
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def add(**columns):
    there = {
        "reliability": "B",
        "valid_from": draw.TODAY,
        "reason": "open corrections",
        "by": draw.editor(),
        "at": draw.NOW,
    }
    return ratings.add(source=draw.source("wire"), **{**there, **columns})


def test_add_rates_a_source_from_a_day_on():
    rating = add(reason=" open corrections ")
    rating.refresh_from_db()
    assert (rating.reliability, rating.valid_from) == ("B", draw.TODAY)
    assert (rating.rated_by, rating.rated_at) == (draw.editor(), draw.NOW)
    assert ledger.told(rating) == {
        "verb": "ratings.add",
        "by": str(draw.editor().pk),
        "reason": "open corrections",
    }


def test_earlier_ratings_stay():
    first = add(valid_from=date(2020, 1, 1), reliability="C")
    add()
    first.refresh_from_db()
    assert first.reliability == "C"
    assert ledger.events(first) == ["insert"]


def test_two_people_may_rate_a_source_on_one_day():
    add()
    add(by=draw.reviewer(), reliability="F")
    assert draw.source("wire").ratings.count() == 2


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"reliability": "G"}, "reliability"),
        ({"reliability": ""}, "reliability"),
        ({"reason": " "}, "reason"),
        ({"valid_from": draw.TODAY + timedelta(days=1)}, "valid_from"),
    ],
)
def test_add_refuses_what_is_no_rating(columns, field):
    draw.source("wire")
    with ledger.refused(Refused, field=field):
        add(**columns)


def test_add_refuses_a_second_rating_by_one_person_from_one_day_on():
    add()
    with ledger.refused(ratings.NotDated, field="valid_from"):
        add(reliability="D")
