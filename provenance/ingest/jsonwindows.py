"""A JSON document of any length, read through a window that holds one of its values at a time.

The standard library's decoder reads the values; this only finds where the next one begins, so that
an array of a million records takes the memory of one.
"""

import json
from collections.abc import Iterator
from typing import Any, NoReturn, TextIO

from . import reviewnodes
from .reviewvalues import refuse

_PIECE = 65_536
_SPACE = " \t\r\n\ufeff"
_LINES_LOOKED_AT = 5


class Window:
    """`longest`: how many characters one value may have."""

    def __init__(self, text: TextIO, longest: int) -> None:
        self._text, self._longest = text, longest
        self._buffer, self._at, self._is_over = "", 0, False
        self._lines_before = 0
        self._decode = reviewnodes.decoder().raw_decode

    def peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            while self._at < len(self._buffer):
                if self._buffer[self._at] not in _SPACE:
                    return self._buffer[self._at]
                self._at += 1
            if not self._more():
                return ""

    def lines_are_values(self) -> bool:
        """Whether the text is one object to a line: one of the first lines begins and ends so."""
        while not self._is_over and self._buffer.count("\n") < _LINES_LOOKED_AT:
            if len(self._buffer) > self._longest:
                break
            self._more()
        some = self._buffer[self._at :].split("\n")[:_LINES_LOOKED_AT]
        return any(line[:1] == "{" and line.rstrip()[-1:] == "}" for line in some)

    def lines(self) -> Iterator[str]:
        """What is left, line by line; of a line that is too long only its beginning."""
        while self.peek():
            end = self._buffer.find("\n", self._at)
            while end < 0 and len(self._buffer) - self._at <= self._longest and self._more():
                end = self._buffer.find("\n", self._at)
            line = self._buffer[self._at : end if end >= 0 else None]
            self._at += len(line)
            yield line
            if end < 0:
                self._skip_line()

    def whole(self) -> Any:
        """The document as one value, or None where it is longer than one value may be."""
        while not self._is_over and len(self._buffer) - self._at <= self._longest:
            self._more()
        return self.value() if self._is_over else None

    def value(self) -> Any:
        """The next value; refused, with the place, where there is none."""
        self.peek()
        while True:
            try:
                value, end = self._decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                if not self._grown():
                    self._wrong(error.msg.removesuffix(" at"), error.pos)
            except RecursionError:
                self._wrong("It is nested too deeply to be a review", self._at)
            else:
                if end < len(self._buffer) or not self._grown():
                    self._at = end
                    return value

    def elements(self) -> Iterator[Any]:
        """The values of the array that begins here."""
        for _ in self._parts("[", "]"):
            yield self.value()

    def names(self) -> Iterator[str]:
        """The names of the object that begins here; take the value of each before the next."""
        for _ in self._parts("{", "}"):
            name = self.value()
            self._take(":")
            yield str(name)

    def finish(self) -> None:
        if self.peek():
            self._wrong("Something follows after the end of the document", self._at)

    def _parts(self, opening: str, closing: str) -> Iterator[None]:
        self._take(opening)
        if self.peek() == closing:
            self._at += 1
            return
        while True:
            yield
            if self.peek() == closing:
                self._at += 1
                return
            self._take(",")

    def _take(self, sign: str) -> None:
        if self.peek() != sign:
            self._wrong(f"Expecting “{sign}”", self._at)
        self._at += 1

    def _grown(self) -> bool:
        """Whether there is more to try with: as much again as is there."""
        if len(self._buffer) - self._at > self._longest:
            return False
        return self._more(len(self._buffer) - self._at)

    def _more(self, least: int = 0) -> bool:
        piece = self._text.read(max(_PIECE, least)) if not self._is_over else ""
        self._is_over = not piece
        if piece:
            self._lines_before += self._buffer.count("\n", 0, self._at)
            self._buffer, self._at = self._buffer[self._at :] + piece, 0
        return bool(piece)

    def _skip_line(self) -> None:
        while (end := self._buffer.find("\n", self._at)) < 0:
            self._at = len(self._buffer)
            if not self._more():
                return
        self._at = end

    def _wrong(self, what: str, position: int) -> NoReturn:
        line = self._lines_before + self._buffer.count("\n", 0, position) + 1
        column = position - self._buffer.rfind("\n", 0, position)
        refuse(
            f"This is no JSON: {what} at line {line}, column {column}. Mend it there; nothing is "
            "guessed."
        )
