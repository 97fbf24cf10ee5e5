"""Voices, figures and what was taken back, as words to print."""

from collections.abc import Iterable, Iterator, Mapping

from provenance.queries.chains import ChainPage, Voice
from provenance.queries.drifts import Drifted
from provenance.queries.tellings import Figure, Line

from .values import Correction, Spoken, Told

LONGEST_QUOTE = 1500
_CUT = " […] (longer in the record)"


def spoken(voices: Iterable[Voice], drifted: Mapping[str, Drifted]) -> tuple[Spoken, ...]:
    return tuple(_spoken(voice, drifted.get(voice.key)) for voice in voices)


def _spoken(voice: Voice, drifted: Drifted | None) -> Spoken:
    publication = voice.publication
    return Spoken(
        key=voice.key,
        name=voice.source.name,
        kind=voice.source.kind_label,
        how=f"{voice.mode_words}, inferred by the desk" if voice.is_inferred else voice.mode_words,
        quote=cut(voice.quote),
        about=" · ".join(voice.foot),
        where=publication.name if publication else "",
        link=publication.link if publication else "",
        standing=voice.standing_label,
        drift=tuple(_drift(drifted)) if drifted else (),
    )


def cut(quote: str) -> str:
    """`quote`, as long as fits on paper; where it is cut it says so."""
    return quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rstrip() + _CUT


def _drift(drifted: Drifted) -> Iterator[str]:
    for other in drifted.beside:
        for sentence in other.sentences:
            yield f"Beside {other.voice.name}: {sentence}"


def told(figures: Iterable[Figure]) -> tuple[Told, ...]:
    return tuple(
        Told(
            name=figure.name,
            value=figure.value,
            names=figure.names,
            meaning=figure.meaning,
            # Voices are all told with their words further on.
            receipts=tuple(map(in_words, figure.lines)) if figure.name != "voices" else (),
            is_warning=figure.is_warning,
        )
        for figure in figures
    )


def in_words(line: Line) -> str:
    """A line of a receipt as a sentence: Known origin: CNS and Planet Labs (one source: …)."""
    names = f" {line.join} ".join(voice.name for voice in line.voices)
    words = ": ".join(filter(None, (line.lead, names)))
    return f"{words} ({line.note})" if line.note else words


def corrections(chain: ChainPage) -> Iterator[Correction]:
    """What was corrected or retracted of all that speaks on a claim, withdrawn voices included."""
    for voice in (*chain.voices, *chain.withdrawn):
        publication = voice.publication
        if publication and (notice := publication.notice):
            yield Correction(
                name=f"{voice.source.name}: {publication.name}",
                standing=publication.standing_label,
                reason=notice.reason,
                when=notice.when.words if notice.when else "",
                link=notice.link or publication.link,
            )
