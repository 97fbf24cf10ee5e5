"""Mark publications corrected or retracted, and take the mark back."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from provenance import policies
from provenance.actions import (
    causes,
    events,
    notices,
    publications,
    recording,
    recounting,
    writing,
)
from provenance.actions.causes import Cause
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import ReviewReason, Standing
from provenance.domain.webhooks import EventKind
from provenance.errors import Refused
from provenance.models import Publication, User
from provenance.models.columns import span_columns
from provenance.queries import graphs

_REASONS = {
    Standing.CORRECTED: ReviewReason.CORRECTION,
    Standing.RETRACTED: ReviewReason.RETRACTION,
}
_KINDS = {
    Standing.CURRENT: NoticeKind.RESTORED,
    Standing.CORRECTED: NoticeKind.CORRECTION,
    Standing.RETRACTED: NoticeKind.RETRACTION,
}
_EVENTS = {
    Standing.CURRENT: EventKind.RESTORED,
    Standing.CORRECTED: EventKind.CORRECTED,
    Standing.RETRACTED: EventKind.RETRACTED,
}


class NotAMark(Refused):
    pass


def mark(
    *,
    publication: Publication,
    standing: str,
    reason: str,
    notice: str = "",
    notice_url: str = "",
    version: int | None = None,
    by: User,
    at: datetime,
) -> Publication:
    """Record that the publisher corrected or retracted it; `notice` is when, as far as known.

    What a retracted publication said counts no longer, for any claim it speaks on and any that is
    inferred from those. Each claim whose figures change is put up for review; after a correction
    each that rests on it is, for its words may be others now.
    """
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    if standing not in _REASONS:
        raise NotAMark("Choose corrected or retracted.", field="standing")
    span = writing.past_span(notice, at=at, field="notice")
    with recording.change("publications.mark", by=by, reason=reason):
        publication, spoken = publications.locked(publication)
        writing.fresh(publication, version, "this publication")
        former = publication.standing
        changed = writing.update(
            publication,
            standing=standing,
            standing_reason=reason,
            notice_url=notice_url,
            **span_columns("notice", span),
        )
        if not changed:
            raise NotAMark("It is marked so already.", field="standing")
        recounting.touch_all(spoken)
        if former != standing:
            _take_back(publication, former, by, at)
            why = _REASONS[Standing.called(standing)]
            words = f"{publication.source.name}: “{publication}” was {standing}. {reason}"
            always = why is ReviewReason.CORRECTION
            claims = frozenset(spoken)
            recounting.because(Cause(why, publication.pk, words, claims, by, at, always))
            _tell(publication, spoken, by, at)
        return publication


def restore(
    *, publication: Publication, reason: str, version: int | None = None, by: User, at: datetime
) -> Publication:
    """Take a correction or retraction back: everything counts as it did before.

    Reviews it opened are gone where nobody took them up, and closed where somebody did.
    """
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("publications.restore", by=by, reason=reason):
        publication, spoken = publications.locked(publication)
        writing.fresh(publication, version, "this publication")
        former = publication.standing
        if former == Standing.CURRENT:
            raise NotAMark("It stands as published: there is no mark to take back.")
        writing.update(
            publication,
            standing=Standing.CURRENT,
            standing_reason="",
            notice_url="",
            **span_columns("notice", None),
        )
        recounting.touch_all(spoken)
        _take_back(publication, former, by, at)
        _tell(publication, spoken, by, at)
        return publication


def _tell(publication: Publication, spoken: Collection[UUID], by: User, at: datetime) -> None:
    """Who watches its source, a claim that it speaks on, or one that is inferred from those."""
    standing = Standing.called(publication.standing)
    events.happened(_EVENTS[standing], publication_id=publication.pk)
    inferred = {conclusion for conclusion, _ in graphs.conclusions(spoken)}
    notices.tell(
        kind=_KINDS[standing],
        publication=publication,
        claims={*spoken, *inferred},
        sources=[publication.source_id],
        by=by,
        at=at,
    )


def _take_back(publication: Publication, former: str, by: User, at: datetime) -> None:
    if former != Standing.CURRENT:
        causes.undo(_REASONS[Standing.called(former)], publication.pk, by=by, at=at)
