"""Verdicts of two people through the API."""

import pytest
from django.urls import reverse

from provenance.models import Proposal, Verdict
from tests import draw
from tests.api.answers import NOWHERE, PROBLEM, checked, read, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_people")]
TOLD = {"status": "disputed", "reason": "Two agencies differ."}


def problem(client, name, *args, **body):
    """Status, what is said, and pointer → words of what an address refuses."""
    answer = sent(client, name, *args, **body)
    return answer["status"], answer["detail"], {e["pointer"]: e["detail"] for e in answer["errors"]}


def test_a_verdict_is_proposed_read_blind_and_approved(editor_client, reviewer_client):
    claim = draw.claim("portal < wire")
    told = sent(editor_client, "propose", claim.ref, **TOLD, credibility="4")
    assert told["verdict"] is None
    assert told["proposal"]["status"] == "disputed"
    assert (told["proposal"]["state"], told["proposal"]["is_covered"]) == ("proposed", False)
    assert read(editor_client, "claim", claim.ref)["verdict"] is None
    key = told["proposal"]["id"]
    covered = read(reviewer_client, "claim", claim.ref)["proposal"]
    assert (covered["is_covered"], covered["status"], covered["reason"]) == (True, None, None)
    assert (covered["proposed_by"], covered["readings"]) == ("Edda", [])
    shown = sent(reviewer_client, "verdict-read", key, status="refuted", note="Old images.")
    (reading,) = shown["proposal"]["readings"]
    assert reading["compared"][0].startswith("They differ on the verdict")
    done = sent(reviewer_client, "verdict-approve", key, comment="Checked.")
    assert done["proposal"] is None
    assert (done["verdict"]["decided_by"], done["verdict"]["approved_by"]) == ("Edda", "Rhea")
    record = read(editor_client, "claim", claim.ref)
    assert (record["verdict"], record["proposal"]) == (done["verdict"], None)


@pytest.mark.parametrize("role", ["reviewer", "admin"])
def test_nobody_approves_their_own(request, role):
    client = request.getfixturevalue(f"{role}_client")
    mine = draw.proposal(draw.claim(), by=getattr(draw, role)())
    for name, body in (("approve", {}), ("read", {}), ("send-back", {"comment": "Why?"})):
        status, detail, wrong = problem(client, f"verdict-{name}", mine.pk, **body)
        assert (status, wrong) == (403, {})
        assert detail == "You proposed this verdict yourself: another person has to approve it."
    assert Proposal.objects.get().state == "proposed"
    assert not Verdict.objects.exists()


def test_an_editor_approves_nothing(editor_client):
    theirs = draw.proposal(draw.claim(), by=draw.second_editor())
    status, detail, _ = problem(editor_client, "verdict-approve", theirs.pk)
    assert (status, "your role is editor" in detail) == (403, True)


def test_it_is_sent_back_with_what_should_change(reviewer_client):
    proposal = draw.proposal(draw.claim())
    draw.read(proposal)
    told = sent(reviewer_client, "verdict-send-back", proposal.pk, comment="Which agencies?")
    assert (told["proposal"]["state"], told["proposal"]["answer"]) == (
        "sent-back",
        "Which agencies?",
    )
    status, detail, _ = problem(reviewer_client, "verdict-approve", proposal.pk)
    assert (status, "sent back by Rhea" in detail) == (422, True)


@pytest.mark.parametrize(
    ("body", "pointer", "why"),
    [
        ({"status": "true"}, "#/status", "not a valid choice"),
        ({"reason": " "}, "#/reason", "may not be blank"),
        ({"reason": None}, "#/reason", "may not be null"),
        ({"credibility": "7"}, "#/credibility", "not a valid choice"),
        ({"credibility": "1"}, "#/credibility", "has no known origin"),
        ({"version": 1}, "#/version", "no such field"),
        ({"colour": "red"}, "#/colour", "no such field. This address takes status"),
    ],
)
def test_what_is_no_verdict_is_refused_by_field(editor_client, body, pointer, why):
    claim = draw.claim("portal < wire")
    status, _, wrong = problem(editor_client, "propose", claim.ref, **{**TOLD, **body})
    assert (status, set(wrong)) == (422, {pointer})
    assert why in wrong[pointer]
    assert not Proposal.objects.exists()


def test_a_claim_that_changed_is_a_conflict_until_its_version_is_matched(reviewer_client):
    claim = draw.claim("portal < wire")
    proposal = draw.proposal(claim)
    draw.read(proposal)
    draw.chain(claim, "radio < wire")
    status, detail, _ = problem(reviewer_client, "verdict-approve", proposal.pk)
    now = reviewer_client.get(reverse("api:proposal", args=[proposal.pk]))
    version, etag = now.json()["version"], now["ETag"]
    assert status == 409
    assert detail.endswith(f"It has version {version} now.")
    assert etag.startswith(f'"{version}-')
    stale = sent(reviewer_client, "verdict-approve", proposal.pk, match=f'"{version - 1}-ab"')
    assert stale["status"] == 412
    assert sent(reviewer_client, "verdict-approve", proposal.pk, match=etag)["verdict"]


def test_what_is_proposed_on_another_version_of_the_claim_is_refused(editor_client):
    claim = draw.claim("portal < wire")
    assert sent(editor_client, "propose", claim.ref, match='"9-ab"', **TOLD)["status"] == 412
    assert not Proposal.objects.exists()
    etag = editor_client.get(reverse("api:claim", args=[claim.ref]))["ETag"]
    told = sent(editor_client, "propose", claim.ref, match=etag, **TOLD)
    assert told["proposal"]["state"] == "proposed"


def test_what_was_not_read_and_what_waits_already_is_refused(reviewer_client, editor_client):
    proposal = draw.proposal(draw.claim(), by=draw.second_editor())
    status, detail, wrong = problem(reviewer_client, "verdict-approve", proposal.pk)
    assert (status, set(wrong)) == (422, {"#"})
    assert detail.startswith("Read it first")
    status, detail, _ = problem(editor_client, "propose", proposal.claim.ref, **TOLD)
    assert (status, "Egon has proposed" in detail) == (422, True)


def test_no_json_no_object_no_record(editor_client):
    url = reverse("api:propose", args=[draw.claim().ref])
    for body, status in (("{", 400), ("[1]", 422), ('"x"', 422)):
        answer = editor_client.post(url, body, content_type="application/json")
        assert (answer.status_code, answer["Content-Type"]) == (status, PROBLEM)
        checked(answer)
    assert editor_client.post(url, TOLD).status_code == 415
    assert problem(editor_client, "propose", "C-1", **TOLD)[0] == 404
    assert problem(editor_client, "verdict-approve", NOWHERE)[0] == 404
    answer = editor_client.post(f"{url}?version=1", TOLD, content_type="application/json")
    assert answer.json()["errors"][0]["pointer"] == "#/version"


def test_on_a_desk_of_one_it_stands_at_once(editor_client, settings):
    settings.VERDICTS_NEED_APPROVAL = False
    told = sent(editor_client, "propose", draw.claim().ref, **TOLD)
    assert told["proposal"] is None
    assert (told["verdict"]["decided_by"], told["verdict"]["approved_by"]) == ("Edda", None)
