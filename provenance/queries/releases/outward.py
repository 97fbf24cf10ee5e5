"""A chain as everybody may read it: without the desk's notes, its ratings, and whose they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from provenance.domain import appearances
from provenance.queries.briefs import voices
from provenance.queries.briefs.values import Spoken
from provenance.queries.chains import ChainPage, Voice
from provenance.queries.tellings import Receipts

from .values import Appearance, Claimant


def bare(chain: ChainPage) -> ChainPage:
    """Without what the desk noted for itself, and without rows that it withdrew."""
    hops = {hop.id: replace(hop, inferred_because="") for hop in chain.hops}
    return replace(
        chain,
        voices=tuple(
            replace(voice, note="", rating=None, hops=tuple(hops[hop.id] for hop in voice.hops))
            for voice in chain.voices
        ),
        withdrawn=(),
        hops=tuple(hops.values()),
    )


def counted(receipts: Receipts, chain: ChainPage) -> Receipts:
    """Receipts that name the rows of `chain` only, and whom the desk rates unreliable nowhere."""
    there = {voice.key for voice in chain.voices}
    return {**_side(receipts, there), "dissent": _side(receipts["dissent"], there)}


def _side(side: Receipts, there: set[str]) -> dict[str, Any]:
    fell: Mapping[str, list[str]] = side["fallen"]
    kept = {name: [key for key in keys if key in there] for name, keys in fell.items()}
    return {**side, "unreliable_ends": [], "fallen": kept}


def spoken(said: Iterable[Voice]) -> tuple[Spoken, ...]:
    told = list(said)
    return tuple(
        replace(words, about=" · ".join(_about(voice)))
        for voice, words in zip(told, voices.spoken(told, {}), strict=True)
    )


def _about(voice: Voice) -> Iterator[str]:
    if voice.publication and voice.publication.published:
        yield voice.publication.published
    if appearances.knows_itself(voice.basis):
        yield voice.basis_label.lower()
    yield "read by us" if voice.was_read else "not read at its source"
    if voice.chain_end_label:
        yield voice.chain_end_label.lower()


def appeared(chain: ChainPage) -> tuple[tuple[Appearance, ...], Appearance | None]:
    """Where the claim stands that we read ourselves, and which of these was certainly the first."""
    said = [voice for voice in chain.supporting if appearances.is_in_words(voice.source.kind)]
    once: dict[UUID, Voice] = {}
    for voice in said:
        once.setdefault(voice.publication.id if voice.publication else voice.id, voice)
    dates = [_ends(voice) for voice in once.values()]
    told = [_appearance(voice) for voice in once.values()]
    at = appearances.certainly_first(dates)
    return tuple(filter(None, told)), None if at is None else told[at]


def _appearance(voice: Voice) -> Appearance | None:
    publication = voice.publication
    if publication is None or not publication.link or not voice.was_read:
        return None
    day = appearances.day(_ends(voice))
    return Appearance(publication.link, publication.title, day, _claimant(voice))


def _ends(voice: Voice) -> appearances.Ends:
    when = voice.publication.when if voice.publication else None
    return (when.earliest, when.latest) if when else (None, None)


def claimants(chain: ChainPage) -> tuple[Claimant, ...]:
    """Who says it of their own knowledge; where nobody does, those with whom its chains end."""
    may = [
        voice
        for voice in chain.supporting
        if appearances.may_claim(voice.source.kind) and not voice.is_retracted
    ]
    own = [voice for voice in may if appearances.knows_itself(voice.basis)]
    ends = [voice for voice in may if not voice.hops and not voice.is_cut]
    return tuple(dict.fromkeys(map(_claimant, own or ends)))


def _claimant(voice: Voice) -> Claimant:
    return Claimant(voice.source.name, voice.source.kind)
