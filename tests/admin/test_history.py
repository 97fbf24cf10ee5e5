"""The history page: who did what to the row, through what, and why."""

from uuid import UUID

import pytest

from provenance.actions import claims
from provenance.models import Claim, Verdict
from provenance.queries import history
from tests import draw
from tests.admin.pages import page

pytestmark = pytest.mark.django_db


def test_it_says_who_did_what_why_and_what_changed(admin_client):
    claim = draw.claim()
    claims.edit(
        claim=claim,
        text="It is being rebuilt.",
        kind=claim.kind,
        when="",
        place="Hamhung",
        version=claim.version,
        by=draw.second_editor(),
    )
    shown = admin_client.get(page(claim, "history")).content.decode()
    for words in ("Egon", "claims.edit", "It is being rebuilt.", "Edda", "nothing → Hamhung"):
        assert words in shown
    newest, *_, oldest = history.of_row(claim)
    assert (newest.who, newest.what, newest.verb) == ("Egon", "changed", "claims.edit")
    assert {change.field for change in newest.changes} == {"Claim", "Where", "version"}
    assert (oldest.what, oldest.changes) == ("recorded", ())


def test_it_says_why(admin_client):
    claim = draw.claim()
    draw.verdict(claim, reason="Nobody else says so.")
    (told,) = history.of_row(Verdict.objects.get())
    assert (told.why, told.verb) == ("Nobody else says so.", "verdicts.decide")


@pytest.mark.django_db(transaction=True)
def test_what_was_done_outside_the_program_is_kept_too():
    claim = draw.claim()
    Claim.objects.filter(pk=claim.pk).update(place="Elsewhere")
    newest = history.of_row(claim)[0]
    assert newest.who == "Somebody outside the program"
    assert [(change.field, change.now) for change in newest.changes] == [("Where", "Elsewhere")]


def test_only_the_newest_are_shown_and_the_oldest_of_them_says_what_changed():
    claim = draw.claim()
    for number in range(4):
        Claim.objects.filter(pk=claim.pk).update(place=str(number))
    events = history.of_row(claim, limit=2)
    assert [event.changes[0].now for event in events] == ["3", "2"]
    assert [event.changes[0].before for event in events] == ["2", "1"]


def test_the_history_of_nothing_leads_back_to_the_index(admin_client):
    answer = admin_client.get(page(Claim(pk=UUID(int=7)), "history"))
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_it_is_only_read(admin_client):
    claim = draw.claim()
    before = len(history.of_row(claim))
    admin_client.post(page(claim, "history"), {"text": "Other."})
    assert len(history.of_row(claim)) == before
