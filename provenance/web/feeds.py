"""The Atom feed (RFC 4287) of what the desk decides, in the sight of who asks."""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import linebreaks_filter
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.feedgenerator import Atom1Feed, get_tag_uri
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from provenance.models import Verdict
from provenance.queries import verdictchanges
from provenance.queries.filters import VerdictFilters
from provenance.queries.verdictchanges import VerdictChange

SHOWN = 50
# What no XML 1.0 document may hold, however it is escaped.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER = datetime.fromtimestamp(0, UTC)


class _Feed(Atom1Feed):
    """As old as its newest entry, so that an empty feed stays the same too."""

    def latest_post_date(self) -> datetime:
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=_NEVER)


@require_safe
def verdicts(request: HttpRequest) -> HttpResponse:
    """The fifty newest; `case`, `source` and `status` narrow it as they do the API's list."""
    told = VerdictFilters(request.GET, Verdict.objects.all(), request=request)
    if not told.is_valid():
        wrong = "\n".join(f"{name}: {' '.join(words)}" for name, words in told.errors.items())
        return HttpResponse(wrong, status=400, content_type="text/plain; charset=utf-8")
    feed = _feed(request, verdictchanges.listed(told.qs, size=SHOWN).rows)
    body = feed.writeString("utf-8").encode()
    newest = feed.latest_post_date()
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    answer = HttpResponse(body, content_type="application/atom+xml; charset=utf-8")
    answer["ETag"], answer["Last-Modified"] = etag, http_date(newest.timestamp())
    answer["Cache-Control"] = "private, max-age=300"
    patch_vary_headers(answer, ["Cookie", "Authorization"])
    moment = int(newest.timestamp())
    found = get_conditional_response(request, etag=etag, last_modified=moment, response=answer)
    return found or answer


def _feed(request: HttpRequest, changes: Sequence[VerdictChange]) -> _Feed:
    site, kept = settings.SITE_URL, request.GET.copy()
    kept.pop("key", None)  # a token is nobody's to read who is passed the feed
    query = f"?{kept.urlencode()}" if kept else ""
    name = _fit(settings.PUBLISHER_NAME)
    feed = _Feed(
        title=f"Verdicts of {name}",
        link=f"{site}/claims/",
        description="What was decided on which claim, and why.",
        author_name=name,
        feed_url=f"{site}{request.path}{query}",
        feed_guid=f"{site}{request.path}{query}",
        language=settings.PUBLISHER_LANGUAGE,
    )
    for change in changes:
        address = f"{site}{change.href}"
        feed.add_item(
            title=_fit(change.title),
            link=address,
            # Marked as HTML by the library: so words are escaped once more, and keep their lines.
            description=linebreaks_filter(_fit(change.verdict.reason)),
            unique_id=get_tag_uri(f"{site}/verdicts/{change.id}", change.at),
            pubdate=change.at,
            updateddate=change.at,
            categories=[change.verdict.status, change.case_ref],
        )
    return feed


def _fit(words: str) -> str:
    return _UNFIT.sub("\ufffd", words)
