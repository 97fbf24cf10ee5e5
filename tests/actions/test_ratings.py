from datetime import date, timedelta

import pytest

from provenance.actions import ratings
from provenance.actions.ratings import Found
from provenance.domain.vocabulary import Basis
from provenance.errors import NotAllowed, Refused
from provenance.models import ClaimSupport
from provenance.queries import previews
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


@pytest.mark.parametrize("person", [draw.reviewer, draw.admin])
def test_the_desks_own_is_set_by_a_reviewer_or_admin_beside_their_own(person):
    own, desks = add(by=person()), add(by=person(), is_desk=True, reliability="C")
    another = draw.reviewer()
    assert (own.is_desk, desks.is_desk) == (False, True)
    with ledger.refused(ratings.NotDated, field="valid_from", match="The desk rated"):
        add(by=another, is_desk=True, reliability="D")


def test_an_editor_sets_no_rating_of_the_desk_and_takes_none_back():
    draw.source("wire")
    with ledger.refused(NotAllowed, match="Only reviewers and admins"):
        add(is_desk=True)
    me = draw.editor()
    desks, other = add(is_desk=True, by=draw.reviewer()), add(by=draw.second_editor())
    for rating in (desks, other):
        with ledger.refused(NotAllowed, match="a reviewer or an admin withdraws"):
            ratings.withdraw(rating=rating, reason="no", by=me, at=draw.NOW)


def test_what_was_looked_at_is_kept_with_its_proof_and_the_rest_is_not_looked_at():
    found = {"corrections": Found("met", "https://wire.example/c"), "training": Found("not-met")}
    rating = add(criteria=found)
    checks = {row.criterion: (row.answer, row.link) for row in rating.checks.all()}
    assert checks == {"corrections": ("met", "https://wire.example/c"), "training": ("not-met", "")}


@pytest.mark.parametrize(
    ("criterion", "found", "field"),
    [
        ("corrections", Found("perhaps"), "criterion-corrections"),
        ("corrections", Found("met", "our site"), "proof-corrections"),
        ("charm", Found("met"), None),
    ],
)
def test_add_refuses_what_is_no_criterion(criterion, found, field):
    draw.source("wire")
    with ledger.refused(Refused, field=field):
        add(criteria={criterion: found})


def test_a_rating_is_withdrawn_with_a_reason_and_leaves_room_for_another():
    rating = add()
    ratings.withdraw(rating=rating, reason="wrong house", by=draw.editor(), at=draw.NOW)
    rating.refresh_from_db()
    assert (rating.withdrawn_at, rating.withdrawn_reason) == (draw.NOW, "wrong house")
    assert ledger.told(rating)["verb"] == "ratings.withdraw"
    assert add(reliability="D") != rating
    with ledger.refused(Refused, match="withdrawn before"):
        ratings.withdraw(rating=rating, reason="again", by=draw.editor(), at=draw.NOW)


def suggested(claim):
    return ClaimSupport.objects.get(claim=claim).suggested


def test_figures_follow_the_rating_that_counts():
    """Two origins; one rated E by anybody corroborates nothing, unless the desk says otherwise."""
    claim = draw.claim("portal; radio")
    for name in ("portal", "radio"):
        said = draw.publication(name, published="2024-11-20")
        draw.fill(claim, name, said, basis=Basis.WITNESSED)
    assert suggested(claim) == "corroborated"
    doubt = draw.rating("radio", "E", by=draw.second_editor())
    draw.rating("radio", "B", valid_from=draw.TODAY.replace(day=1))
    assert suggested(claim) == "unverified"
    desks = draw.rating("radio", "C", is_desk=True, by=draw.reviewer())
    assert suggested(claim) == "corroborated"
    expected = previews.of_unrating(desks)
    assert [change.ref for change in expected.changes] == [claim.ref]
    ratings.withdraw(rating=desks, reason="too soon", by=draw.reviewer(), at=draw.LATER)
    assert suggested(claim) == "unverified"
    ratings.withdraw(rating=doubt, reason="another radio", by=draw.second_editor(), at=draw.LATER)
    assert suggested(claim) == "corroborated"
