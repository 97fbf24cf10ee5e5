"""Claims in the words of schema.org, and whether they have a public page.

What these answers say is what goes out: the same for whoever asks, as everybody may read it.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from provenance.actions import releases
from provenance.domain.tokens import Scope
from provenance.export import claimreviews, publishers
from provenance.models import Claim, User
from provenance.models.releases import LONGEST_HEADLINE
from provenance.queries import claims
from provenance.queries import releases as released
from provenance.queries.releases import Reviewed

from .conditions import MAY_MATCH
from .fields import Link, Moment, Text, Yes
from .reading import Single, called
from .sent import Flag, Words
from .writing import IDEMPOTENCY_KEY, Body, Writing

_DOCUMENT = {
    "type": "object",
    "description": "A JSON-LD document in the vocabulary of schema.org.",
}
_REF = (called("claim", "C-1042"),)


class LinkedData(JSONRenderer):
    media_type = claimreviews.MEDIA_TYPE
    format = JSONRenderer.format  # one format in two media types: nothing to choose by ?format=


class _Document(Single):
    """A JSON-LD document; only of a claim of which something may go out."""

    noun = "claims"
    answer = _DOCUMENT  # type: ignore[assignment]
    address = _REF
    parameters = ()
    media = claimreviews.MEDIA_TYPE
    files = {"application/json": "The same, for who asks for JSON."}
    renderer_classes = (LinkedData, JSONRenderer)

    def find(self, **address: Any) -> Reviewed | None:
        if claims.by_ref(address["ref"]) is None:
            return None
        told = released.reviewed(address["ref"])
        if told is None:
            raise NotFound("Its case is restricted: nothing of it goes out.")
        return told


class ClaimReview(_Document):
    """The claim as a ClaimReview: what search engines and collections of fact checks read.

    A verdict is a word: the rating has an `alternateName` and no number. What is not known is left
    out, such as a first appearance that is not certain. Of a claim without a verdict there is none
    (404, which says so); its Claim is under `jsonld/`. What search engines would miss is told
    under `release/`.
    """

    operation = "readClaimReview"
    summary = "A claim as ClaimReview"

    def shaped(self, value: Reviewed) -> Response:
        if value.decided is None:
            raise NotFound(
                f"{value.ref} has no verdict, so there is no ClaimReview of it yet. "
                f"As a Claim it is at {reverse('api:claim-jsonld', args=[value.ref])}."
            )
        return Response(claimreviews.review(value, publishers.ours()))


class ClaimDocument(_Document):
    """The claim alone, without what the desk made of it: who made it, and where it stands."""

    operation = "readClaimJsonLd"
    summary = "A claim as Claim"

    def shaped(self, value: Reviewed) -> Response:
        return Response(claimreviews.claim(value, publishers.ours()))


class Shortcoming(serializers.Serializer):
    """Something that search engines ask for and the ClaimReview lacks."""

    about = Text("The property, with dots for those within.", example="claimReviewed")
    words = Text("What is missing, or too long. Nothing is cut or made up for it.")


class Release(serializers.Serializer):
    """Whether everybody can read the claim, and what its ClaimReview lacks."""

    is_public = Yes("Whether it has a public page now.")
    public_page = Link("The public page; null where there is none.")
    card = Link("Its card, for a frame of another page; null where there is none.")
    headline = Text("The headline for readers.", maybe=True, example="Is the plant growing?")
    summary = Text("The summary for readers.", maybe=True)
    shows_chain = Yes("Whether the page draws the chain.")
    shows_experts = Yes("Whether the page tells what experts make of it.")
    released_at = Moment("When it was published first; null where it never was.", maybe=True)
    taken_back_at = Moment("When it was taken back; null unless it was.", maybe=True)
    version = serializers.IntegerField(
        help_text="Its version, which the ETag names; null where it was never published.",
        allow_null=True,
    )
    warnings = Shortcoming(many=True, help_text="What search engines would miss.")


class ClaimRelease(Single):
    """Whether a claim has a public page, what that shows, and what its ClaimReview lacks."""

    operation = "readRelease"
    noun = "claims"
    summary = "The public page of a claim"
    answer = Release
    address = _REF
    parameters = ()

    def find(self, **address: Any) -> Any:
        return _told(address["ref"])


class PublicPage(Body):
    """What the public page shows. What is left out is as it is when none was published before."""

    headline = Words("The headline for readers.", most=LONGEST_HEADLINE)
    summary = Words("The summary for readers.")
    shows_chain = Flag("Draw the chain.")
    shows_experts = Flag("Tell what experts say on questions for which it is evidence.")


class TakenBack(Body):
    """Why nobody outside is to read it any more."""

    reason = Words("Why; readers are not told.", needed=True)


class Publish(Writing):
    """Give a claim a public page, or change what it shows. Everybody can read it from then on.

    `If-Match` is that of `release/`.
    """

    scope = Scope.REVIEW
    operation = "publishClaim"
    noun = "claims"
    summary = "Publish a claim"
    body = PublicPage
    answer = Release
    address = _REF
    headed = (IDEMPOTENCY_KEY, MAY_MATCH)

    def find(self, **address: Any) -> Any:
        return claims.by_ref(address["ref"])

    def versioned(self, found: Any) -> Any:
        return getattr(found, "release", None)

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        releases.publish(claim=found, **data, by=by, at=at)
        return _told(found.ref)


class TakeBack(Writing):
    """Take the public page of a claim back; its address says so from then on.

    `If-Match` is that of `release/`.
    """

    operation = "takeClaimBack"
    noun = "claims"
    summary = "Take a public page back"
    body = TakenBack
    answer = Release
    address = _REF
    headed = (IDEMPOTENCY_KEY, MAY_MATCH)

    def find(self, **address: Any) -> Any:
        rows = released.standing().filter(claim__in=Claim.objects.referred(address["ref"]))
        return rows.select_related("claim").first()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        releases.take_back(release=found, **data, by=by, at=at)
        return _told(found.claim.ref)


def _told(ref: str) -> dict[str, Any] | None:
    claim = claims.by_ref(ref)
    if claim is None:
        return None
    row, told = released.of_claim(claim), released.reviewed(ref)
    is_out = row is not None and row.is_out
    names = ("headline", "summary", "shows_chain", "shows_experts", "version")
    return {
        "is_public": is_out,
        "public_page": _address("public-claim", claim) if is_out else "",
        "card": _address("embed-claim", claim) if is_out else "",
        **{name: getattr(row, name) if row else _UNTOLD[name] for name in names},
        "released_at": row.at if row else None,
        "taken_back_at": row.taken_back_at if row else None,
        "warnings": [asdict(one) for one in claimreviews.shortcomings(told)] if told else [],
    }


_UNTOLD = {
    "headline": "",
    "summary": "",
    "shows_chain": False,
    "shows_experts": False,
    "version": None,
}


def _address(name: str, claim: Claim) -> str:
    return f"{settings.SITE_URL}{reverse(name, args=[claim.ref])}"
