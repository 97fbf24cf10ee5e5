"""Picture, drift, statements, inferences and what-if of a claim's page, as values."""

import pytest

from provenance.queries import claims
from tests import draw

pytestmark = pytest.mark.django_db


def marks(page):
    return {node.facts.name: set(node.marks) for node in page.picture.wide.nodes}


def test_the_picture_marks_choke_points_loops_and_what_was_retracted():
    story = marks(claims.for_page(draw.claim("portal < wire < imagery; radio < wire")))
    assert "choke" in story["wire"]
    assert "origin" in story["imagery"]
    loop = draw.claim("portal < wire; wire < portal", is_circular=True)
    assert all("loop" in its for its in marks(claims.for_page(loop)).values())
    gone = draw.claim("portal < imagery")
    publication = draw.publication("imagery")
    draw.fill(gone, "imagery", publication)
    draw.retract(publication)
    found = marks(claims.for_page(gone))
    assert "fallen" in found["imagery"]
    assert "origin" not in found["imagery"]
    assert "cut-off" in found["portal"]


def quoted(claim, **quotes):
    for name, quote in quotes.items():
        draw.fill(claim, name, draw.publication(name), quote=quote)


def test_drift_is_marked_in_the_lower_quote_beside_the_upper():
    claim = draw.claim("portal < wire")
    quoted(claim, portal="The hall is finished.", wire="The hall may be finished.")
    said = {one.voice.source.name: one for one in claims.for_page(claim).supporting}
    assert said["wire"].parts == ()
    (beside,) = said["portal"].beside
    assert beside.voice.name == "wire"
    assert beside.sentences == ("Hedge lost: “may” was left out.",)
    assert [part.text for part in beside.parts if part.mark == "hedge"] == ["may"]
    assert "".join(part.text for part in said["portal"].parts) == "The hall is finished."


def test_siblings_that_differ_are_told_with_who_says_what():
    claim = draw.claim("portal < wire < imagery; radio < wire; blog < wire")
    quoted(
        claim,
        portal="The hall is 60% larger than the old one.",
        radio="The hall is 60% smaller than the old one.",
        blog="the hall is 60% larger than the old one",
    )
    (found,) = claims.for_page(claim).differing
    assert found.title == "Two different statements from one origin"
    assert found.ends == ("imagery",)
    assert [{ref.name for ref in said.voices} for said in found.statements] == [
        {"portal", "blog"},
        {"radio"},
    ]


def test_an_inferred_claim_names_its_premises_with_their_figures():
    premise, claim = draw.claim("portal < imagery"), draw.claim(text="Output will grow.")
    draw.inference(claim, premise)
    (step,) = claims.for_page(claim).steps.premises
    assert (step.ref, step.figures) == (
        premise.ref,
        "1 origin of its own, its figures suggest unverified",
    )
    assert [step.ref for step in claims.for_page(premise).steps.conclusions] == [claim.ref]


def test_what_is_left_out_changes_the_figures_and_stores_nothing():
    claim = draw.claim("portal < wire < imagery")
    page = claims.for_page(claim, [str(draw.source("wire").pk)])
    assert page.what_if.names == "wire"
    assert "origins 1 → 0" in page.what_if.changes
    assert "left-out" in marks(page)["wire"]
    again = claims.for_page(claim)
    assert again.what_if.changes == ()
    assert again.what_if.receipts["origins"]["low"] == 1


def test_a_publication_can_be_left_out_beside_a_source():
    claim = draw.claim("portal < imagery; radio < imagery two")
    publication = draw.publication("imagery")
    draw.fill(claim, "imagery", publication)
    page = claims.for_page(claim, [str(publication.pk), str(draw.source("radio").pk)])
    assert len(page.what_if.left_out) == 2
    assert page.what_if.receipts["origins"]["low"] == 0


@pytest.mark.parametrize("asked", ["nonsense", "", "00000000-0000-0000-0000-000000000000"])
def test_what_is_not_of_the_claim_is_told_and_leaves_nothing_out(asked):
    page = claims.for_page(draw.claim("portal < imagery"), [asked])
    assert (page.what_if.unknown, page.what_if.left_out) == ((asked,), ())
