"""Who writes a record down, when, and what of it has been found or filed so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from provenance.domain.chain_line import fold
from provenance.models import Publication, Source, User


@dataclass(frozen=True, slots=True)
class Desk:
    by: Mapping[str, User]
    at: datetime
    sources: dict[str, Source] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)

    @property
    def editor(self) -> User:
        return self.by["editor"]

    def source(self, name: str) -> Source:
        """The source that `name` leads to; KeyError where the record does not introduce it."""
        return self.sources[fold(name)]

    def publication(self, key: str) -> Publication | None:
        """The publication with this key; None for no key."""
        return self.publications[key] if key else None
