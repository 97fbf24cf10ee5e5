import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from provenance.actions import notices, reviews, standings, ties, watches
from provenance.domain.notices import Delivery, NoticeKind
from provenance.domain.vocabulary import Standing
from provenance.models import Notice, Review
from tests import draw

pytestmark = pytest.mark.django_db


def told(person):
    """(kind, number of claims) of each notice of `person`, oldest first."""
    mine = Notice.objects.filter(person=person).order_by("pk")
    return [(notice.kind, notice.touched.count()) for notice in mine]


def queued():
    """(job, what it is given) of all that waits."""
    return [(job.task_name, job.args) for job in ProcrastinateJob.objects.order_by("id")]


def resting(publication, number):
    """Claims that `publication` speaks on."""
    claims = [draw.claim("institute", text=f"Hall {n} grows.") for n in range(number)]
    for claim in claims:
        draw.fill(claim, "institute", publication)
    return claims


def test_a_retraction_that_reaches_forty_watched_claims_is_one_notice_that_names_them():
    report, vida = draw.publication("institute", title="Report"), draw.viewer()
    claims = resting(report, 41)
    for claim in claims[:40]:
        draw.watch(claim, by=vida)
    draw.watch(claims[0].case, by=draw.reviewer())
    draw.retract(report)
    assert told(vida) == [("retraction", 40)]
    assert told(draw.reviewer()) == [("retraction", 41)]
    assert [job for job, _ in queued()] == [notices.MAIL] * 2


def test_what_is_inferred_from_a_claim_is_reached_too():
    report, vida = draw.publication("institute", title="Report"), draw.viewer()
    (premise,) = resting(report, 1)
    conclusion = draw.claim(text="Output will grow.")
    draw.inference(conclusion, premise)
    draw.watch(conclusion, by=vida)
    draw.retract(report)
    standings.restore(publication=report, reason="It was right.", by=draw.editor(), at=draw.LATER)
    assert told(vida) == [("retraction", 1), ("restored", 1)]


def test_who_watches_a_source_hears_of_its_publications_ratings_and_ties():
    vida, report = draw.viewer(), draw.publication("wire", title="Report")
    draw.watch(draw.source("wire"), by=vida)
    draw.retract(report, Standing.CORRECTED)
    draw.rating("wire")
    draw.rating("radio")
    tie = draw.tie("wire", "radio")
    ties.withdraw(row=tie, reason="Sold.", by=draw.editor(), at=draw.LATER)
    draw.affiliation("analyst", "wire")
    kinds = [kind for kind, _ in told(vida)]
    assert kinds == ["correction", "rating", "tie", "untied"]


def test_a_verdict_is_told_to_who_watches_the_claim_its_case_or_who_speaks_on_it():
    claim = draw.claim("portal < wire")
    other = draw.claim("radio", case=draw.case("Figure", code="FIG"))
    people = [draw.person(name, "viewer") for name in ("Cleo", "Kai", "Sol", "Omar")]
    for person, watched in zip(
        people, (claim, claim.case, draw.source("wire"), other), strict=True
    ):
        draw.watch(watched, by=person)
    draw.verdict(claim)
    assert [told(person) for person in people] == [[("verdict", 1)]] * 3 + [[]]


def test_several_watches_on_one_cause_are_one_notice_told_the_soonest_way():
    claim, vida = draw.claim("portal < wire"), draw.viewer()
    watches.prefer(delivery=Delivery.PROGRAM, by=vida)
    draw.watch(claim, by=vida)
    draw.watch(claim.case, by=vida, delivery=Delivery.DAILY)
    draw.verdict(claim)
    assert [notice.delivery for notice in vida.notices.all()] == [Delivery.DAILY]
    assert queued() == []


def test_nobody_is_told_of_their_own_acts_and_a_closed_account_of_none():
    claim = draw.claim()
    leaver = draw.person("Lea", "editor")
    for person in (draw.editor(), leaver):
        draw.watch(claim, by=person)
    type(leaver).objects.filter(pk=leaver.pk).update(is_active=False)
    draw.verdict(claim)
    assert not Notice.objects.exists()


def test_who_watches_no_more_hears_no_more_and_keeps_what_was_told():
    claim, vida = draw.claim(), draw.viewer()
    draw.watch(claim, by=vida)
    draw.verdict(claim)
    watches.unwatch(subject=claim, by=vida)
    draw.verdict(claim, reason="Looked at again.")
    assert told(vida) == [("verdict", 1)]


def test_who_is_given_a_review_is_told_whether_they_watch_it_or_not():
    egon, rhea = draw.second_editor(), draw.reviewer()
    review = draw.review(draw.claim(), person=egon)
    for _ in range(2):
        reviews.hand_over(review=review, person=rhea, by=egon, at=draw.NOW)
    reviews.take(review=review, by=egon, at=draw.NOW)
    reviews.hand_over(review=review, person=None, by=egon, at=draw.NOW)
    assert (told(egon), told(rhea)) == ([("hand-over", 0)], [("hand-over", 0)])


def test_a_review_that_goes_with_its_cause_takes_its_notices_along():
    report = draw.publication("institute", title="Report")
    resting(report, 1)
    draw.retract(report)
    review, egon = Review.objects.get(), draw.second_editor()
    reviews.hand_over(review=review, person=egon, by=draw.editor(), at=draw.NOW)
    reviews.hand_over(review=review, person=None, by=egon, at=draw.NOW)
    standings.restore(publication=report, reason="It was right.", by=draw.editor(), at=draw.LATER)
    assert not Review.objects.exists()
    assert told(egon) == []


def test_a_job_is_queued_with_its_cause_and_rolled_back_with_it():
    claim, vida = draw.claim(), draw.viewer()
    draw.watch(claim, by=vida)
    with transaction.atomic():
        draw.verdict(claim)
        (notice,) = vida.notices.all()
        assert queued() == [(notices.MAIL, {"notice": str(notice.pk)})]
        transaction.set_rollback(True)
    assert (told(vida), queued()) == ([], [])


def test_reading_takes_off_ones_own_notices_and_only_those_that_were_there():
    claim, vida, rhea = draw.claim(), draw.viewer(), draw.reviewer()
    for person in (vida, rhea):
        draw.watch(claim, by=person)
    for number in range(3):
        draw.verdict(claim, reason=f"Reason {number}.")
    first, second, third = vida.notices.order_by("pk")
    notices.read(notices=[first.pk, rhea.notices.first().pk], by=vida, at=draw.LATER)
    notices.read_all(upto=second.pk, by=vida, at=draw.NOW)
    unread = Notice.objects.filter(read_at=None)
    assert [notice.pk for notice in unread.filter(person=vida)] == [third.pk]
    assert unread.filter(person=rhea).count() == 3
    assert vida.notices.get(pk=first.pk).read_at == draw.LATER


def test_where_nobody_listens_it_costs_one_statement(count_queries):
    verdict, by = draw.verdict(draw.claim()), draw.editor()

    def tell():
        notices.tell(
            kind=NoticeKind.VERDICT, verdict=verdict, claims=[verdict.claim_id], by=by, at=draw.NOW
        )

    assert count_queries(tell) == 1
    draw.watch(verdict.claim, by=draw.viewer())
    few = count_queries(tell)
    for number in range(20):
        draw.watch(verdict.claim.case, by=draw.person(f"Guest{number}", "viewer"))
    assert count_queries(tell) == few <= 6
