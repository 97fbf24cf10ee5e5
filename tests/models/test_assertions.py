import pytest

from provenance.models import Assertion, Attribution
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_a_source_speaks_once_on_a_claim_where_no_publication_is_known():
    claim = draw.claim("portal < wire")
    with refused_by("assertion_once_per_claim_and_source"):
        Assertion.objects.create(claim=claim, source=draw.source("wire"))


def test_a_publication_speaks_once_on_a_claim():
    claim = draw.claim("portal")
    report = draw.publication("wire", title="Report")
    draw.assertion(claim, "wire", publication=report)
    with refused_by("assertion_once_per_claim_and_publication"):
        Assertion.objects.create(claim=claim, source=draw.source("wire"), publication=report)


def test_a_source_may_speak_in_several_publications_and_besides_without_one():
    claim = draw.claim("wire")
    for title in ("Monday", "Tuesday"):
        publication = draw.publication("wire", title=title)
        Assertion.objects.create(claim=claim, source=draw.source("wire"), publication=publication)
    assert claim.assertions.filter(source=draw.source("wire")).count() == 3


def test_after_a_withdrawal_there_is_room_again():
    claim = draw.claim("wire")
    claim.assertions.update(withdrawn_at=draw.NOW, withdrawn_reason="misread")
    Assertion.objects.create(claim=claim, source=draw.source("wire"))
    assert claim.assertions.count() == 2


def test_an_attribution_is_not_to_itself():
    claim = draw.claim("wire")
    wire = draw.assertion(claim, "wire")
    with refused_by("attribution_not_to_self"):
        Attribution.objects.create(claim=claim, citing=wire, cited=wire)


def test_an_attribution_is_there_once():
    claim = draw.claim("portal < wire")
    portal, wire = draw.assertion(claim, "portal"), draw.assertion(claim, "wire")
    with refused_by("attribution_once"):
        Attribution.objects.create(claim=claim, citing=portal, cited=wire)


def test_a_withdrawn_attribution_leaves_room_for_another():
    claim = draw.claim("portal < wire")
    claim.attributions.update(withdrawn_at=draw.NOW)
    portal, wire = draw.assertion(claim, "portal"), draw.assertion(claim, "wire")
    Attribution.objects.create(claim=claim, citing=portal, cited=wire)
    assert claim.attributions.count() == 2


def test_the_cited_end_lies_on_the_claim_of_the_hop():
    claim, other = draw.claim("portal"), draw.claim("wire")
    with refused_by("attribution_cited_on_same_claim"):
        Attribution.objects.create(
            claim=claim,
            citing=draw.assertion(claim, "portal"),
            cited=draw.assertion(other, "wire"),
        )


def test_the_citing_end_lies_on_the_claim_of_the_hop():
    claim, other = draw.claim("portal"), draw.claim("wire")
    with refused_by("attribution_citing_on_same_claim"):
        Attribution.objects.create(
            claim=other,
            citing=draw.assertion(claim, "portal"),
            cited=draw.assertion(other, "wire"),
        )


def test_an_assertion_with_hops_does_not_move_to_another_claim():
    claim, other = draw.claim("portal < wire"), draw.claim("radio")
    with refused_by("attribution_citing_on_same_claim"):
        Assertion.objects.filter(pk=draw.assertion(claim, "portal").pk).update(claim=other)
