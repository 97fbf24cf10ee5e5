"""Which proposed verdicts are kept from whom, so that they can still read a claim blind."""

from collections.abc import Sequence
from uuid import UUID

from provenance import policies
from provenance.domain.proposals import ProposalState
from provenance.models import Proposal, SecondReading
from provenance.policies import Person


def over(rows: Sequence[Proposal], person: Person | None) -> frozenset[UUID]:
    """Keys of the proposals whose grade, reason and readings `person` must not be shown yet.

    While one waits on a claim that they could read blind, earlier ones of that claim would tell
    as much. Nobody in particular (None) is shown none that led to no verdict. Two queries, or none
    for those who are nobody's second person.
    """
    open_ones = [row for row in rows if row.verdict_id is None]
    if person is None:
        return frozenset(row.pk for row in open_ones)
    asked = [row for row in open_ones if policies.second_read_refusal(person, row) is None]
    if not asked:
        return frozenset()
    waiting = Proposal.objects.filter(
        claim__in={row.claim_id for row in asked}, state=ProposalState.PROPOSED
    )
    unread = waiting.exclude(proposed_by=person.pk).exclude(readings__read_by=person.pk)
    claims = set(unread.values_list("claim_id", flat=True))
    known = SecondReading.objects.filter(proposal__in=asked, read_by=person.pk)
    read = set(known.values_list("proposal_id", flat=True))
    return frozenset(row.pk for row in asked if row.claim_id in claims and row.pk not in read)
