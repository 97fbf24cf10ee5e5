"""Numbers in figures, in words and in mixtures: 12,000, 12k, twelve thousand, 60 to 70, dozens.

`merge` puts the words of one number together into one word with the key "#". What can be read in
two ways (12.000, “5m”, 5G, Article 5) is left as it is and so never compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .patterns import listed
from .stems import NUMBER_WORDS, SCALES
from .words import Sort, Word


@dataclass(frozen=True, slots=True)
class Figure:
    """From `low` to `high`, equal for one number. `vague`: dozens, hundreds. `fraction`: of one."""

    low: float
    high: float
    vague: bool = False
    fraction: bool = False
    scaled: bool = False  # carries a million of its own: “5 to 6 million” lends it to the 5

    def times(self, factor: float) -> "Figure":
        return replace(self, low=self.low * factor, high=self.high * factor)


type Found = tuple[Figure, int]  # and the index after its last word

_SUFFIXES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
_OF_MONEY = {"m": 1e6, "b": 1e9}
_JOINED_UNITS = listed("km kg cm mm kw mw gw kt mph kph kmh ft lb lbs year day month")
_VAGUE = {
    "dozens": (24, 200),
    "scores": (40, 200),
    "hundreds": (200, 2_000),
    "thousands": (2_000, 1e6),
    "millions": (2e6, 1e9),
    "billions": (2e9, 1e12),
}
_VAGUER = {
    ("tens", "thousands"): (2e4, 2e5),
    ("hundreds", "thousands"): (2e5, 2e6),
    ("tens", "millions"): (2e7, 2e8),
    ("hundreds", "millions"): (2e8, 2e9),
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PARTS |= {f"{part}s": of for part, of in _PARTS.items() if part != "half"}
_STARTS = NUMBER_WORDS.keys() | _VAGUE.keys() | {"tens", "half", "a", "an"}
_AFTER_A_PART = listed("of the as its their larger smaller bigger more less fewer")
_LABELS = listed("""
    article resolution section chapter unit brigade division line flight group highway route
    type phase act rule no number page level room gate corps regiment battalion channel point
    apollo model version mark block building area zone sector""")
_NOT_ONE_OF_A_COUNT = listed(
    "no the this that previous every any some each another which first last new old other"
)
_CURRENCY = frozenset("$€£¥")
_PERCENT = frozenset(("%", "percent", "pct"))


def merge(words: Sequence[Word]) -> list[Word]:
    """The words with every number in them put together."""
    merged: list[Word] = []
    at = 0
    while at < len(words):
        if found := _read(words, at):
            figure, after = found
            whole = Word(words[at].start, words[after - 1].end, "#", Sort.FIGURE, value=figure)
            merged.append(whole)
            at = after
        else:
            merged.append(words[at])
            at += 1
    return merged


def _read(words: Sequence[Word], at: int) -> Found | None:
    """The number or range that begins at `at`."""
    found = _single(words, at)
    if not found or found[0].vague or found[0].fraction:
        return found
    low, after = found
    between = at > 0 and words[at - 1].key == "between"
    to = after + (_key(words, after) in _PERCENT)
    if _key(words, to) not in (("-", "to", "and") if between else ("-", "to")):
        return found
    upper = _single(words, to + 1 + (_key(words, to + 1) in _CURRENCY))
    if not upper or upper[0].vague or upper[0].fraction:
        return found
    return _range(low, *upper) or found


def _range(low: Figure, high: Figure, after: int) -> Found | None:
    lent = 1.0
    if high.scaled and not low.scaled:
        lent = max(scale for scale in (*SCALES.values(), 1) if high.low >= scale and scale != 12)
    if low.low * lent < high.low:
        return Figure(low.low * lent, high.low, scaled=high.scaled), after
    return None


def _single(words: Sequence[Word], at: int) -> Found | None:
    if at >= len(words):
        return None
    if words[at].sort is Sort.DIGITS:
        return _digits(words, at)
    if words[at].sort is not Sort.WORD or words[at].key not in _STARTS:
        return None
    return _vague(words, at) or _part(words, at) or _spelled(words, at)


def _digits(words: Sequence[Word], at: int) -> Found | None:
    key = words[at].key
    whole, _, decimals = key.partition(".")
    if len(decimals) == 3 or (len(whole) > 1 and whole[0] == "0") or len(key) > 18:
        return None  # 1.500 is one and a half or fifteen hundred; 007 is no number
    if at and words[at - 1].key in _LABELS:
        return None
    value, after = float(key), at + 1
    if after < len(words) and words[after].sort is Sort.WORD:
        return _suffixed(words, at, value)
    return Figure(value, value), after


def _suffixed(words: Sequence[Word], at: int, value: float) -> Found | None:
    """A number with a word behind it: a scale, a unit, or letters that make it something else."""
    suffix, joined = words[at + 1], words[at + 1].start == words[at].end
    money = at > 0 and words[at - 1].key in _CURRENCY
    scale = _SUFFIXES.get(suffix.key) or (_OF_MONEY.get(suffix.key) if money else None)
    scale = scale or (SCALES.get(suffix.key) if suffix.key != "dozen" else None)
    if scale:
        return Figure(value * scale, value * scale, scaled=True), at + 2
    if suffix.key == "m" or (joined and suffix.key not in _JOINED_UNITS):
        return None  # “5m” is metres or millions; 5G and 20th are no counts
    return Figure(value, value), at + 1


def _vague(words: Sequence[Word], at: int) -> Found | None:
    key = words[at].key
    if _key(words, at + 1) == "of" and (bounds := _VAGUER.get((key, _key(words, at + 2)))):
        return Figure(*bounds, vague=True), at + 3
    if bounds := _VAGUE.get(key):
        return Figure(*bounds, vague=True), at + 1
    return None


def _part(words: Sequence[Word], at: int) -> Found | None:
    """Half, a third, two thirds, three quarters: of something."""
    key, after = words[at].key, at + 1
    count = 1 if key in ("a", "one") else NUMBER_WORDS.get(key, 0)
    if count:
        key, after = _key(words, after), after + 1
    if key not in _PARTS or (not count and key != "half"):
        return None
    value = (count or 1) / _PARTS[key]
    if value < 1 and _key(words, after) in _AFTER_A_PART:
        return Figure(value, value, fraction=True), after
    return None


def _spelled(words: Sequence[Word], at: int) -> Found | None:
    """Twelve thousand, two hundred and fifty, a dozen, half a million, two and a half million."""
    key = words[at].key
    if key == "half" and _key(words, at + 1) in ("a", "an"):
        scale = SCALES.get(_key(words, at + 2))
        return (Figure(scale / 2, scale / 2, scaled=True), at + 3) if scale else None
    if key in ("a", "an"):
        return _sum(words, at + 1, 1) if _key(words, at + 1) in SCALES else None
    if key == "one" and not _counts(words, at):
        return None
    if at and words[at - 1].key in _LABELS:
        return None
    if key not in NUMBER_WORDS:
        return None
    keys = [_key(words, at + ahead) for ahead in (1, 2, 3)]
    if keys == ["and", "a", "half"]:
        scale = SCALES.get(_key(words, at + 4), 1)
        value = (NUMBER_WORDS[key] + 0.5) * scale
        return Figure(value, value, scaled=scale > 1), at + 4 + (scale > 1)
    return _sum(words, at, 0)


def _sum(words: Sequence[Word], at: int, current: float) -> Found | None:
    """The longest number in words from `at` on, `current` being what was read before."""
    total, scaled = 0.0, False
    while True:
        key = _key(words, at)
        small = NUMBER_WORDS.get(key)
        if small is not None and _fits(current, small):
            current += small
        elif key in ("hundred", "dozen") and current < 100:
            current = max(current, 1) * SCALES[key]
        elif key in SCALES and key not in ("hundred", "dozen"):
            total, current, scaled = total + max(current, 1) * SCALES[key], 0, True
        elif not (key == "and" and _goes_on(words, at, current, total)):
            break
        at += 1
    value = total + current
    return (Figure(value, value, scaled=scaled), at)


def _fits(current: float, small: int) -> bool:
    """Whether a small number continues one: five after twenty, fifty after two hundred."""
    if current % 100 == 0:
        return True
    return 20 <= current % 100 < 100 and current % 10 == 0 and 0 < small < 10


def _goes_on(words: Sequence[Word], at: int, current: float, total: float) -> bool:
    """Whether an “and” stands inside a number: two hundred and fifty."""
    inside = (current or total) and current % 100 == 0 and words[at - 1].key in SCALES
    follower = _key(words, at + 1)
    return bool(inside and words[at - 1].key != "dozen" and NUMBER_WORDS.get(follower, 0) > 0)


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether “one” counts something, and does not stand for it: not “no one”, “one of them”."""
    before = words[at - 1].key if at else ""
    if before in _NOT_ONE_OF_A_COUNT or at + 1 >= len(words):
        return False
    follower = words[at + 1]
    return follower.sort is Sort.WORD and follower.key not in ("of", "another", "day", "or", "to")


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if at < len(words) else ""
