import pytest

from provenance.actions import attributions, chains, sources
from provenance.domain.vocabulary import Basis, ChainEnd, ClaimKind, Mode, SourceKind
from provenance.models import Source
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def hops(claim):
    rows = claim.attributions.filter(withdrawn_at=None).order_by("id")
    return [f"{hop.citing.source} < {hop.cited.source}" for hop in rows]


def enter(claim, text, **columns):
    there = {"by": draw.editor(), "at": draw.NOW}
    return chains.enter(claim=claim, text=text, **{**there, **columns})


def record(chain, **columns):
    there = {"case": draw.case(), "text": draw.STATEMENT, "kind": ClaimKind.OBSERVATION}
    return chains.record(**there, chain=chain, by=draw.editor(), at=draw.NOW, **columns)


def test_record_writes_the_claim_and_its_chain_as_one_act():
    kinds = {"Portal": "outlet", "Wire": "wire-agency", "Labs": "imagery-provider"}
    claim = record("Portal < Wire < Labs", kinds=kinds)
    assert hops(claim) == ["Portal < Wire", "Wire < Labs"]
    assert set(claim.attributions.values_list("mode", flat=True)) == {Mode.CITES}
    told = {"verb": "claims.record", "by": str(draw.editor().pk)}
    written = [claim, *claim.assertions.all(), *claim.attributions.all(), *Source.objects.all()]
    assert all(ledger.told(row) == told for row in written)
    contexts = {row.pgh_event_model.objects.latest("pgh_id").pgh_context_id for row in written}
    assert len(contexts) == 1


def test_record_hands_back_the_claim_as_it_is_stored():
    claim = record("Portal", kinds={"Portal": "outlet"})
    assert claim.version == type(claim).objects.get().version


def test_record_without_a_chain_is_a_claim_alone():
    assert record(" \n ").assertions.count() == 0


def test_the_place_in_the_line_says_how_each_source_knows():
    claim = draw.claim("portal < wire < institute < imagery; radio < ministry")
    known = {a.source.name: (a.basis, a.chain_end) for a in claim.assertions.all()}
    assert known == {
        "portal": (Basis.TOLD, ""),
        "radio": (Basis.TOLD, ""),
        "wire": (Basis.TOLD, ""),
        "institute": (Basis.UNKNOWN, ""),
        "ministry": (Basis.UNKNOWN, ChainEnd.UNTRACED),
        "imagery": (Basis.WITNESSED, ChainEnd.RAW),
    }


def test_branches_join_at_a_shared_source():
    claim = draw.claim("portal < wire < imagery; radio < WIRE; blog < radio")
    assert hops(claim) == ["portal < wire", "wire < imagery", "radio < wire", "blog < radio"]
    assert claim.assertions.count() == 5


def test_an_alias_leads_to_its_source():
    reuters = draw.source("Reuters", aliases=["RTRS"])
    claim = draw.claim("portal < rtrs")
    assert hops(claim) == ["portal < Reuters"]
    assert list(Source.objects.exclude(name="portal")) == [reuters]


def test_unknown_names_are_refused_together_and_nothing_is_made_silently():
    draw.source("wire")
    draw.claim()
    with ledger.refused(sources.UnknownSources, field="chain") as refusal:
        record("Portal < wire < Labs", kinds={"Portal": ""})
    assert refusal.value.names == ("Portal", "Labs")
    assert "“Portal”, “Labs” are not known yet" in str(refusal.value)


def test_a_kind_for_some_of_the_names_is_not_enough():
    claim = draw.claim("wire")
    with ledger.refused(sources.UnknownSources, field="chain") as refusal:
        enter(claim, "Portal < wire < Labs", kinds={"portal": "outlet"})
    assert refusal.value.names == ("Labs",)


def test_unknown_names_are_made_once_their_kinds_are_given_in_any_case_of_letters():
    claim = draw.claim("wire")
    entered = enter(claim, "Portal < wire", kinds={"PORTAL": SourceKind.STATE_MEDIA})
    assert [(s.name, s.kind) for s in entered.sources] == [("Portal", SourceKind.STATE_MEDIA)]
    assert [a.source.name for a in entered.assertions] == ["Portal"]
    assert len(entered.attributions) == 1


def test_a_kind_given_for_a_known_name_changes_nothing():
    claim = draw.claim("wire")
    enter(claim, "wire", kinds={"wire": SourceKind.ACCOUNT})
    assert draw.source("wire").kind == SourceKind.WIRE


