"""The one-line notation of a chain: `ViewUSGlobal < Reuters < CNS < Planet Labs`.

Read it as "had it from". Several lines that name the same source join there. `←` and `<-` do for
`<`; blank lines are passed over; case and spaces make no difference between names.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

LONGEST_NAME = 200
MOST_LINES = 60
MOST_HOPS = 400

_HAD_IT_FROM = re.compile(r"\s*(?:←|<-|<)\s*")


class Unreadable(ValueError):
    """The lines are no chain; the message says where and how to mend it."""


class Circular(Unreadable):
    """The lines lead back to where they started. `loop` names the sources on the way."""

    def __init__(self, message: str, loop: Sequence[str]) -> None:
        super().__init__(message)
        self.loop = loop


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the lines say: names in order of appearance, hops as (citing, cited) names."""

    names: tuple[str, ...]
    hops: tuple[tuple[str, str], ...]


def fold(name: str) -> str:
    """The form in which two spellings of one name are equal."""
    return " ".join(name.split()).lower()


def parse(text: str, *, first: int = 1) -> Drawn:
    """Names and hops of a chain written in lines; raises Unreadable.

    `first` is the number of the first line, where these are not all lines.
    """
    lines = [line.strip() for line in text.splitlines()]
    spelled: dict[str, str] = {}
    hops: dict[tuple[str, str], None] = {}
    for number, line in enumerate(lines, start=first):
        if not line:
            continue
        folded = _names(number, line, spelled)
        for hop in pairwise(folded):
            hops[hop] = None
    if not spelled:
        raise Unreadable("Write who had it from whom, such as: Outlet < Wire agency < Analyst")
    if len(hops) > MOST_HOPS or len(lines) > MOST_LINES:
        raise Unreadable(f"Enter at most {MOST_LINES} lines and {MOST_HOPS} hops at a time.")
    return Drawn(tuple(spelled.values()), tuple((spelled[a], spelled[b]) for a, b in hops))


def _names(number: int, line: str, spelled: dict[str, str]) -> list[str]:
    folded: list[str] = []
    for name in _HAD_IT_FROM.split(line):
        name = " ".join(name.split())
        if not name:
            raise Unreadable(
                f"Line {number} has an empty place: a name is missing before or after “<”."
            )
        if ">" in name:
            raise Unreadable(
                f"Line {number} has “>” in it. The sign for “had it from” is “<”: turn the line "
                "round, the reader's end first."
            )
        if len(name) > LONGEST_NAME:
            raise Unreadable(
                f"Line {number} has a name of {len(name)} characters; {LONGEST_NAME} at most. "
                "Is a “<” missing?"
            )
        key = fold(name)
        spelled.setdefault(key, name)
        if folded and folded[-1] == key:
            raise Unreadable(
                f"Line {number} has “{name}” twice in a row: a source is no hop to itself."
            )
        if key in folded:
            loop = [spelled[k] for k in folded[folded.index(key) :]] + [spelled[key]]
            raise Circular(f"Line {number} comes back to “{name}”: {' < '.join(loop)}.", loop)
        folded.append(key)
    return folded


def unknown_names(drawn: Drawn, known: Mapping[str, object]) -> tuple[str, ...]:
    """The names of `drawn` that are not among `known`, whose keys are folded names."""
    return tuple(name for name in drawn.names if fold(name) not in known)
