"""Shapes of JSON records: which fields there are, and what each holds.

`Shape.read` gives the fields that are there, each read: a date as a date, a word that is in its
list. null is the same as a field left out. Anything else raises NotSo with a JSON Pointer
(RFC 6901) to what is wrong.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .vocabulary import Term

LONGEST_ID = 200
MOST_PARTS = 1000

type Read = Callable[[Any], Any]


class NotSo(ValueError):
    """What stands at `pointer` is not what belongs there; `why` is a sentence."""

    def __init__(self, why: str, pointer: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.pointer = pointer

    def within(self, step: str | int) -> "NotSo":
        """The same, seen from one step further out."""
        escaped = str(step).replace("~", "~0").replace("/", "~1")
        return NotSo(self.why, f"/{escaped}{self.pointer}")

    def __str__(self) -> str:
        return f"{self.pointer}: {self.why}" if self.pointer else self.why


@dataclass(frozen=True, slots=True)
class Shape:
    """`needed` and `more` map each field to how it is read; only the latter may be left out."""

    needed: Mapping[str, Read]
    more: Mapping[str, Read]

    @property
    def fields(self) -> tuple[str, ...]:
        return (*self.needed, *self.more)

    def read(self, given: Any) -> dict[str, Any]:
        if not isinstance(given, dict):
            raise NotSo("This is no JSON object.")
        fields = {**self.needed, **self.more}
        for name in given:
            if name not in fields:
                near = ", ".join(self.fields)
                raise NotSo(f"There is no such field. There are {near}.").within(name)
        told = {
            name: _at(name, fields[name], one) for name, one in given.items() if one is not None
        }
        for name in self.needed:
            if name not in told:
                raise NotSo("This is missing.").within(name)
        return told


def _at(step: str | int, read: Read, given: Any) -> Any:
    try:
        return read(given)
    except NotSo as error:
        raise error.within(step) from error


def text(given: Any) -> str:
    """Words, without the spaces around them."""
    if not isinstance(given, str):
        raise NotSo("This takes a text.")
    if "\0" in given:
        raise NotSo("A text holds no NUL character.")
    if any("\ud800" <= sign <= "\udfff" for sign in given):
        raise NotSo("Half of a surrogate pair is no character.")
    return given.strip()


def upto(longest: int) -> Read:
    """As `text`, of `longest` characters at most, and at least one."""

    def read(given: Any) -> str:
        words = text(given)
        if not words:
            raise NotSo("This is empty.")
        if len(words) > longest:
            raise NotSo(f"This has {len(words):,} characters; {longest:,} at most.")
        return words

    return read


ref = upto(LONGEST_ID)
"""An id, of this record or of another that came before it."""


def word(terms: type[Term]) -> Read:
    """A word of a closed list, "" for none."""

    def read(given: Any) -> str:
        words = text(given)
        if words and words not in set(terms):
            allowed = ", ".join(term.value for term in terms)
            raise NotSo(f"“{words[:60]}” is not in the list: {allowed}.")
        return words

    return read


def yes(given: Any) -> bool:
    if not isinstance(given, bool):
        raise NotSo("This takes true or false.")
    return given


def whole(given: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int):
        raise NotSo("This takes a whole number.")
    return given


def day(given: Any) -> date:
    try:
        return date.fromisoformat(text(given))
    except ValueError as error:
        raise NotSo("This takes a day, such as 2024-10-05.") from error


def ignored(given: Any) -> None:
    """What a record says for people, and nobody reads back."""


def each(read: Read) -> Read:
    """A list, every part of it read by `read`."""

    def read_all(given: Any) -> list[Any]:
        if not isinstance(given, list):
            raise NotSo("This takes a list.")
        if len(given) > MOST_PARTS:
            raise NotSo(f"This has {len(given):,} parts; {MOST_PARTS:,} at most.")
        return [_at(place, read, one) for place, one in enumerate(given)]

    return read_all
