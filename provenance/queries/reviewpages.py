"""The desk's own review pages, each with the review that stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.urls import Resolver404, resolve

from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Claim, Verdict

from . import claimants, factchecks
from .claimants import Claimant


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """`claim` is the order of pages; `version` another one after each change of the claim."""

    claim: UUID
    ref: str
    url: str
    author: str
    at: datetime
    version: str
    wording: str
    place: str
    claimant: Claimant
    rating: str
    reason: str


def listed(
    *, ref: str = "", after: UUID | None = None, offset: int = 0, size: int = 10
) -> Sequence[ReviewPage]:
    """At most `size` pages, that of the newest claim first; three queries.

    Those after that of the claim `after`, or else from place `offset` on; with `ref` only that of
    one claim.
    """
    rows = _standing(ref)
    if after:
        rows, offset = rows.filter(claim__lt=after), 0
    found = list(rows.order_by("-claim")[offset : offset + size])
    stated = claimants.of_claims(verdict.claim_id for verdict in found)
    return [_page(verdict, stated[verdict.claim_id]) for verdict in found]


def referred(url: str) -> str:
    """The reference of the claim whose review is read at `url`, "" where that is no page of ours.

    The other direction of `factchecks.address`.
    """
    if factchecks.site(url) != factchecks.site(settings.SITE_URL):
        return ""
    try:
        match = resolve(urlsplit(url).path.rstrip("/") + "/")
    except (Resolver404, ValueError):
        return ""
    is_ours = match.view_name in ("claim", "public-claim")
    return str(match.kwargs["ref"]) if is_ours else ""


def _standing(ref: str) -> QuerySet[Verdict]:
    rows = factchecks.standing().select_related("claim__release")
    return rows.filter(claim__in=Claim.objects.referred(ref)) if ref else rows


def _page(verdict: Verdict, stated: Claimant) -> ReviewPage:
    claim = verdict.claim
    return ReviewPage(
        claim=claim.pk,
        ref=claim.ref,
        url=factchecks.address(claim),
        author=settings.PUBLISHER_NAME,
        at=verdict.approved_at or verdict.decided_at,
        version=str(claim.version),
        wording=claim.text,
        place=claim.place,
        claimant=stated,
        rating=VerdictStatus.called(verdict.status).label,
        reason=verdict.reason,
    )
