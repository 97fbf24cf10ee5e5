"""Quantities: a figure, what bounds it, and what it counts or is measured in.

Decisions on rounding words, taken so that what a careful copy does is not reported:
- “about”, “some”, “nearly” and the like allow ten per cent either way and are not missed;
- “over 12,000” and “12,000” agree: copies drop “over” and the figure is still what was said;
- “up to 12,000” or “fewer than 12,000” and “12,000” differ: a ceiling was taken for the figure;
- 12,345 and “12,000” agree: the second rounds the first, by no more than five per cent.
"""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass

from . import directions
from .contexts import Found, are_at_other_times, pairs, same_thing
from .figures import Figure
from .kinds import Drift, Kind
from .patterns import listed, one_of, whole
from .texts import Text
from .units import AFTER, BEFORE, EVERY, SECONDS, UNITS, Unit
from .words import Sort

_BOUNDS = {
    "over": (
        "more than|over|well over|at least|no fewer than|no less than|not less than|upwards of|"
        "in excess of|exceeding|a minimum of"
    ),
    "ceiling": "up to|as many as|as much as|at most|no more than|not more than|a maximum of",
    "under": "fewer than|less than|under|below",
    "about": "about|around|roughly|approximately|some|nearly|almost|close to|an estimated|circa|ca",
}
_BOUND_OF = {words: bound for bound, many in _BOUNDS.items() for words in many.split("|")}
_QUANTITY = whole(
    rf"(?:(?P<bound>{one_of(list(_BOUND_OF))}) )?(?:(?P<before>{BEFORE}) )?(?P<figure>#)"
    rf"(?: (?P<unit>{AFTER}))?(?: or (?P<more>more|less|fewer))?(?: {EVERY})?"
)
_PLURALS = listed(
    "people men women children police personnel staff crew infantry aircraft servicemen"
)
_STRUCK = listed("""
    killed wounded injured dead missing arrested detained captured displaced hospitalised
    hospitalized infected""")
_SKIPPED = listed("of the its their his her new")
_OTHERS = listed("additional extra further more other")  # some beside the first ones
_PER = listed("per a an each every")
_CEILINGS = ("ceiling", "under")
_NO_PLURAL = ("ss", "us", "is")
_REACH = 5


@dataclass(frozen=True, eq=False)
class Quantity(Found):
    figure: Figure
    bound: str
    unit: Unit | None
    head: str  # what is counted, if it has no unit
    every: str  # “day” in “20 tonnes a day”

    @property
    def measures(self) -> str:
        return self.unit.measures if self.unit else f"count of {self.head}"

    @property
    def named(self) -> tuple[str, str]:
        return (self.unit.name if self.unit else self.head, self.every)

    @property
    def low(self) -> float:
        return self.figure.low * self._factor

    @property
    def high(self) -> float:
        return self.figure.high * self._factor

    @property
    def _factor(self) -> float:
        return (self.unit.factor if self.unit else 1.0) / SECONDS.get(self.every, 1.0)


def find(below: Text, above: Text) -> Iterator[Drift]:
    """Figures of the same thing that differ, in number or only in unit."""
    lower, upper = list(_read(below)), list(_read(above))
    loose_below, loose_above = _loose(below, lower), _loose(above, upper)
    belows, aboves = _by_measure(lower), _by_measure(upper)
    for measure in sorted(belows.keys() & aboves.keys()):
        ours, theirs = belows[measure], aboves[measure]
        for one, other in pairs(ours, theirs, agree=_agree, likeness=_likeness):
            if not (_is_told(one, theirs, loose_above) or _is_told(other, ours, loose_below)):
                yield Drift(_kind(one, other), one.wording, other.wording)


def _by_measure(quantities: list[Quantity]) -> dict[str, list[Quantity]]:
    found = defaultdict(list)
    for quantity in quantities:
        found[quantity.measures].append(quantity)
    return found


def _loose(text: Text, quantities: list[Quantity]) -> set[tuple[float, float]]:
    """The figures of a text of which it does not say what they count."""
    taken = {at for its in quantities for at in range(its.first, its.after)}
    return {
        (word.value.low, word.value.high)
        for at, word in enumerate(text.words)
        if word.sort is Sort.FIGURE and at not in taken
    }


def _read(text: Text) -> Iterator[Quantity]:
    """The quantities of a text, those inside a comparison left out."""
    compared = directions.read(text)
    taken = {at for its in compared for at in range(its.first, its.after)}
    for first, after, match in text.line.find(_QUANTITY):
        at = text.line.at(match.start("figure"))
        figure: Figure = text.words[at].value
        if at in taken:
            continue
        unit = UNITS.get(match["before"] or match["unit"] or ("%" if figure.fraction else ""))
        bound = {"more": "over", "less": "under", "fewer": "under"}.get(match["more"] or "")
        bound = bound or _BOUND_OF.get(match["bound"] or "", "")
        if unit:
            figure = figure.times(100) if figure.fraction else figure
            end, every = (after, match["every"]) if match["every"] else _rate(text, after)
            yield Quantity(text, first, end, figure, bound, unit, "", every)
        elif counted := _head(text, after, figure):
            head, end, every = counted
            yield Quantity(text, first, end, figure, bound, None, head, every)


