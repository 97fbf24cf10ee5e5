"""Rate a source's reliability, and take a rating back."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from provenance import policies
from provenance.actions import notices, recording, recounting, writing
from provenance.actions.causes import Cause
from provenance.domain.criteria import Criterion
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import Reliability, ReviewReason
from provenance.errors import Refused
from provenance.models import CriterionCheck, Rating, Source, User
from provenance.queries import dependents


class NotDated(Refused):
    pass


class Found(NamedTuple):
    """What the rater found on a criterion, and the page that proves it."""

    answer: str
    link: str = ""


def add(
    *,
    source: Source,
    reliability: str,
    valid_from: date,
    reason: str,
    is_desk: bool = False,
    criteria: Mapping[str, Found] | None = None,
    by: User,
    at: datetime,
) -> Rating:
    """Rate `source` from `valid_from` on; earlier ratings stay and keep their time.

    `is_desk`: the desk's own, not only that of `by`. Criteria left out were not looked at.
    """
    refusal = policies.desk_rating_refusal(by) if is_desk else policies.edit_refusal(by)
    policies.enforce(refusal)
    reason = writing.reasoned(reason)
    if valid_from > at.date():
        raise NotDated("A rating cannot start in the future.", field="valid_from")
    with recording.change("ratings.add", by=by, reason=reason):
        _refuse_second(source, valid_from, is_desk=is_desk, by=by)
        claims = _locked_claims(source.pk)
        rating = writing.insert(
            Rating(
                source=source,
                reliability=reliability,
                valid_from=valid_from,
                reason=reason,
                is_desk=is_desk,
                rated_by=by,
                rated_at=at,
            )
        )
        _check(rating, criteria or {})
        words = f"{_in_words(rating)}: {reason}"
        recounting.because(Cause(ReviewReason.RATING, rating.pk, words, claims, by, at))
        notices.tell(kind=NoticeKind.RATING, rating=rating, sources=[source.pk], by=by, at=at)
        return rating


def withdraw(*, rating: Rating, reason: str, by: User, at: datetime) -> None:
    """The rating no longer counts, for no date; it stays readable with the reason."""
    policies.enforce(policies.rating_withdrawal_refusal(by, rating))
    with recording.change("ratings.withdraw", by=by, reason=reason):
        claims = _locked_claims(rating.source_id)
        rating = Rating.objects.select_for_update().get(pk=rating.pk)
        writing.withdraw(rating, reason=reason, at=at)
        words = f"{_in_words(rating)}: this no longer counts. {reason.strip()}"
        recounting.because(Cause(ReviewReason.RATING, rating.pk, words, claims, by, at))


def _refuse_second(source: Source, valid_from: date, *, is_desk: bool, by: User) -> None:
    there = Rating.objects.filter(source=source, valid_from=valid_from, withdrawn_at=None)
    if is_desk and there.filter(is_desk=True).exists():
        raise NotDated("The desk rated this source from that day on already.", field="valid_from")
    if not is_desk and there.filter(is_desk=False, rated_by=by).exists():
        raise NotDated(
            "You rated this source from that day on already. Withdraw that rating first.",
            field="valid_from",
        )


def _check(rating: Rating, criteria: Mapping[str, Found]) -> None:
    for criterion, found in criteria.items():
        if criterion not in set(Criterion):
            raise Refused(f"“{criterion}” is no criterion.")
        row = CriterionCheck(rating=rating, criterion=criterion, **found._asdict())
        try:
            writing.insert(row)
        except Refused as refusal:
            field = "criterion" if refusal.field == "answer" else "proof"
            raise Refused(str(refusal), field=f"{field}-{criterion}") from refusal


def _locked_claims(source: UUID) -> frozenset[UUID]:
    claims = frozenset(dependents.of_rating(source))
    recounting.lock(claims)
    return claims


def _in_words(rating: Rating) -> str:
    grade = Reliability.called(rating.reliability)
    rated = f"{rating.source.name} is rated {grade}, {grade.label.lower()}"
    whose = " by the desk" if rating.is_desk else ""
    return f"{rated}{whose}, from {rating.valid_from}"
