from dataclasses import replace

import pytest

from provenance.actions import outsidereviews, ratingscales
from provenance.domain import prosedates
from provenance.domain.outsidereviews import Appearance, Party, Verbatim
from provenance.errors import Refused
from provenance.models import (
    Assertion,
    Attribution,
    Claim,
    OutsideReview,
    Publication,
    RatingMeaning,
    Source,
)
from tests import draw, ledger

pytestmark = pytest.mark.django_db
WORDS = "The plant has two halls."
SAID = {
    "claimant": Party("minister", kind="person"),
    "appearances": (Appearance("https://portal.example/halls", "Halls"),),
}


def record(told=None, /, case=None, **more):
    told = told or draw.reviewed(WORDS, **more)
    return outsidereviews.record(
        reviewed=told, case=case or draw.case(), by=draw.editor(), at=draw.NOW
    )


def test_a_review_brings_its_claim_who_made_it_and_where():
    became = record(**SAID)
    assert (became.outcome, became.why) == ("applied", "")
    review = OutsideReview.objects.get()
    assert review.claim.text == review.wording == WORDS
    assert review.said.source.name == "minister"
    assert review.publication.source == review.publisher == Source.objects.get(name="checkers")
    assert review.publisher.domains == ["checkers.example"]
    page = Assertion.objects.get(publication__url="https://portal.example/halls")
    assert (page.source.name, page.source.kind) == ("portal.example", "outlet")
    hop = Attribution.objects.get()
    assert (hop.citing, hop.cited, hop.is_inferred) == (page, review.said, True)
    assert not review.claim.verdicts.exists()


def test_a_second_import_adds_nothing():
    record(**SAID)
    before = ledger.counts()
    assert record(**SAID).outcome == "unchanged"
    assert ledger.counts() == before


def test_a_known_claim_keeps_its_words_and_its_voices():
    claim = draw.claim("portal < minister", text=WORDS)
    draw.source("portal", domains=["portal.example"])
    record(**SAID)
    review = OutsideReview.objects.get()
    assert review.claim == claim
    assert review.said == draw.assertion(claim, "minister")
    assert claim.assertions.filter(source__name="minister").count() == 1


def test_a_reworded_claim_is_still_the_one_that_was_reviewed():
    record()
    Claim.objects.update(text="Two halls stand.")
    assert record().outcome == "unchanged"
    assert Claim.objects.count() == 1


def test_a_corrected_rating_is_a_new_version_of_the_row():
    record(rating="Half True")
    became = record(rating="False")
    assert became.why == "The rating was “Half True” before; now it is “False”."
    review = OutsideReview.objects.get()
    assert review.rating_text == "False"
    assert ledger.events(review) == ["insert", "update"]


def test_blanks_do_not_rub_out_what_was_recorded():
    record(rating=Verbatim("False", "1", "5", "1"), title="Halls", said=prosedates.read("2023"))
    became = record(rating=Verbatim(), title="", said=prosedates.read(""))
    assert became.outcome == "unchanged"
    review = OutsideReview.objects.get()
    assert (review.rating_text, review.said_words, review.title) == ("False", "2023", "Halls")


def test_a_withdrawn_review_is_put_back_unless_another_took_its_place():
    record()
    review = OutsideReview.objects.get()
    told = {"review": review, "reason": "No parody.", "by": draw.editor(), "at": draw.LATER}
    with ledger.refused(Refused):
        outsidereviews.put_back(**told)
    draw.withdraw_review(review)
    outsidereviews.put_back(**told)
    assert record().outcome == "unchanged"
    assert OutsideReview.objects.get().withdrawn_at is None
    draw.withdraw_review(review)
    OutsideReview.objects.create(
        claim=review.claim, publisher=review.publisher, url=review.url, wording="Another."
    )
    with ledger.refused(Refused):
        outsidereviews.put_back(**told)


def test_a_withdrawn_review_does_not_come_back():
    record()
    review = OutsideReview.objects.get()
    outsidereviews.withdraw(review=review, reason="A parody.", by=draw.editor(), at=draw.NOW)
    became = record(rating="True")
    assert became.outcome == "unchanged"
    assert "It was withdrawn before: A parody." in became.why
    assert OutsideReview.objects.count() == 1


def test_of_whom_nothing_is_told_is_unnamed_and_the_line_says_so():
    became = record(claimant=Party("some pages"))
    assert "“some pages” is, the record does not say" in became.why
    assert Source.objects.get(name="some pages").kind == "unnamed"


def test_copies_and_the_reviewers_own_pages_are_no_appearances():
    kept, own = "https://archive.ph/abc", "https://checkers.example/other"
    became = record(appearances=(Appearance(kept), Appearance(own)))
    assert kept in became.why
    assert f"{own} is the reviewer’s own page" in became.why
    assert not Assertion.objects.exists()


def test_one_page_may_review_several_claims():
    for wording in (WORDS, "It is old."):
        record(draw.reviewed(wording, url="https://checkers.example/both"))
    assert Publication.objects.count() == 1
    assert OutsideReview.objects.count() == 2


@pytest.mark.parametrize(
    ("more", "field", "why"),
    [
        ({"reviewed": prosedates.read("2999")}, None, "lies in the future"),
        ({"claimant": Party("a < b")}, "name", "cannot hold"),
    ],
)
def test_what_cannot_be_is_refused_and_writes_nothing(more, field, why):
    assert draw.case()
    with ledger.refused(Refused, field=field, match=why):
        record(**more)


def test_no_publisher_is_refused():
    nameless = draw.reviewed(WORDS, url="")
    with pytest.raises(Refused, match="does not say whose review"):
        record(replace(nameless, publisher=Party()))


def test_a_restricted_case_keeps_what_it_brings():
    open_claim = draw.claim(text=WORDS)
    record(case=draw.restricted(), **SAID)
    review = OutsideReview.objects.get()
    assert review.claim != open_claim
    assert review.publisher.kept_in == review.publication.kept_in == draw.restricted()


def test_ratings_are_mapped_by_hand_and_a_flip_has_no_truth_value():
    record()
    publisher = Source.objects.get(name="checkers")
    told = {"publisher": publisher, "by": draw.editor(), "at": draw.NOW}
    assert ratingscales.map_ratings(meanings={"Mostly wrong": "mixed", "Odd": ""}, **told) == 1
    assert ratingscales.map_ratings(meanings={"mostly wrong": "mixed"}, **told) == 0
    assert RatingMeaning.objects.get().meaning == "mixed"
    with pytest.raises(ratingscales.NoTruthValue):
        ratingscales.map_ratings(meanings={"Full Flop": "not-supported"}, **told)
