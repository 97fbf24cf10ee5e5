"""Whether two places in two texts speak of the same thing. In doubt they do not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .days import Day
from .kinds import Wording
from .patterns import listed
from .texts import Clause, Text
from .words import Sort

_WINDOW = 20
_REACH = 6
_BESIDE = listed("% $ € £ ¥ -")
_POSSIBLE = listed("can could able capable would will expected plan plans planned")
_ORDINALS = listed("first second third fourth fifth last next previous former latter")
_PLACING = listed("in at near from to on into inside outside over across")
_MANY = 12  # more candidates than this on one side, and which belongs to which is a guess


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a figure or a date, in the same clause.

    `anchors` are the nearest words of matter to the left and right, if no comma is between and
    they are no names: what is counted or done. `subject` are the names a clause begins with;
    `possible` is what can or will be, as against what is. `days` and `figures` are the others.
    """

    anchors: frozenset[str]
    matter: frozenset[str]
    places: frozenset[str]
    subject: frozenset[str]
    possible: bool
    ordinals: frozenset[str]
    days: tuple[Day, ...]
    figures: frozenset[tuple[float, float]]


@dataclass(frozen=True, eq=False)
class Found:
    """The words from `first` up to `after` of a text, where a finder saw something."""

    text: Text
    first: int
    after: int

    @cached_property
    def context(self) -> Context:
        return around(self.text, self.first, self.after)

    @property
    def wording(self) -> Wording:
        return self.text.wording(self.first, self.after)


def around(text: Text, first: int, after: int, *, leans_left: bool = False) -> Context:
    """The context of the words from `first` up to `after`; an anchor only before them if asked."""
    clause = text.clause_of(first)
    left = range(first - 1, max(clause.first, first - _WINDOW) - 1, -1)
    right = range(after, min(clause.after, after + _WINDOW))
    matter, places = set(), set()
    for at in (*left, *right):
        word = text.words[at]
        if word.stem and word.matter:
            matter.add(word.stem)
            if word.name and text.key(at - 1) in _PLACING:
                places.add(word.stem)
    anchors = {
        anchor
        for side in ((left,) if leans_left else (left, right))
        if (anchor := _anchor(text, side))
    }
    near = [text.words[at] for at in (*left, *right)]
    figures = [word.value for word in near if word.sort is Sort.FIGURE]
    return Context(
        frozenset(anchors),
        frozenset(matter),
        frozenset(places),
        _subject(text, clause),
        any(word.key in _POSSIBLE for word in near),
        frozenset(word.key for word in near if word.key in _ORDINALS),
        tuple(word.value for word in near if word.sort is Sort.DATE),
        frozenset((figure.low, figure.high) for figure in figures),
    )


def _subject(text: Text, clause: Clause) -> frozenset[str]:
    names = set()
    for at in range(clause.first, min(clause.after, clause.first + _WINDOW)):
        word = text.words[at]
        if word.stem and word.matter and not word.name:
            break
        if word.name and word.matter:
            names.add(word.stem)
    return frozenset(names)


def _anchor(text: Text, side: range) -> str:
    for at in side[:_REACH]:
        word = text.words[at]
        if word.sort is Sort.MARK and word.key not in _BESIDE:
            return ""
        if word.stem:
            return "" if word.name or not word.matter else word.stem
    return ""


def same_thing(one: Context, other: Context) -> float:
    """How surely two figures or dates belong to the same thing; 0 where it is not sure."""
    smaller = min(len(one.matter), len(other.matter))
    if not smaller:
        return 1  # a bare figure, quoted for itself
    if _are_at_odds(one, other):
        return 0
    held = bool(one.anchors & other.anchors)
    shared = len(one.matter & other.matter)
    share = 0.4 if held or shared >= 3 else 0.6
    return shared + 2 * held if shared >= max(min(2, smaller), share * smaller) else 0


def _are_at_odds(one: Context, other: Context) -> bool:
    """Whether the two have other things done, in other places, by others, or only possibly."""
    common = one.matter & other.matter
    if one.anchors and other.anchors:
        common = one.anchors & other.anchors
    if common.isdisjoint(one.anchors | other.anchors) and (one.anchors or other.anchors):
        return True
    if _apart(one.places, other.places) or _apart(one.ordinals, other.ordinals):
        return True
    strangers = one.subject - other.matter and other.subject - one.matter
    return bool(strangers) or one.possible != other.possible


def are_at_other_times(one: Context, other: Context) -> bool:
    """Whether both are dated, and no two of the dates can be one."""
    return bool(one.days and other.days) and all(
        day.contradicts(its) for day in one.days for its in other.days
    )


def have_other_figures(one: Context, other: Context) -> bool:
    """Whether both have figures, and none in common."""
    return _apart(one.figures, other.figures)


def _apart[T](one: frozenset[T], other: frozenset[T]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def pairs[T](
    belows: Sequence[T],
    aboves: Sequence[T],
    *,
    agree: Callable[[T, T], bool],
    likeness: Callable[[T, T], float],
) -> Iterator[tuple[T, T]]:
    """What differs and yet belongs together: each the other's only best match.

    Whatever agrees with anything on the other side is explained and left out first; `agree` is
    asked whether its first is explained by its second.
    """
    if len(belows) > _MANY or len(aboves) > _MANY:
        return
    lower = [one for one in belows if not any(agree(one, other) for other in aboves)]
    upper = [one for one in aboves if not any(agree(one, other) for other in belows)]
    scores = {
        (low, high): likeness(one, other)
        for low, one in enumerate(lower)
        for high, other in enumerate(upper)
    }
    for (low, high), score in scores.items():
        rivals = [its for (one, two), its in scores.items() if (one == low) != (two == high)]
        if score > max(rivals, default=0):
            yield lower[low], upper[high]
