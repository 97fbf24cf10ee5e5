"""How much room words take, without a font at hand: estimates in em of a user-interface sans.

The table takes the wider of Noto Sans and Arial in semibold, so that text set in either of them,
or in the narrower Segoe UI, San Francisco, Roboto and Inter, stays inside its box.
"""

import unicodedata
from functools import lru_cache

NAME, NOTE, WORD = 13.0, 11.5, 11.0
"""Type sizes of a box's name, a box's note and an edge's word, in units of the drawing."""

LIGHT = 0.94
"""Width of regular type beside semibold."""

_WIDTHS = {
    0.30: " .,:;'’‘|!·ijlI()[]",
    0.44: 'frt/\\-–"“”*°`',
    0.52: "szcJ?",
    0.59: "aekvxyE FLT0123456789$_",
    0.65: "bdghnopquSPBRXYZCK#+<>=~",
    0.74: "ADGHUVN&",
    0.80: "OQw",
    0.96: "mMW%@—…",
}
_EM = {letter: width for width, letters in reversed(_WIDTHS.items()) for letter in letters}
_WIDE, _OTHER_UPPER, _OTHER = 1.0, 0.82, 0.70


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    known = _EM.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _WIDE
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain != letter and plain in _EM:
        return _EM[plain]
    if unicodedata.east_asian_width(letter) == "A" and not letter.isalpha():
        return _WIDE
    return _OTHER_UPPER if letter.isupper() else _OTHER


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Estimated width of `text` set at `size`."""
    return sum(map(_em, text)) * size * (1 if bold else LIGHT)


def cut(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """`text`, or as much of its beginning as fits into `room` with an ellipsis."""
    if width(text, size, bold=bold) <= room:
        return text
    kept = text
    while kept and width(kept + "…", size, bold=bold) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,.;:·-–—/(") + "…"


def wrap(name: str, room: float) -> tuple[str, ...]:
    """`name` on one or two lines of at most `room`, broken between words where that can be.

    Whitespace is folded; a name without a place to break is broken between letters.
    """
    name = " ".join(name.split())
    if width(name, NAME, bold=True) <= room:
        return (name,)
    split = _break(name, len(_fitting(name, room)), room)
    return (name[:split].rstrip(), cut(name[split:].lstrip(), room, NAME, bold=True))


def _break(name: str, most: int, room: float) -> int:
    """Where the first line of at most `most` letters ends: at a space, else at a dot or dash.

    A break that leaves the first line nearly empty is taken only if the rest then fits.
    """
    for marks, kept in ((" ", 0), ("./-_", 1)):
        place = max(name.rfind(mark, 1, most + 1 - kept) for mark in marks) + kept
        rest = name[place:].lstrip()
        if place > most / 3 or (place > kept and width(rest, NAME, bold=True) <= room):
            return place
    return most


def _fitting(name: str, room: float) -> str:
    kept = name[: int(room / NAME / min(_WIDTHS)) + 1]
    while len(kept) > 1 and width(kept, NAME, bold=True) > room:
        kept = kept[:-1]
    return kept
