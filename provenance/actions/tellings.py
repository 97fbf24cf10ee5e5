"""All that is said of a new claim at once, where adding it hop by hop would take minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import claims, keeping, recording, recounting, writing
from provenance.actions.assertions import AlreadySaid
from provenance.actions.attributions import NotAHop
from provenance.errors import Refused
from provenance.models import Assertion, Attribution, Claim, Publication, Source, User


@dataclass(frozen=True, slots=True)
class Voice:
    """What one source says; `columns` as in assertions.add."""

    source: Source
    publication: Publication | None
    columns: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Hop:
    """Voice number `citing` had it from number `cited`; `columns` as in attributions.add."""

    citing: int
    cited: int
    columns: Mapping[str, Any]


def tell(
    *, claim: Claim, voices: Sequence[Voice], hops: Sequence[Hop], by: User, at: datetime
) -> list[Assertion]:
    """Record all of `voices` and `hops` on a claim of which nobody says anything yet.

    What adding them one by one is refused for is refused here, but for loops: they are meant.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("chains.enter", by=by):
        claim = claims.locked(claim)
        if claim.assertions.exists():
            raise AlreadySaid(f"Something is said of {claim.ref} already.")
        _refuse_twice(voices, hops)
        leaning = {hop.citing for hop in hops}
        rows = [_voice(claim, voice, at, n in leaning) for n, voice in enumerate(voices)]
        writing.insert_all(rows)
        writing.insert_all([_hop(claim, rows, hop, at) for hop in hops])
        for voice in voices:
            keeping.release(claim.case_id, voice.source, voice.publication)
        recounting.touch(claim)
        return rows


def _voice(claim: Claim, voice: Voice, at: datetime, leans: bool) -> Assertion:
    source, publication = voice.source, voice.publication
    if source.merged_into_id:
        raise Refused(f"{source.name} was merged into another source; use that one.")
    if publication is not None and publication.source_id != source.pk:
        raise Refused(f"The publication “{publication}” is not by {source.name}.")
    row = Assertion(
        claim=claim, source=source, publication=publication, recorded_at=at, **voice.columns
    )
    # The chain goes on from who leans on somebody.
    row.chain_end = "" if leans else row.chain_end
    return row


def _hop(claim: Claim, rows: Sequence[Assertion], hop: Hop, at: datetime) -> Attribution:
    row = Attribution(
        claim=claim,
        citing=rows[hop.citing],
        cited=rows[hop.cited],
        recorded_at=at,
        **hop.columns,
    )
    row.inferred_because = row.inferred_because if row.is_inferred else ""
    return row


def _refuse_twice(voices: Sequence[Voice], hops: Sequence[Hop]) -> None:
    said = set()
    for voice in voices:
        where = (voice.publication or voice.source).pk
        if where in said:
            raise AlreadySaid(f"{voice.source.name} speaks twice in the same place.")
        said.add(where)
    ends = [(hop.citing, hop.cited) for hop in hops]
    if len(set(ends)) < len(ends):
        raise NotAHop("A hop is named twice.")
    if any(citing == cited for citing, cited in ends):
        raise NotAHop("A source is no hop to itself.")
