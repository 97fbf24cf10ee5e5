"""Proposed verdicts, as whoever looks may see them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from provenance import policies
from provenance.domain import proposals
from provenance.domain.proposals import Grade, ProposalState
from provenance.domain.vocabulary import Credibility, VerdictStatus
from provenance.models import Proposal, SecondReading, User
from provenance.policies import Person

from . import covers, history
from .history import Entry, FieldChange

SOME = 8
_LABELS = {"text": "Claim", "kind": "Kind", "when_words": "When", "place": "Where"}


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """A second reading; `status` is "" where the proposal was shown without one."""

    status: str
    label: str
    credibility: str
    credibility_label: str
    note: str
    by: str
    at: datetime
    compared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """A proposed verdict. Where it `is_covered` its grade and reason are left out: "".

    The refusals say why the person who looks may not, or are None.
    """

    id: UUID
    url: str
    claim_ref: str
    claim_text: str
    claim_url: str
    status: str
    label: str
    credibility: str
    credibility_label: str
    reason: str
    wording: str
    by: str
    at: datetime
    state: str
    state_label: str
    answered_by: str
    answered_at: datetime | None
    answer: str
    verdict: UUID | None
    is_covered: bool
    is_mine: bool
    approve_refusal: str | None
    take_back_refusal: str | None
    readings: tuple[ReadingFacts, ...] = field(default=())

    @property
    def is_waiting(self) -> bool:
        return self.state == ProposalState.PROPOSED

    @property
    def is_sent_back(self) -> bool:
        return self.state == ProposalState.SENT_BACK

    @property
    def approvals(self) -> tuple[ReadingFacts, ...]:
        """The reading of whoever approved it."""
        return tuple(one for one in self.readings if one.by == self.answered_by)

    @property
    def second(self) -> str:
        """How the second person came to their approval, in words."""
        if any(one.status for one in self.approvals):
            return f"second-read by {self.answered_by}, blind"
        return f"second-read by {self.answered_by}"


@dataclass(frozen=True, slots=True)
class ClaimProposals:
    """What was proposed on a claim: what waits or was sent back; what led to no verdict.

    `former` is newest first and leaves out what is covered; `behind` is by the verdict it led to.
    """

    live: ProposalFacts | None
    former: tuple[ProposalFacts, ...]
    behind: Mapping[UUID, ProposalFacts]


@dataclass(frozen=True, slots=True)
class Since:
    """What happened to the claim after the proposal was made."""

    changes: Sequence[FieldChange]
    acts: Sequence[Entry]

    @property
    def is_nothing(self) -> bool:
        return not (self.changes or self.acts)


def on_claim(claim: UUID, person: Person | None) -> ClaimProposals:
    """All proposals on a claim as `person` may see them.

    One query; one more where there are any, and two for those who may be a second person.
    """
    facts = _all(Proposal.objects.filter(claim=claim), person)
    live = next((one for one in facts if one.is_waiting or one.is_sent_back), None)
    return ClaimProposals(
        live=live,
        former=tuple(
            one for one in facts if one is not live and not one.verdict and not one.is_covered
        ),
        behind={one.verdict: one for one in facts if one.verdict},
    )


def by_key(pk: UUID) -> Proposal | None:
    """The proposal with its claim and people. One query."""
    return _whole(Proposal.objects.filter(pk=pk)).select_related("claim__case").first()


def for_page(proposal: Proposal, person: Person) -> ProposalFacts:
    """Three queries at most."""
    return _told([proposal], person)[0]


def since(proposal: Proposal) -> Since:
    """What changed on the claim since it was proposed on. Four queries, or none."""
    claim = proposal.claim
    if claim.version == proposal.claim_version:
        return Since((), ())
    then = proposal.claim_version
    return Since(
        history.changes_since(claim, then, _LABELS), history.of_claim_since(claim.pk, then)
    )


def for_desk(person: User) -> tuple[tuple[ProposalFacts, ...], tuple[ProposalFacts, ...]]:
    """The newest that wait for this person, and those of theirs that were sent back.

    Six queries at most.
    """
    mine = Proposal.objects.filter(state=ProposalState.SENT_BACK, proposed_by=person)
    sent_back = tuple(_all(mine, person, SOME))
    if person.role not in policies.APPROVING:
        return (), sent_back
    return tuple(_all(waiting(person), person, SOME)), sent_back


def waiting(person: User) -> QuerySet[Proposal]:
    """Those that another person proposed and nobody has answered."""
    rows = Proposal.objects.filter(state=ProposalState.PROPOSED)
    return rows.exclude(proposed_by=person)


def _whole(rows: QuerySet[Proposal]) -> QuerySet[Proposal]:
    return rows.select_related("claim", "proposed_by", "answered_by").order_by("-id")


def _all(
    rows: QuerySet[Proposal], person: Person | None, most: int | None = None
) -> list[ProposalFacts]:
    return _told(list(_whole(rows)[:most]), person)


def _told(rows: Sequence[Proposal], person: Person | None) -> list[ProposalFacts]:
    if not rows:
        return []
    found = SecondReading.objects.filter(proposal__in=rows).select_related("read_by")
    readings: dict[UUID, list[SecondReading]] = {}
    for reading in found.order_by("id"):
        readings.setdefault(reading.proposal_id, []).append(reading)
    kept = covers.over(rows, person)
    return [_facts(row, readings.get(row.pk, []), person, row.pk in kept) for row in rows]


def _facts(
    row: Proposal, readings: Iterable[SecondReading], person: Person | None, covered: bool
) -> ProposalFacts:
    refusal = "Log in to approve." if person is None else policies.approve_refusal(person, row)
    return ProposalFacts(
        id=row.pk,
        url=row.get_absolute_url(),
        claim_ref=row.claim.ref,
        claim_text=row.claim.text,
        claim_url=row.claim.get_absolute_url(),
        status="" if covered else row.status,
        label="" if covered else VerdictStatus.called(row.status).label,
        credibility="" if covered else row.credibility,
        credibility_label="" if covered else _credibility(row.credibility),
        reason="" if covered else row.reason,
        wording=row.wording,
        by=str(row.proposed_by),
        at=row.proposed_at,
        state=row.state,
        state_label=ProposalState.called(row.state).label,
        answered_by=str(row.answered_by or ""),
        answered_at=row.answered_at,
        answer=row.answer,
        verdict=row.verdict_id,
        is_covered=covered,
        is_mine=person is not None and row.proposed_by_id == person.pk,
        approve_refusal=refusal,
        take_back_refusal=policies.take_back_refusal(person, row) if person else refusal,
        readings=() if covered else tuple(_reading(row, one) for one in readings),
    )


def _reading(row: Proposal, one: SecondReading) -> ReadingFacts:
    grades = (Grade(side.status, side.credibility) for side in (row, one))
    return ReadingFacts(
        status=one.status,
        label=VerdictStatus.called(one.status).label if one.status else "",
        credibility=one.credibility,
        credibility_label=_credibility(one.credibility),
        note=one.note,
        by=str(one.read_by),
        at=one.read_at,
        compared=tuple(proposals.compared(*grades)) if one.status else (),
    )


def _credibility(figure: str) -> str:
    return Credibility.called(figure).label if figure else ""
