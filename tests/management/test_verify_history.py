"""manage.py verify_history and seal_history: what they print, and how they end."""

import io

import pytest
from django.core.management import call_command

from provenance.models.seals import Seal
from tests import draw
from tests.tampering import past_the_triggers, run

pytestmark = pytest.mark.django_db


def verify(**options):
    """(exit status, what was printed)."""
    out = io.StringIO()
    try:
        call_command("verify_history", stdout=out, **options)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


def test_where_all_is_well_it_seals_and_prints_the_newest_seal():
    draw.claim("portal < wire")
    status, told = verify()
    newest = Seal.objects.get()
    assert status == 0
    assert f"as it was written: {newest.events} events" in told
    assert newest.hash in told


def test_what_is_wrong_is_named_nothing_is_sealed_and_it_ends_with_one():
    claim = draw.claim("portal < wire")
    with past_the_triggers():
        run("UPDATE provenance_claimevent SET text = 'Other.'")
    status, told = verify()
    assert status == 1
    assert str(claim.pk) in told
    assert told.endswith("The history is not as it was written.\n")
    assert not Seal.objects.exists()


def test_a_seal_kept_elsewhere_must_be_in_the_chain():
    draw.claim()
    verify()
    kept = Seal.objects.get().hash
    draw.claim("portal")
    assert verify(expect=kept)[0] == 0
    with past_the_triggers():
        run("TRUNCATE provenance_seal")
    status, told = verify(expect=kept)
    assert status == 1
    assert "The seal you expect is not here" in told


def test_an_empty_history_is_in_order():
    assert verify() == (0, "The history is as it was written: 0 events.\n")


def test_sealing_says_how_much_and_the_hash_to_keep():
    draw.claim()
    out = io.StringIO()
    call_command("seal_history", stdout=out)
    call_command("seal_history", stdout=out)
    seal = Seal.objects.get()
    line = f"1 {seal.hash}\n"
    assert out.getvalue() == (
        f"{seal.events} events are sealed.\n{line}0 events are sealed.\n{line}"
    )
