"""Objects of STIX 2.1 as plain values, and the bundle that holds them.

Keys come from addresses by UUIDv5, so the same row is the same object in every file (section 2.9:
version 5 is for who minds collisions; the namespace is that of URLs, not the one STIX keeps for its
observables). Optional properties that hold nothing are left out, as STIX demands.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from provenance.queries.facts import PublicationFacts, SourceFacts

from . import stixterms
from .publishers import Publisher

# STIX demands a date of every object.
NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)

type Object = dict[str, Any]


def key(kind: str, address: str) -> str:
    """The identifier of what has an address, or a part of an address, of its own."""
    return f"{kind}--{uuid5(NAMESPACE_URL, address)}"


def made(row: UUID) -> datetime:
    """When a row was recorded: its key says so (UUIDv7, RFC 9562, section 5.7)."""
    return datetime.fromtimestamp((row.int >> 80) / 1000, UTC)


class Bundle:
    """Objects as they are collected; each is told once."""

    def __init__(self, publisher: Publisher, address: str) -> None:
        self.publisher = publisher
        self._key = key("bundle", f"{publisher.site}{address}")
        self._objects: dict[str, Object] = {}
        self.desk = self._desk()

    def _desk(self) -> str:
        """The desk, which made all the rest. It is no row and has no date, so all files say one."""
        name, url = self.publisher.name, self.publisher.url
        self.desk = key("identity", f"{self.publisher.site}/")
        return self.add(
            "identity",
            "/",
            NO_DATE,
            name=name,
            identity_class="organization",
            external_references=[{"source_name": name, "url": url}],
        )

    def add(
        self,
        kind: str,
        address: str,
        created: datetime,
        modified: datetime | None = None,
        **properties: Any,
    ) -> str:
        """Add an object of the desk's, unless it is there, and give its identifier."""
        name = key(kind, f"{self.publisher.site}{address}")
        common = {
            "type": kind,
            "spec_version": "2.1",
            "id": name,
            "created_by_ref": self.desk,
            "created": self.written(created),
            "modified": self.written(max(created, modified or created)),
        }
        told = {**common, **properties}
        kept = {field: value for field, value in told.items() if value not in (None, "", [], False)}
        self._objects.setdefault(name, kept)
        return name

    def identity(self, source: SourceFacts, modified: datetime | None) -> str:
        """Whoever speaks, by the name under which the reader knows them."""
        return self.add(
            "identity",
            source.url,
            made(source.id),
            modified,
            name=source.name,
            identity_class=stixterms.IDENTITIES.get(source.kind, "unknown"),
            external_references=[self.page(source.url)],
        )

    def page(self, address: str, ref: str = "") -> Object:
        """Where the desk shows it."""
        told = {"source_name": self.publisher.name, "external_id": ref}
        return {**_filled(told), "url": f"{self.publisher.site}{address}"}

    @staticmethod
    def written(at: datetime) -> str:
        """A moment as STIX writes it, in milliseconds."""
        at = at.astimezone(UTC)
        return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z"

    def whole(self) -> Mapping[str, Any]:
        return {"type": "bundle", "id": self._key, "objects": list(self._objects.values())}


def published(publication: PublicationFacts | None, source: SourceFacts | None) -> Iterable[Object]:
    """Where `source` published it; nothing where that is not recorded."""
    if publication is not None and source is not None:
        words = ", ".join(filter(None, (publication.title, publication.published)))
        told = {"description": words or publication.name, "url": publication.link}
        yield {"source_name": source.name, **_filled(told)}


def _filled(told: Mapping[str, str]) -> Object:
    return {name: value for name, value in told.items() if value}
