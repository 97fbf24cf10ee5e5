"""Comments as programs read them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from provenance.models import Assertion, Assessment, Claim, Comment, Mention, Question

from .pages import Page, cut

type About = Claim | Question | Assertion | Assessment


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """`ref` is that of the claim or question; `withdrawn_reason` is "" where it stands."""

    id: UUID
    version: int
    url: str
    ref: str
    assertion: UUID | None
    assessment: UUID | None
    text: str
    mentions: tuple[str, ...]
    by: str
    at: datetime
    edited_at: datetime | None
    withdrawn_at: datetime | None
    withdrawn_reason: str


def about(row: About) -> QuerySet[Comment]:
    """Comments on the row; those on a claim or question also on what belongs to it."""
    return Comment.objects.filter(**{str(row._meta.model_name): row})


def listed(comments: QuerySet[Comment], token: str = "", size: int = 50) -> Page[CommentRecord]:
    """A page of comments, oldest first. Two queries."""
    page = cut(_whole(comments), key=("id",), token=token, size=size)
    return Page([_record(row) for row in page.rows], page.newer, page.older)


def by_key(pk: UUID) -> CommentRecord | None:
    """Two queries."""
    row = _whole(Comment.objects.filter(pk=pk)).first()
    return _record(row) if row else None


def _whole(comments: QuerySet[Comment]) -> QuerySet[Comment]:
    named: Any = Mention.objects.select_related("person").order_by("id")
    rows = comments.select_related("by", "claim", "question")
    return rows.prefetch_related(Prefetch("mentions", named))


def _record(row: Comment) -> CommentRecord:
    return CommentRecord(
        id=row.pk,
        version=row.version,
        url=row.get_absolute_url(),
        ref=row.anchor.ref,
        assertion=row.assertion_id,
        assessment=row.assessment_id,
        text=row.text,
        mentions=tuple(str(one.person) for one in row.mentions.all()),
        by=str(row.by),
        at=row.at,
        edited_at=row.edited_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_reason=row.withdrawn_reason,
    )
