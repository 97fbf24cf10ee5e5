"""What everybody may read: pages of published claims, their list, and what machines take of it.

No log-in, no cookies, no script. An answer is the same for whoever asks (see middleware.py), so
that any cache may keep it, and its ETag is made of all it says: whatever changes it is a new one.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_cache_control, set_response_etag
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from provenance.export import claimreviews, publishers
from provenance.queries import releases
from provenance.queries.releases import Reviewed

from . import published, replies

FRESH_FOR = 60
"""Seconds that a cache may answer without asking: so long a page taken back may still be shown."""
MOST_IN_SITEMAP = 50_000
"""sitemaps.org: more belong into another file."""
_CARD_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": settings.EMBED_ANCESTORS,
}

type View = Callable[..., HttpResponseBase]


def cached(view: View) -> View:
    """For everybody, and kept by caches for a while."""

    @login_not_required
    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if response.status_code != 200:
            return response
        patch_cache_control(response, public=True, max_age=FRESH_FOR)
        if not isinstance(response, HttpResponse):
            return response
        set_response_etag(response)
        same = get_conditional_response(request, etag=response["ETag"], response=response)
        return same or response

    return answered


@cached
def claim(request: HttpRequest, ref: str) -> HttpResponse:
    page = releases.page(ref)
    if page is None:
        return _none(ref, "public/gone.html")
    told = page.reviewed
    document = claimreviews.written(claimreviews.either(told, publishers.ours()))
    address = published.address("public-claim", told.ref)
    context = {"page": page, "address": address, "document": document}
    return _page("public/claim.html", context)


@csp_override(_CARD_POLICY)
@xframe_options_exempt
@cached
def card(request: HttpRequest, ref: str) -> HttpResponse:
    """A claim in a frame of another site."""
    page = releases.page(ref, experts=False)
    if page is None:
        return _none(ref, "public/card_gone.html")
    address = published.address("public-claim", page.reviewed.ref)
    return _page("public/card.html", {"page": page, "address": address})


@cached
def listing(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").replace("\0", "")[:200]
    rows = releases.listed(words, request.GET.get("page", ""))
    context = {"rows": rows, "words": words, "pager": replies.pager(request, rows)}
    return _page("public/list.html", context | {"address": published.address("public-claims")})


@cached
def feed(request: HttpRequest) -> HttpResponseBase:
    """Made while it is sent, however much there is."""
    pieces = claimreviews.feed(_reviewed(), publishers.ours())
    return StreamingHttpResponse(pieces, content_type=claimreviews.MEDIA_TYPE)


def _reviewed() -> Iterator[Reviewed]:
    for part in releases.in_parts():
        yield from releases.of_claims(part)


@cached
def sitemap(request: HttpRequest) -> HttpResponse:
    rows = [
        (f"{settings.SITE_URL}{href}", changed)
        for href, changed in releases.newest(MOST_IN_SITEMAP)
    ]
    text = render_to_string("public/sitemap.xml", {"rows": rows})
    return HttpResponse(text, content_type="application/xml")


@cached
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines find what is published, and nothing else is theirs."""
    lines = ["User-agent: *", "Allow: /public/", "Allow: /static/", "Disallow: /", ""]
    lines += [f"Sitemap: {published.address('public-sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def _none(ref: str, template: str) -> HttpResponse:
    """410 where a page was taken back, as everybody could know of it; 404 where none ever was."""
    if releases.is_taken_back(ref):
        return _page(template, {}, status=410)
    return _page("public/missing.html", {}, status=404)


def _page(template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    # Without the request: nothing of whoever asks can get into what caches keep.
    told = {"publisher": publishers.ours(), **context}
    return HttpResponse(render_to_string(template, told), status=status)
