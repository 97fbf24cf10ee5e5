"""What a claim's figures would be without a source or a publication. Nothing is stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from provenance.domain.vocabulary import Standing
from provenance.models import Claim

from . import changes, receipts
from .chains import ChainPage, Voice
from .suppositions import Supposition
from .tellings import Receipts

PARAMETER = "without"
MOST = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be left out; `href` is the page without what is left out and it."""

    key: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is left out, what of it is not of this claim, and what comes of it.

    `href` of what is left out leads to the page with it put back. `receipts` are those to show:
    the stored ones as long as nothing is left out. `voices` are the keys of the voices left out.
    """

    left_out: tuple[Choice, ...]
    unknown: tuple[str, ...]
    sources: tuple[Choice, ...]
    publications: tuple[Choice, ...]
    receipts: Receipts
    changes: tuple[str, ...]
    voices: frozenset[str]

    @property
    def names(self) -> str:
        return " and ".join(choice.name for choice in self.left_out)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(choice.key for choice in self.left_out)


def of(
    claim: Claim,
    chain: ChainPage,
    asked: Sequence[str] = (),
    published_by: datetime | None = None,
) -> WhatIf:
    """One query for the receipts as stored; nine more at most where something is left out."""
    asked = tuple(dict.fromkeys(asked))[:MOST]
    sources, publications = _sources(chain.voices), _publications(chain.voices)
    names = {**publications, **sources}
    left = [key for key in asked if key in names]
    stored = receipts.on(claim, published_by)
    shown: Receipts = stored
    told: tuple[str, ...] = ()
    if left:
        supposition = _supposition(left, sources, publications)
        shown = receipts.supposing(claim, replace(supposition, published_by=published_by))
        told = tuple(changes.sentences(*map(receipts.figures, (stored, shown))))
    return WhatIf(
        left_out=tuple(_choice(key, names, [k for k in left if k != key]) for key in left),
        unknown=tuple(key for key in asked if key not in names),
        sources=_offered(sources, left),
        publications=_offered(publications, left),
        receipts=shown,
        changes=told,
        voices=frozenset(voice.key for voice in chain.voices if _is_left_out(voice, left)),
    )


def _supposition(
    left: Iterable[str], sources: Mapping[str, str], publications: Mapping[str, str]
) -> Supposition:
    left = list(left)
    return Supposition(
        standings={UUID(key): Standing.RETRACTED for key in left if key in publications},
        without_sources=frozenset(UUID(key) for key in left if key in sources),
    )


def _sources(voices: Iterable[Voice]) -> dict[str, str]:
    return {str(voice.source.id): voice.source.name for voice in voices}


def _publications(voices: Iterable[Voice]) -> dict[str, str]:
    return {
        str(voice.publication.id): f"{voice.source.name}: {voice.publication.name}"
        for voice in voices
        if voice.publication
    }


def _offered(names: Mapping[str, str], left: Sequence[str]) -> tuple[Choice, ...]:
    keys = sorted((key for key in names if key not in left), key=lambda key: names[key].lower())
    return tuple(_choice(key, names, [*left, key]) for key in keys)


def _choice(key: str, names: Mapping[str, str], without: Sequence[str]) -> Choice:
    return Choice(key, names[key], f"?{urlencode([(PARAMETER, other) for other in without])}")


def _is_left_out(voice: Voice, left: Sequence[str]) -> bool:
    return str(voice.source.id) in left or bool(
        voice.publication and str(voice.publication.id) in left
    )


def hrefs(found: WhatIf) -> Iterator[tuple[str, str]]:
    """(key of a source, address of the page without it), of those that can be left out."""
    yield from ((choice.key, choice.href) for choice in found.sources)
