"""A verdict of two people on the pages: proposed, read blind, approved or sent back."""

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read, submit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_people")]
SECRET = "The images are from May."


@pytest.fixture
def proposal():
    return draw.proposal(draw.claim("portal < wire"), "refuted", credibility="5", reason=SECRET)


def act(client, proposal, what, **typed):
    return client.post(reverse(f"proposal-{what}", args=[proposal.pk]), typed)


def shown(client, row):
    return read(client.get(row.get_absolute_url()))


def test_a_verdict_is_proposed_and_the_claim_stays_as_it_was(editor_client):
    claim = draw.claim("portal < wire")
    answer = submit(
        editor_client, reverse("verdict", args=[claim.ref]), status="disputed", reason=SECRET
    )
    page = read(editor_client.get(answer["Location"]))
    assert "“Disputed” is proposed" in page.text
    assert "Not marked yet" in page.text
    assert "Waits for a second person" in page.text
    assert SECRET in page.text
    assert "You proposed it" in page.text


@pytest.mark.parametrize("client_of", ["reviewer_client", "admin_client"])
def test_what_may_be_read_blind_is_told_nowhere_before_the_reading(request, proposal, client_of):
    client, claim = request.getfixturevalue(client_of), proposal.claim
    pages = [
        *("/", claim.get_absolute_url(), reverse("claim-history", args=[claim.ref])),
        *(proposal.get_absolute_url(), reverse("verdict", args=[claim.ref])),
        *("/claims/", "/claims/?proposal=proposed", f"/api/v1/claims/{claim.ref}/"),
        *(f"/api/v1/claims/{claim.ref}/history/", "/search/?q=May"),
    ]
    if client_of == "admin_client":
        pages += [
            reverse("admin:provenance_proposal_changelist"),
            reverse("admin:provenance_proposal_change", args=[proposal.pk]),
            reverse("admin:provenance_proposal_history", args=[proposal.pk]),
            reverse("admin:provenance_claim_change", args=[claim.pk]),
        ]
    for url in pages:
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert SECRET not in answer.content.decode(), url
    page = shown(client, claim)
    assert "Refuted" not in page.text
    assert "once you have read the claim yourself" in page.text


def test_what_its_author_proposed_before_tells_as_little(reviewer_client, proposal):
    draw.proposal(proposal.claim, "refuted", credibility="5", reason="The images are from June.")
    for row in (proposal, proposal.claim):
        assert SECRET not in reviewer_client.get(row.get_absolute_url()).content.decode()
    draw.read(proposal.claim.proposals.get(state="proposed"))
    assert SECRET in shown(reviewer_client, proposal.claim).text


@pytest.mark.parametrize("client_of", ["editor_client", "viewer_client"])
def test_who_approves_nothing_reads_it_and_why_they_may_not(request, proposal, client_of):
    client = request.getfixturevalue(client_of)
    page = shown(client, proposal)
    assert SECRET in page.text
    assert "Approve it, or send it back" in page.text
    assert "your role is" in page.text or "You proposed" in page.text


def test_a_blind_reading_is_compared_and_the_verdict_approved(reviewer_client, proposal):
    page = read(
        reviewer_client.post(
            reverse("proposal-read", args=[proposal.pk]),
            {"status": "refuted", "credibility": "4", "note": "Old images."},
            follow=True,
        )
    )
    assert SECRET in page.text
    assert "They agree on the verdict: refuted." in page.text
    assert "credibility: 5 (improbable) as proposed" in page.text
    answer = act(
        reviewer_client, proposal, "approve", version=proposal.claim_version, comment="Checked."
    )
    assert answer.status_code == 302
    page = shown(reviewer_client, proposal.claim)
    assert "second-read by Rhea, blind" in page.text
    assert "Rhea: “Checked.”" in page.text
    assert "They agree on the verdict: refuted." in page.text
    assert "Refuted" in page.text


