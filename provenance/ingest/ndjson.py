"""Newline-delimited JSON: one record of this program's own to a line."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, BinaryIO

from provenance.domain import bulk
from provenance.domain.imports import LONGEST_LINE, Became
from provenance.domain.shapes import NotSo
from provenance.errors import Refused
from provenance.models import Import, User

from .incoming import cases, claims, publications, questions, sources
from .incoming.scribes import Scribe

_BOM = b"\xef\xbb\xbf"


def lines(content: BinaryIO, choices: Mapping[str, Any]) -> Iterator[str]:
    """Each line without its end; "" for an empty one, so that numbers are those of the file."""
    number = 0
    while line := content.readline(LONGEST_LINE + 2):
        number += 1
        if number == 1:
            line = line.removeprefix(_BOM)
        yield _text(line.rstrip(b"\r\n"), number)


def _text(line: bytes, number: int) -> str:
    if len(line) > LONGEST_LINE:
        raise Refused(f"Line {number:,} is longer than 1 MB. One record stands on one line.")
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise Refused(
            f"Line {number:,} is no UTF-8 from byte {error.start + 1} on. Save the file as UTF-8."
        ) from error
    if "\0" in text:
        raise Refused(f"Line {number:,} holds a NUL character, which no text has.")
    return text.strip()


def ready(
    texts: Sequence[str], *, whole: Import, by: User, at: datetime
) -> list[Callable[[], Became]]:
    """For each line what applies it."""
    return [partial(apply, text, whole=whole, by=by, at=at) for text in texts]


def apply(text: str, *, whole: Import, by: User, at: datetime) -> Became:
    """Find or write the row that one record is about; what it says that was here is unchanged."""
    try:
        kind, told = bulk.read(_object(text))
    except NotSo as error:
        raise Refused(str(error)) from error
    scribe = Scribe(
        by=by,
        at=at,
        origin=str(whole.choices.get("origin", "")),
        reason=f"Import: {whole.name}",
        case=whole.case,
    )
    _TAKE[kind](scribe, told)
    return scribe.finished()


def _object(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise Refused(f"This is no JSON from character {error.pos + 1} on: {error.msg}.") from error
    except (RecursionError, ValueError) as error:
        raise Refused("This is no JSON that can be read.") from error


def _no_number(name: str) -> Any:
    raise ValueError(name)


_TAKE: Mapping[str, Callable[[Scribe, dict[str, Any]], None]] = {
    "case": cases.take,
    "source": sources.take,
    "tie": sources.take_tie,
    "affiliation": sources.take_affiliation,
    "rating": sources.take_rating,
    "publication": publications.take,
    "claim": claims.take,
    "inference": claims.take_inference,
    "question": questions.take,
    "assessment": questions.take_assessment,
    "resolution": questions.take_resolution,
}
