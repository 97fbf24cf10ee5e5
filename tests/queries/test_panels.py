"""The support panel in words: ranges, receipts, and what nobody knows."""

import pytest

from provenance.domain.vocabulary import Basis, VerdictStatus
from provenance.queries import claims
from tests import draw

pytestmark = pytest.mark.django_db

STORY = "portal < wire < institute < imagery"


def figures(claim, *, side="support"):
    return {figure.name: figure for figure in getattr(claims.for_page(claim).panel, side)}


def deduces(claim, name):
    draw.fill(claim, name, draw.publication(name), basis=Basis.DEDUCED)


def spoken(figure):
    return [[voice.name for voice in line.voices] for line in figure.lines]


def test_the_story_reads_as_one_origin_one_channel_and_a_choke_point():
    claim = draw.claim(STORY)
    deduces(claim, "institute")
    found = figures(claim)
    assert (found["origins"].value, found["origins"].names) == ("1 origin", "imagery")
    assert found["channels"].value == "1 channel"
    assert spoken(found["channels"]) == [["portal", "wire", "institute", "imagery"]]
    assert (found["choke-points"].value, found["choke-points"].names) == ("Choke point", "wire")
    leads = {line.lead for line in found["choke-points"].lines}
    assert leads == {"Relay", "Only origin", "Only analysis", "Only entry"}
    assert found["choke-points"].nodes == str(draw.assertion(claim, "wire").pk)
    assert found["analyses"].value == "1 independent analysis"


def test_what_is_not_known_is_a_range_in_words():
    found = figures(draw.claim("portal < wire < imagery; radio; blog"))["origins"]
    assert found.value == "1 to 3 origins"
    assert "2 more chains" in found.meaning
    assert [line.lead for line in found.lines].count("Lineage unknown") == 2


def test_no_known_origin_is_never_a_zero():
    found = figures(draw.claim("portal < wire"))
    assert found["origins"].value == "No known origin"
    assert "Lineage unknown" in found["origins"].meaning
    assert "channels" not in found
    assert not any(figure.value.startswith("0") for figure in found.values())


def test_a_closed_loop_is_named_and_has_no_origin():
    found = figures(draw.claim("portal < wire; wire < portal", is_circular=True))
    assert found["origins"].value == "No origin"
    (line,) = found["loops"].lines
    assert {voice.name for voice in line.voices} == {"portal", "wire"}
    assert line.note == "closed: nothing in it has an origin"


def test_sources_that_count_as_one_say_why():
    claim = draw.claim("portal < imagery one; radio < imagery two")
    draw.tie("imagery one", "imagery two")
    claim.refresh_from_db()
    (line,) = figures(claim)["origins"].lines
    assert line.note == "one source: imagery one owns imagery two"


def test_a_hop_to_something_later_is_told_with_both_dates():
    claim = draw.claim("portal < wire")
    for name, day in (("portal", "2024-01-02"), ("wire", "2024-05-05")):
        draw.fill(claim, name, draw.publication(name, published=day))
    (line,) = figures(claim)["anachronisms"].lines
    assert line.note == "published 2024-01-02 and 2024-05-05"


def test_what_was_retracted_is_named_with_the_origin_lost():
    claim = draw.claim("portal < imagery")
    publication = draw.publication("imagery")
    draw.fill(claim, "imagery", publication)
    draw.retract(publication)
    assert figures(claim)["origins"].value == "No origin left"
    found = figures(claim)["fallen"]
    assert "Origin lost: imagery" in found.meaning
    assert spoken(found)[0] == ["imagery"]


def test_those_who_deny_are_counted_apart():
    claim = draw.claim(STORY)
    draw.dissent(claim, "ministry", basis=Basis.WITNESSED)
    found = figures(claim, side="dissent")
    assert found["voices"].value == "1 source denies it"
    assert (found["origins"].value, found["origins"].names) == ("1 origin", "ministry")
    assert "ministry" not in str(figures(claim))


def test_where_the_desk_says_otherwise_both_are_told():
    claim = draw.claim(STORY)
    draw.verdict(claim, VerdictStatus.CORROBORATED)
    suggested = claims.for_page(claim).panel.suggested
    assert suggested.difference == "The desk says corroborated; the figures suggest unverified."
    assert suggested.differs
    assert "One known origin" in suggested.sentence
    draw.verdict(claim, VerdictStatus.UNVERIFIED)
    assert not claims.for_page(claim).panel.suggested.differs
