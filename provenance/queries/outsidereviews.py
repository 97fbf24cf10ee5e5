"""Reviews by other publishers: on a claim, of a publisher, and what its ratings are mapped to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.urls import reverse

from provenance.domain.outsidereviews import Meaning, Verbatim, is_about_consistency
from provenance.models import Claim, OutsideReview, RatingMeaning, Source

from .facts import SourceFacts, SpanFacts
from .pages import Page, cut

MOST_RATINGS = 200


@dataclass(frozen=True, slots=True)
class OutsideReviewFacts:
    """One publisher's review. `rating` is verbatim; `meaning` what somebody mapped it to, or ""."""

    id: UUID
    claim_ref: str
    publisher: SourceFacts
    claimant: SourceFacts | None
    wording: str
    differs: bool
    url: str
    title: str
    language: str
    reviewed: SpanFacts | None
    said: SpanFacts | None
    venue: str
    rating: Verbatim
    meaning: str
    meaning_label: str
    withdrawn_reason: str

    @property
    def withdraw_url(self) -> str:
        return reverse("outside-review-withdraw", args=[self.claim_ref, self.id])

    @property
    def put_back_url(self) -> str:
        return reverse("outside-review-put-back", args=[self.claim_ref, self.id])


@dataclass(frozen=True, slots=True)
class ReviewsOfClaim:
    """What others found on a claim, and what of it was withdrawn, newest first."""

    standing: tuple[OutsideReviewFacts, ...]
    withdrawn: tuple[OutsideReviewFacts, ...]


@dataclass(frozen=True, slots=True)
class RatingUse:
    """A rating of a publisher, how often it gave it, and what it is mapped to.

    `is_fixed`: it judges how steady somebody was, so it has no truth value and none is chosen.
    """

    label: str
    count: int
    meaning: str
    is_fixed: bool


@dataclass(frozen=True, slots=True)
class RatingScale:
    source: SourceFacts
    ratings: tuple[RatingUse, ...]
    is_cut: bool

    @property
    def unmapped(self) -> int:
        return sum(not use.meaning for use in self.ratings)


def of_claim(claim: Claim) -> tuple[OutsideReviewFacts, ...]:
    """The standing reviews of a claim, newest first. Two queries; one where there is none."""
    rows = list(standing().filter(claim=claim).order_by("-reviewed_latest", "-id"))
    return tuple(_facts(rows))


def for_page(claim: Claim) -> ReviewsOfClaim:
    """Two queries; one where there is none."""
    rows = list(_rows().filter(claim=claim).order_by("-reviewed_latest", "-id"))
    facts = list(_facts(rows))
    return ReviewsOfClaim(
        tuple(one for one in facts if not one.withdrawn_reason),
        tuple(one for one in facts if one.withdrawn_reason),
    )


def listed(rows: Any, cursor: str, size: int) -> Page[OutsideReviewFacts]:
    """A page of reviews, newest first. Two queries."""
    page: Page[Any] = cut(rows, key=("-id",), token=cursor, size=size)
    return Page(list(_facts(page.rows)), page.newer, page.older)


def found(pk: UUID) -> OutsideReviewFacts | None:
    """Two queries."""
    return next(iter(_facts(standing().filter(pk=pk))), None)


def standing() -> QuerySet[OutsideReview]:
    return _rows().filter(withdrawn_at=None)


def _rows() -> QuerySet[OutsideReview]:
    return OutsideReview.objects.select_related("claim", "publisher", "said__source")


def count_of(source: Source) -> int:
    """How many standing reviews are by the source. One query."""
    return OutsideReview.objects.filter(publisher=source, withdrawn_at=None).count()


def scale(source: Source) -> RatingScale:
    """The ratings a publisher uses, the most frequent first. Two queries."""
    columns = ("rating_text", "rating_value", "rating_best", "rating_worst")
    rows = OutsideReview.objects.filter(publisher=source, withdrawn_at=None).order_by()
    given = rows.values_list(*columns).annotate(times=Count("*")).order_by("-times", *columns)
    counted: dict[str, tuple[str, int]] = {}
    for *parts, times in given[: MOST_RATINGS * 2]:
        if label := Verbatim(*parts).label:
            former = counted.get(label.lower(), (label, 0))
            counted[label.lower()] = (former[0], former[1] + times)
    meanings = _meanings([source.pk])
    uses = [
        RatingUse(label, times, _meaning(meanings, source.pk, label), is_about_consistency(label))
        for label, times in sorted(counted.values(), key=lambda pair: -pair[1])
    ]
    return RatingScale(
        SourceFacts.of(source), tuple(uses[:MOST_RATINGS]), is_cut=len(uses) > MOST_RATINGS
    )


type _Meanings = dict[tuple[UUID, str], str]


def _facts(rows: Iterable[OutsideReview]) -> Iterable[OutsideReviewFacts]:
    rows = list(rows)
    meanings = _meanings({row.publisher_id for row in rows})
    for row in rows:
        rating = Verbatim(
            row.rating_text,
            row.rating_value,
            row.rating_best,
            row.rating_worst,
            row.rating_explanation,
        )
        meaning = _meaning(meanings, row.publisher_id, rating.label)
        yield OutsideReviewFacts(
            id=row.pk,
            claim_ref=row.claim.ref,
            publisher=SourceFacts.of(row.publisher),
            claimant=SourceFacts.of(row.said.source) if row.said else None,
            wording=row.wording,
            differs=row.wording != row.claim.text,
            url=row.url,
            title=row.title,
            language=row.language,
            reviewed=SpanFacts.of(row, "reviewed"),
            said=SpanFacts.of(row, "said"),
            venue=row.venue,
            rating=rating,
            meaning=meaning,
            meaning_label=Meaning.called(meaning).label if meaning else "",
            withdrawn_reason=row.withdrawn_reason,
        )


def _meanings(publishers: Collection[UUID]) -> _Meanings:
    if not publishers:
        return {}
    rows = RatingMeaning.objects.filter(publisher__in=publishers).exclude(meaning="")
    told = rows.values_list("publisher_id", "rating", "meaning")
    return {(publisher, rating.lower()): meaning for publisher, rating, meaning in told}


def _meaning(meanings: _Meanings, publisher: UUID, label: str) -> str:
    if is_about_consistency(label):
        return Meaning.NO_TRUTH_VALUE
    return meanings.get((publisher, label.lower()), "")
