from datetime import date

import pytest

from provenance.actions import ties
from provenance.errors import Refused
from tests import draw, ledger

pytestmark = pytest.mark.django_db
EARLY, LATE = date(2019, 1, 1), date(2021, 1, 1)


def test_add_ties_two_sources():
    tie = draw.tie("holding", "portal", since=EARLY, until=LATE, reason="register")
    tie.refresh_from_db()
    assert (tie.holder.name, tie.kind, tie.held.name) == ("holding", "owns", "portal")
    assert (tie.since, tie.until) == (EARLY, LATE)
    assert ledger.told(tie) == {
        "verb": "ties.add",
        "by": str(draw.editor().pk),
        "reason": "register",
    }


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"since": LATE, "until": EARLY}, "until"),
        ({"kind": "likes"}, "kind"),
        ({"evidence": "a rumour"}, "evidence"),
    ],
)
def test_add_refuses_what_is_no_tie(columns, field):
    draw.source("holding"), draw.source("portal")
    with ledger.refused(Refused, field=field):
        draw.tie("holding", "portal", **columns)


def test_add_refuses_a_tie_to_itself_and_the_same_tie_twice():
    draw.tie("holding", "portal")
    with ledger.refused(Refused, field="held", match="no tie to itself"):
        draw.tie("holding", "holding")
    with ledger.refused(Refused, field="held", match="recorded already"):
        draw.tie("holding", "portal")


def test_the_same_tie_from_another_day_on_is_another():
    draw.tie("holding", "portal")
    assert draw.tie("holding", "portal", since=EARLY).since == EARLY


def test_affiliate_places_a_person_at_an_organisation():
    affiliation = draw.affiliation("Sam Lair", "institute", title="Research associate")
    affiliation.refresh_from_db()
    assert str(affiliation) == "Sam Lair at institute"
    assert affiliation.title == "Research associate"
    assert ledger.told(affiliation) == {"verb": "affiliations.add", "by": str(draw.editor().pk)}


def test_affiliate_refuses_what_is_no_person_at_an_organisation():
    institute, wire = draw.source("institute"), draw.source("wire")
    sam, ann = draw.source("Sam", kind="person"), draw.source("Ann", kind="person")
    by = draw.editor()
    with ledger.refused(Refused, field="person", match="wire is no person"):
        ties.affiliate(person=wire, organisation=institute, by=by, at=draw.NOW)
    with ledger.refused(Refused, field="organisation", match="Ann is a person"):
        ties.affiliate(person=sam, organisation=ann, by=by, at=draw.NOW)
    with ledger.refused(Refused, field="until"):
        ties.affiliate(
            person=sam, organisation=institute, since=LATE, until=EARLY, by=by, at=draw.NOW
        )
    ties.affiliate(person=sam, organisation=institute, by=by, at=draw.NOW)
    with ledger.refused(Refused, field="organisation", match="recorded already"):
        ties.affiliate(person=sam, organisation=institute, by=by, at=draw.NOW)


@pytest.mark.parametrize("drawn", [draw.tie, draw.affiliation])
def test_withdraw_keeps_the_row_readable_and_leaves_room_for_another(drawn):
    row = drawn("analyst", "institute")
    ties.withdraw(row=row, reason="another person", by=draw.editor(), at=draw.NOW)
    row.refresh_from_db()
    assert (row.withdrawn_at, row.withdrawn_reason) == (draw.NOW, "another person")
    assert ledger.told(row)["reason"] == "another person"
    assert drawn("analyst", "institute") != row


def test_withdraw_refuses_to_go_without_a_reason_and_a_second_time():
    row, by = draw.tie("holding", "portal"), draw.editor()
    with ledger.refused(Refused, field="reason"):
        ties.withdraw(row=row, reason=" ", by=by, at=draw.NOW)
    ties.withdraw(row=row, reason="wrong", by=by, at=draw.NOW)
    with ledger.refused(Refused, match="withdrawn before"):
        ties.withdraw(row=row, reason="wrong", by=by, at=draw.NOW)
