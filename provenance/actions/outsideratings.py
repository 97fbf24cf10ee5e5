"""Keep what others say of sources: lists as they were loaded, and the ratings read from them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from uuid import UUID

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.dates import Span
from provenance.errors import Refused
from provenance.models import OutsideList, OutsideRating, User
from provenance.models.columns import span_columns

LARGEST = 20 * 1024 * 1024
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Stated:
    """A row of a list that leads to one source of ours; `rater` or else `rater_name`."""

    line: int
    source: UUID
    domain: str
    label: str
    dated: Span
    rater: UUID | None = None
    rater_name: str = ""
    rater_link: str = ""
    link: str = ""
    note: str = ""


def load(*, name: str, content: bytes, by: User, at: datetime) -> tuple[OutsideList, bool]:
    """Keep a list's bytes; nothing is read from it yet. Whether it is new to us."""
    policies.enforce(policies.edit_refusal(by))
    if not content.strip():
        raise Refused("The file is empty.", field="file")
    if len(content) > LARGEST:
        raise Refused("The file has more than 20 MB. Cut it into several.", field="file")
    sha256 = hashlib.sha256(content).hexdigest()
    with recording.change("outsideratings.load", by=by):
        if known := OutsideList.objects.defer("content").filter(sha256=sha256).first():
            return known, False
        row = OutsideList(
            name=name[:200], sha256=sha256, content=content, loaded_by=by, loaded_at=at
        )
        return writing.insert(row), True


def record(*, outside_list: OutsideList, stated: Iterable[Stated], by: User, at: datetime) -> int:
    """Record each of `stated` as read from the list; how many. No claim's figures change.

    `stated` is walked inside the transaction, once nobody else records from the same list.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("outsideratings.record", by=by, reason=outside_list.name):
        list(OutsideList.objects.select_for_update().filter(pk=outside_list.pk).values("pk"))
        written = 0
        for some in batched(stated, _AT_ONCE):
            rows = [_row(outside_list, said, at) for said in some]
            written += len(OutsideRating.objects.bulk_create(rows))
        return written


def withdraw(*, rating: OutsideRating, reason: str, by: User, at: datetime) -> None:
    """The rating is no longer shown as one that holds; it stays readable with the reason."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("outsideratings.withdraw", by=by, reason=reason):
        rating = OutsideRating.objects.select_for_update().get(pk=rating.pk)
        writing.withdraw(rating, reason=reason, at=at)


def _row(outside_list: OutsideList, said: Stated, at: datetime) -> OutsideRating:
    return OutsideRating(
        source_id=said.source,
        outside_list=outside_list,
        line=said.line,
        rater_id=said.rater,
        rater_name=said.rater_name,
        rater_link=said.rater_link,
        domain=said.domain,
        label=said.label,
        **span_columns("dated", said.dated),
        link=said.link,
        note=said.note,
        recorded_at=at,
    )
