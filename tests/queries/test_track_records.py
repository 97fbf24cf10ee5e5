"""A source's record read from its rows."""

import pytest

from provenance.actions import attributions, merges
from provenance.domain.track_records import Capacity, Naming, Outcome
from provenance.domain.vocabulary import Basis, Mode, VerdictStatus
from provenance.models import Assertion
from provenance.queries import introduced, track_records
from tests import draw

pytestmark = pytest.mark.django_db


def lines(name):
    found, _ = track_records.read(draw.source(name))
    return found


def only(name):
    (line,) = lines(name)
    return line


def knows(claim, name, basis):
    Assertion.objects.filter(claim=claim, source=draw.source(name)).update(basis=basis)


def test_each_source_of_a_chain_has_its_own_capacity():
    claim = draw.claim("portal < wire < institute < imagery")
    knows(claim, "imagery", Basis.WITNESSED)
    knows(claim, "institute", Basis.DEDUCED)
    told = {name: only(name).capacity for name in ("portal", "wire", "institute", "imagery")}
    assert told == {
        "portal": Capacity.RELAYED,
        "wire": Capacity.RELAYED,
        "institute": Capacity.ANALYSED,
        "imagery": Capacity.ORIGINATED,
    }


def test_the_verdict_that_holds_now_settles_and_a_denial_counts_the_other_way_round():
    claim = draw.claim("portal < wire")
    draw.dissent(claim, "ministry")
    draw.verdict(claim, VerdictStatus.CORROBORATED)
    assert (only("portal").outcome, only("ministry").outcome) == (Outcome.HELD, Outcome.FAILED)
    draw.verdict(claim, VerdictStatus.REFUTED, at=draw.LATER)
    assert (only("portal").outcome, only("ministry").outcome) == (Outcome.FAILED, Outcome.HELD)


def test_what_was_taken_back_stays_in_the_record():
    claim = draw.claim("portal < wire")
    page = draw.publication("portal", published="2024-11-25")
    draw.fill(claim, "portal", page)
    draw.retract(page)
    draw.verdict(claim, VerdictStatus.REFUTED)
    assert (only("portal").outcome, only("portal").year) == (Outcome.FAILED, 2024)
    draw.verdict(claim, VerdictStatus.CORROBORATED, at=draw.LATER)
    assert only("portal").outcome is Outcome.OPEN


def test_what_was_said_under_a_spelling_that_was_merged_counts_to_the_source():
    draw.claim("portal < wire")
    draw.claim("portal online < wire", text="Another one.")
    merges.merge(
        keep=draw.source("portal"),
        absorb=draw.source("portal online"),
        reason="One.",
        by=draw.editor(),
    )
    assert len(lines("portal")) == 2


def test_withdrawn_rows_are_no_part_of_it_and_who_leaned_on_one_is_no_origin_by_that():
    claim = draw.claim("portal < wire < institute")
    knows(claim, "wire", Basis.WITNESSED)
    draw.withdraw(draw.assertion(claim, "institute"))
    assert lines("institute") == []
    assert only("wire").capacity is Capacity.RELAYED


def test_whom_it_had_it_from_is_named_where_the_text_says_so():
    claim = draw.claim("portal < wire; radio < officials; blog")
    draw.chain(claim, "paper")
    for name, mode, inferred in (("paper", Mode.CITES, True), ("blog", Mode.CITES_UNNAMED, False)):
        attributions.add(
            citing=draw.assertion(claim, name),
            cited=draw.assertion(claim, "wire"),
            mode=mode,
            is_inferred=inferred,
            inferred_because="The same words." if inferred else "",
            by=draw.editor(),
            at=draw.NOW,
        )
    told = {name: only(name).naming for name in ("portal", "radio", "paper", "blog", "wire")}
    assert told == {
        "portal": Naming.NAMED,
        "radio": Naming.UNNAMED,
        "paper": Naming.UNSTATED,
        "blog": Naming.UNNAMED,
        "wire": Naming.UNKNOWN,
    }


def test_publications_are_counted_by_their_standing():
    draw.publication("portal", title="One")
    draw.retracted("portal", title="Two")
    summary = track_records.summary(draw.source("portal"))
    assert (summary.publications, summary.corrected, summary.retracted) == (2, 0, 1)


def test_a_source_that_speaks_very_often_is_cut_to_its_newest_texts(monkeypatch):
    monkeypatch.setattr(track_records, "MOST_VOICES", 2)
    claims = [draw.claim("portal", text=f"Statement {number}.") for number in range(3)]
    found, is_whole = track_records.read(draw.source("portal"))
    assert ([line.claim for line in found], is_whole) == ([c.pk for c in claims[:0:-1]], False)


def test_drift_is_told_by_kind_with_the_hops_and_inferred_hops_are_left_out():
    claim = draw.claim("portal < wire")
    said = {"portal": "About 90 soldiers were seen.", "wire": "About 60 soldiers were seen."}
    for name, quote in said.items():
        Assertion.objects.filter(claim=claim, source=draw.source(name)).update(quote=quote)
    found = introduced.by(draw.source("portal"))
    assert (found.compared, found.changed) == (1, 1)
    assert [(count.kind.value, count.hops[0].ref) for count in found.kinds] == [
        ("number", claim.ref)
    ]
    claim.attributions.update(is_inferred=True, inferred_because="So it seems.")
    assert introduced.by(draw.source("portal")).compared == 0
