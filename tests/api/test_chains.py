"""/api/v1/claims/{ref}/chain/"""

import pytest

from provenance.domain.vocabulary import Basis, ChainEnd
from provenance.models import Assertion, ClaimSupport
from tests import draw
from tests.api.answers import missing, read

pytestmark = pytest.mark.django_db


def test_a_chain_is_nodes_edges_and_ends(viewer_client):
    claim = draw.claim("portal < wire < institute < imagery; radio < wire")
    chain = read(viewer_client, "chain", claim.ref)
    names = {node["id"]: node["source"]["name"] for node in chain["nodes"]}
    assert sorted(names.values()) == ["imagery", "institute", "portal", "radio", "wire"]
    assert {(names[edge["citing"]], names[edge["cited"]]) for edge in chain["edges"]} == {
        ("portal", "wire"),
        ("radio", "wire"),
        ("wire", "institute"),
        ("institute", "imagery"),
    }
    assert [names[end["assertion"]] for end in chain["ends"]] == ["imagery"]
    del chain["support"]
    moments = {"as_of": None, "published_by": None}
    assert read(viewer_client, "claim", claim.ref)["chain"] | moments == chain


def test_a_node_says_how_the_source_knows_and_null_where_nobody_said(viewer_client):
    claim = draw.claim()
    draw.rating("wire", valid_from=draw.TODAY.replace(month=1))
    publication = draw.publication(
        "wire", title="Plant grows", url="https://wire.example/1", published="2024-11-25"
    )
    draw.assertion(
        claim,
        "wire",
        publication=publication,
        quote="It grows.",
        hedge="reportedly",
        basis=Basis.WITNESSED,
        chain_end=ChainEnd.RAW,
        was_read=True,
    )
    draw.dissent(claim, "ministry")
    chain = read(viewer_client, "chain", claim.ref)
    said = {node["source"]["name"]: node for node in chain["nodes"]}
    wire, ministry = said["wire"], said["ministry"]
    assert (wire["quote"], wire["hedge"], wire["basis"]) == ("It grows.", "reportedly", "witnessed")
    assert (wire["chain_end"], wire["was_read"]) == ("raw-evidence", True)
    assert wire["publication"]["id"] == str(publication.pk)
    assert wire["publication"]["published"]["words"] == "2024-11-25"
    assert wire["rating"]["reliability"] == "B"
    assert (ministry["stance"], ministry["basis"]) == ("denies", "unknown")
    unsaid = ("publication", "quote", "prefix", "suffix", "hedge", "chain_end", "note", "rating")
    assert {ministry[name] for name in unsaid} == {None}
    origins = {end["assertion"]: end["is_known_origin"] for end in chain["ends"]}
    assert origins == {wire["id"]: True, ministry["id"]: False}


def test_what_the_desk_inferred_is_marked(viewer_client):
    claim = draw.claim("portal < wire")
    (edge,) = read(viewer_client, "chain", claim.ref)["edges"]
    assert (edge["mode"], edge["is_inferred"], edge["cue"]) == ("cites", False, None)


def test_a_loop_has_no_end(viewer_client):
    claim = draw.claim("portal < wire")
    draw.chain(claim, "wire < portal", is_circular=True)
    chain = read(viewer_client, "chain", claim.ref)
    assert (len(chain["nodes"]), len(chain["edges"]), chain["ends"]) == (2, 2, [])


def test_what_was_withdrawn_is_left_out(viewer_client):
    claim = draw.claim("portal < wire")
    Assertion.objects.filter(source=draw.source("wire")).update(
        withdrawn_at=draw.NOW, withdrawn_reason="Misread."
    )
    chain = read(viewer_client, "chain", claim.ref)
    assert [node["source"]["name"] for node in chain["nodes"]] == ["portal"]
    assert chain["edges"] == []


