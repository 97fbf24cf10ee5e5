"""Formats of what comes in by the file: how it is cut into lines, and what one line does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO, Protocol

from provenance.domain.imports import Became, ImportKind
from provenance.models import Import, User

from . import claimreviews, ndjson, reviewtables


class Lines(Protocol):
    def __call__(self, content: BinaryIO, choices: Mapping[str, Any]) -> Iterator[str]:
        """The records of a file, one after another, in constant memory.

        An empty text is counted and left out. Refused where the file as a whole cannot be read.
        """


class Apply(Protocol):
    def __call__(
        self, text: str, *, whole: Import, by: User, at: datetime, is_dry_run: bool
    ) -> Became:
        """Write what one line says, through actions; Refused where it cannot be.

        It runs inside an act of its own savepoint. Of a dry run the caller takes everything back.
        """


@dataclass(frozen=True, slots=True)
class Format:
    lines: Lines
    apply: Apply


FORMATS: Mapping[ImportKind, Format] = {
    ImportKind.NDJSON: Format(ndjson.lines, ndjson.apply),
    ImportKind.CLAIM_REVIEWS: Format(claimreviews.lines, claimreviews.apply),
    ImportKind.REVIEW_TABLE: Format(reviewtables.lines, reviewtables.apply),
}
