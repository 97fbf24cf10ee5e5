"""Claims as formats of the field tell them: the verdict, who made the claim, where it stands."""

from collections.abc import Collection, Iterator, Sequence

from django.urls import reverse

from provenance.models import Claim, Release, Verdict
from provenance.queries import chains, sight
from provenance.queries.chains import ChainPage

from . import changes, outward
from .standings import NOBODY
from .values import Reviewed


def reviewed(ref: str) -> Reviewed | None:
    """The claim as it would go out, released or not; None where everybody may not know of it."""
    with sight.of(NOBODY):
        claim = Claim.objects.referred(ref).first()
        return next(iter(of_claims([claim])), None) if claim else None


def of_claims(claims: Collection[Claim]) -> Iterator[Reviewed]:
    """Each of `claims`, within the sight of nobody. Five queries, however many."""
    keys = [claim.pk for claim in claims]
    rows = Release.objects.filter(claim__in=keys, withdrawn_at=None)
    released = {release.claim_id: release for release in rows}
    drawn, decided = chains.every(claims), changes.verdicts(keys)
    for claim in claims:
        yield of(claim, released.get(claim.pk), drawn[claim.pk], decided[claim.pk])


def of(
    claim: Claim, release: Release | None, chain: ChainPage, verdicts: Sequence[Verdict]
) -> Reviewed:
    """No query."""
    appearances, first = outward.appeared(chain)
    decided = changes.decided(verdicts, claim.text)
    out = release.released_at if release else None
    return Reviewed(
        ref=claim.ref,
        href=reverse("public-claim", args=[claim.ref]) if release else "",
        text=claim.text,
        headline=release.headline if release else "",
        summary=release.summary if release else "",
        released_at=out,
        changed_at=max(filter(None, (out, decided.at if decided else None)), default=None),
        decided=decided,
        claimants=outward.claimants(chain),
        appearances=appearances,
        first=first,
    )
