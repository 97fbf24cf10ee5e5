import pytest
from django.db import IntegrityError, transaction

from provenance.actions import merges, watches
from provenance.domain.notices import Delivery
from provenance.errors import Refused
from provenance.models import Preference, Watch
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def test_who_watches_again_says_how_to_hear_of_it():
    claim = draw.claim()
    first = draw.watch(claim)
    again = draw.watch(claim, delivery=Delivery.DAILY)
    assert (first, again.delivery) == (again, Delivery.DAILY)
    assert Watch.objects.count() == 1


def test_a_viewer_watches_too_and_stops():
    source, vida = draw.source("wire"), draw.viewer()
    draw.watch(source, by=vida)
    draw.watch(source)
    watches.unwatch(subject=source, by=vida)
    watches.unwatch(subject=source, by=vida)
    assert [watch.person for watch in Watch.objects.all()] == [draw.editor()]


def test_a_way_that_is_not_offered_is_refused():
    claim, by = draw.claim(), draw.editor()
    with ledger.refused(Refused, field="delivery"):
        watches.watch(subject=claim, delivery="by pigeon", by=by, at=draw.NOW)
    with ledger.refused(Refused, field="delivery"):
        watches.prefer(delivery="", by=by)


def test_a_person_has_one_preference():
    for way in (Delivery.DAILY, Delivery.PROGRAM):
        watches.prefer(delivery=way, by=draw.editor())
    assert Preference.objects.get().delivery == Delivery.PROGRAM


def test_the_database_takes_a_watch_on_one_thing_only():
    claim, by = draw.claim(), draw.editor()
    for subject in ({}, {"claim": claim, "case": claim.case}):
        with pytest.raises(IntegrityError, match="watch_of_one_thing"), transaction.atomic():
            Watch.objects.create(person=by, **subject)


def test_who_watched_a_spelling_that_is_merged_watches_what_it_became():
    keep, absorb = draw.source("Reuters"), draw.source("Reuters News")
    for watched, by in ((keep, draw.editor()), (absorb, draw.editor()), (absorb, draw.viewer())):
        draw.watch(watched, by=by)
    merges.merge(keep=keep, absorb=absorb, reason="One house.", by=draw.admin())
    told = set(Watch.objects.values_list("source", "person"))
    assert told == {(keep.pk, draw.editor().pk), (keep.pk, draw.viewer().pk)}
