"""A retraction is followed to its end, and undone without a trace."""

from datetime import timedelta

import pytest

from provenance.actions import reviews, standings
from provenance.actions.standings import NotAMark
from provenance.domain.vocabulary import Basis, ReviewOutcome, ReviewReason, Standing
from provenance.errors import Refused, Stale
from provenance.models import ClaimSupport, Publication, Review
from provenance.queries import changes, dependents
from provenance.queries.suppositions import Supposition
from tests import draw, ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    """Two origins over two channels, one of which an institute's report stands on."""
    claim = draw.claim("portal < wire < institute; radio < eyewitness")
    report = draw.publication("institute", title="Report")
    draw.fill(claim, "institute", report, basis=Basis.WITNESSED)
    draw.verdict(claim, "corroborated", reason="Two origins.")
    conclusion = draw.claim("", text="Output will grow.")
    draw.inference(conclusion, claim)
    return claim, conclusion, report


def low(claim):
    return ClaimSupport.objects.get(claim=claim).origins_low


def test_a_retraction_takes_its_origin_away_and_puts_the_claim_up_for_review(story):
    claim, _, report = story
    draw.retract(report, reason="The pictures showed another plant.")
    row = ClaimSupport.objects.get(claim=claim)
    assert (row.origins_low, row.suggested, row.rule) == (1, "unverified", "single-origin")
    review = Review.objects.get(claim=claim)
    assert review.reason == ReviewReason.RETRACTION
    assert review.words == "institute: “Report” was retracted. The pictures showed another plant."
    assert review.before["origins_low"] == 2
    assert review.after["origins_low"] == 1
    assert set(review.fell) == {"institute", "wire"}


def test_a_claim_with_another_origin_keeps_standing(story):
    claim, _, report = story
    draw.retract(report)
    voices = ClaimSupport.objects.get(claim=claim).receipts["voices"]
    assert {str(draw.assertion(claim, name).pk) for name in ("radio", "eyewitness")} <= set(voices)


def test_it_reaches_claims_that_are_inferred_from_it():
    premise = draw.claim("portal < institute")
    report = draw.publication("institute", title="Report")
    draw.fill(premise, "institute", report, basis=Basis.WITNESSED)
    conclusion, last = (draw.claim("", text=text) for text in ("So it grows.", "So it ships."))
    draw.inference(conclusion, premise)
    draw.inference(last, conclusion)
    draw.retract(report)
    assert set(Review.objects.values_list("claim", flat=True)) == {premise.pk, conclusion.pk}
    assert ClaimSupport.objects.get(claim=conclusion).rule == "premise-fell"


def test_undoing_it_restores_the_record_exactly(story):
    _, _, report = story
    before = ledger.rows()
    draw.retract(report, notice="2024-11-26", notice_url="https://institute.example/notice")
    assert ledger.rows() != before
    standings.restore(publication=report, reason="A mix-up.", by=draw.editor(), at=draw.LATER)
    assert ledger.rows() == before


def test_a_review_that_somebody_took_up_is_closed_when_its_cause_is_undone(story):
    claim, _, report = story
    draw.retract(report)
    review = Review.objects.get(claim=claim)
    reviews.take(review=review, by=draw.second_editor(), at=draw.NOW)
    standings.restore(publication=report, reason="A mix-up.", by=draw.editor(), at=draw.LATER)
    review.refresh_from_db()
    assert (review.outcome, review.settled_at) == (ReviewOutcome.UNDONE, draw.LATER)


def test_one_cause_makes_one_review_for_a_claim(story):
    _, _, report = story
    draw.retract(report)
    draw.retract(report, reason="The institute says why in a note.")
    assert Review.objects.count() == 1


def test_a_correction_is_reviewed_though_no_figure_changes(story):
    claim, conclusion, report = story
    draw.retract(report, Standing.CORRECTED, reason="The date was wrong.")
    reasons = dict(Review.objects.values_list("claim", "reason"))
    assert reasons == {claim.pk: "correction", conclusion.pk: "correction"}
    assert low(claim) == 2


def test_a_correction_that_becomes_a_retraction_leaves_one_review(story):
    claim, _, report = story
    draw.retract(report, Standing.CORRECTED)
    draw.retract(report, Standing.RETRACTED)
    assert [r.reason for r in Review.objects.filter(claim=claim)] == [ReviewReason.RETRACTION]


def test_the_list_read_before_is_what_comes_of_it(story):
    claim, _, report = story
    claims = dependents.of_publications([report.pk])
    expected = changes.expected(claims, Supposition(standings={report.pk: Standing.RETRACTED}))
    draw.retract(report)
    reviewed = {review.claim.ref: (review.before, review.after) for review in Review.objects.all()}
    assert {c.ref: (c.before, c.after) for c in expected.changes} == reviewed
    (change,) = (c for c in expected.changes if c.ref == claim.ref)
    assert change.loses_verdict
    assert "origins 2 → 1" in change.figures


def test_the_date_of_the_notice_is_kept_as_far_as_it_is_known(story):
    report = draw.retract(story[2], notice="2024-11")
    assert (report.notice_words, report.notice_earliest.month) == ("2024-11", 11)


def test_it_refuses_and_writes_nothing(story):
    _, _, report = story
    by, at = draw.editor(), draw.NOW
    with ledger.refused(NotAMark, field="standing"):
        standings.mark(publication=report, standing="current", reason="So.", by=by, at=at)
    with ledger.refused(Refused, field="reason"):
        standings.mark(publication=report, standing="retracted", reason=" ", by=by, at=at)
    with ledger.refused(Refused, field="notice"):
        draw.retract(report, notice=str((at + timedelta(days=2)).date()))
    with ledger.refused(Stale):
        draw.retract(report, version=report.version + 1)
    with ledger.refused(NotAMark):
        standings.restore(publication=report, reason="So.", by=by, at=at)
    draw.retract(report)
    with ledger.refused(NotAMark, field="standing"):
        draw.retract(report)


def test_what_is_known_already_is_not_cleared_by_filing_it_again():
    page = draw.publication("institute", title="Note", url="https://institute.example/note")
    draw.retract(page)
    draw.publication("institute", title="Note", url="https://institute.example/note")
    assert Publication.objects.get(pk=page.pk).standing == Standing.RETRACTED
