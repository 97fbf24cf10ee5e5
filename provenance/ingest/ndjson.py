"""Newline-delimited JSON: one record of this program's own to a line."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, BinaryIO

from provenance.domain.imports import LONGEST_LINE, Became
from provenance.errors import Refused
from provenance.models import Import, User

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


def apply(text: str, *, whole: Import, by: User, at: datetime, is_dry_run: bool) -> Became:
    raise Refused("No record is read yet.")