def test_an_unknown_kind_is_refused():
    claim = draw.claim("wire")
    with ledger.refused(chains.NotAChain, field="chain", match="no kind of source"):
        enter(claim, "Portal < wire", kinds={"Portal": "rumour-mill"})


@pytest.mark.parametrize(
    "text", ["", "portal <", "portal < < wire", "portal < portal", "portal < wire < portal"]
)
def test_what_is_no_chain_is_refused_in_words(text):
    claim = draw.claim("portal < wire")
    with ledger.refused(chains.NotAChain, field="chain"):
        enter(claim, text)


def test_a_loop_in_a_line_says_how_to_write_one_that_is_meant():
    claim = draw.claim("portal < wire")
    with ledger.refused(chains.NotAChain, field="chain", match="write them as two lines"):
        enter(claim, "wire < portal < wire")


def test_a_loop_over_several_lines_is_refused():
    claim = draw.claim("portal < wire")
    with ledger.refused(attributions.ClosesLoop, field="is_circular") as refusal:
        draw.chain(claim, "wire < institute; institute < portal")
    assert refusal.value.loop == ("institute", "portal", "wire", "institute")


def test_a_loop_that_is_meant_is_recorded():
    claim = draw.claim("portal < wire")
    draw.chain(claim, "wire < portal", is_circular=True)
    assert hops(claim) == ["portal < wire", "wire < portal"]


def test_entering_the_same_again_adds_nothing():
    claim = draw.claim("portal < wire < imagery; radio < wire")
    before, version = ledger.counts(), claim.version
    again = draw.chain(claim, "radio < wire < imagery; portal < wire")
    assert again == chains.Entered((), (), ())
    assert ledger.counts() == before
    claim.refresh_from_db()
    assert claim.version == version


def test_a_line_may_go_on_from_where_the_chain_ended():
    claim = draw.claim("portal < wire")
    draw.chain(claim, "wire < imagery")
    assert draw.assertion(claim, "wire").chain_end == ""
    assert hops(claim) == ["portal < wire", "wire < imagery"]


def test_what_was_filled_in_stays_as_it_is():
    claim = draw.claim("portal")
    draw.assertion(claim, "wire", quote="growing", basis=Basis.DEDUCED)
    draw.chain(claim, "portal < wire < imagery")
    assert draw.assertion(claim, "wire").quote == "growing"
    assert draw.assertion(claim, "wire").basis == Basis.DEDUCED


def test_a_source_with_two_voices_is_not_guessed_at():
    claim = draw.claim("wire")
    draw.assertion(claim, "wire", publication=draw.publication("wire", title="Report"))
    draw.source("portal")
    with ledger.refused(chains.SeveralVoices, field="chain", match="more than one publication"):
        enter(claim, "portal < wire")


def test_a_refused_chain_leaves_no_claim_behind():
    draw.claim()
    with ledger.refused(chains.NotAChain, field="chain"):
        record("portal <")


def test_two_names_of_one_source_in_a_row_are_no_hop():
    claim = draw.claim("portal")
    draw.source("Reuters", aliases=["RTRS"])
    with ledger.refused(chains.NotAChain, field="chain", match="lead to Reuters"):
        enter(claim, "portal < Reuters < RTRS")


def test_two_names_of_one_source_on_a_way_round_close_a_loop():
    claim = draw.claim("portal; wire")
    draw.source("Reuters", aliases=["RTRS"])
    with ledger.refused(attributions.ClosesLoop, field="is_circular"):
        enter(claim, "portal < Reuters < wire < RTRS")


def test_one_hop_written_under_two_names_of_its_source_is_one_hop():
    claim = draw.claim("portal")
    draw.source("Reuters", aliases=["RTRS"])
    enter(claim, "portal < Reuters\nportal < RTRS")
    assert hops(claim) == ["portal < Reuters"]


def test_a_source_that_denies_the_claim_is_refused_as_a_link_of_its_support():
    claim = draw.claim("portal")
    draw.dissent(claim, "ministry")
    with ledger.refused(chains.NotAChain, field="chain"):
        enter(claim, "portal < ministry")


@pytest.mark.parametrize("name", ["İhlas Haber Ajansı", "ΑΓΓΕΛΙΟΦΟΡΟΣ"])
def test_a_source_is_found_again_in_every_script(name):
    draw.claim(f"portal < {name}")
    assert hops(draw.claim(f"radio < {name}")) == [f"radio < {name}"]
