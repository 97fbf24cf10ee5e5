"""Where it is published, as the settings say: no request is asked, so none can say otherwise."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from provenance import policies
from provenance.export import oembeds
from provenance.export.oembeds import Room
from provenance.models import Claim
from provenance.queries.releases import ReleaseFacts


def address(name: str, *args: object) -> str:
    """The full address of a route."""
    return f"{settings.SITE_URL}{reverse(name, args=args)}"


def beside(request: HttpRequest, claim: Claim, release: ReleaseFacts | None) -> dict[str, Any]:
    """What the desk's pages say of a claim's public page."""
    shown: dict[str, Any] = {
        "release": release,
        "release_refusal": policies.release_refusal(request.user),
    }
    if release and release.is_out:
        title = release.headline or claim.text
        card = address("embed-claim", claim.ref)
        shown["public_url"] = address("public-claim", claim.ref)
        shown["snippet"] = oembeds.snippet(title, card, Room())
    return shown
