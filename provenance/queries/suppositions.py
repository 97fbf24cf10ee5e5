"""What is taken to be otherwise than stored, so that figures are counted without saving."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from provenance.domain import publishing
from provenance.domain.vocabulary import Standing
from provenance.models import Rating

from .graphs import Bond

COLUMNS = (
    "claim_id",
    "pk",
    "source_id",
    "stance",
    "basis",
    "publication_id",
    "publication__published_earliest",
    "publication__published_latest",
    "was_read",
    "source__kind",
    "withdrawn_at",
    "publication__standing",
    "publication__notice_earliest",
)
"""The columns of `Row`, in its order."""


class Row(NamedTuple):
    """A voice as it is stored, in the order of `COLUMNS`."""

    claim_id: UUID
    pk: UUID
    source_id: UUID
    stance: str
    basis: str
    publication_id: UUID | None
    earliest: datetime | None
    latest: datetime | None
    was_read: bool
    source_kind: str
    withdrawn_at: datetime | None
    publication_standing: str | None
    notice_earliest: datetime | None


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is taken to be otherwise, by keys of rows.

    `standings` of publications replace the stored ones; `ratings` of sources come to them. With
    `published_by` only what had certainly been published by then counts.
    """

    standings: Mapping[UUID, str] = field(default_factory=dict)
    without_voices: frozenset[UUID] = frozenset()
    without_sources: frozenset[UUID] = frozenset()
    bonds_added: tuple[Bond, ...] = ()
    bonds_withdrawn: frozenset[UUID] = frozenset()
    ratings: tuple[Rating, ...] = ()
    ratings_withdrawn: frozenset[UUID] = frozenset()
    published_by: datetime | None = None

    def counts(self, voice: Row) -> bool:
        """Whether it was certainly out by then, where only that is to count.

        What was not is left out as if it had never been recorded: it did not fall.
        """
        return self.published_by is None or None is publishing.left_out(
            self.published_by,
            earliest=voice.earliest,
            latest=voice.latest,
            standing=voice.publication_standing or Standing.CURRENT,
            notice=voice.notice_earliest,
        )

    def stands(self, voice: Row) -> bool:
        """Whether it was not taken back: withdrawn, supposed away, or its publication retracted."""
        return (
            voice.withdrawn_at is None
            and not self._is_retracted(voice)
            and voice.pk not in self.without_voices
            and voice.source_id not in self.without_sources
        )

    def _is_retracted(self, voice: Row) -> bool:
        if voice.publication_id is not None and voice.publication_id in self.standings:
            return self.standings[voice.publication_id] == Standing.RETRACTED
        # What counts as published by then stood then, whatever came of it.
        return self.published_by is None and voice.publication_standing == Standing.RETRACTED


AS_STORED = Supposition()
