"""Record, edit and withdraw what one source says of one claim."""

from datetime import datetime

from django.db.models import Q

from provenance import policies
from provenance.actions import claims, keeping, recording, recounting, writing
from provenance.actions.causes import Cause
from provenance.domain.vocabulary import Basis, ChainEnd, ReviewReason, SourceKind, Stance
from provenance.errors import Refused
from provenance.models import Assertion, Attribution, Claim, Publication, Source, User

_RAW = {SourceKind.IMAGERY, SourceKind.DATASET, SourceKind.EYEWITNESS}


class AlreadySaid(Refused):
    pass


class Doubtful(Refused):
    pass


def add(
    *,
    claim: Claim,
    source: Source,
    publication: Publication | None = None,
    stance: str = Stance.ASSERTS,
    quote: str = "",
    prefix: str = "",
    suffix: str = "",
    hedge: str = "",
    basis: str = Basis.UNKNOWN,
    was_read: bool = False,
    chain_end: str = "",
    note: str = "",
    by: User,
    at: datetime,
) -> Assertion:
    """Record that `source` asserts, or denies, `claim`, once for each publication."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("assertions.add", by=by):
        claim = claims.locked(claim)
        _standing(source)
        _once(claim, source, publication, None)
        _published_by(publication, source)
        keeping.release(claim.case_id, source, publication)
        row = writing.insert(
            Assertion(
                claim=claim,
                source=source,
                publication=publication,
                stance=stance,
                quote=quote.strip(),
                prefix=prefix.strip(),
                suffix=suffix.strip(),
                hedge=hedge.strip(),
                basis=basis,
                was_read=was_read,
                chain_end=chain_end,
                note=note.strip(),
                recorded_at=at,
            )
        )
        recounting.touch(claim)
        return row


def create(*, claim: Claim, source: Source, at: datetime, is_end: bool) -> Assertion:
    """The bare row of a chain's line, inside another action's change.

    Only what the place in the chain says is filled in: who stands on somebody was told, and
    what an imagery provider, a dataset or an eyewitness gives is raw evidence.
    """
    basis, chain_end = Basis.UNKNOWN, ""
    if is_end and source.kind in _RAW:
        basis, chain_end = Basis.WITNESSED, ChainEnd.RAW
    elif is_end:
        chain_end = ChainEnd.UNTRACED
    elif source.kind in {SourceKind.OUTLET, SourceKind.WIRE, SourceKind.STATE_MEDIA}:
        basis = Basis.TOLD
    keeping.release(claim.case_id, source)
    row = Assertion(claim=claim, source=source, basis=basis, chain_end=chain_end, recorded_at=at)
    return writing.insert(row)


def edit(
    *,
    assertion: Assertion,
    publication: Publication | None,
    stance: str,
    quote: str,
    prefix: str,
    suffix: str,
    hedge: str,
    basis: str,
    was_read: bool,
    chain_end: str,
    note: str,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Assertion:
    """Fill in or correct a hop; the claim and the source stay what they are."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("assertions.edit", by=by):
        claim = claims.locked(assertion.claim)
        assertion = _locked(assertion)
        writing.fresh(assertion, version, "this hop")
        _once(claim, assertion.source, publication, assertion)
        _published_by(publication, assertion.source)
        keeping.release(claim.case_id, publication)
        goes_on = bool(chain_end) and _leans_on_somebody(assertion)
        if goes_on and chain_end == ChainEnd.UNTRACED:
            chain_end, goes_on = "", False
        if goes_on:
            raise Doubtful(
                "The chain goes on from here: this source had it from another one on the claim. "
                "Leave this empty, or withdraw that hop first.",
                field="chain_end",
            )
        former = assertion.quote
        changed = writing.update(
            assertion,
            publication=publication,
            stance=stance,
            quote=quote.strip(),
            prefix=prefix.strip(),
            suffix=suffix.strip(),
            hedge=hedge.strip(),
            basis=basis,
            was_read=was_read,
            chain_end=chain_end,
            note=note.strip(),
        )
        if changed:
            recounting.touch(claim)
        if former and "quote" in changed and claim.verdicts.exists():
            words = f"The words of {assertion.source.name} read “{former}” before."
            recounting.because(_cause(ReviewReason.QUOTE, assertion, words, by, at, always=True))
        return assertion


def withdraw(*, assertion: Assertion, reason: str, by: User, at: datetime) -> None:
    """Take an assertion, and the hops to and from it, out of the count."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("assertions.withdraw", by=by, reason=reason):
        claim = claims.locked(assertion.claim)
        row = _locked(assertion)
        writing.withdraw(row, reason=reason, at=at)
        hops = Attribution.objects.filter(Q(citing=assertion) | Q(cited=assertion))
        for hop in hops.filter(withdrawn_at=None).select_for_update().order_by("pk"):
            writing.withdraw(hop, reason=reason, at=at)
            end_chain(Assertion.objects.select_for_update().get(pk=hop.citing_id))
        recounting.touch(claim)
        words = f"What {row.source.name} says was withdrawn: {reason}"
        recounting.because(_cause(ReviewReason.WITHDRAWAL, row, words, by, at))


def end_chain(citing: Assertion) -> None:
    """What is left without a hop ends its chain: not traced yet. Inside another's change."""
    stands_alone = not citing.upstream.filter(withdrawn_at=None).exists()
    if stands_alone and not citing.withdrawn_at:
        writing.update(citing, chain_end=ChainEnd.UNTRACED)


def _cause(
    reason: ReviewReason,
    assertion: Assertion,
    words: str,
    by: User,
    at: datetime,
    *,
    always: bool = False,
) -> Cause:
    claims = frozenset([assertion.claim_id])
    return Cause(reason, assertion.pk, words, claims, by, at, always)


def _locked(assertion: Assertion) -> Assertion:
    rows = Assertion.objects.select_related("source", "claim")
    return rows.select_for_update(of=("self",)).get(pk=assertion.pk)


def _leans_on_somebody(assertion: Assertion) -> bool:
    return assertion.upstream.filter(withdrawn_at=None).exists()


def _standing(source: Source) -> None:
    now = Source.objects.select_related("merged_into").get(pk=source.pk)
    if now.merged_into:
        raise Refused(
            f"{now.name} was merged into {now.merged_into.name}; use that source.",
            field="source",
        )


def _published_by(publication: Publication | None, source: Source) -> None:
    if publication is not None and publication.source_id != source.pk:
        raise Refused(
            f"That publication is by {publication.source.name}, not by {source.name}.",
            field="publication",
        )


def _once(
    claim: Claim, source: Source, publication: Publication | None, own: Assertion | None
) -> None:
    twins = Assertion.objects.filter(claim=claim, withdrawn_at=None)
    if publication is not None:
        twins = twins.filter(publication=publication)
    else:
        twins = twins.filter(source=source, publication=None)
    if own is not None:
        twins = twins.exclude(pk=own.pk)
    if twins.exists():
        where = "in that publication" if publication else "without a publication"
        raise AlreadySaid(
            f"{source.name} speaks on {claim.ref} {where} already. Open that hop, or give "
            "this one a publication of its own.",
            field="url" if publication else "source",
        )
