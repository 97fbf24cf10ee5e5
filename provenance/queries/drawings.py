"""A claim's chain as a picture."""

from collections.abc import Iterable

from provenance.domain.vocabulary import SourceKind
from provenance.pictures import ChainPicture, EdgeFacts, NodeFacts, draw

from .chains import ChainPage, Hop, Voice, place

# A larger chain is told as a table: laying it out would keep every other reader waiting.
MOST_DRAWN = 120


def of(chain: ChainPage) -> ChainPicture | None:
    """The picture of a chain; None where there is nothing to draw, or too much."""
    fits = 0 < len(chain.voices) <= MOST_DRAWN and len(chain.hops) <= 2 * MOST_DRAWN
    return _picture(chain.voices, chain.hops) if fits else None


def _picture(voices: Iterable[Voice], hops: Iterable[Hop]) -> ChainPicture:
    nodes = [
        NodeFacts(
            key=str(voice.id),
            lane=place(voice.source.kind, voice.basis),
            name=voice.source.name,
            note=_note(voice),
            kind=voice.source.kind,
            href=f"#said-{voice.id}",
            label=_accessible_name(voice),
            stance=voice.stance,
            flags=frozenset(_flags(voice)),
        )
        for voice in voices
    ]
    edges = [
        EdgeFacts(str(hop.citing_id), str(hop.cited_id), hop.mode_label, hop.is_inferred)
        for hop in hops
    ]
    return draw(nodes, edges)


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


def _flags(voice: Voice) -> Iterable[str]:
    if not voice.was_read:
        yield "unread"
    if voice.is_known_origin:
        yield "origin"
