"""A proposed verdict: the states it goes through, and how two people's grades compare."""

from collections.abc import Iterator
from dataclasses import dataclass

from .vocabulary import Credibility, Term, VerdictStatus


class ProposalState(Term):
    """What has become of a proposed verdict."""

    PROPOSED = "proposed", "Waits", "Another person has to read and approve it."
    SENT_BACK = "sent-back", "Sent back", "The second person wants something changed first."
    APPROVED = "approved", "Approved", "Two people stand behind it: it is the desk's verdict."
    WITHDRAWN = "withdrawn", "Taken back", "Whoever proposed it took it back."
    OVERTAKEN = "overtaken", "Overtaken", "Another proposal or verdict took its place."


# Those that still ask something of somebody.
LIVE = (ProposalState.PROPOSED, ProposalState.SENT_BACK)


@dataclass(frozen=True, slots=True)
class Grade:
    """A status and, apart from it, an Admiralty credibility; "" where none was given."""

    status: str
    credibility: str = ""

    def __str__(self) -> str:
        label = VerdictStatus.called(self.status).label.lower()
        return f"{label}, credibility {_figure(self.credibility)}"


def compared(proposed: Grade, read: Grade) -> Iterator[str]:
    """In sentences, where a second reading agrees with a proposal and where it does not.

    Grades are never subtracted or averaged: 6 says that it cannot be judged and lies nowhere
    between the others.
    """
    if proposed == read:
        yield f"Both grade it alike: {proposed}."
        return
    if proposed.status == read.status:
        yield f"They agree on the verdict: {_label(proposed)}."
    else:
        yield f"They differ on the verdict: {_label(proposed)} as proposed, {_label(read)} as read."
    first, second = proposed.credibility, read.credibility
    if first == second:
        yield f"They agree on credibility: {_figure(first)}."
    else:
        yield (
            f"They differ on credibility: {_figure(first)} as proposed, {_figure(second)} as read."
        )


def _label(grade: Grade) -> str:
    return VerdictStatus.called(grade.status).label.lower()


def _figure(figure: str) -> str:
    return f"{figure} ({Credibility.called(figure).label.lower()})" if figure else "not graded"
