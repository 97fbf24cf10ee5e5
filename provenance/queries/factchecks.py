"""Fact-checked claims as search clients of the field read them: each with its reviews.

A review is a standing verdict of the desk or what another publisher found (OutsideReview).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Lower
from django.urls import reverse

from provenance.domain import hosts, references
from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Claim, ClaimSupport, OutsideReview, Verdict
from provenance.models.outsidereviews import Site

from . import claimants
from .claimants import Claimant
from .filters import matching


@dataclass(frozen=True, slots=True)
class Asked:
    """What reviews are looked for; "" and None narrow nothing.

    `language` is compared by its first part only: en-US finds en-GB. A review that does not say
    what is asked for is not found.
    """

    words: str = ""
    language: str = ""
    site: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One publisher's review of a claim; "" and None where it does not say."""

    publisher: str
    site: str
    url: str
    title: str
    at: datetime | None
    rating: str
    language: str


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A claim with its reviews, the desk's own first; `support` is None if not counted yet.

    `credibility` is that of the desk's review; `decided_on` its wording, "" where that is `text`.
    """

    id: UUID
    ref: str
    text: str
    claimant: Claimant
    findings: tuple[Finding, ...]
    support: ClaimSupport | None
    credibility: str
    decided_on: str


def standing() -> QuerySet[Verdict]:
    """The verdicts that are the desk's reviews; of a claim it no longer stands by it has none."""
    return Verdict.objects.filter(superseded_at=None).exclude(status=VerdictStatus.WITHDRAWN)


def address(claim: Claim) -> str:
    """Where the desk's review of `claim`, read with its release, is: its public page, if any."""
    release = getattr(claim, "release", None)
    is_out = release is not None and release.withdrawn_at is None
    path = reverse("public-claim", args=[claim.ref]) if is_out else claim.get_absolute_url()
    return f"{settings.SITE_URL}{path}"


def own_site() -> str:
    """The site the desk publishes under, in the form in which sites are told."""
    return site(settings.PUBLISHER_URL)


def site(url: str) -> str:
    """The host of `url` as reviews tell it, "" where it names none."""
    if bare := hosts.host(url):
        return bare
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def search(
    asked: Asked, *, after: UUID | None = None, offset: int = 0, size: int = 10
) -> Sequence[FactCheck]:
    """At most `size` claims with a review as asked for, newest first; five queries.

    Those after the claim `after`, or else from place `offset` on. Of each claim only the reviews
    that are asked for are told.
    """
    own, others = _own(asked), _others(asked)
    rows, skipped = Claim.objects.all(), offset
    if after:
        rows, skipped = rows.filter(pk__lt=after), 0
    found = _newest(_worded(rows, asked.words), (own, others), skipped + size)
    told = found.select_related("support", "release").defer("support__receipts").order_by("-id")
    claims = list(told[skipped : skipped + size])
    verdicts = {verdict.claim_id: verdict for verdict in own.filter(claim__in=claims)}
    reviews = _by_claim(others.filter(claim__in=claims))
    stated = claimants.of_claims(claim.pk for claim in claims)
    return [
        _told(claim, verdicts.get(claim.pk), reviews[claim.pk], stated[claim.pk])
        for claim in claims
    ]


def _worded(rows: QuerySet[Claim], words: str) -> Sequence[QuerySet[Claim]]:
    """The ways in which some of `rows` hold `words`: in their text, in a review's words.

    One way where the words are a reference.
    """
    if not words:
        return [rows]
    if (number := references.number(words, "C")) is not None:
        return [rows.filter(number=number)]
    reviews = OutsideReview.objects.filter(withdrawn_at=None, claim=OuterRef("pk"))
    of_reviews = matching(reviews, words, "wording", "title")
    return [matching(rows, words, "text"), rows.filter(Exists(of_reviews))]


def _newest(
    worded: Sequence[QuerySet[Claim]], reviews: Sequence[QuerySet[Any]], most: int
) -> QuerySet[Claim]:
    """Claims found in any of the ways and with any of the reviews, among them the newest `most`.

    Each way for itself, and no more of it than is told: an index finds it whether the words are
    rare or everywhere, and nothing is read that is not near the top.
    """
    ways = [
        rows.filter(Exists(those.filter(claim=OuterRef("pk"))))
        for rows in worded
        for those in reviews
    ]
    first, *rest = (way.order_by("-pk").values("pk")[:most] for way in ways)
    return Claim.objects.filter(pk__in=first.union(*rest))


