import pytest

from provenance.actions import claims, proposals, reviews, verdicts
from provenance.actions.proposals import AlreadyRead, IsWaiting, NotRead, NotWaiting
from provenance.actions.verdicts import NotConfirmed, NothingNew
from provenance.errors import NotAllowed, Refused, Stale
from provenance.models import Proposal, Verdict
from tests import draw, ledger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_people")]
REASON = "Two agencies contradict one another."


@pytest.fixture(autouse=True)
def _desk():
    """Everybody is there: a refusal writes nothing, nor does asking who is refused."""
    for one in (draw.editor, draw.second_editor, draw.reviewer, draw.admin):
        one()


def approve(proposal, **columns):
    by = {"by": draw.reviewer(), "at": draw.LATER}
    return proposals.approve(proposal=proposal, **{**by, **columns})


def reword(claim, text="The hall is old."):
    about = {"text": text, "kind": claim.kind, "when": "", "place": "", "reason": "Misread."}
    claims.edit(claim=claim, **about, by=draw.editor())


def test_a_verdict_at_once_is_refused_where_a_second_person_is_needed():
    claim = draw.claim()
    with ledger.refused(NotAllowed, match="propose it"):
        verdicts.decide(claim=claim, status="refuted", reason=REASON, by=draw.admin(), at=draw.NOW)


def test_a_proposal_is_no_verdict_and_leaves_the_claim_as_it_was():
    claim = draw.claim("portal < wire")
    proposal = draw.proposal(claim, credibility="4")
    version = claim.version
    claim.refresh_from_db()
    assert claim.version == version
    assert not Verdict.objects.exists()
    assert (proposal.state, proposal.wording, proposal.claim_version) == (
        "proposed",
        claim.text,
        version,
    )
    # Not the reason: whoever has still to read it blind reads the history too.
    assert ledger.told(proposal) == {"verb": "proposals.propose", "by": str(draw.editor().pk)}


def test_where_one_person_is_enough_marking_is_deciding(settings):
    settings.VERDICTS_NEED_APPROVAL = False
    claim = draw.claim()
    draw.proposal(claim, by=draw.second_editor())
    told = {"claim": claim, "status": "refuted", "reason": REASON, "at": draw.LATER}
    marked = proposals.mark(**told, by=draw.editor())
    assert isinstance(marked, Verdict)
    assert Proposal.objects.get().state == "overtaken"
    settings.VERDICTS_NEED_APPROVAL = True
    assert isinstance(proposals.mark(**{**told, "status": "disputed"}, by=draw.editor()), Proposal)


def test_approval_makes_it_the_verdict_with_two_people_behind_it():
    claim = draw.claim()
    draw.approved(draw.proposal(claim, "corroborated"))
    proposal = draw.proposal(claim, credibility="4")
    draw.read(proposal, "disputed")
    verdict = approve(proposal, comment="Checked.")
    verdict.refresh_from_db()
    assert (verdict.status, verdict.credibility, verdict.reason) == ("disputed", "4", REASON)
    assert (verdict.decided_by, verdict.approved_by) == (draw.editor(), draw.reviewer())
    assert Verdict.objects.get(superseded_at=None) == verdict
    proposal.refresh_from_db()
    assert (proposal.state, proposal.verdict, proposal.answer) == ("approved", verdict, "Checked.")
    assert ledger.told(verdict)["reason"] == "Checked."
    assert ledger.told(verdict)["by"] == str(draw.reviewer().pk)


@pytest.mark.parametrize("proposer", [draw.reviewer, draw.admin])
def test_nobody_approves_reads_or_sends_back_their_own(proposer):
    proposal = draw.proposal(draw.claim(), by=proposer())
    for act, more in ((approve, {}), (proposals.read, {}), (proposals.send_back, {"comment": "x"})):
        with ledger.refused(NotAllowed, match="yourself: another person"):
            act(proposal=proposal, by=proposer(), at=draw.LATER, **more)


def test_an_editor_is_no_second_person():
    proposal = draw.proposal(draw.claim())
    with ledger.refused(NotAllowed, match="your role is editor"):
        approve(proposal, by=draw.second_editor())


