"""Comparisons with something else: the size of, larger, smaller, twice, as long as.

Each is read as a ratio: “60–70 % the size of” is 0.6 to 0.7 of the other, “60–70 % larger” 1.6 to
1.7, “smaller” 0.3 to 0.4, “twice the size” 2. Two wordings differ in direction where the ratios
cannot be the same; “40 % smaller” and “60 % the size” agree.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from .contexts import Found, pairs
from .figures import Figure
from .kinds import Drift, Kind
from .patterns import listed, one_of, whole
from .texts import Text

_MEASURES = {
    "size": ("size", "large big small", "larger bigger greater", "smaller"),
    "length": ("length", "long short", "longer", "shorter"),
    "height": ("height", "high tall low", "higher taller", "lower"),
    "width": ("width", "wide narrow", "wider broader", "narrower"),
    "depth": ("depth", "deep shallow", "deeper", "shallower"),
    "weight": ("weight mass", "heavy light", "heavier", "lighter"),
    "speed": ("speed", "fast quick slow", "faster quicker", "slower"),
    "amount": ("number amount", "many much few", "more", "less fewer"),
    "price": ("price cost", "expensive cheap", "costlier dearer", "cheaper"),
    "age": ("age", "old young", "older", "younger newer"),
    "strength": ("strength power", "strong powerful weak", "stronger", "weaker"),
}
_MEASURE_OF = {
    word: measure for measure, words in _MEASURES.items() for some in words for word in some.split()
}
_UP = frozenset(word for _, _, more, _ in _MEASURES.values() for word in more.split())
_NOUN = rf"(?P<word>{one_of(' '.join(words[0] for words in _MEASURES.values()))})"
_PLAIN = rf"(?P<word>{one_of(' '.join(words[1] for words in _MEASURES.values()))})"
_COMPARED = " ".join(f"{more} {less}" for _, _, more, less in _MEASURES.values())
_COMPARATIVE = rf"(?P<word>{one_of(_COMPARED)})"
_NO_AMOUNT = [word for word in _COMPARED.split() if _MEASURE_OF[word] != "amount"]
_UNCOUNTED = rf"(?P<word>{one_of(_NO_AMOUNT)})"
_PERCENT = r"(?: (?:%|percent|per cent|pct))?"
_FACTOR = r"(?P<factor>twice|double|triple|# times)"
_OF = r"(?: (?:of|as))?"

_FORMS = {
    "part of": whole(rf"(?P<figure>#){_PERCENT}(?: of)? (?:the|its|their) {_NOUN}{_OF}"),
    "part as": whole(rf"(?P<figure>#){_PERCENT} as {_PLAIN}(?: as)?"),
    "more by": whole(rf"(?P<figure>#){_PERCENT} {_COMPARATIVE}(?: than)?"),
    "times of": whole(rf"{_FACTOR} (?:the|its|their) {_NOUN}{_OF}"),
    "times as": whole(rf"{_FACTOR} as {_PLAIN}(?: as)?"),
    "times more": whole(rf"{_FACTOR} {_COMPARATIVE}(?: than)?"),
    "the same": whole(rf"the same {_NOUN} as"),
    "as": whole(r"as (?P<word>large|big|tall|wide|heavy) as(?! #)"),
    "than": whole(rf"{_UNCOUNTED} than"),
}
_FACTORS = {"twice": 2, "double": 2, "triple": 3}
_OVER = listed("over than least")
_UNDER = listed("under below to")
_ABOUT = listed("about around approximately roughly nearly almost some")
_NEGATED = listed("not no never n't")


@dataclass(frozen=True, eq=False)
class Comparison(Found):
    form: str
    measure: str
    low: float
    high: float

    @property
    def up(self) -> bool:
        return self.low >= 1


def find(below: Text, above: Text) -> Iterator[Drift]:
    """Comparisons of one thing that cannot both be true.

    In one form only the figure changed; then it is the number that drifted.
    """
    for one, other in pairs(read(below), read(above), agree=_agree, likeness=_likeness):
        figure = one.form == other.form and one.up == other.up
        yield Drift(Kind.NUMBER if figure else Kind.DIRECTION, one.wording, other.wording)


def read(text: Text) -> list[Comparison]:
    """The comparisons of a text; a stretch of words is read in one form only."""
    if text.keys.isdisjoint(_MEASURE_OF):
        return []
    found: dict[int, Comparison] = {}
    taken: set[int] = set()
    for form, expression in _FORMS.items():
        for first, after, match in text.line.find(expression):
            ratio = _ratio(text, first, form, match)
            if ratio and taken.isdisjoint(range(first, after)):
                taken.update(range(first, after))
                measure = _MEASURE_OF[match["word"]]
                found[first] = Comparison(text, first, after, form, measure, *ratio)
    return [found[first] for first in sorted(found)]


def _ratio(text: Text, first: int, form: str, match: re.Match[str]) -> tuple[float, float] | None:
    """The smallest and the largest ratio the words allow."""
    before = text.key(first - 1)
    if before in _NEGATED:
        return None
    if form in ("the same", "as"):
        return (0.8, 1.0) if before in _ABOUT else (1.0, 1.0)
    up = match["word"] in _UP
    if form == "than":
        return (1.03, inf) if up else (0.0, 0.97)
    if not (figure := _figure(text, first, match)):
        return None
    low, high = figure.low, figure.high
    if form == "more by":
        low, high = (1 + low, 1 + high) if up else (1 - high, 1 - low)
    elif form == "times more":
        low, high = (low, high + 1) if up else (1 / (high + 1), 1 / low)
    return _widened(low, high, before)


def _figure(text: Text, first: int, match: re.Match[str]) -> Figure | None:
    """The figure of a comparison as a ratio; None for a count, which compares nothing."""
    groups = match.groupdict()
    if factor := _FACTORS.get(groups.get("factor") or ""):
        return Figure(factor, factor)
    figure: Figure = text.words[first].value
    if groups.get("factor"):
        return None if figure.vague or figure.low < 1 else figure
    if figure.fraction:
        return figure
    counted = text.key(first + 1) not in ("%", "percent", "per", "pct")
    return None if counted or figure.vague else figure.times(0.01)


def _widened(low: float, high: float, before: str) -> tuple[float, float]:
    """What a rounding word before it makes of a ratio."""
    if before in _OVER:
        return low, high * 1.5
    if before in _UNDER:
        return 0.0, high
    return (low * 0.9, high * 1.1) if before in _ABOUT else (low, high)


def _agree(one: Comparison, other: Comparison) -> bool:
    """Whether some ratio fits both; ends closer than 2 % are one."""
    apart = one.high < other.low * 0.98 or other.high < one.low * 0.98
    return one.measure == other.measure and not apart


def _likeness(one: Comparison, other: Comparison) -> float:
    """How surely the same two things are compared; a bare comparison is quoted for itself."""
    if one.measure != other.measure:
        return 0
    ours, theirs = one.context.matter, other.context.matter
    smaller, shared = min(len(ours), len(theirs)), len(ours & theirs)
    if not smaller:
        return 1
    if "than" in (one.form, other.form):
        return shared if shared >= 2 and shared >= 0.5 * smaller else 0
    return shared if shared >= 0.25 * smaller else 0
