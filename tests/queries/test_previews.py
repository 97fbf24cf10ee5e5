"""What a tie would change is read before it is recorded, the gravest first."""

import pytest

from provenance.domain.vocabulary import Basis, VerdictStatus
from provenance.queries import previews
from tests import draw

pytestmark = pytest.mark.django_db


def known(text, chain, basis):
    """A claim on which both stations speak as `basis` says."""
    claim = draw.claim(chain, text=text)
    for name in ("east station", "west station"):
        draw.fill(claim, name, draw.publication(name), basis=basis)
    return claim


def test_of_a_tie_those_claims_come_first_that_lose_their_ground_then_those_that_lose_an_origin():
    both = "east station; west station"
    analysed = known("One.", "east station < image; west station < image", Basis.DEDUCED)
    unmarked = known("Two.", both, Basis.WITNESSED)
    marked = known("Three.", both, Basis.WITNESSED)
    draw.verdict(marked, VerdictStatus.CORROBORATED)
    ends = draw.source("east station").pk, draw.source("west station").pk
    found = previews.of_bond(*ends, since=None, until=None).changes
    assert [change.ref for change in found] == [marked.ref, unmarked.ref, analysed.ref]
    assert [change.loses_origin for change in found] == [True, True, False]