def test_what_was_not_shown_is_neither_approved_nor_sent_back():
    proposal = draw.proposal(draw.claim())
    with ledger.refused(NotRead):
        approve(proposal)
    with ledger.refused(NotRead):
        proposals.send_back(proposal=proposal, comment="Why?", by=draw.reviewer(), at=draw.NOW)


def test_a_blind_reading_is_given_once_and_before_the_proposal_is_shown():
    proposal = draw.proposal(draw.claim())
    with ledger.refused(Refused, field="status"):
        draw.read(proposal, credibility="3")
    draw.read(proposal)
    with ledger.refused(AlreadyRead):
        draw.read(proposal, "refuted")


def test_one_proposal_waits_and_only_its_own_author_replaces_it():
    claim = draw.claim()
    first = draw.proposal(claim)
    with ledger.refused(IsWaiting, match="Edda has proposed"):
        draw.proposal(claim, "refuted", by=draw.second_editor())
    with ledger.refused(NothingNew, field="status"):
        draw.proposal(claim)
    second = draw.proposal(claim, "refuted")
    assert list(Proposal.objects.order_by("id").values_list("pk", "state")) == [
        (first.pk, "overtaken"),
        (second.pk, "proposed"),
    ]


def test_what_was_sent_back_is_proposed_anew_or_taken_back():
    claim = draw.claim()
    proposal = draw.sent_back(draw.proposal(claim))
    assert (proposal.state, proposal.answer) == ("sent-back", "Which agencies?")
    with ledger.refused(NotWaiting, match="sent back by Rhea"):
        approve(proposal)
    draw.proposal(claim, reason="Yonhap and Reuters.")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.answered_by) == ("overtaken", draw.reviewer())
    other = draw.sent_back(draw.proposal(draw.claim(text="Another.")))
    with ledger.refused(NotAllowed, match="Edda proposed this verdict"):
        proposals.take_back(proposal=other, by=draw.second_editor(), at=draw.LATER)
    proposals.take_back(proposal=other, by=draw.editor(), at=draw.LATER)
    other.refresh_from_db()
    assert other.state == "withdrawn"


def test_to_send_back_takes_a_word_why():
    proposal = draw.proposal(draw.claim())
    draw.read(proposal)
    with ledger.refused(Refused, field="comment"):
        proposals.send_back(proposal=proposal, comment=" ", by=draw.reviewer(), at=draw.NOW)


def test_a_claim_that_changed_meanwhile_is_read_before_it_is_approved():
    claim = draw.claim(text="The hall is new.")
    proposal = draw.proposal(claim)
    draw.read(proposal)
    reword(claim)
    with ledger.refused(Stale, match="changed since this verdict was proposed") as refusal:
        approve(proposal)
    verdict = approve(proposal, version=refusal.value.current)
    assert verdict.wording == "The hall is new."


def test_the_guard_holds_at_approval_too():
    claim = draw.claim("portal < imagery; radio < eyewitness")
    proposal = draw.proposal(claim, "corroborated", credibility="1")
    draw.read(proposal)
    draw.withdraw(draw.assertion(claim, "eyewitness"))
    claim.refresh_from_db()
    with ledger.refused(NotConfirmed, field="credibility"):
        approve(proposal, version=claim.version)
    other = draw.claim("portal < imagery")
    with ledger.refused(NotConfirmed, field="credibility"):
        draw.proposal(other, "corroborated", credibility="1")


def test_reviews_are_settled_once_it_is_approved():
    claim = draw.claim()
    open_, settled = draw.review(claim), draw.review(claim, by=draw.second_editor())
    proposal = draw.proposal(claim, settles=[open_, settled])
    open_.refresh_from_db()
    assert open_.settled_at is None
    reviews.settle(review=settled, because="It is so.", by=draw.editor(), at=draw.NOW)
    verdict = draw.approved(proposal)
    open_.refresh_from_db()
    assert (open_.verdict, open_.settled_by) == (verdict, draw.reviewer())


def test_a_review_of_another_claim_is_not_settled():
    elsewhere = draw.review(draw.claim(text="Another."))
    claim = draw.claim()
    with ledger.refused(reviews.NotOpen):
        draw.proposal(claim, settles=[elsewhere])
