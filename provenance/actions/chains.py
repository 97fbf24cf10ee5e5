"""Enter a whole chain in the one-line notation: `ViewUSGlobal < Reuters < CNS < Planet Labs`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from provenance import policies
from provenance.actions import (
    assertions,
    attributions,
    claims,
    keeping,
    recording,
    recounting,
    sources,
)
from provenance.domain import chain_line
from provenance.domain.chain_line import Drawn, fold
from provenance.domain.vocabulary import SourceKind, Stance
from provenance.errors import Refused
from provenance.models import Assertion, Attribution, Case, Claim, Source, User
from provenance.queries import completions


class NotAChain(Refused):
    pass


class SeveralVoices(Refused):
    pass


@dataclass(frozen=True, slots=True)
class Entered:
    """What an entry added: rows new to the claim, in the order of the lines."""

    sources: tuple[Source, ...]
    assertions: tuple[Assertion, ...]
    attributions: tuple[Attribution, ...]


def record(
    *,
    case: Case,
    text: str,
    kind: str,
    when: str = "",
    place: str = "",
    chain: str = "",
    kinds: Mapping[str, str] | None = None,
    is_circular: bool = False,
    by: User,
    at: datetime,
) -> Claim:
    """A new claim with its chain, both or neither."""
    policies.enforce(policies.edit_refusal(by))
    if chain.strip():
        # Before a number is drawn for the claim: a refused form leaves no gap.
        _refuse_unknown(_drawn(chain), kinds or {})
    with recording.change("claims.record", by=by):
        claim = claims.record(case=case, text=text, kind=kind, when=when, place=place, by=by, at=at)
        if chain.strip():
            enter(claim=claim, text=chain, kinds=kinds, is_circular=is_circular, by=by, at=at)
            claim.refresh_from_db(fields=["version"])
        return claim


def enter(
    *,
    claim: Claim,
    text: str,
    kinds: Mapping[str, str] | None = None,
    is_circular: bool = False,
    by: User,
    at: datetime,
) -> Entered:
    """Add the lines' sources and hops to `claim`; what is there already stays as it is.

    `kinds` gives, for names that lead to no source yet, the kind to add them with.
    """
    policies.enforce(policies.edit_refusal(by))
    drawn = _drawn(text)
    with recording.change("chains.enter", by=by):
        claim = claims.locked(claim)
        known, added = _sources(claim, drawn, kinds or {}, at)
        voices, spoken = _voices(claim, drawn, known, at)
        hops = _hops(claim, drawn, known, voices, is_circular, at)
        if spoken or hops:
            recounting.touch(claim)
        return Entered(tuple(added), tuple(spoken), tuple(hops))


def foresee(
    *,
    claim: Claim,
    text: str,
    kinds: Mapping[str, str] | None = None,
    is_circular: bool = False,
    by: User,
    at: datetime,
) -> Entered:
    """What `enter` would add, refused as it would be; nothing is kept.

    Names without a source or a kind count as sources to be added: what kind is told later.
    """
    told = {fold(name): kind for name, kind in (kinds or {}).items() if kind}
    lacking = chain_line.unknown_names(_drawn(text), told)
    whole = {**dict.fromkeys(lacking, SourceKind.OUTLET), **told}
    with transaction.atomic():
        entered = enter(claim=claim, text=text, kinds=whole, is_circular=is_circular, by=by, at=at)
        transaction.set_rollback(True)
    return entered


def _drawn(text: str) -> Drawn:
    try:
        return chain_line.parse(text)
    except chain_line.Circular as loop:
        raise NotAChain(
            f"{loop} A line runs from the reader to the evidence and never comes back. If two "
            "sources really rely on one another, write them as two lines.",
            field="chain",
        ) from loop
    except chain_line.Unreadable as error:
        raise NotAChain(str(error), field="chain") from error


def _sources(
    claim: Claim, drawn: Drawn, kinds: Mapping[str, str], at: datetime
) -> tuple[dict[str, Source], list[Source]]:
    known = _refuse_unknown(drawn, kinds)
    chosen = {fold(name): kind for name, kind in kinds.items() if kind}
    added = []
    unknown = chain_line.unknown_names(drawn, known)
    kept_in = keeping.within(claim.case_id) if unknown else None
    for name in unknown:
        kind = chosen[fold(name)]
        if kind not in set(SourceKind):
            raise NotAChain(f"“{kind}” is no kind of source; choose one.", field="chain")
        known[fold(name)] = sources.create(name=name, kind=kind, at=at, kept_in=kept_in)
        added.append(known[fold(name)])
    return known, added


def _refuse_unknown(drawn: Drawn, kinds: Mapping[str, str]) -> dict[str, Source]:
    """The known sources by folded name; refused where a name has neither source nor kind."""
    known = completions.known_names(drawn.names)
    chosen = {fold(name): kind for name, kind in kinds.items() if kind}
    unknown = chain_line.unknown_names(drawn, {**known, **chosen})
    if unknown:
        raise sources.UnknownSources(unknown, field="chain")
    return known


def _voices(
    claim: Claim, drawn: Drawn, known: Mapping[str, Source], at: datetime
) -> tuple[dict[Source, Assertion], list[Assertion]]:
    rows = Assertion.objects.filter(claim=claim, withdrawn_at=None, stance=Stance.ASSERTS)
    voices: dict[Source, Assertion] = {}
    wanted = {known[fold(name)] for name in drawn.names}
    for row in rows.filter(source__in=wanted).select_related("source"):
        if row.source in voices:
            raise SeveralVoices(
                f"{row.source.name} speaks on {claim.ref} in more than one publication. Open the "
                "hop that is meant and choose there whom it had it from.",
                field="chain",
            )
        voices[row.source] = row
    _refuse_deniers(claim, wanted - voices.keys())
    citing = {known[fold(name)] for name, _ in drawn.hops}
    spoken = []
    for name in drawn.names:
        source = known[fold(name)]
        if source not in voices:
            voices[source] = assertions.create(
                claim=claim, source=source, at=at, is_end=source not in citing
            )
            spoken.append(voices[source])
    return voices, spoken


def _refuse_deniers(claim: Claim, sources: Collection[Source]) -> None:
    """A source that denies the claim, no publication known, cannot assert it as well."""
    rows = Assertion.objects.filter(claim=claim, withdrawn_at=None, stance=Stance.DENIES)
    denial = rows.filter(source__in=sources, publication=None).select_related("source").first()
    if denial is not None:
        raise NotAChain(
            f"{denial.source.name} is recorded as denying {claim.ref}. If it says both, open the "
            "denial and give it the publication it stands in; then enter the chain again.",
            field="chain",
        )


def _hops(
    claim: Claim,
    drawn: Drawn,
    known: Mapping[str, Source],
    voices: Mapping[Source, Assertion],
    is_circular: bool,
    at: datetime,
) -> list[Attribution]:
    pairs = [(voices[known[fold(a)]], voices[known[fold(b)]]) for a, b in drawn.hops]
    for citing, cited in pairs:
        if citing.pk == cited.pk:
            raise NotAChain(
                f"Two names in a row lead to {citing.source.name}: a source is no hop to itself.",
                field="chain",
            )
    rows = Attribution.objects.filter(claim=claim, withdrawn_at=None)
    there = set(rows.values_list("citing_id", "cited_id"))
    # Two names of one source may have written one hop twice.
    fresh = [(a, b) for a, b in dict.fromkeys(pairs) if (a.pk, b.pk) not in there]
    if not is_circular:
        attributions.refuse_loops(claim, fresh)
    return [attributions.create(citing=a, cited=b, at=at) for a, b in fresh]
