"""Marking a claim, by one editor and by two at once."""

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Credibility, VerdictStatus
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db


def form_of(claim):
    return reverse("verdict", args=[claim.ref])


@pytest.mark.parametrize("status", VerdictStatus)
def test_a_claim_is_marked_with_a_reason(editor_client, status):
    claim = draw.claim("portal < wire")
    answer = submit(
        editor_client,
        form_of(claim),
        status=status,
        credibility=Credibility.THREE,
        reason="One set of images.",
    )
    assert answer["Location"] == claim.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    assert f"{claim.ref} is marked {status.label}." in page.text
    assert "“One set of images.”" in page.text
    assert "3" in page.text
    assert "not second-read" in page.text


def test_the_former_verdict_stays_readable_below(editor_client):
    claim = draw.claim("portal < wire")
    draw.verdict(claim, reason="Two agencies differ.")
    submit(editor_client, form_of(claim), status=VerdictStatus.REFUTED, reason="They retracted.")
    now, former = read(editor_client.get(claim.get_absolute_url())).text.split("Former verdicts")
    assert "They retracted." in now
    assert "Two agencies differ." in former


@pytest.mark.parametrize(
    ("typed", "field", "why"),
    [
        ({"reason": ""}, "reason", "required"),
        ({"reason": "  \n"}, "reason", "required"),
        ({"status": None}, "status", "required"),
        ({"status": "true"}, "status", "“true” is not in the list"),
        ({"credibility": "7"}, "credibility", "“7” is not in the list"),
        (
            {"status": VerdictStatus.DISPUTED, "credibility": "", "reason": "Two agencies."},
            "status",
            "This is the verdict already",
        ),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, typed, field, why):
    claim = draw.claim("portal < wire")
    draw.verdict(claim, reason="Two agencies.")
    told = {"status": VerdictStatus.REFUTED, "credibility": "5", "reason": "Retracted.", **typed}
    refused = read(submit(editor_client, form_of(claim), **told))
    assert refused.status == 422
    assert refused.errors.keys() == {field}
    assert why in refused.errors[field]
    for name in {"status", "credibility", "reason"} - {field}:
        assert refused.form[name] == told[name]
    assert claim.verdicts.count() == 1


def test_the_second_of_two_editors_is_told_what_changed_and_loses_nothing(
    editor_client, reviewer_client
):
    claim = draw.claim("portal < wire")
    mine = read(editor_client.get(form_of(claim)))
    theirs = read(reviewer_client.get(form_of(claim)))
    send(
        reviewer_client,
        form_of(claim),
        theirs,
        status=VerdictStatus.DISPUTED,
        reason="KCNA denies.",
    )
    told = read(
        send(
            editor_client,
            form_of(claim),
            mine,
            status=VerdictStatus.CORROBORATED,
            credibility="2",
            reason="Seoul says so too.",
        )
    )
    assert told.status == 409
    assert "Rhea marked the claim" in told.text
    assert "“KCNA denies.”" in told.text
    assert told.form["status"] == VerdictStatus.CORROBORATED
    assert (told.form["credibility"], told.form["reason"]) == ("2", "Seoul says so too.")
    assert claim.verdicts.get().reason == "KCNA denies."
    assert send(editor_client, form_of(claim), told).status_code == 302
    assert claim.verdicts.get(superseded_at=None).reason == "Seoul says so too."


def test_a_hop_added_meanwhile_is_told_before_the_verdict_is_taken(editor_client):
    claim = draw.claim("portal < wire")
    opened = read(editor_client.get(form_of(claim)))
    draw.chain(claim, "radio < wire")
    told = read(
        send(editor_client, form_of(claim), opened, status=VerdictStatus.UNVERIFIED, reason="One.")
    )
    assert told.status == 409
    assert "added to the chain" in told.text
    assert "radio had it from wire" in told.text
