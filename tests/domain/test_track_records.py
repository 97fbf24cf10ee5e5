"""What counts in a source's record, voice by voice."""

import pytest

from provenance.domain.track_records import (
    Capacity,
    Leaning,
    Naming,
    Outcome,
    Spoken,
    lines,
    outcome_of,
    tally,
)
from provenance.domain.vocabulary import Basis, ChainEnd, VerdictStatus

NAMED, UNNAMED, INFERRED = Leaning(True, False), Leaning(False, False), Leaning(True, True)
PLAIN = Spoken("C-1", "HAM", "asserts", "told", "", None, False, (), "", "")


def said(*leans, **columns):
    return PLAIN._replace(leans=leans, **columns)


def line(*voices):
    (found,) = lines(voices)
    return found


@pytest.mark.parametrize(
    ("voice", "capacity"),
    [
        (said(basis=Basis.WITNESSED), Capacity.ORIGINATED),
        (said(NAMED, basis=Basis.WITNESSED), Capacity.RELAYED),
        (said(NAMED, basis=Basis.DEDUCED), Capacity.ANALYSED),
        (said(basis=Basis.DEDUCED), Capacity.ANALYSED),
        (said(NAMED), Capacity.RELAYED),
        (said(), Capacity.UNTRACED),
        (said(basis=Basis.UNKNOWN), Capacity.UNTRACED),
    ],
)
def test_a_voice_has_one_capacity(voice, capacity):
    assert line(voice).capacity is capacity


def test_a_claim_counts_once_in_the_first_capacity_that_fits():
    found = line(said(NAMED, year=2024), said(basis=Basis.WITNESSED, year=2023))
    assert (found.capacity, found.naming, found.year) == (Capacity.ORIGINATED, None, 2023)


CORROBORATED, REFUTED = VerdictStatus.CORROBORATED, VerdictStatus.REFUTED


@pytest.mark.parametrize(
    ("status", "grade", "asserting", "denying"),
    [
        (CORROBORATED, "", Outcome.HELD, Outcome.FAILED),
        (CORROBORATED, "1", Outcome.HELD, Outcome.FAILED),
        (CORROBORATED, "2", Outcome.HELD, Outcome.FAILED),
        (CORROBORATED, "3", Outcome.OPEN, Outcome.OPEN),
        (CORROBORATED, "6", Outcome.OPEN, Outcome.OPEN),
        (REFUTED, "", Outcome.FAILED, Outcome.HELD),
        (REFUTED, "5", Outcome.FAILED, Outcome.HELD),
        (REFUTED, "6", Outcome.OPEN, Outcome.OPEN),
        (VerdictStatus.UNVERIFIED, "1", Outcome.OPEN, Outcome.OPEN),
        (VerdictStatus.DISPUTED, "5", Outcome.OPEN, Outcome.OPEN),
        (VerdictStatus.WITHDRAWN, "", Outcome.OPEN, Outcome.OPEN),
        ("", "", Outcome.OPEN, Outcome.OPEN),
    ],
)
def test_a_verdict_settles_where_status_and_grade_agree(status, grade, asserting, denying):
    assert outcome_of(status, grade, ["asserts", "asserts"]) is asserting
    assert outcome_of(status, grade, ["denies"]) is denying
    assert outcome_of(status, grade, ["asserts", "denies"]) is Outcome.OPEN


def test_what_was_taken_back_can_fail_and_cannot_hold():
    back = said(is_retracted=True, status=CORROBORATED)
    assert line(back).outcome is Outcome.OPEN
    assert line(back, said(status=CORROBORATED)).outcome is Outcome.HELD
    assert line(back._replace(status=REFUTED)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("voice", "naming"),
    [
        (said(NAMED, UNNAMED), Naming.NAMED),
        (said(UNNAMED), Naming.UNNAMED),
        (said(UNNAMED, INFERRED), Naming.UNNAMED),
        (said(INFERRED), Naming.UNSTATED),
        (said(chain_end=ChainEnd.UNSTATED), Naming.UNSTATED),
        (said(chain_end=ChainEnd.UNNAMED), Naming.UNNAMED),
        (said(chain_end=ChainEnd.UNTRACED), Naming.UNKNOWN),
        (said(), Naming.UNKNOWN),
        (said(basis=Basis.WITNESSED), None),
        (said(basis=Basis.INDUCED), None),
        (said(NAMED, basis=Basis.DEDUCED), None),
        (said(chain_end=ChainEnd.OWN_ACT), None),
    ],
)
def test_whom_a_text_names_is_what_it_says_itself(voice, naming):
    assert line(voice).naming is naming


def test_a_claim_is_named_only_where_each_text_names_somebody():
    assert line(said(NAMED), said(INFERRED)).naming is Naming.UNSTATED
    assert line(said(NAMED), said()).naming is Naming.UNKNOWN


def test_figures_are_counts_and_under_five_there_is_no_interval():
    held = [said(claim=f"C-{n}", status=CORROBORATED) for n in range(4)]
    few = tally(lines([*held, said(claim="open")]))
    assert (few.claims, few.settled, few.held, few.failed) == (5, 4, 4, 0)
    assert few.interval is None
    found = tally(lines([*held, said(claim="wrong", status=REFUTED)]))
    assert (found.settled, found.held, found.failed) == (5, 4, 1)
    assert found.interval == pytest.approx((0.37137, 0.97749), abs=1e-5)