def test_a_claim_without_sources_has_an_empty_chain(viewer_client):
    empty = read(viewer_client, "chain", draw.claim().ref)
    assert (empty["nodes"], empty["edges"], empty["ends"]) == ([], [], [])
    assert (empty["support"]["origins"]["high"], empty["support"]["voices"]) == (0, [])
    assert (empty["as_of"], empty["published_by"], empty["left_out"]) == (None, None, [])


def test_a_chain_of_no_claim(viewer_client):
    assert missing(viewer_client, "chain", "C-999999") == "There is no claim C-999999."


def test_a_chain_costs_the_same_for_one_hop_and_for_twenty(viewer_client, count_queries):
    claim = draw.claim("portal < wire")
    one = count_queries(lambda: read(viewer_client, "chain", claim.ref))
    for number in range(19):
        draw.chain(claim, f"portal {number} < agency {number} < wire")
        draw.rating(f"portal {number}")
    assert count_queries(lambda: read(viewer_client, "chain", claim.ref)) == one <= 9


def test_what_stands_behind_a_claim_names_the_rows_of_each_figure(viewer_client):
    claim = draw.claim("portal < wire < imagery")
    draw.dissent(claim, "ministry")
    chain = read(viewer_client, "chain", claim.ref)
    voices = {node["source"]["name"]: node["id"] for node in chain["nodes"]}
    support = chain["support"]
    (group,) = support["origins"]["groups"]
    assert (support["origins"]["low"], support["origins"]["high"]) == (1, 1)
    assert ([s["name"] for s in group["sources"]], group["is_known"]) == (["imagery"], True)
    assert group["voices"] == [voices["imagery"]]
    route = [voices[name] for name in ("portal", "wire", "imagery")]
    assert support["channels"] == {"count": 1, "is_exact": True, "routes": [route]}
    relays = [choke for choke in support["choke_points"] if choke["part"] == "relay"]
    assert [[s["name"] for s in choke["sources"]] for choke in relays] == [["wire"]]
    assert support["dissent"]["voices"] == [voices["ministry"]]
    assert (support["dissent"]["origins"]["low"], support["dissent"]["origins"]["high"]) == (0, 1)
    assert support["suggested"]["rule"] == "single-origin"
    assert support["suggested"]["because"] == {"origins.low": 1, "channels.count": 1}
    assert support["suggested"]["sentence"].startswith("One known origin")


def test_a_circle_and_weak_hops_are_told(viewer_client):
    claim = draw.claim("portal < wire")
    draw.chain(claim, "wire < portal", is_circular=True)
    support = read(viewer_client, "chain", claim.ref)["support"]
    assert [loop["has_way_out"] for loop in support["loops"]] == [False]
    assert {tuple(hop["because"]) for hop in support["weak_hops"]} == {("unread",)}


def test_what_a_claim_is_inferred_from_is_told_at_both_ends(viewer_client):
    premise, conclusion = draw.claim("radio < eyewitness"), draw.claim("", text="So it grows.")
    step = draw.inference(conclusion, premise, "The hall is why output will grow.")
    (rests,) = read(viewer_client, "chain", conclusion.ref)["support"]["rests_on"]
    assert rests["claim"]["ref"] == premise.ref
    assert rests["origins"] == {"low": 1, "high": 1}
    assert rests["suggested"] == {"status": "unverified", "rule": "single-origin"}
    below, above = (read(viewer_client, "claim", c.ref) for c in (conclusion, premise))
    assert [row["claim"]["ref"] for row in below["inferred_from"]] == [premise.ref]
    assert below["inferences"] == above["inferred_from"] == []
    (told,) = above["inferences"]
    assert (told["id"], told["claim"]["text"]) == (str(step.pk), "So it grows.")
    assert told["sentence"] == "The hall is why output will grow."


def test_a_claim_that_was_never_counted_is_counted_when_its_chain_is_read(viewer_client):
    claim = draw.claim("portal < imagery")
    ClaimSupport.objects.all().delete()
    assert read(viewer_client, "chain", claim.ref)["support"]["origins"]["low"] == 1
    assert not ClaimSupport.objects.exists()
