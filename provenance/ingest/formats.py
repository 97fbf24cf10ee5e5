"""Formats of what comes in by the file: how it is cut into lines, and what each line does."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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


class Ready(Protocol):
    def __call__(
        self, texts: Sequence[str], *, whole: Import, by: User, at: datetime
    ) -> list[Callable[[], Became]]:
        """For each line what writes what it says, through actions; Refused where it cannot be.

        They are called in this order, inside an act; of a dry run the caller takes all back.
        """


@dataclass(frozen=True, slots=True)
class Format:
    """`is_gathered`: its lines do not read in the database what others before them wrote."""

    lines: Lines
    ready: Ready
    is_gathered: bool = False


FORMATS: Mapping[ImportKind, Format] = {
    ImportKind.NDJSON: Format(ndjson.lines, ndjson.ready),
    ImportKind.CLAIM_REVIEWS: Format(claimreviews.lines, claimreviews.ready, is_gathered=True),
    ImportKind.REVIEW_TABLE: Format(reviewtables.lines, reviewtables.ready, is_gathered=True),
}
