"""What others say of a source, and the lists it was read from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from provenance.models import OutsideList, OutsideRating, Source

from .facts import SourceFacts, SpanFacts
from .pages import Page, cut


@dataclass(frozen=True, slots=True)
class OutsideRatingFacts:
    """One rater's words. `rater` is a source of ours or None; `rater_name` is always there."""

    id: UUID
    rater: SourceFacts | None
    rater_name: str
    rater_link: str
    domain: str
    label: str
    dated: SpanFacts | None
    link: str
    note: str
    list_name: str
    list_url: str
    line: int


@dataclass(frozen=True, slots=True)
class OutsideVoices:
    """The ratings of a source, newest first, each rater's side by side with the others'."""

    ratings: tuple[OutsideRatingFacts, ...]

    @property
    def differ(self) -> str:
        """Such as: 2 raters, 3 different labels; "" where there is nothing to tell apart."""
        raters = {rating.rater_name for rating in self.ratings}
        labels = {rating.label.casefold() for rating in self.ratings}
        if len(raters) < 2 or len(labels) < 2:
            return ""
        return f"{len(raters)} raters, {len(labels)} different labels"


@dataclass(frozen=True, slots=True)
class ListRow:
    id: UUID
    name: str
    url: str
    loaded_by: str
    loaded_at: datetime
    ratings: int


def of_source(source: Source) -> OutsideVoices:
    """One query."""
    rows = OutsideRating.objects.filter(source=source, withdrawn_at=None)
    rows = rows.select_related("rater", "outside_list").defer("outside_list__content")
    return OutsideVoices(
        tuple(_facts(row) for row in rows.order_by("-dated_latest", "rater_name", "-id"))
    )


def lists(token: str = "", size: int = 50) -> Page[ListRow]:
    """The lists that were loaded, newest first. One query."""
    page: Page[Any] = cut(_loaded(), key=("-id",), token=token, size=size)
    return Page([_list_row(row) for row in page.rows], page.newer, page.older)


def listed(pk: UUID) -> ListRow | None:
    """One of the lists. One query."""
    row = _loaded().filter(pk=pk).first()
    return _list_row(row) if row else None


def found(pk: UUID) -> OutsideList | None:
    """One query."""
    return OutsideList.objects.select_related("loaded_by").filter(pk=pk).first()


def _loaded() -> Any:
    standing = Count("ratings", filter=Q(ratings__withdrawn_at=None))
    rows = OutsideList.objects.defer("content").select_related("loaded_by")
    return rows.annotate(held=standing)


def _list_row(row: Any) -> ListRow:
    by, at = str(row.loaded_by), row.loaded_at
    return ListRow(row.pk, row.name, row.get_absolute_url(), by, at, row.held)


def _facts(row: OutsideRating) -> OutsideRatingFacts:
    rater = SourceFacts.of(row.rater) if row.rater else None
    return OutsideRatingFacts(
        id=row.pk,
        rater=rater,
        rater_name=rater.name if rater else row.rater_name,
        rater_link=row.rater_link,
        domain=row.domain,
        label=row.label,
        dated=SpanFacts.of(row, "dated"),
        link=row.link,
        note=row.note,
        list_name=row.outside_list.name,
        list_url=row.outside_list.get_absolute_url(),
        line=row.line,
    )
