"""ClaimReview markup coming in: cut into records, each read and recorded as that publisher's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, BinaryIO

from provenance.domain.imports import Became
from provenance.models import Import, User

from . import reviewfiles, reviewmarkup, reviewrecords


def lines(content: BinaryIO, choices: Mapping[str, Any]) -> Iterator[str]:
    """One JSON text a record; NoFile where the file as a whole cannot be read."""
    return reviewfiles.records(content)


def ready(
    texts: Sequence[str], *, whole: Import, by: User, at: datetime
) -> list[Callable[[], Became]]:
    """For each record what records it. Whoever calls takes a trial back."""
    parse = partial(reviewmarkup.parse, base=whole.choices.get("base", ""))
    return reviewrecords.ready(texts, parse, whole=whole, by=by, at=at)