def _head(text: Text, after: int, figure: Figure) -> tuple[str, int, str] | None:
    """What is counted, the index after it, and the time it is counted per."""
    for at in range(after, min(after + _REACH, len(text.words))):
        word = text.words[at]
        if word.sort is not Sort.WORD or word.key in _OTHERS:
            return None
        if word.key in _SKIPPED or word.possessive:
            continue
        if not (word.stem and word.matter):
            return None
        if _is_counted(word.key) or (figure.low == figure.high == 1 and at == after):
            return word.stem, *_rate(text, at + 1)
    return None


def _is_counted(key: str) -> bool:
    if key in _PLURALS or key in _STRUCK:
        return True
    return len(key) > 3 and key.endswith("s") and not key.endswith(_NO_PLURAL)


def _rate(text: Text, after: int) -> tuple[int, str]:
    """The index after “a day” and “day”; of “tonnes of coal a day” as well."""
    if text.key(after) == "of" and text.key(after + 2) in _PER:
        end, every = _rate(text, after + 2)
        return (end, every) if every else (after, "")
    if text.key(after) in _PER and text.key(after + 1) in SECONDS:
        return after + 2, text.key(after + 1)
    return after, ""


def _kind(one: Quantity, other: Quantity) -> Kind:
    same = _same_number(one.figure, other.figure) and one.named != other.named
    return Kind.UNIT if same else Kind.NUMBER


def _likeness(one: Quantity, other: Quantity) -> float:
    """As for all figures; in other money, or per cent beside points, only an equal figure counts.

    What is said per day is not held against what is said in all, nor one year against another.
    """
    if bool(one.every) != bool(other.every) or are_at_other_times(one.context, other.context):
        return 0
    odd = one.named != other.named and one.measures in ("money", "share")
    if odd and not _same_number(one.figure, other.figure):
        return 0
    return same_thing(one.context, other.context)


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether both can be true of one thing, given how copies round and convert."""
    if one.named != other.named:
        if bool(one.every) != bool(other.every):
            return _same_number(one.figure, other.figure)
        odd = one.measures in ("money", "share")
        return not odd and one.low <= other.high * 1.06 and other.low <= one.high * 1.06
    if one.figure.vague or other.figure.vague:
        return _agree_vaguely(one, other)
    if one.bound == other.bound or not (one.bound or other.bound):
        return _same_number(one.figure, other.figure)
    one_ceiling = (one.bound in _CEILINGS) != (other.bound in _CEILINGS)
    one_range = (one.low == one.high) != (other.low == other.high)
    if one_ceiling and not one_range and _same_number(one.figure, other.figure):
        return "about" in (one.bound, other.bound)
    (low, high), (lower, higher) = _limits(one), _limits(other)
    return low <= higher and lower <= high


def _agree_vaguely(one: Quantity, other: Quantity) -> bool:
    """Two vague words agree if they are one; against a number there is room on both sides."""
    if one.figure.vague and other.figure.vague:
        return one.figure == other.figure
    return one.low <= other.high * 2 and other.low <= one.high * 2


def _limits(its: Quantity) -> tuple[float, float]:
    """How far a bound reaches: twice the figure at most, beyond that another was meant."""
    match its.bound:
        case "over":
            return its.low, its.high * 2
        case "ceiling" | "under":
            return its.low / 2, its.high
        case "about":
            return its.low * 0.9, its.high * 1.1
    return its.low, its.high


def _same_number(one: Figure, other: Figure) -> bool:
    """Equal or rounded; a number inside a range is not held against the range."""
    if one.low == one.high and other.low != other.high:
        return other.low <= one.low <= other.high
    if other.low == other.high and one.low != one.high:
        return one.low <= other.low <= one.high
    return _rounded(one.low, other.low) and _rounded(one.high, other.high)


def _rounded(one: float, other: float) -> bool:
    """Whether the numbers are one, or one is the other with fewer digits."""
    if one == other:
        return True
    exact, rough = sorted((one, other), key=_digits, reverse=True)
    if exact < 1_000 and exact == int(exact):
        return False  # small counts are counted, not rounded
    close = abs(exact - rough) <= 0.05 * exact
    return close and f"{exact:.{_digits(rough)}g}" == f"{rough:.{_digits(rough)}g}"


def _digits(number: float) -> int:
    """Significant digits, final zeros not counted."""
    mantissa = f"{number:.14e}".partition("e")[0]
    return max(1, len(mantissa.replace(".", "").rstrip("0")))


def _is_told(one: Quantity, others: list[Quantity], loose: Container[tuple[float, float]]) -> bool:
    """Whether the other text has the figure as well, without saying of what, or as a sum.

    “Seoul says 10,000 troops, Kyiv says 12,000” told as “12,000 troops”; 20 and 30 told as 50.
    """
    if (one.figure.low, one.figure.high) in loose:
        return True
    return len(others) > 1 and abs(one.low - sum(its.low for its in others)) < 1e-9