def _own(asked: Asked) -> QuerySet[Verdict]:
    speaks = _language(settings.PUBLISHER_LANGUAGE)
    if asked.site and asked.site != own_site():
        return Verdict.objects.none()
    if asked.language and _language(asked.language) != speaks:
        return Verdict.objects.none()
    if not asked.since:
        return standing()
    # A claim is never newer than the desk's decision on it.
    dated = standing().alias(at=Coalesce("approved_at", "decided_at"))
    return dated.filter(at__gte=asked.since)


def _others(asked: Asked) -> QuerySet[OutsideReview]:
    rows = OutsideReview.objects.filter(withdrawn_at=None)
    if asked.site:
        rows = rows.alias(site=Site("url")).filter(site=asked.site)
    if asked.language:
        wanted = _language(asked.language)
        spoken = rows.alias(spoken=Lower("language"))
        rows = spoken.filter(Q(spoken=wanted) | Q(spoken__startswith=f"{wanted}-"))
    if asked.since:
        newer = Q(reviewed_earliest__gte=asked.since) | Q(said_earliest__gte=asked.since)
        rows = rows.filter(newer)
    return rows


def _language(tag: str) -> str:
    """The language of a BCP 47 tag, without script and region."""
    return tag.lower().replace("_", "-").partition("-")[0]


def _by_claim(reviews: QuerySet[OutsideReview]) -> Mapping[UUID, Sequence[OutsideReview]]:
    """The reviews of each claim, the newest first. One query."""
    told = reviews.select_related("publisher", "said__source")
    found: dict[UUID, list[OutsideReview]] = defaultdict(list)
    for review in told.order_by(F("reviewed_latest").desc(nulls_last=True), "-id"):
        found[review.claim_id].append(review)
    return found


def _told(
    claim: Claim, verdict: Verdict | None, reviews: Sequence[OutsideReview], stated: Claimant
) -> FactCheck:
    own = [_ours(claim, verdict)] if verdict else []
    wording = verdict.wording if verdict else claim.text
    return FactCheck(
        id=claim.pk,
        ref=claim.ref,
        text=claim.text,
        claimant=_claimant(reviews, stated),
        findings=(*own, *map(_theirs, reviews)),
        support=getattr(claim, "support", None),
        credibility=verdict.credibility if verdict else "",
        decided_on="" if wording == claim.text else wording,
    )


def _ours(claim: Claim, verdict: Verdict) -> Finding:
    return Finding(
        publisher=settings.PUBLISHER_NAME,
        site=own_site(),
        url=address(claim),
        title=claim.text,
        at=verdict.approved_at or verdict.decided_at,
        rating=VerdictStatus.called(verdict.status).label,
        language=settings.PUBLISHER_LANGUAGE,
    )


def _theirs(review: OutsideReview) -> Finding:
    return Finding(
        publisher=review.publisher.name,
        site=site(review.url),
        url=review.url,
        title=review.title,
        at=claimants.day(review, "reviewed"),
        rating=review.rating_text,
        language=review.language,
    )


def _claimant(reviews: Sequence[OutsideReview], stated: Claimant) -> Claimant:
    """Whom the reviews name, if they name one; the chain's first speaker where they name nobody."""
    naming = {review: name for review in reviews if (name := _named(review))}
    if len(set(naming.values())) > 1:
        return Claimant()
    if naming:
        return Claimant(next(iter(naming.values())), _agreed(naming))
    return stated if stated.name else Claimant(at=_agreed(reviews))


def _named(review: OutsideReview) -> str:
    said = review.said
    return said.source.name if said and not said.withdrawn_at else ""


def _agreed(reviews: Iterable[OutsideReview] | Mapping[OutsideReview, str]) -> datetime | None:
    """The day on which it was said, where no two reviews name another."""
    days = {day for review in reviews if (day := claimants.day(review, "said"))}
    return days.pop() if len(days) == 1 else None
