"""Whatever is done to the history behind the triggers' back is found, and the place is named."""

import pytest
from django.apps import apps
from django.db import connection
from pghistory.models import Context

from provenance.actions import claims, seals
from provenance.models import Claim
from provenance.models.backfills import seal_existing
from provenance.models.seals import ContextSeal, Layout, Seal
from tests import draw
from tests.models import world
from tests.tampering import events, found, past_the_triggers, run, without_triggers

pytestmark = pytest.mark.django_db
TABLE = "provenance_claimevent"


@pytest.fixture
def claim():
    """A claim with three events, in a record where every table has some."""
    world.made()
    claim = draw.claim(text="The hall is new.")
    for place in ("Hamhung", "Hungnam"):
        edit(claim, place)
    claim.refresh_from_db()
    return claim


def edit(claim, place):
    claims.edit(
        claim=claim, text=claim.text, kind=claim.kind, when="", place=place, by=draw.editor()
    )


def only(wrong):
    (finding,) = wrong
    return finding


def test_an_honest_history_has_nothing_wrong_sealed_or_not(claim):
    assert found() == []
    seals.close(at=draw.NOW)
    assert found() == []
    edit(claim, "Sinpo")
    assert found() == []


def test_a_changed_event_is_found_and_named(claim):
    _, event, _ = events(claim)
    with past_the_triggers():
        run(f"UPDATE {TABLE} SET place = 'Elsewhere' WHERE pgh_id = %s", event.pgh_id)
    told = only(found())
    assert f"{TABLE}: claim {claim.pk}, event {event.pgh_id} (update" in told
    assert "is not as it was written" in told


def test_every_column_of_every_table_is_under_the_seal():
    world.made()
    for model in world.tracked():
        events = model.pgh_event_model
        # A table that a migration changed has its earlier layouts beside today's.
        layouts = Layout.objects.filter(table=events._meta.db_table)
        every = {field.column for field in events._meta.concrete_fields}
        (kept,) = [row for row in layouts if every - set(row.columns) == {"pgh_seal"}]
        assert all(f'"{column}"' in kept.seal("e", "b") for column in kept.columns)


def test_a_missing_event_is_named_by_the_one_after_it(claim):
    _, event, last = events(claim)
    with without_triggers(TABLE):
        run(f"DELETE FROM {TABLE} WHERE pgh_id = %s", event.pgh_id)
    told = only(found())
    assert f"event {last.pgh_id} (" in told
    assert f"event {event.pgh_id} before it is missing" in told


def test_a_missing_last_event_shows_on_the_row(claim):
    *_, event = events(claim)
    with past_the_triggers():
        run(f"DELETE FROM {TABLE} WHERE pgh_id = %s", event.pgh_id)
    assert "place" in only(found())


def test_a_row_removed_with_its_whole_history_is_missed_by_the_seal(claim):
    rating = draw.rating("portal")
    (event,) = events(rating)
    seals.close(at=draw.NOW)
    with past_the_triggers():
        run("DELETE FROM provenance_rating WHERE id = %s", rating.pk)
        run("DELETE FROM provenance_ratingevent WHERE pgh_id = %s", event.pgh_id)
    assert only(found()) == (
        f"provenance_ratingevent, event {event.pgh_id}: is missing: seal 1 covers it."
    )


def test_an_added_event_is_found(claim):
    with past_the_triggers():
        run(
            f"INSERT INTO {TABLE} SELECT (json_populate_record(e, json_build_object("
            f"'pgh_id', e.pgh_id + 1000, 'pgh_seal', null))).* FROM {TABLE} e "
            "ORDER BY pgh_id DESC LIMIT 1"
        )
    assert "carries no seal: it was written past the triggers" in only(found())


def test_an_event_added_with_a_copied_seal_is_found(claim):
    with past_the_triggers():
        run(
            f"INSERT INTO {TABLE} SELECT (json_populate_record(e, "
            f"json_build_object('pgh_id', e.pgh_id + 1000))).* FROM {TABLE} e "
            "ORDER BY pgh_id DESC LIMIT 1"
        )
    assert f"{TABLE}: claim {claim.pk}, event" in only(found())


def test_two_events_that_changed_places_are_found(claim):
    _, second, third = events(claim)
    with past_the_triggers():
        run(f"UPDATE {TABLE} SET pgh_id = -1 WHERE pgh_id = %s", second.pgh_id)
        run(f"UPDATE {TABLE} SET pgh_id = %s WHERE pgh_id = %s", second.pgh_id, third.pgh_id)
        run(f"UPDATE {TABLE} SET pgh_id = %s WHERE pgh_id = -1", third.pgh_id)
    assert any(f"event {second.pgh_id} (" in told for told in found())