def test_shown_without_a_reading_it_is_said_so(reviewer_client, proposal):
    page = read(reviewer_client.post(reverse("proposal-show", args=[proposal.pk]), follow=True))
    assert SECRET in page.text
    assert "Rhea read it with the proposal before them" in page.text
    act(reviewer_client, proposal, "approve", version=proposal.claim_version)
    page = shown(reviewer_client, proposal.claim)
    assert "second-read by Rhea" in page.text
    assert "second-read by Rhea, blind" not in page.text


def test_what_is_sent_back_comes_to_its_author_with_what_to_change(
    editor_client, reviewer_client, proposal
):
    draw.read(proposal)
    refused = read(act(reviewer_client, proposal, "send-back"))
    assert (refused.status, set(refused.errors)) == (422, {"changes"})
    act(reviewer_client, proposal, "send-back", changes="Which images?")
    desk = read(editor_client.get("/"))
    assert "Rhea: Which images?" in desk.text.split("Sent back to you")[1]
    form = read(editor_client.get(reverse("verdict", args=[proposal.claim.ref])))
    assert "Which images?" in form.text
    assert (form.form["status"], form.form["reason"]) == ("refuted", SECRET)


def test_the_desk_lists_what_waits_for_me_and_not_my_own(editor_client, reviewer_client, proposal):
    draw.proposal(draw.claim(text="Mine."), by=draw.reviewer())
    waiting = read(reviewer_client.get("/")).text.split("Verdicts that wait for a second person")[1]
    assert proposal.claim.text in waiting.split("Not marked yet")[0]
    assert "Mine." not in waiting.split("Not marked yet")[0]
    assert "wait for a second person" not in read(editor_client.get("/")).text


def test_a_claim_that_changed_is_told_before_it_is_approved(reviewer_client, proposal):
    draw.read(proposal)
    page = shown(reviewer_client, proposal)
    draw.chain(proposal.claim, "radio < wire")
    told = read(act(reviewer_client, proposal, "approve", version=proposal.claim_version))
    assert told.status == 409
    assert "changed since this verdict was proposed" in told.text
    assert "radio had it from wire" in told.text
    assert page.status == 200
    (form,) = [one for one in told.forms if "approve" in one.action]
    assert act(reviewer_client, proposal, "approve", version=form["version"]).status_code == 302


def test_the_second_of_two_reviewers_is_told_what_happened(reviewer_client, admin_client, proposal):
    for who in (draw.reviewer(), draw.admin()):
        draw.read(proposal, by=who)
    version = proposal.claim_version
    act(reviewer_client, proposal, "approve", version=version)
    told = read(act(admin_client, proposal, "approve", version=version))
    assert told.status == 422
    assert "approved by Rhea" in told.text


def test_ones_own_is_not_approved_but_taken_back(reviewer_client, editor_client, proposal):
    answer = act(editor_client, proposal, "approve", version=proposal.claim_version)
    assert answer.status_code == 403
    assert "your role is editor" in answer.content.decode()
    mine = draw.proposal(draw.claim(text="Mine."), by=draw.reviewer())
    answer = act(reviewer_client, mine, "approve", version=mine.claim_version)
    assert answer.status_code == 403
    assert "You proposed this verdict yourself" in answer.content.decode()
    assert act(editor_client, proposal, "take-back", reason="Too soon.").status_code == 302
    assert "Proposals that led to none" in shown(editor_client, proposal.claim).text


def test_claims_are_found_by_what_waits(editor_client, proposal):
    draw.claim(text="Nothing waits.")
    draw.sent_back(draw.proposal(draw.claim(text="Sent back.")))
    page = read(editor_client.get("/claims/?proposal=proposed"))
    assert proposal.claim.text in page.text
    assert "Nothing waits." not in page.text
    assert "Sent back." in read(editor_client.get("/claims/?proposal=sent-back")).text


def test_an_earlier_moment_shows_what_waited_then(editor_client, proposal):
    then = draw.moment()
    draw.approved(proposal)
    url = f"{proposal.claim.get_absolute_url()}?as_of={then:%Y-%m-%dT%H:%M:%S.%fZ}"
    page = read(editor_client.get(url))
    assert "Waits for a second person" in page.text
    assert "Not marked yet" in page.text
