"""/api/v1/sources/…/record/ and /api/v1/cases/…/overlap/."""

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Basis, VerdictStatus
from tests import draw
from tests.api.answers import NOWHERE, checked, missing, read

pytestmark = pytest.mark.django_db


def analysed(number, status):
    claim = draw.claim("portal < institute", text=f"Statement {number}.")
    draw.assertion(claim, "institute")
    said = claim.assertions.get(source=draw.source("institute"))
    said.basis = Basis.DEDUCED
    said.save()
    draw.verdict(claim, status)
    return claim


def test_a_record_has_counts_an_interval_and_the_row_behind_each_figure(viewer_client):
    claims = [analysed(n, VerdictStatus.CORROBORATED) for n in range(4)]
    claims.append(analysed(4, VerdictStatus.REFUTED))
    record = read(viewer_client, "record", draw.source("institute").pk)
    assert {name: record["own"][name] for name in ("claims", "settled", "held")} == {
        "claims": 5,
        "settled": 5,
        "held": 4,
    }
    assert record["own"]["share"]["low"] == pytest.approx(0.37137, abs=1e-5)
    assert [line["claim"] for line in record["lines"]] == [claim.ref for claim in claims[::-1]]
    assert record["lines"][0] | {"case": ""} == {
        "claim": claims[-1].ref,
        "case": "",
        "year": None,
        "capacity": "analysed",
        "outcome": "failed",
        "naming": None,
    }
    assert record["counts_own"]
    assert record["topics"][0]["case"] == claims[0].case.ref


def test_too_few_to_tell_is_no_share(viewer_client):
    analysed(1, VerdictStatus.CORROBORATED)
    assert read(viewer_client, "record", draw.source("institute").pk)["own"]["share"] is None


def test_an_overlap_names_the_pair_whom_they_meet_in_and_the_claims(viewer_client):
    claim = draw.claim("portal < wire < institute; radio < wire")
    overlap = read(viewer_client, "overlap", claim.case.ref)
    first = overlap["pairs"][0]
    assert (first["one"]["name"], first["other"]["name"]) == ("portal", "radio")
    assert (first["both"], first["together"], first["apart"]) == (1, 1, 1)
    assert first["sentence"] == "On the one claim both speak on, portal and radio rest on wire."
    assert [row["source"]["name"] for row in first["met_in"]] == ["wire"]
    assert [row["claim"]["ref"] for row in first["claims"]] == [claim.ref]
    desk = read(viewer_client, "desk-overlap")
    assert desk == {**overlap, "case": None, "url": None}


def test_both_can_be_read_as_of_a_moment(viewer_client):
    claim = draw.claim("portal < wire; radio < wire")
    record = reverse("api:record", args=[draw.source("portal").pk])
    overlap = reverse("api:overlap", args=[claim.case.ref])
    moment = draw.moment().isoformat().replace("+00:00", "Z")
    before = [checked(viewer_client.get(url, {"as_of": moment})) for url in (record, overlap)]
    draw.verdict(claim, VerdictStatus.REFUTED)
    draw.claim("portal < wire; radio < agency", text="Another one.")
    after = [checked(viewer_client.get(url, {"as_of": moment})) for url in (record, overlap)]
    assert before == after
    assert (after[0]["lines"][0]["outcome"], len(after[1]["pairs"])) == ("open", 3)


def test_there_is_none_of_what_is_not_there(viewer_client):
    assert "no source" in missing(viewer_client, "record", NOWHERE)
    assert "no case" in missing(viewer_client, "overlap", "HAM-9999")
