from datetime import timedelta

import pytest

from provenance.actions import reviews
from provenance.actions.reviews import CannotHandOver, NotOpen
from provenance.domain.vocabulary import Basis, ReviewOutcome, ReviewReason
from provenance.errors import Refused, Stale
from provenance.models import Review
from tests import draw, ledger

pytestmark = pytest.mark.django_db
CORROBORATED = "portal < wire < imagery; radio < eyewitness"


def test_a_colleague_is_asked_for_a_second_look():
    claim, rhea = draw.claim(), draw.reviewer()
    review = draw.review(claim, "Is this what KCNA said?", person=rhea)
    assert (review.reason, review.taken_by) == (ReviewReason.REQUEST, rhea)
    assert ledger.told(review)["reason"] == "Is this what KCNA said?"


def test_who_asks_twice_is_told_that_it_is_still_open():
    claim = draw.claim()
    draw.review(claim)
    with ledger.refused(NotOpen):
        draw.review(claim)
    draw.review(claim, by=draw.reviewer())


def hand_over(review, person, **columns):
    return reviews.hand_over(review=review, person=person, at=draw.NOW, **columns)


def test_it_is_taken_and_handed_over():
    review, egon = draw.review(draw.claim()), draw.second_editor()
    assert reviews.take(review=review, by=egon, at=draw.NOW).taken_by == egon
    hand_over(review, draw.reviewer(), by=egon, note="I am off.")
    review.refresh_from_db()
    assert review.taken_by == draw.reviewer()
    assert ledger.told(review)["reason"] == "I am off."
    assert hand_over(review, None, by=egon).taken_by is None


@pytest.mark.parametrize("person", [draw.viewer, draw.leaver])
def test_it_is_not_handed_to_somebody_who_does_not_edit(person):
    review, by, to = draw.review(draw.claim()), draw.editor(), person()
    with ledger.refused(CannotHandOver, field="person"):
        hand_over(review, to, by=by)


def test_it_is_settled_once_with_a_reason():
    review, by = draw.review(draw.claim()), draw.editor()
    with ledger.refused(Refused, field="because"):
        reviews.settle(review=review, because=" ", by=by, at=draw.NOW)
    with ledger.refused(Stale):
        reviews.settle(review=review, because="It is.", version=7, by=by, at=draw.NOW)
    settled = reviews.settle(review=review, because="It is.", by=by, at=draw.NOW)
    assert (settled.outcome, settled.settled_by) == (ReviewOutcome.STANDS, by)
    for again in (
        lambda: reviews.settle(review=review, because="So.", by=by, at=draw.NOW),
        lambda: reviews.take(review=review, by=by, at=draw.NOW),
    ):
        with ledger.refused(NotOpen):
            again()


def test_a_new_verdict_settles_it():
    claim = draw.claim()
    review = draw.review(claim)
    verdict = draw.verdict(claim, settles=[review])
    review.refresh_from_db()
    assert (review.outcome, review.verdict) == (ReviewOutcome.DECIDED, verdict)
    assert review.because == verdict.reason


def test_a_verdict_settles_no_review_of_another_claim():
    review, other = draw.review(draw.claim()), draw.claim(text="Troops arrived.")
    with ledger.refused(NotOpen):
        draw.verdict(other, settles=[review])


def reasons(claim):
    return list(Review.objects.filter(claim=claim).values_list("reason", flat=True))


def test_a_withdrawn_word_puts_its_claim_up_for_review():
    claim = draw.claim(CORROBORATED)
    draw.withdraw(draw.assertion(claim, "eyewitness"))
    (review,) = Review.objects.filter(claim=claim)
    assert review.reason == ReviewReason.WITHDRAWAL
    assert set(review.fell) == {"eyewitness", "radio"}


def test_a_tie_that_joins_two_origins_does():
    claim = draw.claim(CORROBORATED)
    other = draw.claim("blog < eyewitness", text="Troops arrived.")
    draw.tie("eyewitness", "imagery")
    assert reasons(claim) == [ReviewReason.TIE]
    assert reasons(other) == []


def test_a_source_rated_unreliable_does():
    claim = draw.claim(CORROBORATED)
    draw.rating("eyewitness", "C")
    assert reasons(claim) == []
    draw.rating("eyewitness", "E", valid_from=draw.TODAY, reason="Was not there.")
    (review,) = Review.objects.filter(claim=claim)
    assert review.reason == ReviewReason.RATING
    assert review.words.startswith("eyewitness is rated E, unreliable, from 2024-11-26")


def test_a_changed_quote_does_once_the_claim_is_marked():
    claim = draw.claim("portal < wire")
    page = draw.publication("portal", title="Page")
    draw.fill(claim, "portal", page, quote="It grows.")
    draw.fill(claim, "portal", page, quote="It grew.")
    assert reasons(claim) == []
    draw.verdict(claim)
    draw.fill(claim, "portal", page, quote="It shrank.")
    (review,) = Review.objects.filter(claim=claim)
    assert (review.reason, review.words) == (
        ReviewReason.QUOTE,
        "The words of portal read “It grew.” before.",
    )


def test_a_verdict_that_the_chain_no_longer_bears_is_reviewed_whatever_changed_it():
    claim = draw.claim(CORROBORATED)
    draw.verdict(claim, "corroborated", credibility="1", at=draw.NOW - timedelta(days=1))
    page = draw.publication("eyewitness", title="Post")
    draw.fill(claim, "eyewitness", page, basis=Basis.UNKNOWN)
    (review,) = Review.objects.filter(claim=claim)
    assert review.reason == ReviewReason.UNBORNE
    assert (review.before["origins_low"], review.after["origins_low"]) == (2, 1)


def test_a_chain_that_only_grows_is_not_reviewed():
    claim = draw.claim("portal < wire < imagery")
    draw.verdict(claim, "unverified", reason="One origin.")
    draw.chain(claim, "radio < eyewitness")
    assert reasons(claim) == []
