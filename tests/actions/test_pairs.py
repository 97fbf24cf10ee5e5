"""What an editor finds of two claims that are alike."""

import pytest

from provenance.actions import pairs
from provenance.errors import Refused
from provenance.models import ClaimPair
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def test_a_decision_is_kept_once_from_either_end_and_replaced_by_the_next():
    one, other = draw.claim("portal"), draw.claim(text="The plant grows.")
    first = draw.pair(other, one, note=" The same dispatch. ")
    again = draw.pair(one, other, "different", by=draw.second_editor(), at=draw.LATER)
    assert first == again == ClaimPair.objects.get()
    assert (again.one, again.other) == (one, other)
    assert (again.decision, again.note, again.decided_by) == ("different", "", draw.second_editor())
    assert ledger.events(again) == ["insert", "update"]
    assert ledger.told(again)["verb"] == "pairs.decide"


def test_the_same_decision_twice_is_written_once():
    one, other = draw.claim(), draw.claim()
    draw.pair(one, other)
    assert ledger.events(draw.pair(other, one, by=draw.second_editor())) == ["insert"]


def test_neither_claim_changes_and_no_verdict_is_copied():
    one, other = draw.claim("portal"), draw.claim("radio")
    draw.verdict(one)
    before = {claim.pk: claim.version for claim in type(one).objects.all()}
    draw.pair(one, other)
    assert {claim.pk: claim.version for claim in type(one).objects.all()} == before
    assert not other.verdicts.exists()


def test_it_is_taken_back_with_a_reason_and_can_be_decided_anew():
    one, other = draw.claim(), draw.claim()
    pair = draw.pair(one, other)
    pairs.take_back(pair=pair, reason="Another plant.", by=draw.editor(), at=draw.LATER)
    pair.refresh_from_db()
    assert (pair.withdrawn_at, pair.withdrawn_reason) == (draw.LATER, "Another plant.")
    assert ledger.told(pair)["reason"] == "Another plant."
    assert draw.pair(one, other).pk != pair.pk


def test_a_pair_with_itself_an_unknown_word_and_no_reason_are_refused():
    one, other, third = draw.claim(), draw.claim(), draw.claim()
    pair = draw.pair(one, other)
    with ledger.refused(pairs.NotAPair, field="claim"):
        draw.pair(one, one)
    with ledger.refused(Refused, field="decision"):
        draw.pair(one, third, "equal")
    with ledger.refused(Refused, field="reason"):
        pairs.take_back(pair=pair, reason=" ", by=draw.editor(), at=draw.LATER)
