from datetime import timedelta

import pytest

from provenance.models import Proposal, SecondReading, Verdict
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_nobody_is_the_second_person_behind_their_own_verdict():
    verdict = draw.verdict(draw.claim())
    with refused_by("verdict_second_person"):
        Verdict.objects.update(approved_by=verdict.decided_by, approved_at=draw.LATER)


@pytest.mark.parametrize("state", ["approved", "sent-back"])
def test_nobody_answers_their_own_proposal_as_a_second_person(state):
    claim = draw.claim()
    proposal = draw.proposal(claim)
    answered = {"answered_by": proposal.proposed_by, "answered_at": draw.LATER, "state": state}
    if state == "approved":
        answered["verdict"] = draw.verdict(draw.claim(text="Another."))
    with refused_by("proposal_second_person"):
        Proposal.objects.update(**answered)


def test_one_proposal_waits_on_a_claim():
    proposal = draw.proposal(draw.claim())
    with refused_by("proposal_one_open"):
        draw_again = {"reason": "Again.", "wording": "x", "claim_version": 1, "status": "refuted"}
        Proposal.objects.create(claim=proposal.claim, proposed_by=draw.editor(), **draw_again)


def test_what_was_answered_says_by_whom_and_what_was_approved_is_a_verdict():
    draw.proposal(draw.claim())
    with refused_by("proposal_answered_by_somebody"):
        Proposal.objects.update(state="withdrawn")
    with refused_by("proposal_verdict_if_approved"):
        Proposal.objects.update(
            state="approved",
            answered_by=draw.reviewer(),
            answered_at=draw.NOW + timedelta(days=1),
        )


def test_a_reading_is_one_a_person_and_grades_or_says_nothing():
    proposal = draw.proposal(draw.claim())
    draw.read(proposal)
    with refused_by("secondreading_grades_or_not"):
        SecondReading.objects.update(note="Seen.")
    with refused_by("secondreading_once"):
        SecondReading.objects.create(proposal=proposal, read_by=draw.reviewer())
