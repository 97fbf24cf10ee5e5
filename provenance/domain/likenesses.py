"""What two statements have in common and in what they differ, in words an editor reads."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from .drift import Drift, patterns
from .drift.days import Day
from .drift.texts import Text
from .listings import listed

NAMED = 3  # of a kind; the rest is counted or left out
_DENIALS = patterns.listed(
    "not never no nobody none cannot without denies denied deny denying false untrue"
)

# What is told of a text beside its words: index of the word → what it stands for.
type _Told = Mapping[int, object]


def alike(here: Text, there: Text) -> Iterator[str]:
    """The numbers, dates and names that both have."""
    for what, read in _TOLD.items():
        ours, theirs = read(here), read(there)
        if same := _spelled(here, _only(ours, theirs, shared=True)):
            yield f"same {what if len(same) == 1 else f'{what}s'}: {listed(same[:NAMED])}"


def differing(odds: Sequence[Drift]) -> Iterator[str]:
    """What is at odds; the known claim's words first."""
    for its in odds:
        above, below = (side.words if side else "" for side in (its.above, its.below))
        label = its.kind.label.lower()
        if above and below:
            yield f"other {label}: “{above}” there, “{below}” here"
        else:
            yield f"{label}: “{above or below}” {'there' if above else 'here'} only"


def apart(here: Text, there: Text, slips: Container[str]) -> Iterator[str]:
    """What each has and the other has not, where drift is not sure what to make of it.

    A name that is a slip of one there is no other name.
    """
    for what, read in _TOLD.items():
        ours, theirs = read(here), read(there)
        unlike = _only(ours, theirs, shared=False)
        only_here = _spelled(here, [at for at in unlike if here.words[at].key not in slips])
        only_there = _spelled(there, _only(theirs, ours, shared=False))
        if only_here and only_there:
            named = f"{listed(only_there[:NAMED])} there, {listed(only_here[:NAMED])} here"
            yield f"other {what}s: {named}"
    if bool(here.keys & _DENIALS) != bool(there.keys & _DENIALS):
        yield "one of the two denies something"


def _only(told: _Told, others: _Told, *, shared: bool) -> list[int]:
    """The words of `told` that stand for what the others do, too, or that do not."""
    return [
        at
        for at, value in told.items()
        if any(_agree(value, other) for other in others.values()) == shared
    ]


def _agree(one: object, other: object) -> bool:
    """Equal; of dates, that both may be one day: August, August 2024."""
    if isinstance(one, Day) and isinstance(other, Day):
        return not one.contradicts(other)
    return one == other


def _spelled(text: Text, words: Iterable[int]) -> list[str]:
    """Words by their index as they are written, those in a row together; each once."""
    runs: list[list[int]] = []
    for at in words:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    spelled = (text.source[text.words[run[0]].start : text.words[run[-1]].end] for run in runs)
    return list(dict.fromkeys(spelled))


def _figures(text: Text) -> _Told:
    return {at: word.value for at, word in enumerate(text.words) if word.key == "#"}


def _dates(text: Text) -> _Told:
    return {
        at: word.value
        for at, word in enumerate(text.words)
        if word.key == "@" and not word.value.named_after
    }


def _names(text: Text) -> _Told:
    """Words with a capital inside a sentence, by their stems, and dates that are part of a name."""
    told: dict[int, object] = {}
    for at, word in enumerate(text.words):
        if word.key == "@" and word.value.named_after:
            told[at] = word.value.named_after
        elif word.name and word.matter:
            told[at] = word.stem
    return told


_TOLD = {"number": _figures, "date": _dates, "name": _names}
