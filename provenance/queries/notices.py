"""Notices as a person reads them, under the bell and in an e-mail."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber

from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import Reliability, Standing, TieKind, VerdictStatus
from provenance.models import Notice, NoticeClaim, User, Verdict

from .pages import Page, cut

# So many claims are named; of more it is said how many they are.
NAMED = 50
_JOINED = (
    "by",
    "publication__source",
    "verdict__claim",
    "rating__source",
    "tie__holder",
    "tie__held",
    "review__claim",
)


@dataclass(frozen=True, slots=True)
class ClaimLine:
    id: UUID
    ref: str
    text: str
    url: str


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
        return _TONES.get(self.kind, "info")

    @property
    def claims_words(self) -> str:
        count = len(self.claims) + self.more
        return f"{count} claim{'' if count == 1 else 's'} you watch"


def of_person(person: User, *, unread: bool = False) -> QuerySet[Notice]:
    mine = Notice.objects.filter(person=person)
    return mine.filter(read_at=None) if unread else mine


def listed(notices: QuerySet[Notice], token: str = "", size: int = 50) -> Page[NoticeFacts]:
    """A page of notices, newest first. Two queries."""
    page = cut(_whole(notices), key=("-id",), token=token, size=size)
    return Page(_facts(page.rows), page.newer, page.older)


def for_letter(keys: Iterable[UUID]) -> list[NoticeFacts]:
    """What an e-mail tells, oldest first; what its reader may not see is not there. Two queries."""
    return _facts(list(_whole(Notice.objects.filter(pk__in=list(keys))).order_by("pk")))


def _whole(notices: QuerySet[Notice]) -> QuerySet[Notice]:
    earlier = Verdict.objects.filter(claim=OuterRef("verdict__claim"), pk__lt=OuterRef("verdict"))
    return notices.select_related(*_JOINED).annotate(
        former=Subquery(earlier.order_by("-pk").values("status")[:1])
    )


def _facts(notices: Iterable[Notice]) -> list[NoticeFacts]:
    touched = _touched([notice.pk for notice in notices])
    return [_told(notice, *touched.get(notice.pk, ((), 0))) for notice in notices]


def _touched(notices: list[UUID]) -> Mapping[UUID, tuple[tuple[ClaimLine, ...], int]]:
    """Notice → the claims that are named, and how many are not. One query."""
    rows = NoticeClaim.objects.filter(notice__in=notices).select_related("claim")
    by_notice: dict[str, Any] = {"partition_by": F("notice")}
    numbered = rows.annotate(
        place=Window(RowNumber(), order_by=F("claim").desc(), **by_notice),
        count=Window(Count("*"), **by_notice),
    )
    found: dict[UUID, tuple[tuple[ClaimLine, ...], int]] = {}
    for row in numbered.filter(place__lte=NAMED).order_by("place"):
        claim = row.claim
        line = ClaimLine(claim.pk, claim.ref, claim.text, claim.get_absolute_url())
        named = (*found.get(row.notice_id, ((), 0))[0], line)
        found[row.notice_id] = named, row.count - len(named)
    return found


def _told(notice: Notice, claims: tuple[ClaimLine, ...], more: int) -> NoticeFacts:
    kind = NoticeKind.called(notice.kind)
    title, because, url = _TELLING[kind](notice)
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
        by=str(notice.by),
        at=notice.at,
        read_at=notice.read_at,
        mailed_at=notice.mailed_at,
    )


_TONES: Mapping[str, str] = {
    NoticeKind.RETRACTION: "bad",
    NoticeKind.CORRECTION: "warn",
    NoticeKind.RESTORED: "good",
    NoticeKind.HAND_OVER: "mute",
}

type _Telling = tuple[str, str, str]


def _marked(notice: Any) -> _Telling:
    row, kind = notice.publication, NoticeKind.called(notice.kind)
    did = {
        NoticeKind.RETRACTION: "was retracted",
        NoticeKind.CORRECTION: "was corrected",
        NoticeKind.RESTORED: "counts again as it was published",
    }[kind]
    # The reason stands with the mark, and goes with it.
    stands = {NoticeKind.RETRACTION: Standing.RETRACTED, NoticeKind.CORRECTION: Standing.CORRECTED}
    because = row.standing_reason if stands.get(kind) == row.standing else ""
    return f"{row.source.name}: “{row}” {did}", because, row.get_absolute_url()


def _decided(notice: Any) -> _Telling:
    verdict = notice.verdict
    now = VerdictStatus.called(verdict.status).label.lower()
    before = VerdictStatus.called(notice.former).label.lower() if notice.former else ""
    was = "" if not before else ", as before" if before == now else f", {before} before"
    title = f"{verdict.claim.ref} is marked {now}{was}: {verdict.claim.text}"
    return title, verdict.reason, verdict.claim.get_absolute_url()


def _rated(notice: Any) -> _Telling:
    row = notice.rating
    grade = Reliability.called(row.reliability)
    since = f"{row.valid_from:%-d %b %Y}"
    words = f"{row.source.name} is rated {grade}, {grade.label.lower()}, from {since}"
    return words, row.reason, row.source.get_absolute_url()


def _tied(notice: Any) -> _Telling:
    row = notice.tie
    words = f"{row.holder.name} {TieKind.called(row.kind).label} {row.held.name}"
    if notice.kind == NoticeKind.UNTIED:
        return f"{words}: this no longer counts", row.withdrawn_reason, row.held.get_absolute_url()
    return f"{words}: they count as one origin", row.reason, row.held.get_absolute_url()


def _handed_over(notice: Any) -> _Telling:
    row = notice.review
    title = f"{notice.by} gave you the review of {row.claim.ref}: {row.claim.text}"
    return title, row.words, row.get_absolute_url()


_TELLING: Mapping[NoticeKind, Callable[[Any], _Telling]] = {
    NoticeKind.RETRACTION: _marked,
    NoticeKind.CORRECTION: _marked,
    NoticeKind.RESTORED: _marked,
    NoticeKind.VERDICT: _decided,
    NoticeKind.RATING: _rated,
    NoticeKind.TIE: _tied,
    NoticeKind.UNTIED: _tied,
    NoticeKind.HAND_OVER: _handed_over,
}
