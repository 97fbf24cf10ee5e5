"""Where a question stands, and what settled it."""

from dataclasses import dataclass
from datetime import date, datetime

from provenance.domain.questions import QuestionState
from provenance.models import Question

from .opinions import Link

_EXCLUSIVE: dict[bool | None, str] = {
    None: "",
    True: "The answers exclude one another.",
    False: "Several answers may be right.",
}


@dataclass(frozen=True, slots=True)
class State:
    """`answer` is the one that turned out right; "" of an open or unresolvable question."""

    is_open: bool
    exclusive: str
    criteria: str
    settle_by: date | None
    answer: str
    settled_on: date | None
    resolution: str
    shown: tuple[Link, ...]
    by: str
    at: datetime | None

    @property
    def headline(self) -> str:
        return f"Resolved: {self.answer}"


def of(question: Question) -> State:
    """One query where it is settled; nothing but its row where it is open."""
    is_open = question.state == QuestionState.OPEN
    return State(
        is_open=is_open,
        exclusive=_EXCLUSIVE[question.is_exclusive],
        criteria=question.criteria,
        settle_by=question.settle_by,
        answer=question.resolved_as.text if question.resolved_as else "",
        settled_on=question.resolved_on,
        resolution=question.resolution,
        shown=() if is_open else shown(question),
        by=str(question.resolved_by) if question.resolved_by else "",
        at=question.resolved_at,
    )


def shown(question: Question) -> tuple[Link, ...]:
    """The claims and publications that settled it. One query."""
    rows = question.settled_by.select_related("claim", "publication__source").order_by("pk")
    links = []
    for row in rows:
        if row.claim is not None:
            links.append(Link(f"{row.claim.ref} {row.claim.text}", row.claim.get_absolute_url()))
        if row.publication is not None:
            filed = row.publication
            links.append(Link(f"{filed.source.name}: {filed}", filed.get_absolute_url()))
    return tuple(links)
