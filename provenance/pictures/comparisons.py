"""Experts and hypotheses as a picture for print and slides: words in, coordinates out.

One scale from 0 to 100 per cent in every cell. An expert who said nothing has a hatched cell and
no bar; one who gave no likelihood has words and no bar.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import letters

LEFT, COLUMN, PAD, LINE, SIZE = 210, 230, 12, 17, 13.0
BAR, SCALE = 10, COLUMN - 2 * PAD
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """What one expert says of one hypothesis: per cent, or None; `words` stand over the bar."""

    words: str
    is_silent: bool = False
    low: int | None = None
    high: int | None = None
    own_low: int | None = None
    own_high: int | None = None
    is_reading: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`about` are the lines below the expert's name: institution, date, confidence, basis."""

    name: str
    about: Sequence[str]
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class Text:
    x: float
    y: float
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`kind` of a text: title, head, name, note; of a rect: sheet, silent, track, word, read, own.

    `rules` are the y of lines across, `ticks` pairs of x and y of short lines down a bar.
    """

    width: float
    height: float
    texts: tuple[Text, ...]
    rects: tuple[Rect, ...]
    rules: tuple[float, ...]
    ticks: tuple[tuple[float, float], ...]


def chart(title: str, columns: Sequence[str], rows: Sequence[Row], foot: Sequence[str]) -> Chart:
    """The picture; it grows down with the words of its rows, and nothing is cut but by lines."""
    width = LEFT + COLUMN * len(columns) + PAD
    texts: list[Text] = []
    rects: list[Rect] = []
    rules: list[float] = []
    ticks: list[tuple[float, float]] = []
    y = _stack(texts, title, PAD, PAD + LINE, width - 2 * PAD, "title") + PAD
    heads = [
        _stack(texts, column, _x(number), y + LINE, SCALE, "head")
        for number, column in enumerate(columns)
    ]
    y = max(heads) + PAD
    for row in rows:
        rules.append(y)
        y = _draw(row, y, texts, rects, ticks) + PAD
    rules.append(y)
    for words in foot:
        y = _stack(texts, words, PAD, y + LINE, width - 2 * PAD, "note")
    return Chart(width, y + PAD, tuple(texts), tuple(rects), tuple(rules), tuple(ticks))


def _draw(
    row: Row,
    top: float,
    texts: list[Text],
    rects: list[Rect],
    ticks: list[tuple[float, float]],
) -> float:
    """Draw the row below `top`; where it ends."""
    bottom = _stack(texts, row.name, PAD, top + LINE + 4, LEFT - 2 * PAD, "name")
    for words in row.about:
        bottom = _stack(texts, words, PAD, bottom + LINE, LEFT - 2 * PAD, "note")
    silent = []
    for number, mark in enumerate(row.marks):
        x = _x(number)
        kind = "note" if mark.is_silent else "name"
        end = _stack(texts, mark.words, x, top + LINE + 4, SCALE, kind)
        if mark.is_silent:
            silent.append(x)
        elif mark.low is not None or mark.own_low is not None:
            rects += _bar(mark, x, end + 6)
            ticks += [(x + SCALE * part, end + 6) for part in (0, 0.5, 1)]
            _scale(texts, x, end + 6 + BAR + LINE - 4)
            end += 6 + BAR + LINE
        bottom = max(bottom, end)
    rects += [Rect(x - PAD, top, COLUMN, bottom - top + PAD, "silent") for x in silent]
    return bottom


def _bar(mark: Mark, x: float, y: float) -> Iterator[Rect]:
    yield Rect(x, y, SCALE, BAR, "track")
    if mark.low is not None and mark.high is not None:
        kind = "read" if mark.is_reading else "word"
        yield Rect(_at(x, mark.low), y, SCALE * (mark.high - mark.low) / 100, BAR, kind)
    if mark.own_low is not None and mark.own_high is not None:
        share = max(mark.own_high - mark.own_low, 1) / 100
        is_alone = mark.low is None
        height = BAR if is_alone else BAR / 3
        kind = "word" if is_alone else "own"
        yield Rect(_at(x, mark.own_low), y + (BAR - height) / 2, SCALE * share, height, kind)


def _scale(texts: list[Text], x: float, y: float) -> None:
    texts += [
        Text(x, y, "0", "scale"),
        Text(x + SCALE / 2, y, "50", "scale-mid"),
        Text(x + SCALE, y, "100 %", "scale-end"),
    ]


def _x(number: int) -> float:
    return LEFT + COLUMN * number + PAD


def _at(x: float, share: int) -> float:
    return x + SCALE * share / 100


def _stack(texts: list[Text], words: str, x: float, y: float, room: float, kind: str) -> float:
    """Set `words` in lines from the baseline `y` down; the baseline of the last one."""
    for number, line in enumerate(lines(words, room)):
        texts.append(Text(x, y + number * LINE, line, kind))
    return y + max(len(lines(words, room)) - 1, 0) * LINE


def lines(words: str, room: float) -> list[str]:
    """`words` in lines of at most `room`, at most MOST_LINES; a longer word is cut."""
    done = [""]
    for word in _printable(words).split():
        longer = f"{done[-1]} {word}".strip()
        if letters.width(longer, SIZE, bold=True) <= room:
            done[-1] = longer
        else:
            done.append(letters.cut(word, room, SIZE, bold=True))
    done = [line for line in done if line]
    if len(done) > MOST_LINES:
        done = [*done[: MOST_LINES - 1], letters.cut(f"{done[MOST_LINES - 1]} …", room, SIZE)]
    return done


def _printable(words: str) -> str:
    """Without what XML does not allow: control characters and halves of characters."""
    return "".join(
        letter if letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cs") else ""
        for letter in words
    )
