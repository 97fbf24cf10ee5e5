"""Which of several ratings counts: the desk's own, else the strictest; F only where alone."""

from dataclasses import dataclass
from datetime import date

import pytest

from provenance.domain.ratings import counting, valid

OLD, NEW = date(2020, 1, 1), date(2024, 1, 1)


@dataclass
class Rated:
    reliability: str
    rated_by_id: str = "Edda"
    valid_from: date = OLD
    is_desk: bool = False


DESK_C = Rated("C", "Rhea", OLD, is_desk=True)


@pytest.mark.parametrize(
    ("ratings", "letter"),
    [
        ([Rated("E"), Rated("B", valid_from=NEW)], "B"),
        ([Rated("B", valid_from=NEW), Rated("E")], "B"),
        ([Rated("E"), Rated("B", "Egon", NEW)], "E"),
        ([Rated("F"), Rated("B", "Egon")], "B"),
        ([Rated("E"), Rated("F", valid_from=NEW)], "F"),
        ([Rated("F"), Rated("F", "Egon")], "F"),
        ([DESK_C, Rated("E", "Egon", NEW)], "C"),
        ([DESK_C, Rated("E", "Rhea", NEW)], "C"),
        ([DESK_C, Rated("F", "Rhea", NEW, is_desk=True), Rated("A")], "F"),
    ],
)
def test_one_rating_counts_whoever_else_differs(ratings, letter):
    assert counting(ratings, NEW).reliability == letter
    assert counting(ratings, None).reliability == letter


def test_the_desks_own_counts_from_its_day_on_only():
    later = Rated("A", is_desk=True, valid_from=NEW)
    assert counting([Rated("D"), later], date(2023, 12, 31)).reliability == "D"
    assert counting([Rated("D"), later], NEW).reliability == "A"
    assert counting([later], OLD) is None


def test_each_raters_newest_is_valid_and_the_desk_is_a_rater_of_its_own():
    mine = [Rated("B"), Rated("C", valid_from=NEW), Rated("D", is_desk=True)]
    assert {rating.reliability for rating in valid(mine, NEW)} == {"C", "D"}
