"""Notices as a person reads them, under the bell and in an e-mail."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, QuerySet, Subquery

from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import ReviewReason
from provenance.models import Claim, Notice, Review, User, Verdict, reviews

from . import changes, noticewords
from .pages import Page, cut

# So many claims are named; of more it is said how many they are.
NAMED = 50


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """`figures` are those that the cause changed, in words: "origins 2 → 1"."""

    id: UUID
    ref: str
    text: str
    url: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """One notice in words. `title` is a sentence, `because` somebody's words or "".

    `claims` are those the person watches, the newest ones named; `more` is how many are not.
    """

    id: UUID
    kind: str
    kind_label: str
    title: str
    because: str
    url: str
    claims: tuple[ClaimLine, ...]
    more: int
    by: str
    at: datetime
    read_at: datetime | None
    mailed_at: datetime | None

    @property
    def is_unread(self) -> bool:
        return self.read_at is None

    @property
    def tone(self) -> str:
        return noticewords.TONES.get(self.kind, "info")

    @property
    def claims_words(self) -> str:
        count = len(self.claims) + self.more
        return f"{count} claim{'' if count == 1 else 's'} you watch"


def of_person(person: User, *, unread: bool = False) -> QuerySet[Notice]:
    mine = Notice.objects.filter(person=person)
    return mine.filter(read_at=None) if unread else mine


def listed(notices: QuerySet[Notice], token: str = "", size: int = 50) -> Page[NoticeFacts]:
    """A page of notices, newest first. Four queries at most."""
    page = cut(_whole(notices), key=("-id",), token=token, size=size)
    return Page(_facts(page.rows), page.newer, page.older)


def by_key(person: User, pk: UUID) -> NoticeFacts | None:
    """One of a person's own notices. Four queries at most."""
    found = _facts(list(_whole(of_person(person).filter(pk=pk))))
    return found[0] if found else None


def for_letter(keys: Iterable[UUID]) -> list[NoticeFacts]:
    """What an e-mail tells, oldest first; what its reader may not see is not there.

    Four queries at most.
    """
    return _facts(list(_whole(Notice.objects.filter(pk__in=list(keys))).order_by("pk")))


def _whole(notices: QuerySet[Notice]) -> QuerySet[Notice]:
    earlier = Verdict.objects.filter(claim=OuterRef("verdict__claim"), pk__lt=OuterRef("verdict"))
    return notices.select_related(*noticewords.JOINED).annotate(
        former=Subquery(earlier.order_by("-pk").values("status")[:1])
    )


type _Lines = tuple[tuple[ClaimLine, ...], int]


def _facts(notices: Sequence[Notice]) -> list[NoticeFacts]:
    touched = _touched(notices)
    return [_told(notice, *touched.get(notice.pk, ((), 0))) for notice in notices]


def _touched(notices: Sequence[Notice]) -> Mapping[UUID, _Lines]:
    """Notice → the claims that are named, and how many are not. Three queries at most."""
    with connection.cursor() as cursor:
        cursor.execute(_NAMED, [[notice.pk for notice in notices], NAMED])
        few = cursor.fetchall()
    claims = Claim.objects.in_bulk({claim for _, claim, _ in few})
    figures = _figures(notices, list(claims))
    found: dict[UUID, _Lines] = {}
    for notice, claim, count in few:
        line = _line(claims[claim], figures.get((notice, claim), ()))
        named = (*found.get(notice, ((), 0))[0], line)
        found[notice] = named, count - len(named)
    return found


# A look into the index for each notice: one may reach a hundred thousand claims.
_NAMED = """
SELECT notice.id, named.claim_id, counted.claims
FROM unnest(%s::uuid[]) notice (id) CROSS JOIN LATERAL (
    SELECT count(*) AS claims FROM provenance_noticeclaim WHERE notice_id = notice.id
) counted CROSS JOIN LATERAL (
    SELECT claim_id FROM provenance_noticeclaim
    WHERE notice_id = notice.id ORDER BY claim_id DESC LIMIT %s
) named
ORDER BY notice.id, named.claim_id DESC
"""


def _line(claim: Claim, figures: tuple[str, ...]) -> ClaimLine:
    return ClaimLine(claim.pk, claim.ref, claim.text, claim.get_absolute_url(), figures)


def _figures(
    notices: Sequence[Notice], claims: Sequence[UUID]
) -> Mapping[tuple[UUID, UUID], tuple[str, ...]]:
    """(notice, claim) → what changed, as the review says that the same act opened.

    Where that is gone since its cause was undone, nothing. One query, none where no notice is
    about a publication's mark.
    """
    marked = {
        (reviews.cause(_REASONS[notice.kind], notice.publication_id), notice.at): notice.pk
        for notice in notices
        if notice.kind in _REASONS and notice.publication_id
    }
    causes = {cause for cause, _ in marked}
    opened = Review.objects.filter(cause__in=causes, claim__in=claims).exclude(before={})
    return {
        (marked[row.cause, row.opened_at], row.claim_id): tuple(
            changes.sentences(row.before, row.after)
        )
        for row in opened
        if (row.cause, row.opened_at) in marked
    }


_REASONS: Mapping[str, ReviewReason] = {
    NoticeKind.RETRACTION: ReviewReason.RETRACTION,
    NoticeKind.CORRECTION: ReviewReason.CORRECTION,
}


def _told(notice: Notice, claims: tuple[ClaimLine, ...], more: int) -> NoticeFacts:
    kind = NoticeKind.called(notice.kind)
    title, because, url = noticewords.told(notice)
    return NoticeFacts(
        id=notice.pk,
        kind=notice.kind,
        kind_label=kind.label,
        title=title,
        because=because,
        url=url,
        # The claim that was decided on is in the title.
        claims=() if kind is NoticeKind.VERDICT else claims,
        more=more,
        # The program did it: nobody else's name stands there.
        by="" if notice.webhook_id else str(notice.by),
        at=notice.at,
        read_at=notice.read_at,
        mailed_at=notice.mailed_at,
    )
