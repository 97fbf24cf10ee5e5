"""File publications, change what is known of them, and say what their publisher says now."""

from datetime import datetime
from typing import Any

from drf_spectacular.utils import OpenApiParameter

from provenance.actions import publications, standings
from provenance.domain.dates import HOW
from provenance.domain.vocabulary import PublicationKind, Standing
from provenance.models import Source, User
from provenance.queries import publications as publication_pages

from ..publications import PublicationRecord
from ..reading import keyed
from ..sent import Reason, Row, Web, Words, choice
from ..writing import Body, Changing, Writing

_KEY = (keyed("publication"),)


class PublicationChange(Body):
    """What is known of a publication."""

    kind = choice(PublicationKind, "What kind of item it is.", needed=True)
    title = Words("Its title.", most=500)
    link = Web("Where it was published.")
    published = Words(f"When, as far as known. {HOW}", most=100)


class PublicationBody(PublicationChange):
    """One dated item a source put out."""

    source: Any = Row(Source, "The key of who put it out.")


class StandingBody(Body):
    """What its publisher did."""

    standing = choice(Standing, "`corrected` or `retracted`.", needed=True)
    reason = Words("Why, in your words.", needed=True)
    notice = Words(f"When the publisher said so, as far as known. {HOW}", most=100)
    notice_link = Web("Where the publisher says so.")


class _OnPublication(Writing):
    noun = "publications"
    answer = PublicationRecord
    address: tuple[OpenApiParameter, ...] = _KEY
    renamed = {"url": "link", "notice_url": "notice_link"}

    def find(self, **address: Any) -> Any:
        return publication_pages.by_key(address["id"])

    def told(self, publication: Any) -> Any:
        return publication_pages.for_page(publication)


def _columns(data: dict[str, Any]) -> dict[str, Any]:
    return {"url" if name == "link" else name: value for name, value in data.items()}


class FilePublication(_OnPublication):
    """File a publication. One whose address is filed already for that source is given back, and
    what was not known of it is filled in."""

    operation = "filePublication"
    summary = "File a publication"
    body = PublicationBody
    address = ()
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(publications.file(**_columns(data), by=by, at=at))


class ChangePublication(Changing, _OnPublication):
    """Change what is known of a publication."""

    operation = "changePublication"
    summary = "Change a publication"
    body = PublicationChange

    def now(self, found: Any) -> dict[str, Any]:
        told = {"kind": found.kind, "title": found.title, "link": found.url}
        return told | {"published": found.published_words}

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        about: dict[str, Any] = {"publication": found, "version": found.version, "by": by, "at": at}
        return self.told(publications.edit(**_columns(data), **about))


class MarkPublication(_OnPublication):
    """Record that its publisher corrected or retracted it. What a retracted publication says
    counts no longer, and claims whose figures change are put up for review."""

    operation = "markPublication"
    summary = "Mark a publication corrected or retracted"
    body = StandingBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        data["notice_url"] = data.pop("notice_link", "")
        marked = standings.mark(publication=found, **data, version=found.version, by=by, at=at)
        return self.told(marked)


class RestorePublication(_OnPublication):
    """Take a correction or retraction back: what the publication says counts as it did before."""

    operation = "restorePublication"
    summary = "Restore a publication"
    body = Reason

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        about: dict[str, Any] = {"publication": found, "version": found.version, "by": by, "at": at}
        return self.told(standings.restore(**data, **about))
