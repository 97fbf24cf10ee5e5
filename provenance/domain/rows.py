"""The plain rows that a claim's support is counted from.

One kind of key serves all rows of a claim: UUIDs in the program, words in tests. Keys are put in
order before anything is counted, so that the order of rows makes no difference to any answer.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import compress
from typing import Any, NamedTuple, Protocol

from .vocabulary import Basis, Stance


class Key(Hashable, Protocol):
    """What names a row: hashable, and ordered among its own kind."""

    def __lt__(self, other: Any, /) -> bool: ...


class Voice[K: Key](NamedTuple):
    """One source saying or denying the claim, once.

    `earliest` and `latest` bound the time of publishing, None where that end is not known.
    `stands` is false for a withdrawn row and for one whose publication was retracted.
    `is_unreliable` says that the source was rated E of the Admiralty code, Unreliable, on the day
    it spoke; F and no rating leave it false.
    """

    key: K
    source: K
    stance: str = Stance.ASSERTS
    basis: str = Basis.UNKNOWN
    publication: K | None = None
    earliest: datetime | None = None
    latest: datetime | None = None
    was_read: bool = False
    is_unnamed: bool = False
    stands: bool = True
    is_unreliable: bool = False


@dataclass(slots=True)
class Columns[K: Key]:
    """Some voices of a claim as one sequence for each field, which is quicker to go through.

    The fields are those of a voice, in the same order.
    """

    key: Sequence[K] = ()
    source: Sequence[K] = ()
    stance: Sequence[str] = ()
    basis: Sequence[str] = ()
    publication: Sequence[K | None] = ()
    earliest: Sequence[datetime | None] = ()
    latest: Sequence[datetime | None] = ()
    was_read: Sequence[bool] = ()
    is_unnamed: Sequence[bool] = ()
    stands: Sequence[bool] = ()
    is_unreliable: Sequence[bool] = ()

    @classmethod
    def of(cls, voices: Sequence[Voice[K]]) -> "Columns[K]":
        """The fields of `voices`, in their order."""
        return cls(*zip(*voices, strict=True))

    def where(self, selectors: Iterable[bool]) -> "Columns[K]":
        """Only the voices whose selector is true."""
        chosen = tuple(selectors)
        columns: Any = [getattr(self, name) for name in Voice._fields]
        return Columns(*(tuple(compress(column, chosen)) for column in columns))


NO_VOICES: Columns[Any] = Columns()


class Hop[K: Key](NamedTuple):
    """`citing` had it from `cited`; both are keys of voices.

    `is_unnamed` says that `citing` does not name whom it had it from, whoever that turned out
    to be. A hop to or from a voice that was taken back is handed in all the same: it tells what
    fell with that voice.
    """

    citing: K
    cited: K
    is_inferred: bool = False
    is_unnamed: bool = False


class Premise[K: Key](NamedTuple):
    """Another claim that this one is inferred from, with what was measured of it.

    `low` to `high` are the origins it has of its own, `status` and `rule` its suggestion. Only its
    rule may come from premises in turn, and nothing is drawn from that: so claims may be measured
    in any order, even where they are inferred from one another in a circle.
    """

    key: K
    low: int
    high: int
    status: str
    rule: str


class Tie[K: Key](NamedTuple):
    """Two sources that are one origin from `since` to `until`; None is an open end."""

    one: K
    other: K
    since: date | None = None
    until: date | None = None
