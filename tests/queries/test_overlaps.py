"""Who rests on the same, over the claims of a case and of the desk."""

import pytest

from provenance.queries import overlaps
from tests import draw

pytestmark = pytest.mark.django_db


def sentences(case=None):
    return [pair.sentence for pair in overlaps.of(case.pk if case else None).pairs]


def test_pairs_are_told_in_words_the_most_telling_first():
    draw.claim("portal < wire; radio < wire")
    draw.claim("portal < wire; radio < wire", text="Two.")
    draw.claim("portal < wire; radio < agency", text="Three.")
    draw.claim("portal < agency; radio < agency", text="Four.")
    told = sentences()
    assert told[0] == (
        "On 3 of the 4 claims both speak on, portal and radio rest on wire (2) and agency (1)."
    )
    assert told[1] == "On all 3 claims both speak on, portal rests on wire."
    assert sorted(told[2:]) == [
        "On 1 of the 2 claims both speak on, portal rests on agency.",
        "On 2 of the 3 claims both speak on, radio rests on wire.",
        "On the two claims both speak on, radio rests on agency.",
    ]


def test_a_case_is_looked_at_by_itself():
    draw.claim("portal < wire; radio < wire")
    other = draw.case("Another", code="ANO")
    assert sentences(other) == []
    draw.claim("blog < wire", case=other)
    assert sentences(other) == ["On the one claim both speak on, blog rests on wire."]


def test_what_is_withdrawn_is_not_followed_and_what_is_retracted_is():
    claim = draw.claim("portal < wire; radio < wire")
    draw.fill(claim, "wire", draw.publication("wire"))
    draw.retract(draw.assertion(claim, "wire").publication)
    assert len(sentences()) == 3
    draw.withdraw(draw.assertion(claim, "wire"))
    assert sentences() == []


def test_a_large_desk_is_cut_to_the_sources_that_speak_most_and_the_newest_claims(monkeypatch):
    monkeypatch.setattr(overlaps, "MOST_SOURCES", 2)
    monkeypatch.setattr(overlaps, "MOST_CLAIMS", 2)
    for number in range(3):
        draw.claim("portal < wire", text=f"Statement {number}.")
    draw.claim("radio < wire", text="The last one.")
    found = overlaps.of(None)
    assert [row.source.name for row in found.rows] == ["wire", "portal"]
    assert (found.counted, found.sources, found.has_more_claims) == (2, 3, True)
    assert not found.is_whole


def test_a_pair_that_is_asked_for_by_nonsense_is_none():
    draw.claim("portal < wire")
    found = overlaps.of(None)
    assert found.pair("nonsense", "") is None
    assert found.pair(str(draw.source("portal").pk), str(draw.source("portal").pk)) is None
