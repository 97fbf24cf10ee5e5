"""claims:search, and claims:imageSearch, which is not served."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from provenance.queries import factchecks
from provenance.queries.factchecks import Asked, FactCheck, Finding

from . import errors, methods, paging
from .addresses import Address, told

# Of dates, so that older than any record is no overflow.
_OLDEST = 365 * 500


class Search(Address):
    methods = {"GET": methods.SEARCH}

    def value(self, values: Mapping[str, Any], **address: str) -> dict[str, Any]:
        if not (values["query"].strip() or values["reviewPublisherSiteFilter"].strip()):
            why = "Required unless review_publisher_site_filter is given."
            raise errors.wrong(errors.INVALID, "query", why)
        place = paging.place(values)
        found = factchecks.search(
            asked(values), after=place.after, offset=place.offset, size=place.size + 1
        )
        shown = found[: place.size]
        return told(
            claims=[_claim(one) for one in shown],
            nextPageToken=paging.token(values, shown[-1].id) if len(found) > place.size else "",
        )


class ImageSearch(Address):
    methods = {"GET": methods.IMAGE_SEARCH}


def asked(values: Mapping[str, Any]) -> Asked:
    days = values["maxAgeDays"]
    wanted = values["reviewPublisherSiteFilter"].strip()
    return Asked(
        words=values["query"].strip(),
        language=values["languageCode"].strip(),
        site=factchecks.site(wanted) or wanted.lower(),
        since=timezone.now() - timedelta(days=min(days, _OLDEST)) if days else None,
    )


def moment(at: datetime | None) -> str:
    """A time as RFC 3339 has it, in UTC to the second; "" where there is none."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at else ""


def _claim(one: FactCheck) -> dict[str, Any]:
    return told(
        text=one.text,
        claimant=one.claimant.name,
        claimDate=moment(one.claimant.at),
        claimReview=[_review(finding) for finding in one.findings],
        provenance=_provenance(one),
    )


def _review(finding: Finding) -> dict[str, Any]:
    return told(
        publisher=told(name=finding.publisher, site=finding.site),
        url=finding.url,
        title=finding.title,
        reviewDate=moment(finding.at),
        textualRating=finding.rating,
        languageCode=finding.language,
    )


def _provenance(one: FactCheck) -> dict[str, Any]:
    support = one.support
    return told(
        reference=one.ref,
        chain=f"{settings.SITE_URL}{reverse('api:chain', args=[one.ref])}",
        originsLow=support.origins_low if support else None,
        originsHigh=support.origins_high if support else None,
        channels=support.channels if support else None,
        suggestedStatus=support.suggested if support else "",
        credibility=one.credibility,
        decidedOn=one.decided_on,
    )
