"""The oEmbed provider: what stands for the address of a claim's public page on another site."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve

from provenance.export import oembeds, publishers
from provenance.export.oembeds import Room
from provenance.queries import releases

from . import published
from .public import cached

ANSWERS = {400: "Give the address of a claim’s public page as url.", 404: "There is no such page."}
ANSWERS |= {401: "This page was taken back.", 501: "Ask for json or xml."}


@cached
def provider(request: HttpRequest) -> HttpResponse:
    """Spec 1.0: 404 for what is not ours, 401 for what is private, 501 for another format.

    Of a claim that was never published it is not told whether there is one: that is 404.
    """
    asked = request.GET
    form = asked.get("format", "json")
    if form not in ("json", "xml"):
        return _refused(501)
    if not asked.get("url"):
        return _refused(400)
    ref = _ref(asked["url"])
    page = releases.page(ref, experts=False) if ref else None
    if page is None:
        return _refused(401 if ref and releases.is_taken_back(ref) else 404)
    room = Room(_pixels(asked.get("maxwidth", "")), _pixels(asked.get("maxheight", "")))
    card = published.address("embed-claim", page.reviewed.ref)
    told = oembeds.rich(page.reviewed, card, publishers.ours(), room)
    if form == "xml":
        return HttpResponse(oembeds.xml(told), content_type="text/xml; charset=utf-8")
    return JsonResponse(told)


def _ref(url: str) -> str:
    """The claim whose public page the address is of; "" where it is none of ours."""
    try:
        parts, site = urlsplit(url.strip()), urlsplit(settings.SITE_URL)
        match = resolve(parts.path if parts.path.endswith("/") else f"{parts.path}/")
    except (ValueError, Resolver404):
        return ""
    is_ours = parts.scheme in ("http", "https") and parts.netloc.lower() == site.netloc.lower()
    return str(match.kwargs["ref"]) if is_ours and match.url_name == "public-claim" else ""


def _pixels(number: str) -> int | None:
    """A width or height that was asked for; None where it is no such number."""
    is_number = number.isascii() and number.isdigit() and len(number) < 6
    return int(number) or None if is_number else None


def _refused(status: int) -> HttpResponse:
    return HttpResponse(ANSWERS[status], status=status, content_type="text/plain; charset=utf-8")
