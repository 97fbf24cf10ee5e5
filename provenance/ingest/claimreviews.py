"""ClaimReview markup coming in: cut into records, each read and recorded as that publisher's."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, BinaryIO

from provenance.domain.imports import Became
from provenance.models import Import, User

from . import reviewfiles, reviewmarkup, reviewrecords


def lines(content: BinaryIO, choices: Mapping[str, Any]) -> Iterator[str]:
    """One JSON text a record; NoFile where the file as a whole cannot be read."""
    return reviewfiles.records(content)


def apply(text: str, *, whole: Import, by: User, at: datetime, is_dry_run: bool) -> Became:
    """Record one record. Whoever calls takes a trial back."""
    reviewed = reviewmarkup.parse(text, base=whole.choices.get("base", ""))
    return reviewrecords.apply(reviewed, whole=whole, by=by, at=at)
