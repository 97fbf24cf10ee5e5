"""What changed in the words of a claim: from hop to hop, and between voices of one origin."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain import drift, statements
from provenance.domain.chain import Chain
from provenance.domain.drift import Drift, Kind, Part, marks

from .chains import ChainPage, Voice
from .tellings import Receipts, Ref

_HEDGES = {Kind.HEDGE_LOST, Kind.HEDGE_GAINED}
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
# Pure and dear: the same two quotes are compared again at every look at the page.
between = lru_cache(maxsize=4096)(drift.between)


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a quote; `mark` is "" where nothing drifted, else "hedge" or "drift"."""

    text: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of the one relied on, marked, and what became of them, in sentences."""

    voice: Ref
    parts: tuple[Mark, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drifted:
    """A voice's own words, marked, beside those it relies on that differ."""

    parts: tuple[Mark, ...]
    beside: tuple[Beside, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One of several things that are said: the fullest words of it, and who says it."""

    quote: str
    voices: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """Statements that differ though they rest on one and the same end of the chain."""

    ends: tuple[str, ...]
    is_known: bool
    statements: tuple[Statement, ...]

    @property
    def title(self) -> str:
        """Such as: Four different statements from one origin."""
        count = len(self.statements)
        number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
        origin = "one origin" if self.is_known else "one end of the chain"
        return f"{number.capitalize()} different statements from {origin}"

    @property
    def nodes(self) -> str:
        return " ".join(ref.key for said in self.statements for ref in said.voices)


def from_hop_to_hop(chain: ChainPage) -> Mapping[str, Drifted]:
    """For each voice whose words differ from those it relies on; both must have a quote."""
    voices = {voice.id: voice for voice in chain.voices}
    found: dict[str, list[tuple[Voice, tuple[Drift, ...]]]] = {}
    for hop in chain.hops:
        below, above = voices[hop.citing_id], voices[hop.cited_id]
        if below.quote and above.quote and (drifts := between(below.quote, above.quote)):
            found.setdefault(below.key, []).append((above, drifts))
    quotes = {voice.key: voice.quote for voice in chain.voices}
    return {key: _drifted(quotes[key], its) for key, its in found.items()}


def _drifted(quote: str, found: Iterable[tuple[Voice, tuple[Drift, ...]]]) -> Drifted:
    found = list(found)
    every = [one for _, drifts in found for one in drifts]
    return Drifted(
        _marked(marks.below(quote, every)),
        tuple(
            Beside(
                Ref(above.key, above.source.name),
                _marked(marks.above(above.quote, drifts)),
                tuple(dict.fromkeys(f"{one.kind.label}: {one.sentence}." for one in drifts)),
            )
            for above, drifts in found
        ),
    )


def _marked(parts: Iterable[Part]) -> tuple[Mark, ...]:
    return tuple(_mark(part) for part in parts)


def _mark(part: Part) -> Mark:
    if not isinstance(part.kind, Kind):
        return Mark(part.text, "", "")
    return Mark(part.text, "hedge" if part.kind in _HEDGES else "drift", part.kind.definition)


def side_by_side(below: str, above: str) -> tuple[tuple[Mark, ...], Beside]:
    """Two texts, marked where they differ, and how they do. The second has no voice."""
    found = between(below, above)
    sentences = tuple(dict.fromkeys(f"{one.kind.label}: {one.sentence}." for one in found))
    theirs = Beside(Ref("", ""), _marked(marks.above(above, found)), sentences)
    return _marked(marks.below(below, found)), theirs


def between_siblings(chain: ChainPage, side: Receipts) -> tuple[Differing, ...]:
    """Where voices that rest on one end of the chain say different things; ends alike together."""
    graph = Chain(
        (voice.key for voice in chain.voices),
        ((str(hop.citing_id), str(hop.cited_id)) for hop in chain.hops),
    )
    counted = set(side["voices"])
    voices = {voice.key: voice for voice in chain.voices if voice.key in counted}
    found: dict[tuple[tuple[str, ...], ...], list[tuple[str, bool]]] = {}
    for group in side["origins"]["groups"]:
        below = _below(graph, group["voices"])
        said = {key: voice.quote for key, voice in voices.items() if key in below}
        apart = _apart(tuple(said.items()))
        if len(apart) > 1:
            names = [voices[key].source.name for key in group["voices"] if key in voices]
            found.setdefault(apart, []).append((", ".join(names), group["is_known"]))
    return tuple(_told(apart, ends, voices) for apart, ends in found.items())


@lru_cache(maxsize=512)
def _apart(said: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], ...]:
    return statements.apart(dict(said))


def _told(
    apart: Iterable[Iterable[str]], ends: list[tuple[str, bool]], voices: Mapping[str, Voice]
) -> Differing:
    said = []
    for keys in apart:
        spoken = [voices[key] for key in keys]
        refs = tuple(Ref(voice.key, voice.source.name) for voice in spoken)
        said.append(Statement(spoken[0].quote, refs))
    known = any(is_known for _, is_known in ends)
    return Differing(tuple(name for name, _ in ends), known, tuple(said))


def _below(graph: Chain[str], starts: Iterable[str]) -> set[str]:
    """`starts` and all who have it from them, over any number of hops."""
    reached, waiting = set[str](), list(starts)
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += graph.relying_on(key)
    return reached


def all_between_siblings(chain: ChainPage, receipts: Receipts) -> Iterator[Differing]:
    """Of those who assert the claim, then of those who deny it."""
    yield from between_siblings(chain, receipts)
    yield from between_siblings(chain, receipts["dissent"])
