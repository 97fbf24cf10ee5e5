"""pages.list and pages.get: the desk's own review pages. They are written on the claims' pages."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from provenance.queries import factchecks, reviewpages
from provenance.queries.reviewpages import ReviewPage

from . import errors, methods, paging
from .addresses import Address, told


class Pages(Address):
    methods = {"GET": methods.LIST, "POST": methods.CREATE}

    def value(self, values: Mapping[str, Any], **address: str) -> dict[str, Any]:
        url, organization = values["url"].strip(), values["organization"].strip()
        if url and organization:
            why = "It cannot be given together with an organization."
            raise errors.wrong(errors.INVALID, "url", why)
        place = paging.place(values)
        if url:
            return _listed(_at(url))
        if organization and _host(organization) not in _own():
            return {}
        found = reviewpages.listed(after=place.after, offset=place.offset, size=place.size + 1)
        shown = found[: place.size]
        more = paging.token(values, shown[-1].claim) if len(found) > place.size else ""
        return _listed(shown) | told(nextPageToken=more)


class Page(Address):
    methods = {"GET": methods.GET, "PUT": methods.UPDATE, "DELETE": methods.DELETE}

    def value(self, values: Mapping[str, Any], **address: str) -> dict[str, Any]:
        found = reviewpages.listed(ref=address["ref"], size=1)
        if not found:
            raise errors.Failure(404, f"There is no page pages/{address['ref']}.")
        return _page(found[0])


def _at(url: str) -> Any:
    ref = reviewpages.referred(url)
    return reviewpages.listed(ref=ref, size=1) if ref else ()


def _own() -> set[str]:
    return {factchecks.own_site(), _host(factchecks.own_site())}


def _host(text: str) -> str:
    return factchecks.site(text) or text.lower()


def _listed(pages: Any) -> dict[str, Any]:
    return told(claimReviewMarkupPages=[_page(page) for page in pages])


def _page(page: ReviewPage) -> dict[str, Any]:
    return told(
        name=f"pages/{page.ref}",
        pageUrl=page.url,
        publishDate=_day(page.at),
        claimReviewAuthor=told(name=page.author),
        claimReviewMarkups=[_markup(page)],
        versionId=page.version,
    )


def _markup(page: ReviewPage) -> dict[str, Any]:
    stated = page.claimant
    return told(
        url=page.url,
        claimReviewed=page.wording,
        claimDate=_day(stated.at),
        claimFirstAppearance=stated.link,
        claimAppearances=list(stated.elsewhere),
        claimAuthor=told(name=stated.name),
        rating=told(textualRating=page.rating, ratingExplanation=page.reason),
    )


def _day(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d}" if at else ""
