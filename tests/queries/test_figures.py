"""The figures of a claim in few words, in its row."""

import pytest

from provenance.models import Claim, ClaimSupport
from provenance.queries import claims, figures
from tests import draw


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 0, "no known origin"),
        (0, 2, "no known origin, 2 possible"),
        (1, 1, "1 origin"),
        (2, 2, "2 origins"),
        (1, 3, "1 to 3 origins"),
    ],
)
def test_origins_are_a_range_and_what_is_not_known_is_never_0(low, high, words):
    assert figures.origins(low, high) == words


def row():
    return claims.listed(Claim.objects.all(), size=1).rows[0]


@pytest.mark.django_db
def test_a_row_tells_what_stands_behind_a_claim():
    draw.claim("portal < wire < imagery")
    assert row().meta[2:] == ("3 sources", "1 origin", "1 channel")


@pytest.mark.django_db
def test_a_claim_whose_figures_are_not_stored_is_counted_where_it_is_listed():
    draw.claim("portal < wire < imagery")
    told = row()
    ClaimSupport.objects.all().delete()
    assert row() == told


@pytest.mark.django_db
def test_a_row_tells_the_suggestion_only_where_the_desk_has_not_said_the_same():
    claim = draw.claim("portal < wire; radio < eyewitness; wire < imagery")
    assert row().suggestion == "figures suggest corroborated"
    draw.verdict(claim, "corroborated", reason="Two origins.")
    assert row().suggestion == ""
    draw.verdict(claim, "unverified", reason="Wait.", at=draw.LATER)
    assert row().suggestion == "figures suggest corroborated"
    draw.verdict(draw.claim("portal"), "refuted", reason="Measured.")
    assert row().suggestion == ""
