"""Two people behind a verdict: one proposes it, another reads the claim and approves it."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import proposals
from provenance.domain.proposals import ProposalState
from provenance.domain.tokens import Scope
from provenance.domain.vocabulary import Credibility, VerdictStatus
from provenance.models import User, Verdict
from provenance.queries import claims
from provenance.queries import proposals as proposal_pages
from provenance.queries.facts import VerdictFacts, fields_of

from . import facts
from .conditions import MAY_MATCH
from .fields import Key, Moment, Number, Page, Text, Word, Yes
from .reading import Single, called, keyed
from .sent import Words, choice
from .writing import IDEMPOTENCY_KEY, Body, Writing

_KEY = (keyed("proposed verdict"),)


class Reading(serializers.Serializer):
    """What a second person made of the claim before the proposal was shown to them."""

    status = Word(
        VerdictStatus, "What they would decide; null: it was shown without a reading.", maybe=True
    )
    credibility = Word(Credibility, "The Admiralty code's figure, if one was given.", maybe=True)
    note = Text("Why.", maybe=True)
    read_by = Text("Who read it.", source="by", example="Demo reviewer")
    read_at = Moment("When.", source="at")
    compared = serializers.ListField(
        child=serializers.CharField(),
        help_text="Where it agrees with the proposal and where not, in sentences.",
    )


class Proposal(serializers.Serializer):
    """A verdict that waits for a second person. Whoever may give a blind reading of it sees its
    grade, reason and other readings only after they gave theirs: `is_covered` is true till then."""

    id = Key("Its key, with which it is read, approved and sent back.")
    page = Page(source="url")
    status = Word(VerdictStatus, "What is proposed; null while covered.", maybe=True)
    credibility = Word(Credibility, "The Admiralty code's figure, if one was given.", maybe=True)
    reason = Text("Why; null while covered.", maybe=True, example="Two agencies differ.")
    wording = Text("The statement as it was proposed on.", example="The plant is being expanded.")
    proposed_by = Text("Who proposed it.", source="by", example="Demo editor")
    proposed_at = Moment("When.", source="at")
    state = Word(ProposalState, "What has become of it.")
    answered_by = Text("Who answered it; null while it waits.", maybe=True)
    answered_at = Moment("When; null while it waits.", maybe=True)
    answer = Text("What they wrote.", maybe=True, example="Which two agencies?")
    is_covered = Yes("Whether its grade is kept from whoever asks, for a blind reading.")
    readings = Reading(many=True, help_text="Second readings; none while covered.")


class ProposalWhole(Proposal):
    """A proposed verdict and the claim it is about."""

    version = Number("The claim's version as it is now, which the ETag names.", example=7)
    claim = facts.ClaimLink(help_text="The claim it is about.")


class Marked(serializers.Serializer):
    """What came of it: one of the two is null."""

    proposal = Proposal(allow_null=True, help_text="It waits for a second person.")
    verdict = facts.Verdict(
        allow_null=True, help_text="It stands: approved, or on a desk that needs no approval."
    )


class Grade(Body):
    """A verdict to propose."""

    status = choice(VerdictStatus, "What is proposed.", needed=True)
    credibility = choice(Credibility, "The Admiralty code's figure.")
    reason = Words("Why.", needed=True)


class Blind(Body):
    """A reading of one's own. Without a status the proposal is shown without one."""

    status = choice(VerdictStatus, "What you would decide.")
    credibility = choice(Credibility, "The Admiralty code's figure.")
    note = Words("Why.")


class Approval(Body):
    """A word on it, if any."""

    comment = Words("It stays with the verdict.")


class Why(Body):
    """Why, if there is something to say."""

    reason = Words("Why.")


class Return(Body):
    """What should change first."""

    comment = Words("What should change first.", needed=True)


class Propose(Writing):
    """Propose a verdict. The current one stays in force until another person approves it.

    On a desk that needs no approval it stands at once. `If-Match` is that of the claim.
    """

    operation = "proposeVerdict"
    noun = "claims"
    summary = "Propose a verdict"
    body = Grade
    answer = Marked
    address = (called("claim", "C-1042"),)
    headed = (IDEMPOTENCY_KEY, MAY_MATCH)
    status = 201

    def find(self, **address: Any) -> Any:
        return claims.by_ref(address["ref"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _marked(proposals.mark(claim=found, **data, by=by, at=at), by)


class ProposalDetail(Single):
    """A verdict that was proposed. Its grade stays covered from who may give a blind reading."""

    operation = "readProposal"
    noun = "verdicts"
    summary = "One proposed verdict"
    answer = ProposalWhole
    address = _KEY
    parameters = ()

    def find(self, **address: Any) -> Any:
        found = proposal_pages.by_key(address["id"])
        if found is None:
            return None
        told = fields_of(proposal_pages.for_page(found, self.request.user))
        return told | {"claim": found.claim, "version": found.claim.version}


class _OnProposal(Writing):
    noun = "verdicts"
    scope = Scope.REVIEW
    answer = Marked
    address = _KEY

    def find(self, **address: Any) -> Any:
        return proposal_pages.by_key(address["id"])


class Read(_OnProposal):
    """Read a claim before its proposed verdict is shown, or have it shown without that."""

    operation = "readVerdict"
    summary = "Read a proposed verdict"
    body = Blind

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        proposals.read(proposal=found, **data, by=by, at=at)
        return _marked(found, by)


class Approve(_OnProposal):
    """Approve a proposed verdict: never one's own, and only after it was read.

    Where the claim changed since it was proposed on, the answer is 409: read the proposal and its
    claim again, then approve with its ETag as `If-Match`.
    """

    operation = "approveVerdict"
    summary = "Approve a proposed verdict"
    body = Approval
    headed = (IDEMPOTENCY_KEY, MAY_MATCH)

    def versioned(self, found: Any) -> Any:
        return found.claim

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        version = self.matched.version if self.matched else None
        done = proposals.approve(proposal=found, **data, version=version, by=by, at=at)
        return _marked(done, by)


class SendBack(_OnProposal):
    """Send a proposed verdict back, with what should change first."""

    operation = "sendBackVerdict"
    summary = "Send a proposed verdict back"
    body = Return

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _marked(proposals.send_back(proposal=found, **data, by=by, at=at), by)


class TakeBack(_OnProposal):
    """Take a verdict back that you proposed yourself."""

    operation = "takeVerdictBack"
    summary = "Take a proposed verdict back"
    scope = Scope.WRITE
    body = Why

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _marked(proposals.take_back(proposal=found, **data, by=by, at=at), by)


def _marked(done: proposals.Marked, person: User) -> dict[str, Any]:
    if isinstance(done, Verdict):
        return {"proposal": None, "verdict": VerdictFacts.of(done)}
    return {"proposal": proposal_pages.for_page(done, person), "verdict": None}
