"""File and edit publications."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from w3lib.url import canonicalize_url, url_query_cleaner

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.vocabulary import PublicationKind
from provenance.errors import Refused
from provenance.models import Publication, Source, User
from provenance.models.columns import span_columns

_CAMPAIGN = ("source", "medium", "campaign", "term", "content", "id")
_TRACKING = [f"utm_{name}" for name in _CAMPAIGN] + ["fbclid", "gclid", "mc_cid", "mc_eid"]


class FiledElsewhere(Refused):
    pass


@dataclass(frozen=True, slots=True)
class Filing:
    """What an editor writes down of a publication."""

    kind: str = PublicationKind.ARTICLE
    title: str = ""
    url: str = ""
    published: str = ""

    @property
    def is_something(self) -> bool:
        return bool(self.title or self.url or self.published)


def canonical(url: str) -> str:
    """One form for the spellings of an address: no tracking, no fragment, ordered query."""
    if not url:
        return ""
    try:
        return canonicalize_url(url_query_cleaner(url, _TRACKING, remove=True))
    except ValueError as error:
        raise Refused(f"“{url}” is no web address.", field="url") from error


def file(
    *,
    source: Source,
    kind: str,
    title: str = "",
    url: str = "",
    published: str = "",
    by: User,
    at: datetime,
) -> Publication:
    """The publication at `url` if it is known as `source`'s, else a new one."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("publications.file", by=by):
        known = _at(url)
        if known is None:
            columns = _columns(kind, title, url, published, at)
            row = Publication(source=source, recorded_at=at, **columns)
            try:
                with transaction.atomic():
                    return writing.insert(row)
            except IntegrityError:
                # Somebody filed the same address a moment ago.
                known = _at(url)
        if known is None:
            raise Refused("This could not be filed; try again.", field="url")
        if known.source_id != source.pk:
            raise FiledElsewhere(
                f"That address is filed as a publication of {known.source.name}.", field="url"
            )
        return known


def edit(
    *,
    publication: Publication,
    kind: str,
    title: str,
    url: str,
    published: str,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Publication:
    """Change what is known of a publication, for every claim it appears on."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("publications.edit", by=by):
        publication = Publication.objects.select_for_update().get(pk=publication.pk)
        writing.fresh(publication, version, "this publication")
        twin = _at(url)
        if twin is not None and twin.pk != publication.pk:
            raise FiledElsewhere(
                f"That address is filed already, as {twin.source.name}: {twin}.", field="url"
            )
        writing.update(publication, **_columns(kind, title, url, published, at))
        return publication


def _at(url: str) -> Publication | None:
    if not url:
        return None
    known = Publication.objects.filter(canonical_url=canonical(url))
    return known.select_related("source").first()


def _columns(
    kind: str, title: str, url: str, published: str, at: datetime
) -> dict[str, str | datetime | None]:
    span = writing.past_span(published, at=at, field="published")
    return {
        "kind": kind,
        "title": title.strip(),
        "url": url,
        "canonical_url": canonical(url),
        **span_columns("published", span),
    }
