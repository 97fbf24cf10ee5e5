"""A quote cut into parts, so that a page can mark what drifted inside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from .kinds import Drift, Kind, Wording


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a quote. `kind` is "" where nothing drifted."""

    text: str
    kind: Kind | str = ""


def below(quote: str, drifts: Iterable[Drift]) -> tuple[Part, ...]:
    """The parts of the lower quote, in order and without gaps: joined they are the quote."""
    return _cut(quote, [(drift.below, drift.kind) for drift in drifts])


def above(quote: str, drifts: Iterable[Drift]) -> tuple[Part, ...]:
    """The parts of the upper quote, in order and without gaps: joined they are the quote."""
    return _cut(quote, [(drift.above, drift.kind) for drift in drifts])


def _cut(quote: str, wordings: Iterable[tuple[Wording | None, Kind]]) -> tuple[Part, ...]:
    """Where two marks overlap, the one that starts first stays, of two the longer."""
    found = [(words.start, -words.end, kind) for words, kind in wordings if words]
    parts: list[Part] = []
    at = 0
    for start, minus_end, kind in sorted(found):
        if start < at:
            continue
        parts += [Part(quote[at:start])] if start > at else []
        parts.append(Part(quote[start:-minus_end], kind))
        at = -minus_end
    if at < len(quote) or not parts:
        parts.append(Part(quote[at:]))
    return tuple(parts)
