"""Delimited text (RFC 4180) as people send it: whatever encoding, whatever delimiter.

Nothing here gives up on a file for one row: what cannot be read is named by its line, and reading
goes on with the line after it. Memory stays the same however long the file is.
"""

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple, TextIO

DELIMITERS = ",;\t|"
MOST_LINES = 50
"""A row longer than so many lines has a quotation mark that was never closed."""
LONGEST_CELL = 10_000
_LOST = "\N{REPLACEMENT CHARACTER}"
_PIECE = 65_536


class Unread(NamedTuple):
    """A line that could not be read, and how to mend it."""

    line: int
    why: str


class Cells(NamedTuple):
    """The cells of the row that begins on `line`, counted from 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` as Python calls it, `label` as people do."""

    name: str
    label: str


def encoding_of(file: BinaryIO) -> Encoding:
    """By its mark, else by what its bytes allow; the file is left at its beginning.

    Without a mark it is UTF-8 where any character beyond ASCII is valid UTF-8, so that a damaged
    row is refused and not read as something else. Only where none is, it is Windows-1252.
    """
    start = file.read(_PIECE)
    file.seek(0)
    if start.startswith(codecs.BOM_UTF8):
        return Encoding("utf-8-sig", "UTF-8 with a mark")
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", "UTF-16")
    if b"\0" in start[:2]:
        return Encoding("utf-16-be" if start[:1] == b"\0" else "utf-16-le", "UTF-16 without a mark")
    return _by_its_lines(file)


def _by_its_lines(file: BinaryIO) -> Encoding:
    is_ascii = True
    for line in _pieces(file):
        if line.isascii():
            continue
        is_ascii = False
        if any(0x80 <= ord(c) != 0xFFFD for c in line.decode("utf-8", "replace")):
            file.seek(0)
            return Encoding("utf-8", "UTF-8")
    file.seek(0)
    return Encoding("utf-8", "UTF-8") if is_ascii else Encoding("cp1252", "Windows-1252")


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while line := file.readline(_PIECE):
        yield line


def delimiter_of(header: str) -> str:
    """The sign that stands most often in the header outside of quotation marks; else a comma."""
    bare = "".join(header.split('"')[::2])
    return max(DELIMITERS, key=bare.count)


def characters(file: BinaryIO, encoding: Encoding) -> TextIO:
    """The file as text that does not close it; what is no character becomes U+FFFD."""
    return io.TextIOWrapper(_Unclosed(file), encoding.name, errors="replace", newline="")


def rows(file: BinaryIO, encoding: Encoding) -> Iterator[Cells | Unread]:
    """Every row that is not blank, the header among them, in the file's order."""
    lines = _Lines(characters(file, encoding))
    delimiter = ""
    while lines.more():
        delimiter = delimiter or delimiter_of(lines.peek())
        row = _row(lines, delimiter)
        if isinstance(row, Unread) or any(cell.strip() for cell in row.cells):
            yield row


def _row(lines: "_Lines", delimiter: str) -> Cells | Unread:
    line = lines.number + 1
    taken: list[str] = []
    try:
        cells = next(csv.reader(lines.some(taken), delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        lines.put_back(taken[1:])
        return Unread(line, _mend(error, taken))
    why = _unfit(cells)
    return Unread(line, why) if why else Cells(line, cells)


def _mend(error: csv.Error, taken: list[str]) -> str:
    if "field larger" in str(error):
        return f"A cell is longer than {LONGEST_CELL:,} characters. Shorten it."
    if "unexpected end" in str(error) or len(taken) >= MOST_LINES:
        return 'A quotation mark is opened here and never closed. Close it, or double it: "".'
    return 'A quotation mark stands inside a quoted cell. Double it: "".'


def _unfit(cells: list[str]) -> str:
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return f"A cell is longer than {LONGEST_CELL:,} characters. Shorten it."
    if any("\0" in cell for cell in cells):
        return "It holds a NUL character. Take that out."
    if any(_LOST in cell for cell in cells):
        return (
            "It holds bytes that are no characters in the encoding of this file. Write that row "
            "anew, or save the whole file as UTF-8."
        )
    return ""


class _Lines:
    """Lines that can be put back, counted from 1."""

    def __init__(self, text: Iterator[str]) -> None:
        self._text, self._back, self.number = text, deque[str](), 0

    def more(self) -> bool:
        if not self._back:
            self._back.extend(line for line in [next(self._text, None)] if line is not None)
        return bool(self._back)

    def peek(self) -> str:
        return self._back[0]

    def some(self, taken: list[str]) -> Iterator[str]:
        """The next lines, as many as one row may have; each is noted in `taken`."""
        while len(taken) < MOST_LINES and self.more():
            line = self._back.popleft()
            self.number += 1
            taken.append(line)
            yield line

    def put_back(self, lines: list[str]) -> None:
        self._back.extendleft(reversed(lines))
        self.number -= len(lines)


class _Unclosed(io.BufferedReader):
    """Reads `file` without closing it when the text over it is thrown away."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)  # type: ignore[arg-type]

    def close(self) -> None:
        self.detach()
