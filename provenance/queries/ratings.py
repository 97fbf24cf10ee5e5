"""Which rating counts when."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from provenance.models import Rating

from .facts import RatingFacts


class Ratings:
    """The ratings of some sources; one query, however many."""

    def __init__(self, sources: Iterable[UUID]) -> None:
        self._by_source: dict[UUID, list[Rating]] = defaultdict(list)
        rows = Rating.objects.filter(source__in=set(sources)).select_related("rated_by")
        for row in rows.order_by("valid_from", "rated_at", "pk"):
            self._by_source[row.source_id].append(row)

    def on(self, source: UUID, day: date | None) -> RatingFacts | None:
        """The rating valid on `day`, or today's where the day is not known; None if unrated.

        Before its first rating a source is not rated: a later judgement is not read backwards.
        """
        rows = self._by_source.get(source, [])
        valid = [row for row in rows if day is None or row.valid_from <= day]
        return RatingFacts.of(valid[-1], str(valid[-1].rated_by)) if valid else None

    def all(self, source: UUID) -> list[RatingFacts]:
        """Newest first."""
        rows = self._by_source.get(source, [])
        return [RatingFacts.of(row, str(row.rated_by)) for row in reversed(rows)]
