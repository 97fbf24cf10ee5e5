import pytest

from provenance.actions import assertions, attributions
from provenance.domain.vocabulary import ChainEnd, Mode
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def add(citing, cited, **columns):
    there = {"by": draw.editor(), "at": draw.NOW}
    return attributions.add(citing=citing, cited=cited, **{**there, **columns})


def edit(hop, **columns):
    names = ("mode", "cue", "is_inferred", "inferred_because")
    there = {name: getattr(hop, name) for name in names}
    return attributions.edit(attribution=hop, **{**there, "by": draw.editor(), **columns})


def withdraw(hop, reason="misread"):
    attributions.withdraw(attribution=hop, reason=reason, by=draw.editor(), at=draw.NOW)


def voices(claim, *names):
    return [draw.assertion(claim, name) for name in names]


def test_add_records_the_hop_and_the_citing_end_no_longer_ends_the_chain():
    claim = draw.claim("portal; wire")
    portal, wire = voices(claim, "portal", "wire")
    assert portal.chain_end == ChainEnd.UNTRACED
    hop = add(portal, wire, mode=Mode.QUOTES, cue=" told ")
    hop.refresh_from_db()
    assert (hop.citing, hop.cited, hop.claim) == (portal, wire, claim)
    assert (hop.mode, hop.cue, hop.recorded_at) == (Mode.QUOTES, "told", draw.NOW)
    portal.refresh_from_db()
    assert portal.chain_end == ""
    assert ledger.told(hop) == {"verb": "attributions.add", "by": str(draw.editor().pk)}


def test_why_a_hop_was_inferred_is_kept_only_where_it_was():
    portal, wire = voices(draw.claim("portal; wire"), "portal", "wire")
    assert add(portal, wire, inferred_because="same words").inferred_because == ""
    portal, radio = voices(draw.claim("portal; radio"), "portal", "radio")
    hop = add(portal, radio, is_inferred=True, inferred_because=" same words ")
    assert hop.inferred_because == "same words"


def test_add_refuses_a_hop_to_itself():
    (wire,) = voices(draw.claim("wire"), "wire")
    with ledger.refused(attributions.NotAHop, field="cited", match="no hop to itself"):
        add(wire, wire)


def test_add_refuses_ends_on_two_claims():
    (portal,), (wire,) = voices(draw.claim("portal"), "portal"), voices(draw.claim("wire"), "wire")
    with ledger.refused(attributions.NotAHop, field="cited", match="one claim"):
        add(portal, wire)


def test_add_refuses_the_hop_that_is_there():
    portal, wire = voices(draw.claim("portal < wire"), "portal", "wire")
    with ledger.refused(attributions.NotAHop, field="cited", match="recorded already"):
        add(portal, wire)


def test_add_refuses_a_loop_and_names_the_way_round():
    portal, _, institute = voices(
        draw.claim("portal < wire < institute"), "portal", "wire", "institute"
    )
    with ledger.refused(attributions.ClosesLoop, field="is_circular") as refusal:
        add(institute, portal)
    assert refusal.value.loop == ("institute", "portal", "wire", "institute")
    assert "institute < portal < wire < institute" in str(refusal.value)


def test_a_loop_that_is_meant_is_recorded():
    claim = draw.claim("portal < wire")
    portal, wire = voices(claim, "portal", "wire")
    add(wire, portal, is_circular=True)
    assert claim.attributions.count() == 2


def test_a_withdrawn_hop_closes_no_loop():
    claim = draw.claim("portal < wire")
    withdraw(draw.hop(claim, "portal < wire"))
    portal, wire = voices(claim, "portal", "wire")
    assert add(wire, portal).claim == claim


@pytest.mark.parametrize("end", [0, 1])
def test_add_refuses_an_end_that_was_withdrawn(end):
    pair = voices(draw.claim("portal; wire"), "portal", "wire")
    assertions.withdraw(assertion=pair[end], reason="misread", by=draw.editor(), at=draw.NOW)
    for row in pair:
        row.refresh_from_db()
    with ledger.refused(attributions.NotAHop, field="cited", match="withdrawn"):
        add(*pair)


def test_add_refuses_an_end_withdrawn_after_the_form_was_read():
    portal, wire = voices(draw.claim("portal; wire"), "portal", "wire")
    again = draw.assertion(wire.claim, "wire")
    assertions.withdraw(assertion=again, reason="misread", by=draw.editor(), at=draw.NOW)
    with ledger.refused(attributions.NotAHop, field="cited", match="withdrawn"):
        add(portal, wire)


def test_edit_says_more_of_a_hop():
    claim = draw.claim("portal < wire")
    version = claim.version
    hop = edit(
        draw.hop(claim, "portal < wire"),
        mode=Mode.REPUBLISHES,
        is_inferred=True,
        inferred_because="word for word",
        version=1,
    )
    assert (hop.mode, hop.is_inferred, hop.version) == (Mode.REPUBLISHES, True, 2)
    claim.refresh_from_db()
    assert claim.version == version + 1
    assert ledger.told(hop)["reason"] == "word for word"


def test_edit_that_changes_nothing_touches_nothing():
    hop = draw.hop(draw.claim("portal < wire"), "portal < wire")
    before = ledger.counts()
    edit(hop)
    assert ledger.counts() == before


def test_edit_refuses_an_unknown_mode():
    hop = draw.hop(draw.claim("portal < wire"), "portal < wire")
    with ledger.refused(Refused, field="mode"):
        edit(hop, mode="steals")


def test_of_two_editors_of_one_hop_the_second_is_told():
    hop = draw.hop(draw.claim("portal < wire"), "portal < wire")
    edit(hop, cue="told", version=1)
    with ledger.refused(Stale) as refusal:
        edit(hop, cue="said", version=1)
    assert refusal.value.current == 2


def test_withdraw_leaves_the_end_not_traced_yet():
    claim = draw.claim("portal < wire")
    hop = draw.hop(claim, "portal < wire")
    withdraw(hop)
    hop.refresh_from_db()
    assert (hop.withdrawn_at, hop.withdrawn_reason) == (draw.NOW, "misread")
    assert draw.assertion(claim, "portal").chain_end == ChainEnd.UNTRACED
    assert ledger.told(hop)["verb"] == "attributions.withdraw"


def test_withdraw_leaves_a_source_alone_that_has_another_hop():
    claim = draw.claim("portal < wire; portal < institute")
    withdraw(draw.hop(claim, "portal < wire"))
    assert draw.assertion(claim, "portal").chain_end == ""


def test_withdraw_refuses_to_go_without_a_reason_and_a_second_time():
    hop = draw.hop(draw.claim("portal < wire"), "portal < wire")
    with ledger.refused(Refused, field="reason"):
        withdraw(hop, reason=" ")
    withdraw(hop)
    with ledger.refused(Refused, match="withdrawn before"):
        withdraw(hop)
