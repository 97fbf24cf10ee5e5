"""Claims filed elsewhere, and put into somebody's hands."""

import pytest

from provenance.actions import assignments, placements, restorings, selecting
from provenance.domain import lists
from provenance.errors import Stale
from provenance.models import Claim
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def test_claims_move_in_one_act_with_all_that_goes_by_them():
    premise, claim = draw.claim("portal < wire", text="Workers."), draw.claim("radio")
    inference, verdict = draw.inference(claim, premise), draw.verdict(claim)
    there = draw.claim(text="It is there.", case=draw.case("Hall 7", code="HAL"))
    moved = placements.move(claims=[claim, there], case=there.case, by=draw.editor())
    assert moved == [claim]
    claim = Claim.objects.get(pk=claim.pk)
    assert (claim.case, claim.version) == (there.case, claim.version)
    assert claim.verdicts.get() == verdict
    inference.refresh_from_db()
    assert (inference.conclusion.case, inference.premise.case) == (there.case, draw.case())
    assert ledger.told(claim)["verb"] == "placements.move"


def test_a_form_opened_before_a_claim_moved_is_told():
    claim, by = draw.claim(), draw.editor()
    version = claim.version
    placements.move(claims=[claim], case=draw.case("Hall 7", code="HAL"), by=by)
    case = draw.case()
    with ledger.refused(Stale):
        placements.move(claims=[claim], case=case, version=version, by=by)


def test_more_than_one_act_may_change_is_refused():
    with pytest.raises(selecting.TooMany, match="1,000 at most"):
        selecting.bound(lists.MOST_AT_ONCE + 1)


def test_claims_are_assigned_and_only_to_somebody_who_edits():
    claim, by, viewer = draw.claim(), draw.editor(), draw.viewer()
    assignments.assign(claims=[claim], person=by, by=by)
    claim.refresh_from_db()
    assert claim.assigned_to == by
    with ledger.refused(assignments.CannotTake, field="person"):
        assignments.assign(claims=[claim], person=viewer, by=by)
    assignments.assign(claims=[claim], person=None, by=by)
    claim.refresh_from_db()
    assert claim.assigned_to is None
    assert ledger.told(claim)["verb"] == "assignments.assign"


@pytest.mark.parametrize("column", ["case", "assigned_to"])
def test_it_is_undone_as_any_change_is(column):
    claim, by = draw.claim(), draw.editor()
    before = getattr(claim, column)
    assignments.assign(claims=[claim], person=by, by=by)
    placements.move(claims=[claim], case=draw.case("Hall 7", code="HAL"), by=by)
    claim.refresh_from_db()
    restorings.put_back(
        row=claim, column=column, value=before, reason="A slip.", by=by, at=draw.NOW
    )
    claim.refresh_from_db()
    assert getattr(claim, column) == before
