"""Sealing what is surely finished, without holding anybody up."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from provenance.actions import seals
from provenance.models import Source
from provenance.models.seals import Seal
from provenance.queries.seals import NOTHING
from tests import draw
from tests.tampering import found

TABLE = "provenance_sourceevent"


def covered(seal, table=TABLE):
    """The numbers of the table's events that the seal covers, in runs."""
    return next((part["runs"] for part in seal.parts if part["table"] == table), [])


@pytest.mark.django_db
def test_each_seal_covers_what_was_written_since_the_one_before():
    draw.source("portal")
    (first,) = seals.close(at=draw.NOW)
    draw.source("radio")
    (second,) = seals.close(at=draw.LATER)
    assert (first.number, first.previous, second.previous) == (1, NOTHING, first.hash)
    assert covered(first)[-1][-1] + 1 == covered(second)[0][0]
    assert seals.close(at=draw.LATER) == []


@pytest.mark.django_db
def test_a_long_history_is_sealed_in_batches(monkeypatch):
    monkeypatch.setattr(seals, "MOST_EVENTS", 2)
    for name in ("portal", "radio", "blog", "paper", "gazette"):
        draw.source(name)
    made = seals.close(at=draw.NOW)
    counts = [sum(b - a + 1 for a, b in covered(seal)) for seal in made]
    assert counts == [2, 2, 1]
    assert found() == []


@pytest.mark.django_db(transaction=True)
def test_what_somebody_is_still_writing_is_left_to_the_next_time_and_then_sealed():
    draw.source("portal")
    with ThreadPoolExecutor(1) as aside:
        with transaction.atomic():
            draw.source("radio")  # draws its number first, and commits last
            assert aside.submit(_elsewhere, lambda: draw.source("blog")).result(timeout=10)
            assert aside.submit(_elsewhere, _close_at_once).result(timeout=10) == []
        assert Seal.objects.count() == 0
        assert len(aside.submit(_elsewhere, _close_at_once).result(timeout=10)) == 1
    (seal,) = Seal.objects.all()
    numbers = {n for a, b in covered(seal) for n in range(a, b + 1)}
    assert numbers == set(Source.pgh_event_model.objects.values_list("pgh_id", flat=True))
    assert found() == []


@pytest.mark.django_db(transaction=True)
def test_a_history_written_by_two_at_once_while_it_is_sealed_is_honest():
    start = Barrier(3)
    claims = [draw.claim("portal", text=f"Statement {n}.") for n in range(2)]

    def write(claim):
        start.wait(timeout=10)
        for number in range(8):
            draw.chain(claim, f"portal < agency {claim.number} {number}")

    def seal():
        start.wait(timeout=10)
        for _ in range(4):
            seals.close(at=draw.NOW)

    with ThreadPoolExecutor(3) as threads:
        works = [threads.submit(_elsewhere, lambda c=claim: write(c)) for claim in claims]
        works.append(threads.submit(_elsewhere, seal))
        for work in works:
            work.result(timeout=60)
    seals.close(at=draw.LATER)
    assert found() == []
    assert Seal.objects.count() >= 1


def _close_at_once():
    return seals.close(at=draw.NOW, patience=0)


def _elsewhere(work):
    """On a connection of its own."""
    try:
        return work()
    finally:
        connection.close()
