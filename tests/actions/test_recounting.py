"""Every act leaves the figures of every claim as their rows bear them."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.actions import (
    attributions,
    hops,
    inferences,
    merges,
    recording,
    recounting,
    sources,
)
from provenance.actions.publications import Filing
from provenance.domain.vocabulary import Basis, SourceKind
from provenance.models import Claim, ClaimSupport
from provenance.queries import changes
from tests import draw

pytestmark = pytest.mark.django_db

READING = "portal < wire < institute < imagery"


def figures(claim):
    row = ClaimSupport.objects.get(claim=claim)
    return (row.origins_low, row.origins_high, row.channels, row.suggested, row.rule)


def differing():
    return changes.stale(list(Claim.objects.values_list("pk", flat=True)))


def test_a_claim_is_counted_from_its_first_moment_on():
    claim = draw.claim("")
    assert figures(claim) == (0, 0, 0, "unverified", "unsourced")


def test_a_chain_entered_with_its_claim_is_counted():
    claim = draw.claim(READING)
    assert figures(claim) == (1, 1, 1, "unverified", "single-origin")


def test_a_second_independent_chain_corroborates():
    claim = draw.claim(f"{READING}; radio < eyewitness")
    assert figures(claim) == (2, 2, 2, "corroborated", "independent-origins")


def test_receipts_name_the_rows_behind_each_figure():
    claim = draw.claim(READING)
    receipts = ClaimSupport.objects.get(claim=claim).receipts
    voices = {name: str(draw.assertion(claim, name).pk) for name in READING.split(" < ")}
    imagery = {"sources": [str(draw.source("imagery").pk)], "voices": [voices["imagery"]]}
    assert receipts["origins"]["groups"] == [imagery | {"is_known": True}]
    assert receipts["channels"]["routes"] == [list(voices.values())]
    relays = [c["voices"] for c in receipts["choke_points"] if not c["is_trivial"]]
    assert [voices["wire"]] in relays
    assert receipts["suggested"]["status"] == "unverified"


@pytest.mark.parametrize(
    "act",
    [
        lambda c: draw.chain(c, "radio < eyewitness"),
        lambda c: draw.dissent(c, "ministry", basis=Basis.WITNESSED),
        lambda c: draw.hop(c, "tabloid < imagery"),
        lambda c: attributions.withdraw(
            attribution=draw.hop(c, "wire < institute"),
            reason="Misread.",
            by=draw.editor(),
            at=draw.NOW,
        ),
        lambda c: draw.withdraw(draw.assertion(c, "institute")),
        lambda c: draw.tie("holding", "portal"),
        lambda c: draw.tie("imagery", "institute", since=date(2020, 1, 1)),
        lambda c: draw.affiliation("analyst", "institute"),
        lambda c: draw.rating("imagery", "E"),
        lambda c: draw.retract(draw.assertion(c, "wire").publication),
        lambda c: merge("wire", "tabloid"),
        lambda c: unnamed("imagery"),
        lambda c: dated(c, "wire", "2024-11-25"),
        lambda c: draw.inference(c, draw.claim("agency < eyewitness")),
    ],
)
def test_after_each_act_the_stored_figures_are_what_the_rows_bear(act):
    claim = draw.claim(f"{READING}; tabloid")
    inferred = draw.claim("", text="Output will grow.")
    draw.inference(inferred, claim)
    dated(claim, "wire", "2024-11")
    act(claim)
    assert differing() == []


def merge(keep, absorb):
    merges.merge(
        keep=draw.source(keep), absorb=draw.source(absorb), reason="One.", by=draw.editor()
    )


def unnamed(name):
    source = draw.source(name)
    sources.edit(
        source=source,
        name=source.name,
        kind=SourceKind.UNNAMED,
        country="",
        domains=[],
        aliases=[],
        description="",
        by=draw.editor(),
    )


def dated(claim, name, published):
    assertion = draw.assertion(claim, name)
    hops.fill_in(
        assertion=assertion,
        saying=hops.Saying(basis=Basis.TOLD),
        filing=Filing(title="Dispatch", published=published),
        leanings={},
        by=draw.editor(),
        at=draw.NOW,
    )


def test_an_inferred_claim_follows_its_premise_over_any_number_of_steps():
    premise, middle, last = (draw.claim("", text=f"Statement {n}.") for n in range(3))
    draw.chain(premise, "radio < eyewitness")
    draw.inference(middle, premise)
    draw.inference(last, middle)
    assert figures(middle)[4] == "inferred"
    assert figures(last)[4] == "premise-fell"  # the one in the middle has no origin of its own
    draw.withdraw(draw.assertion(premise, "eyewitness"))
    assert figures(middle)[4] == "premise-fell"
    assert differing() == []


def test_an_inferred_claim_takes_no_origin_over_from_its_premise():
    premise, conclusion = draw.claim("radio < eyewitness"), draw.claim("", text="So it grows.")
    draw.inference(conclusion, premise)
    row = ClaimSupport.objects.get(claim=conclusion)
    assert (row.origins_low, row.origins_high) == (0, 0)
    assert [its["claim"] for its in row.receipts["rests_on"]] == [str(premise.pk)]


def test_a_loop_among_claims_is_refused_with_the_loop_named():
    one, two, three = (draw.claim("", text=f"Statement {n}.") for n in range(3))
    draw.inference(one, two)
    draw.inference(two, three)
    with pytest.raises(inferences.InfersItself) as refused:
        draw.inference(three, one)
    assert refused.value.loop == (three.ref, one.ref, two.ref, three.ref)


def test_an_act_made_of_others_counts_each_claim_once():
    claim = draw.claim(READING)
    hop = draw.hop(claim, "portal < wire")
    with CaptureQueriesContext(connection) as queries:
        hops.fill_in(
            assertion=draw.assertion(claim, "portal"),
            saying=hops.Saying(quote="It grows.", was_read=True, basis=Basis.TOLD),
            filing=Filing(),
            leanings={hop.pk: hops.Leaning(mode="quotes", cue="said")},
            by=draw.editor(),
            at=draw.NOW,
        )
    written = [q for q in queries if 'INSERT INTO "provenance_claimsupport"' in q["sql"]]
    assert len(written) == 1


def test_an_act_that_fails_leaves_the_figures_as_they_were():
    claim = draw.claim(READING)
    before = figures(claim)

    def half() -> None:
        with recording.change("chains.enter", by=draw.editor()):
            draw.withdraw(draw.assertion(claim, "imagery"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert figures(claim) == before
    assert differing() == []


def test_figures_that_somebody_else_wrote_are_found_and_mended():
    claim = draw.claim(READING)
    ClaimSupport.objects.update(origins_low=0, channels=7)
    assert differing() == [(claim.ref, ["origins_low", "channels"])]
    assert recounting.recount([claim.pk]) == 1
    assert recounting.recount([claim.pk]) == 0
    assert differing() == []
