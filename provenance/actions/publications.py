"""File and edit publications."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlsplit
from uuid import UUID

from django.db import IntegrityError, transaction
from w3lib.url import canonicalize_url, url_query_cleaner

from provenance import policies
from provenance.actions import keeping, recording, recounting, writing
from provenance.domain.vocabulary import PublicationKind
from provenance.errors import Refused
from provenance.models import Case, Publication, Source, User
from provenance.models.columns import span_columns
from provenance.queries import dependents, sight

LONGEST_ADDRESS = 2000
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


@lru_cache(maxsize=2000)
def canonical(url: str) -> str:
    """One form for the spellings of an address: no tracking, no fragment, ordered query."""
    if not url:
        return ""
    try:
        cleaned = url_query_cleaner(url, _TRACKING, remove=True, unique=False, keep_fragments=True)
        # A fragment is a place on the page, but for sites that keep the page's name in it.
        is_page = urlsplit(cleaned).fragment.startswith(("!", "/"))
        one_form = canonicalize_url(cleaned, keep_fragments=is_page)
    except ValueError as error:
        raise Refused(f"“{url}” is no web address.", field="url") from error
    if len(one_form) > LONGEST_ADDRESS:
        raise Refused(
            f"Written out, this address has {len(one_form):,} characters; "
            f"{LONGEST_ADDRESS:,} at most.",
            field="url",
        )
    return one_form


def file(
    *,
    source: Source,
    kind: str,
    title: str = "",
    url: str = "",
    published: str = "",
    kept_in: Case | None = None,
    by: User,
    at: datetime,
) -> Publication:
    """The publication at `url` if it is known as `source`'s, else a new one.

    `kept_in` is the restricted case that it is filed for.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("publications.file", by=by):
        known = _at(url)
        if known is None:
            columns = _columns(kind, title, url, published, at)
            row = Publication(source=source, kept_in=kept_in, recorded_at=at, **columns)
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
                f"That address is filed as a publication of {_publisher(known)}.", field="url"
            )
        if known.kept_in_id and known.kept_in != kept_in:
            # What its members wrote of it stays with them.
            writing.update(known, kept_in=None, **_columns(kind, title, url, published, at))
        return _complete(known, kind, title, published, at)


def at_addresses(urls: Iterable[str]) -> dict[str, Publication]:
    """What is filed at any of `urls`, by canonical address, with the sources. One query."""
    addresses = set()
    for url in urls:
        with suppress(Refused):  # refused where it is filed
            addresses.add(canonical(url))
    filed = Publication.objects.filter(canonical_url__in=addresses - {""})
    return {row.canonical_url: row for row in filed.select_related("source")}


def used(
    *,
    source: Source,
    filing: Filing,
    known: Publication | None,
    kept_in: Case | None,
    by: User,
    at: datetime,
) -> Publication | None:
    """What is `known` at the address, whoever it is by, as it stands; else a new one by `source`.

    Inside another action's change. None where it is by a source that `by` does not know.
    """
    told = (filing.kind, filing.title, filing.url, filing.published)
    if known is None:
        columns = _columns(*told, at)
        row = Publication(source=source, kept_in=kept_in, recorded_at=at, **columns)
        return writing.insert(row)
    if known.source.is_confidential and not keeping.knows(by, known.source):
        return None
    if known.kept_in_id and known.kept_in != kept_in:
        writing.update(known, kept_in=None, **_columns(*told, at))
    return known


def _publisher(publication: Publication) -> str:
    """The source's name; not even its code name where that would tell who it is."""
    with sight.the_readers():
        seen = Publication.objects.filter(pk=publication.pk, source__is_confidential=False)
        name = seen.values_list("source__name", flat=True).first()
    return name or "another source"


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
        publication, spoken = locked(publication)
        writing.fresh(publication, version, "this publication")
        if not keeping.knows(by, publication.source):
            # They were shown neither, so what they sent is no change of either.
            title, url = publication.title, publication.url
        twin = _at(url)
        if twin is not None and twin.pk != publication.pk:
            raise FiledElsewhere(
                f"That address is filed already, as a publication of {_publisher(twin)}.",
                field="url",
            )
        if writing.update(publication, **_columns(kind, title, url, published, at)):
            recounting.touch_all(spoken)
        return publication


def locked(publication: Publication) -> tuple[Publication, list[UUID]]:
    """The row, locked after the claims it speaks on, as every write to a claim does; and those."""
    spoken = dependents.of_publications([publication.pk])
    recounting.lock(spoken)
    rows = Publication.objects.select_for_update(of=("self",)).select_related("source")
    return rows.get(pk=publication.pk), spoken


def _complete(
    known: Publication, kind: str, title: str, published: str, at: datetime
) -> Publication:
    """Fill in what was not known of a publication; what is known is not written over."""
    if title and known.title and title.strip() != known.title:
        raise FiledElsewhere(
            f"That address is filed already, under the title “{known.title}”. Leave the title "
            "empty to use it, or mend it on the publication's page.",
            field="title",
        )
    if published and known.published_words and published.strip() != known.published_words:
        raise FiledElsewhere(
            f"That address is filed already, as published {known.published_words}. Leave the "
            "date empty to use it, or mend it on the publication's page.",
            field="published",
        )
    was_bare = not (known.title or known.published_words)
    told = _columns(
        kind if was_bare else known.kind,
        known.title or title,
        known.url,
        known.published_words or published,
        at,
    )
    if told != {name: getattr(known, name) for name in told}:
        known, spoken = locked(known)
        writing.update(known, **told)
        recounting.touch_all(spoken)
    return known


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
