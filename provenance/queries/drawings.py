"""A claim's chain as a picture, with what the figures found marked in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from provenance.domain.hops import Weakness
from provenance.domain.vocabulary import SourceKind
from provenance.pictures import ChainPicture, EdgeFacts, NodeFacts, draw

from .chains import ChainPage, Hop, Voice, place
from .tellings import Receipts

# A larger chain is told as a table: laying it out would keep every other reader waiting.
MOST_DRAWN = 120
WORDS = {
    "left-out": "left out",
    "fallen": "retracted",
    "cut-off": "cut off",
    "choke": "choke point",
    "loop": "in a loop",
}
"""What is written into a box, by mark, in this order."""

type Marks = Mapping[str, Set[str]]
type Ends = tuple[str, str]


def of(
    chain: ChainPage, receipts: Receipts, left_out: Set[str] = frozenset()
) -> ChainPicture | None:
    """The picture of a chain; None where there is nothing to draw, or too much."""
    if not 0 < len(chain.voices) <= MOST_DRAWN or len(chain.hops) > 2 * MOST_DRAWN:
        return None
    marks = _marks(chain.voices, (receipts, receipts["dissent"]), left_out)
    words = _words((receipts, receipts["dissent"]))
    return draw(
        (_node(voice, marks[voice.key]) for voice in chain.voices),
        (_edge(hop, words.get((str(hop.citing_id), str(hop.cited_id)), "")) for hop in chain.hops),
    )


def _marks(voices: Iterable[Voice], sides: Sequence[Receipts], left_out: Set[str]) -> Marks:
    marks: dict[str, set[str]] = defaultdict(set)
    for key, mark in _found(sides):
        marks[key].add(mark)
    for voice in voices:
        if not voice.was_read:
            marks[voice.key].add("unread")
        if voice.key in left_out:
            marks[voice.key].add("left-out")
        elif voice.is_retracted:
            marks[voice.key].add("fallen")
    return marks


def _found(sides: Sequence[Receipts]) -> Iterator[tuple[str, str]]:
    """(voice, mark) of all that the figures name."""
    for side in sides:
        for group in side["origins"]["groups"]:
            if group["is_known"]:
                yield from ((key, "origin") for key in group["voices"])
        for choke in side["choke_points"]:
            if not choke["is_trivial"]:
                yield from ((key, "choke") for key in choke["voices"])
        for loop in side["loops"]:
            yield from ((key, "loop") for key in loop["voices"])
        fell = side["fallen"]
        yield from ((key, "cut-off") for key in (*fell["stranded"], *fell["cut_off"]))


def _words(sides: Sequence[Receipts]) -> dict[Ends, str]:
    """What is written at a hop instead of how it leans, by its ends: what most asks for a look."""
    words: dict[Ends, str] = {}
    for side in sides:
        for hop in side["weak_hops"]:
            label = Weakness.called(hop["because"][0]).value
            words[hop["citing"], hop["cited"]] = label
        for hop in side["anachronisms"]:
            words[hop["citing"], hop["cited"]] = "dated later"
    return words


def _node(voice: Voice, marks: Set[str]) -> NodeFacts:
    said = [words for mark, words in WORDS.items() if mark in marks]
    return NodeFacts(
        key=voice.key,
        lane=place(voice.source.kind, voice.basis),
        name=voice.source.name,
        note=_note(voice),
        kind=voice.source.kind,
        href=f"#said-{voice.id}",
        label=", ".join([_accessible_name(voice), *said]),
        stance=voice.stance,
        flags=frozenset(marks),
        mark=" · ".join(said),
    )


def _edge(hop: Hop, word: str) -> EdgeFacts:
    is_later = word == "dated later"
    return EdgeFacts(
        str(hop.citing_id),
        str(hop.cited_id),
        word or hop.mode_label,
        hop.is_inferred and not is_later,
        is_later,
    )


def _accessible_name(voice: Voice) -> str:
    """Such as: Reuters, wire agency, told by CNS; relied on by ViewUSGlobal."""
    words = f"{voice.source.name}, {SourceKind.called(voice.source.kind).label.lower()}"
    if voice.denies:
        words += ", denies the claim"
    if voice.hops:
        words += ", told by " + ", ".join(hop.cited for hop in voice.hops)
    if voice.relied_on_by:
        words += "; relied on by " + ", ".join(voice.relied_on_by)
    return words


def _note(voice: Voice) -> str:
    published = voice.publication.published if voice.publication else ""
    return " · ".join(filter(None, ("read" if voice.was_read else "not read", published)))
