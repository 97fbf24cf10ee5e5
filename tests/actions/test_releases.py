"""A claim is published, changed, taken back; nothing restricted goes out."""

import pytest

from provenance.actions import members, placements, releases
from provenance.errors import NotAllowed, Refused, Stale
from provenance.models import Release
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def is_out(claim):
    return Release.objects.filter(claim=claim, withdrawn_at=None).exists()


def test_a_page_that_was_taken_back_is_put_out_again_and_keeps_its_first_day():
    claim = draw.claim("portal < wire")
    release = draw.taken_back(draw.release(claim, headline="Is it so?"))
    assert not is_out(claim)
    again = draw.release(claim, headline="It was so.", at=draw.LATER, version=release.version)
    assert (again.pk, again.headline, again.released_at) == (release.pk, "It was so.", draw.NOW)
    assert again.withdrawn_reason == ""
    assert is_out(claim)


def test_the_second_of_two_who_change_it_is_told():
    claim = draw.claim()
    draw.release(claim, headline="One.")
    draw.release(claim, headline="Two.", version=1)
    with ledger.refused(Stale):
        draw.release(claim, headline="Three.", version=1)


def test_taking_back_wants_a_reason_and_happens_once():
    release = draw.release(draw.claim())
    with ledger.refused(Refused, field="reason"):
        draw.taken_back(release, reason=" ")
    draw.taken_back(release)
    with ledger.refused(Refused):
        draw.taken_back(release)


def test_a_claim_of_a_restricted_case_is_published_once_the_case_is_open():
    claim, _ = draw.claim(case=draw.restricted()), draw.reviewer()
    with ledger.refused(releases.NotToBeShown):
        draw.release(claim)
    members.open_up(case=claim.case, reason="Published.", by=draw.editor())
    draw.release(claim)
    assert is_out(claim)


def test_restricting_a_case_takes_its_pages_off_and_opening_it_brings_none_back():
    claim, other = draw.claim(), draw.claim(case=draw.case("Another"))
    draw.release(claim)
    draw.release(other)
    draw.restrict(claim.case)
    members.open_up(case=claim.case, reason="Published.", by=draw.editor())
    assert (is_out(claim), is_out(other)) == (False, True)


def test_a_claim_that_moves_into_a_restricted_case_has_no_page_any_more():
    claim = draw.claim()
    draw.release(claim)
    placements.move(claims=[claim], case=draw.restricted(), by=draw.editor())
    assert not is_out(claim)


def test_where_verdicts_need_two_people_an_editor_does_not_publish_but_takes_back(two_people):
    claim = draw.claim()
    with ledger.refused(NotAllowed):
        draw.release(claim, by=draw.editor())
    draw.taken_back(draw.release(claim, by=draw.reviewer()))
