"""What sources say of a claim as it comes in, and from whom they had it."""

from collections.abc import Mapping, Sequence
from typing import Any

from provenance.actions import assertions, attributions, tellings
from provenance.errors import Refused
from provenance.models import Assertion, Attribution, Claim

from .scribes import Scribe

_WORDS = ("stance", "quote", "prefix", "suffix", "hedge", "basis", "was_read", "chain_end", "note")
_HOW = ("mode", "cue", "is_inferred", "inferred_because")

type Voice = Mapping[str, Any]
type Hop = Mapping[str, Any]


def tell(scribe: Scribe, claim: Claim, voices: Sequence[Voice], hops: Sequence[Hop]) -> None:
    """All that is said of a claim that is new, at once."""
    if any(scribe.find("assertion", voice["id"]) for voice in voices):
        speak(scribe, claim, voices)
        lean(scribe, claim, hops)
        return
    places = {voice["id"]: place for place, voice in enumerate(voices)}
    if len(places) < len(voices):
        raise Refused("/assertions: Two of them have the same id.")
    said = [_said(voice) for voice in voices]
    rows = tellings.tell(
        claim=claim,
        voices=[
            tellings.Voice(
                scribe.must("source", voice["source"], f"/assertions/{n}/source"),
                scribe.maybe(
                    "publication", voice.get("publication"), f"/assertions/{n}/publication"
                ),
                said[n],
            )
            for n, voice in enumerate(voices)
        ],
        hops=[_hop(places, hop, f"/attributions/{n}") for n, hop in enumerate(hops)],
        **scribe.who,
    )
    for voice, row, its in zip(voices, rows, said, strict=True):
        scribe.hear(voice["id"], row, its)


def _said(voice: Voice) -> dict[str, Any]:
    return {name: voice[name] for name in _WORDS if name in voice}


def _hop(places: Mapping[str, int], hop: Hop, pointer: str) -> tellings.Hop:
    for end in ("citing", "cited"):
        if hop[end] not in places:
            raise Refused(f"{pointer}/{end}: “{hop[end]}” is the id of no assertion on this claim.")
    how = {name: hop[name] for name in _HOW if name in hop}
    return tellings.Hop(places[hop["citing"]], places[hop["cited"]], how)


def speak(scribe: Scribe, claim: Claim, voices: Sequence[Voice]) -> None:
    """Record each voice that is new, and bring those up to date that are here."""
    for place, voice in enumerate(voices):
        pointer = f"/assertions/{place}"
        said = _said(voice)
        row: Assertion | None = scribe.find("assertion", voice["id"])
        publication = scribe.maybe(
            "publication", voice.get("publication"), f"{pointer}/publication"
        )
        if row is None:
            source = scribe.must("source", voice["source"], f"{pointer}/source")
            row = assertions.add(
                claim=claim, source=source, publication=publication, **said, **scribe.who
            )
            scribe.changed()
        elif row.claim_id != claim.pk:
            scribe.notes.append(f"{pointer} is here on another claim, and was left there.")
            continue
        elif row.withdrawn_at is None:
            _update(scribe, voice["id"], row, said, publication)
        scribe.hear(voice["id"], row, said)


def _update(
    scribe: Scribe, outside: str, row: Assertion, said: dict[str, Any], publication: Any
) -> None:
    here = {name: getattr(row, name) for name in _WORDS}
    fresh = scribe.news("assertion", outside, said, here)
    # Where a source said it is filled in; it is never moved to another publication.
    where = row.publication or publication
    if not fresh and where == row.publication:
        return
    assertions.edit(assertion=row, publication=where, **{**here, **fresh}, **scribe.who)
    scribe.changed()


def lean(scribe: Scribe, claim: Claim, hops: Sequence[Hop]) -> None:
    """Record each hop that is new; one that was withdrawn here stays so."""
    rows = Attribution.objects.filter(claim=claim).order_by("withdrawn_at")
    there: dict[tuple[Any, Any], Attribution] = {}
    for row in rows:
        if row.withdrawn_at is None or (row.citing_id, row.cited_id) not in there:
            there[row.citing_id, row.cited_id] = row
    for place, hop in enumerate(hops):
        pointer = f"/attributions/{place}"
        citing = scribe.must("assertion", hop["citing"], f"{pointer}/citing")
        cited = scribe.must("assertion", hop["cited"], f"{pointer}/cited")
        how = {name: hop[name] for name in _HOW if name in hop}
        known = there.get((citing.pk, cited.pk))
        if known is None:
            # A loop that a record holds is meant: it is no slip of somebody's hand.
            attributions.add(citing=citing, cited=cited, **how, is_circular=True, **scribe.who)
            scribe.changed()
        elif known.withdrawn_at is None:
            here = {name: getattr(known, name) for name in _HOW}
            if {**here, **how} != here:
                attributions.edit(attribution=known, **{**here, **how}, by=scribe.by)
                scribe.changed()
