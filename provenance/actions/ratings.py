"""Rate a source's reliability."""

from datetime import date, datetime

from provenance import policies
from provenance.actions import notices, recording, recounting, writing
from provenance.actions.causes import Cause
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import Reliability, ReviewReason
from provenance.errors import Refused
from provenance.models import Rating, Source, User
from provenance.queries import dependents


class NotDated(Refused):
    pass


def add(
    *, source: Source, reliability: str, valid_from: date, reason: str, by: User, at: datetime
) -> Rating:
    """Rate `source` from `valid_from` on; earlier ratings stay and keep their time."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    if valid_from > at.date():
        raise NotDated("A rating cannot start in the future.", field="valid_from")
    with recording.change("ratings.add", by=by, reason=reason):
        twin = Rating.objects.filter(source=source, rated_by=by, valid_from=valid_from)
        if twin.exists():
            raise NotDated("You rated this source from that day on already.", field="valid_from")
        claims = frozenset(dependents.of_rating(source.pk))
        recounting.lock(claims)
        rating = writing.insert(
            Rating(
                source=source,
                reliability=reliability,
                valid_from=valid_from,
                reason=reason,
                rated_by=by,
                rated_at=at,
            )
        )
        grade = Reliability.called(rating.reliability)
        words = (
            f"{source.name} is rated {grade}, {grade.label.lower()}, from {valid_from}: {reason}"
        )
        recounting.because(Cause(ReviewReason.RATING, rating.pk, words, claims, by, at))
        notices.tell(kind=NoticeKind.RATING, rating=rating, sources=[source.pk], by=by, at=at)
        return rating
