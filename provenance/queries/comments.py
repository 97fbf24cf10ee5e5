"""Comments on a claim or a question, and the people whom they can mention."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch

from provenance import policies
from provenance.models import Claim, Comment, Mention, Question, User
from provenance.policies import Person

from . import people

_WITH = ("by", "claim", "question", "assertion__source", "assessment__expert")


@dataclass(frozen=True, slots=True)
class CommentFacts:
    """A comment. `about` is what of the page it speaks of, in words; "" where of all of it.

    The refusals say why the person who looks may not, or are None.
    """

    id: UUID
    text: str
    by: str
    at: datetime
    edited_at: datetime | None
    about: str
    about_url: str
    withdrawn_at: datetime | None
    withdrawn_reason: str
    mentioned: tuple[str, ...]
    edit_refusal: str | None
    withdraw_refusal: str | None

    @property
    def key(self) -> str:
        return str(self.id)


def of(anchor: Claim | Question, person: Person) -> tuple[CommentFacts, ...]:
    """The comments of the page of a claim or question, oldest first.

    One query, and one more where there are any.
    """
    called = Mention.objects.select_related("person").order_by("id")
    rows = Comment.objects.filter(**{str(anchor._meta.model_name): anchor})
    told = rows.select_related(*_WITH).prefetch_related(Prefetch("mentions", called)).order_by("id")
    return tuple(_facts(row, person) for row in told)


def by_key(pk: UUID) -> Comment | None:
    """The comment with what it is about. One query."""
    return Comment.objects.filter(pk=pk).select_related(*_WITH).first()


def names(person: User) -> Iterator[str]:
    """What a person goes by after an `@`."""
    if person.name:
        yield person.name
    yield person.email


def handles() -> list[str]:
    """ "@Anna Lee" for everybody who can be mentioned; by address where two share a name."""
    everybody = list(people.everybody())
    called = [one.name.casefold() for one in everybody]
    return [
        f"@{one.name if one.name and called.count(one.name.casefold()) == 1 else one.email}"
        for one in everybody
    ]


def _facts(row: Comment, person: Person) -> CommentFacts:
    about, url = _about(row)
    return CommentFacts(
        id=row.pk,
        text=row.text,
        by=str(row.by),
        at=row.at,
        edited_at=row.edited_at,
        about=about,
        about_url=url,
        withdrawn_at=row.withdrawn_at,
        withdrawn_reason=row.withdrawn_reason,
        mentioned=tuple(str(one.person) for one in row.mentions.all()),
        edit_refusal=policies.reword_refusal(person, row),
        withdraw_refusal=policies.uncomment_refusal(person, row),
    )


def _about(row: Comment) -> tuple[str, str]:
    if row.assertion:
        return f"what {row.assertion.source.name} says", f"#said-{row.assertion_id}"
    if row.assessment:
        return f"what {row.assessment.expert.name} thinks", f"#opinion-{row.assessment_id}"
    return "", ""
