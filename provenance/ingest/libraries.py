"""Sources and publications of a record, written through actions; known ones stay as they are."""

from dataclasses import asdict
from uuid import UUID

from provenance.actions import publications, ratings, sources, ties
from provenance.domain.chain_line import fold
from provenance.ingest.desks import Desk
from provenance.ingest.records import Known, Library, Published, Rated
from provenance.models import Publication, Source
from provenance.queries import completions


def stock(desk: Desk, library: Library) -> None:
    """Put what the cases share at hand. Ties and posts are added with a source that is new."""
    fresh = _introduce(desk, library)
    for tie in library.tie:
        holder, held = desk.source(tie.holder), desk.source(tie.held)
        if fresh & {holder.pk, held.pk}:
            ties.add(**{**asdict(tie), "holder": holder, "held": held}, by=desk.editor, at=desk.at)
    for post in library.affiliation:
        person, organisation = desk.source(post.person), desk.source(post.organisation)
        if fresh & {person.pk, organisation.pk}:
            ties.affiliate(
                person=person,
                organisation=organisation,
                title=post.title,
                by=desk.editor,
                at=desk.at,
            )
    for published in library.publication:
        desk.publications[published.key] = _find(desk, published) or _file(desk, published)


def _introduce(desk: Desk, library: Library) -> set[UUID]:
    names = [name for known in library.source for name in (known.name, *known.aliases)]
    desk.sources.update(completions.known_names(names))
    fresh = set()
    for known in library.source:
        source = desk.sources.get(fold(known.name))
        if source is None:
            source = _add(desk, known)
            fresh.add(source.pk)
        for name in (known.name, *known.aliases):
            desk.sources.setdefault(fold(name), source)
    return fresh


def _add(desk: Desk, known: Known) -> Source:
    taken = set(desk.sources)
    columns = asdict(known)
    columns.pop("rating")
    columns["aliases"] = [name for name in known.aliases if fold(name) not in taken]
    source = sources.add(**columns, by=desk.editor, at=desk.at)
    for rated in known.rating:
        _rate(desk, source, rated)
    return source


def _rate(desk: Desk, source: Source, rated: Rated) -> None:
    columns = asdict(rated)
    by = desk.by[columns.pop("by")]
    ratings.add(source=source, **columns, by=by, at=desk.at)


def _find(desk: Desk, published: Published) -> Publication | None:
    """The one without an address that bears this title already; `file` finds the others."""
    if published.url or not published.title:
        return None
    source = desk.source(published.who)
    return Publication.objects.filter(source=source, title=published.title).first()


def _file(desk: Desk, published: Published) -> Publication:
    columns = asdict(published)
    columns.pop("key")
    source = desk.source(columns.pop("who"))
    return publications.file(source=source, **columns, by=desk.editor, at=desk.at)
