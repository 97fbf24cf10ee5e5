import pytest

from provenance.actions import assertions
from provenance.domain.vocabulary import Basis, ChainEnd, Stance
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def add(claim, name, **columns):
    there = {"by": draw.editor(), "at": draw.NOW}
    return assertions.add(claim=claim, source=draw.source(name), **{**there, **columns})


def edit(assertion, **columns):
    texts = ("quote", "prefix", "suffix", "hedge", "note", "stance", "basis", "chain_end")
    there = {name: getattr(assertion, name) for name in (*texts, "publication", "was_read")}
    return assertions.edit(
        assertion=assertion, **{**there, "by": draw.editor(), "at": draw.NOW, **columns}
    )


def test_add_records_what_a_source_says():
    claim = draw.claim("portal")
    said = add(
        claim,
        "wire",
        quote="  the plant appears to be growing ",
        hedge=" appears ",
        basis=Basis.TOLD,
        was_read=True,
        chain_end=ChainEnd.UNSTATED,
    )
    said.refresh_from_db()
    assert (said.quote, said.hedge) == ("the plant appears to be growing", "appears")
    assert (said.stance, said.basis, said.was_read) == (Stance.ASSERTS, Basis.TOLD, True)
    assert said.recorded_at == draw.NOW
    assert ledger.told(said) == {"verb": "assertions.add", "by": str(draw.editor().pk)}


def test_add_counts_the_claims_version_up():
    claim = draw.claim("portal")
    before = claim.version
    add(claim, "wire")
    claim.refresh_from_db()
    assert claim.version == before + 1


def test_a_source_that_denies_stands_beside_those_that_assert():
    claim = draw.claim("portal < wire")
    denial = add(claim, "ministry", stance=Stance.DENIES)
    assert set(claim.assertions.filter(stance=Stance.DENIES)) == {denial}
    assert claim.assertions.count() == 3
    assert claim.attributions.count() == 1


def test_add_refuses_a_second_voice_without_a_publication():
    claim = draw.claim("portal < wire")
    draw.editor()
    with ledger.refused(assertions.AlreadySaid, field="source", match=claim.ref):
        add(claim, "wire", stance=Stance.DENIES)


def test_add_refuses_a_second_voice_in_the_same_publication():
    claim = draw.claim("portal")
    report = draw.publication("wire", title="Report")
    add(claim, "wire", publication=report)
    with ledger.refused(assertions.AlreadySaid, field="url"):
        add(claim, "wire", publication=report)


def test_one_source_may_speak_in_two_publications():
    claim = draw.claim("portal")
    for title in ("Monday", "Tuesday"):
        add(claim, "wire", publication=draw.publication("wire", title=title))
    assert claim.assertions.count() == 3


def test_add_refuses_another_sources_publication():
    claim = draw.claim("portal < wire")
    report = draw.publication("wire", title="Report")
    draw.source("radio")
    with ledger.refused(Refused, field="publication", match="by wire, not by radio"):
        add(claim, "radio", publication=report)


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"stance": "maybe"}, "stance"),
        ({"basis": "guessed"}, "basis"),
        ({"chain_end": "bored"}, "chain_end"),
        ({"hedge": "h" * 101}, "hedge"),
        ({"prefix": "p" * 201}, "prefix"),
    ],
)
def test_add_refuses_words_outside_the_lists_and_columns(columns, field):
    claim = draw.claim("portal")
    draw.source("wire")
    with ledger.refused(Refused, field=field):
        add(claim, "wire", **columns)


def test_edit_fills_in_a_hop_and_counts_both_versions_up():
    claim = draw.claim("portal < wire")
    version, wire = claim.version, draw.assertion(claim, "wire")
    report = draw.publication("wire", title="Report")
    edited = edit(wire, publication=report, quote="growing", version=1)
    assert (edited.publication, edited.quote, edited.version) == (report, "growing", 2)
    claim.refresh_from_db()
    assert claim.version == version + 1
    assert ledger.told(wire)["verb"] == "assertions.edit"


def test_edit_that_changes_nothing_touches_nothing():
    claim = draw.claim("portal < wire")
    before = ledger.counts()
    edit(draw.assertion(claim, "wire"))
    assert ledger.counts() == before


def test_edit_refuses_a_publication_where_the_source_speaks_already():
    claim = draw.claim("portal < wire")
    report = draw.publication("wire", title="Report")
    draw.assertion(claim, "wire", publication=report)
    bare = claim.assertions.get(source__name="wire", publication=None)
    with ledger.refused(assertions.AlreadySaid, field="url"):
        edit(bare, publication=report)


def test_an_end_of_the_chain_is_refused_where_the_chain_goes_on():
    wire = draw.assertion(draw.claim("portal < wire < institute"), "wire")
    with ledger.refused(assertions.Doubtful, field="chain_end"):
        edit(wire, chain_end=ChainEnd.RAW)


def test_of_two_editors_of_one_hop_the_second_is_told():
    wire = draw.assertion(draw.claim("portal < wire"), "wire")
    edit(wire, quote="growing", version=1)
    with ledger.refused(Stale, match="this hop") as refusal:
        edit(wire, quote="grown", version=1)
    assert refusal.value.current == 2


def test_withdraw_takes_the_assertion_and_its_hops_out_and_keeps_them_readable():
    claim = draw.claim("portal < wire < institute; radio < wire; blog < radio")
    wire = draw.assertion(claim, "wire")
    assertions.withdraw(assertion=wire, reason=" misread ", by=draw.editor(), at=draw.NOW)
    wire.refresh_from_db()
    assert (wire.withdrawn_at, wire.withdrawn_reason) == (draw.NOW, "misread")
    left = claim.attributions.filter(withdrawn_at=None)
    assert [hop.citing.source.name for hop in left] == ["blog"]
    gone = claim.attributions.exclude(withdrawn_at=None)
    assert {hop.withdrawn_reason for hop in gone} == {"misread"}
    assert ledger.told(gone[0]) == {
        "verb": "assertions.withdraw",
        "by": str(draw.editor().pk),
        "reason": "misread",
    }


def test_whoever_loses_their_last_hop_by_a_withdrawal_is_not_traced_yet():
    claim = draw.claim("portal < wire")
    wire = draw.assertion(claim, "wire")
    assertions.withdraw(assertion=wire, reason="misread", by=draw.editor(), at=draw.NOW)
    assert draw.assertion(claim, "portal").chain_end == ChainEnd.UNTRACED


@pytest.mark.parametrize("reason", ["", "  "])
def test_withdraw_refuses_to_go_without_a_reason(reason):
    wire = draw.assertion(draw.claim("portal < wire"), "wire")
    by = draw.editor()
    with ledger.refused(Refused, field="reason"):
        assertions.withdraw(assertion=wire, reason=reason, by=by, at=draw.NOW)


def test_withdraw_refuses_a_second_time():
    wire = draw.assertion(draw.claim("portal < wire"), "wire")
    by = draw.editor()
    assertions.withdraw(assertion=wire, reason="misread", by=by, at=draw.NOW)
    with ledger.refused(Refused, match="withdrawn before"):
        assertions.withdraw(assertion=wire, reason="again", by=by, at=draw.NOW)