@pytest.mark.parametrize("is_sealed", [False, True])
def test_a_changed_who_or_why_is_found_and_its_act_named(claim, is_sealed):
    draw.verdict(claim, reason="Nobody else says so.")
    if is_sealed:
        seals.close(at=draw.NOW)
    context = Context.objects.get(
        metadata__verb="verdicts.decide", metadata__reason__startswith="N"
    )
    with past_the_triggers():
        run(
            """UPDATE pghistory_context SET metadata = metadata || '{"reason": "Told to."}'
            WHERE id = %s""",
            context.pk,
        )
    first, *rest = found()
    assert str(context.pk) in first
    assert "provenance_verdictevent" in first
    assert "who, through what or why was changed" in first
    assert all("seal 1 does not fit" in told for told in rest)
    assert bool(rest) == is_sealed


def test_a_removed_who_and_why_is_found(claim):
    seals.close(at=draw.NOW)
    *_, event = events(claim)
    with past_the_triggers():
        run("DELETE FROM pghistory_context WHERE id = %s", event.pgh_context_id)
        run("DELETE FROM provenance_contextseal WHERE context_id = %s", event.pgh_context_id)
    wrong = found()
    assert f"event {event.pgh_id}: who did it and why is missing" in wrong[0]
    assert "seal 1 does not fit" in wrong[-1]


def test_a_row_changed_past_the_triggers_is_found_with_its_columns(claim):
    with past_the_triggers():
        run("UPDATE provenance_claim SET text = 'Other.', place = '' WHERE id = %s", claim.pk)
    told = only(found())
    assert f"claim {claim.pk}" in told
    assert "text, place" in told


def test_a_row_added_or_deleted_past_the_triggers_is_found(claim):
    hidden = draw.source("radio").aliases.create(name="Hidden")
    with past_the_triggers():
        run("DELETE FROM provenance_alias WHERE id = %s", hidden.pk)
        run(
            "INSERT INTO provenance_alias (id, source_id, name) VALUES (%s, %s, 'Forged')",
            "01900000-0000-7000-8000-000000000000",
            draw.source("radio").pk,
        )
    wrong = sorted(found())
    assert "no event tells of it" in wrong[0]
    assert "no event tells who deleted it" in wrong[1]


def test_a_history_rewritten_with_its_own_seals_does_not_fit_the_chain(claim):
    seals.close(at=draw.NOW)
    *_, event = events(claim)
    layout = Layout.of(Claim.pgh_event_model)
    with past_the_triggers():
        run("UPDATE provenance_claim SET place = 'Elsewhere' WHERE id = %s", claim.pk)
        run(f"UPDATE {TABLE} SET place = 'Elsewhere' WHERE pgh_id = %s", event.pgh_id)
        before = f"(SELECT b.pgh_seal FROM {TABLE} b WHERE b.pgh_id = e.pgh_before)"
        run(
            f"UPDATE {TABLE} e SET pgh_seal = {layout.seal('e', before)} WHERE pgh_id = %s",
            event.pgh_id,
        )
    told = only(found())
    assert told.startswith(f"{TABLE}, events ")
    assert "seal 1 does not fit them" in told


def test_a_seal_that_was_changed_or_taken_out_is_found(claim):
    for place in ("Sinpo", "Hamhung", "Sinpo"):
        seals.close(at=draw.NOW)
        edit(claim, place)
    with past_the_triggers():
        run("UPDATE provenance_seal SET events = 0, sealed_at = now() WHERE number = 1")
        run("DELETE FROM provenance_seal WHERE number = 2")
    wrong = found()
    assert "seal 1: is not as it was written." in wrong
    assert "seal 3: does not follow from seal 1: one is missing or changed." in wrong


def test_a_list_of_columns_that_was_changed_is_found(claim):
    with past_the_triggers():
        run("UPDATE provenance_layout SET columns = '{pgh_id}' WHERE \"table\" = %s", TABLE)
    assert "the list of columns it stands for was changed" in found()[0]


def test_a_column_added_later_is_no_change_of_what_was_sealed_before(claim):
    seals.close(at=draw.NOW)
    run("SET CONSTRAINTS ALL IMMEDIATE")
    run(f"ALTER TABLE {TABLE} ADD COLUMN colour text NOT NULL DEFAULT 'red'")
    assert found() == []


def test_the_seals_own_tables_are_not_changed_by_anyone(claim):
    seals.close(at=draw.NOW)
    for model in (Seal, ContextSeal, Layout):
        assert {trigger.name for trigger in model._meta.triggers} == {"kept", "not_emptied"}
    assert apps.get_model("provenance", "Seal").objects.count() == 1


def test_history_from_before_it_was_sealed_is_sealed_as_it_stands(claim):
    with past_the_triggers():
        run(f"UPDATE {TABLE} SET pgh_before = NULL, pgh_layout = NULL, pgh_seal = NULL")
    assert len(found()) > 3
    with connection.schema_editor() as editor:
        seal_existing("ClaimEvent")(apps, editor)
    assert found() == []
    edit(claim, "Sinpo")
    assert found() == []
