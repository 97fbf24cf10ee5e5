"""Which rating counts when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from provenance.domain import ratings as rule
from provenance.domain.criteria import Criterion
from provenance.models import CriterionCheck, Rating

from .facts import CriterionFacts, RatingFacts, SourceFacts, fields_of


class Ratings:
    """The ratings of some sources; one query, however many."""

    def __init__(self, sources: Iterable[UUID]) -> None:
        self._by_source: dict[UUID, list[Rating]] = defaultdict(list)
        self._withdrawn: dict[UUID, list[Rating]] = defaultdict(list)
        rows = Rating.objects.filter(source__in=set(sources)).select_related("rated_by")
        for row in rows.order_by("valid_from", "rated_at", "pk"):
            kept = self._withdrawn if row.withdrawn_at else self._by_source
            kept[row.source_id].append(row)

    def on(self, source: UUID, day: date | None) -> RatingFacts | None:
        """The rating that counts on `day`, or the latest where the day is not known.

        None if unrated: before its first rating a source is not rated, for a later judgement is
        not read backwards. `others` are the raters who see it otherwise.
        """
        rows = self._by_source.get(source, [])
        row = rule.counting(rows, day)
        if row is None:
            return None
        differing = [r for r in rule.valid(rows, day) if r.reliability != row.reliability]
        others = tuple(f"{r.reliability} by {whose(r)}" for r in differing)
        return replace(_facts(row), others=others, is_latest=day is None)

    def all(self, source: UUID) -> list[RatingFacts]:
        """Newest first; those that were withdrawn are not among them."""
        return [_facts(row) for row in reversed(self._by_source.get(source, []))]

    def withdrawn(self, source: UUID) -> list[RatingFacts]:
        """Newest first."""
        return [_facts(row) for row in reversed(self._withdrawn.get(source, []))]

    def line(self, source: UUID) -> list[tuple[date, str]]:
        """From which day on which letter counted, oldest first."""
        rows = self._by_source.get(source, [])
        days = sorted({row.valid_from for row in rows})
        counted = [(day, rule.counting(rows, day)) for day in days]
        return [(day, row.reliability) for day, row in counted if row is not None]


def with_criteria(ratings: Iterable[RatingFacts]) -> list[RatingFacts]:
    """The same ratings, each with what was found on which criterion. One query."""
    told = list(ratings)
    found: dict[UUID | None, list[CriterionCheck]] = defaultdict(list)
    for check in CriterionCheck.objects.filter(rating__in=[rating.id for rating in told]):
        found[check.rating_id].append(check)
    order = list(Criterion)
    return [
        replace(
            rating,
            criteria=tuple(
                CriterionFacts.of(check)
                for check in sorted(
                    found.get(rating.id, ()), key=lambda check: order.index(check.criterion)
                )
            ),
        )
        for rating in told
    ]


def whose(rating: Rating) -> str:
    """Who judges: a person of the desk, or the desk itself."""
    return "the desk" if rating.is_desk else str(rating.rated_by)


def _facts(row: Rating) -> RatingFacts:
    return RatingFacts.of(row, str(row.rated_by))


@dataclass(frozen=True, slots=True)
class RatingRecord(RatingFacts):
    """A rating on its own, with who is rated."""

    source: SourceFacts | None = None


def by_key(pk: UUID) -> Rating | None:
    """One rating with its source and rater, withdrawn or not. One query."""
    return Rating.objects.select_related("source", "rated_by").filter(pk=pk).first()


def whole(row: Rating) -> RatingRecord:
    """One query beside the rating's own."""
    (facts,) = with_criteria([_facts(row)])
    return RatingRecord(**fields_of(facts), source=SourceFacts.of(row.source))
