"""A claim's figures now, in the past, and by what had been published."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from provenance.domain.vocabulary import Basis, Standing
from provenance.models import ClaimSupport
from provenance.queries import claims, past, receipts
from provenance.queries.suppositions import AS_STORED, Supposition
from tests import draw

pytestmark = pytest.mark.django_db(transaction=True)
CHAIN = "portal < institute; radio < eyewitness"


@pytest.fixture
def claim():
    """Two origins: an institute's report of 20 November, and an eyewitness's post of the 24th."""
    claim = draw.claim(CHAIN)
    for name, day, basis in (
        ("portal", "2024-11-21", Basis.TOLD),
        ("institute", "2024-11-20", Basis.WITNESSED),
        ("radio", "2024-11-25", Basis.TOLD),
        ("eyewitness", "2024-11-24", Basis.WITNESSED),
    ):
        draw.fill(claim, name, draw.publication(name, title=name, published=day), basis=basis)
    return claim


def origins(its):
    return its["origins"]["low"], its["origins"]["high"]


def by(day):
    return datetime(2024, 11, day, 23, 59, 59, tzinfo=UTC)


def test_they_are_read_as_they_are_stored(claim, django_assert_num_queries):
    stored = ClaimSupport.objects.get(claim=claim).receipts
    with django_assert_num_queries(1):
        assert receipts.on(claim) == stored
    assert receipts.supposing(claim, AS_STORED) == stored


def test_in_the_past_they_are_what_they_were_whatever_came_later(claim):
    then = receipts.on(claim)
    moment = timezone.now()
    draw.retract(claim.assertions.get(source__name="institute").publication)
    draw.withdraw(draw.assertion(claim, "radio"))
    draw.tie("institute", "eyewitness")
    draw.rating("eyewitness", "E")
    assert receipts.on(claim) != then
    with past.at(moment):
        assert receipts.on(claim) == then
        (row,) = claims.listed(type(claim).objects.filter(pk=claim.pk)).rows
    assert (row.figures.origins_low, row.figures.channels) == (2, 2)


def test_an_inferred_claim_in_the_past_rests_on_its_premises_as_they_were(claim):
    conclusion = draw.claim("", text="Output will grow.")
    draw.inference(conclusion, claim)
    then = receipts.on(conclusion)
    moment = timezone.now()
    draw.withdraw(draw.assertion(claim, "institute"))
    with past.at(moment):
        assert receipts.on(conclusion) == then
    assert then["rests_on"][0]["origins"] == {"low": 2, "high": 2}


@pytest.mark.parametrize(
    ("day", "low", "high"), [(19, 0, 0), (20, 1, 1), (23, 1, 1), (24, 2, 2), (26, 2, 2)]
)
def test_only_what_had_certainly_been_published_by_then_counts(claim, day, low, high):
    assert origins(receipts.on(claim, by(day))) == (low, high)


def test_a_retraction_counts_from_its_notice_on(claim):
    report = claim.assertions.get(source__name="institute").publication
    draw.retract(report, notice="2024-11-23")
    assert origins(receipts.on(claim, by(22))) == (1, 1)
    assert origins(receipts.on(claim, by(23))) == (0, 1)
    assert origins(receipts.on(claim)) == (1, 1)


def test_a_retraction_whose_notice_is_not_dated_takes_it_out_for_all_time(claim):
    report = claim.assertions.get(source__name="institute").publication
    draw.retract(report, Standing.RETRACTED)
    assert origins(receipts.on(claim, by(22))) == (0, 1)


def test_what_if_leaves_a_publication_out_of_what_had_been_published_too(claim):
    report = claim.assertions.get(source__name="institute").publication
    without = Supposition(standings={report.pk: Standing.RETRACTED}, published_by=by(24))
    assert origins(receipts.supposing(claim, without)) == (1, 1)
