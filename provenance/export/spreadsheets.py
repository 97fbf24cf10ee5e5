"""Tables for spreadsheet programs: CSV (RFC 4180) in UTF-8 with a byte-order mark.

The mark tells Excel that it is UTF-8. A cell that a spreadsheet would take for a formula gets an
apostrophe before it (OWASP, "CSV Injection"): nothing of the record runs where it is opened.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO, cast

MEDIA_TYPE = "text/csv; charset=utf-8"
# Bytes of a file that are kept in memory; what is longer goes to the disk.
IN_MEMORY = 1_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def written(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The table as a file."""
    out = io.StringIO()
    write(out, header, rows)
    return out.getvalue().encode()


def filed(write: Callable[[IO[str]], None]) -> IO[bytes]:
    """What `write` writes, as a file to be sent: whoever sends it closes it.

    Written whole first: while it is read the request, and what its reader may see, still hold,
    and an error is answered with a page, not with half a file.
    """
    file = cast(IO[bytes], SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 — see above
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        write(text)
    except BaseException:
        text.close()
        raise
    text.detach()  # writes what is left, and keeps the file open
    file.seek(0)
    return file


def write(out: IO[str], header: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    """The table, row by row; None is an empty cell."""
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(value) for value in row])


def cell(value: object) -> object:
    """A number as it is; text so that no program takes it for a formula."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
