"""The sources that a review of others names, found by name or domain or else recorded.

Inside another action's change. Names and domains are looked up in the sight of who acts.
"""

from dataclasses import dataclass, field
from datetime import datetime

from provenance.actions import sources
from provenance.actions.reviewlookups import Known
from provenance.domain.hosts import host
from provenance.domain.outsidereviews import Party
from provenance.domain.vocabulary import SourceKind
from provenance.errors import Refused
from provenance.models import Source

# They keep copies of what others published, and do not say whose in the address.
_KEEPERS = {
    *("archive.is", "archive.ph", "archive.today", "archive.fo", "archive.md", "archive.vn"),
    *("archive.li", "perma.cc", "web.archive.org", "archive.org", "ghostarchive.org"),
}


class NoPublisher(Refused):
    pass


@dataclass(slots=True)
class Parties:
    """Whom one review names, and what is worth telling of those who were not known."""

    known: Known
    at: datetime
    told: list[str] = field(default_factory=list)

    def publisher(self, party: Party, url: str) -> Source:
        """Whose review it is: by name, else by the domain of its address, else recorded."""
        if party.name and (source := self.known.called(party.name)):
            return source
        domain = host(party.url) or host(url)
        if domain and (source := self.known.by_domain(domain)):
            return source
        name = party.name or domain
        if not name:
            raise NoPublisher(
                "It does not say whose review it is: fill in publisher or author, or name the "
                "publisher of the whole file."
            )
        kind = party.kind if party.kind not in ("", SourceKind.PERSON) else SourceKind.OUTLET
        return self._recorded(name, kind, domain)

    def claimant(self, party: Party) -> Source | None:
        """Who made the claim, None where nobody is named.

        Of whom the record does not say what they are is kept as unnamed: that counts for least.
        """
        if not party.name:
            return None
        if source := self.known.called(party.name):
            return source
        if not party.kind:
            self.told.append(
                f"What “{party.name}” is, the record does not say: it was recorded as unnamed."
            )
        return self._recorded(party.name, party.kind or SourceKind.UNNAMED, None)

    def outlet(self, url: str) -> Source | None:
        """Whose the page is, by its domain; None where only a copy is kept there."""
        domain = host(url)
        if domain is None or domain in _KEEPERS:
            self.told.append(f"An appearance was left out: {url} does not say whose page it is.")
            return None
        source = self.known.by_domain(domain) or self.known.called(domain)
        return source or self._recorded(domain, SourceKind.OUTLET, domain)

    def _recorded(self, name: str, kind: str, domain: str | None) -> Source:
        domains = [domain] if domain and domain not in _KEEPERS else []
        source = sources.create(
            name=name,
            kind=kind,
            at=self.at,
            kept_in=self.known.kept_in,
            domains=domains,
            is_free=self.known.is_free(name),
        )
        self.known.add_source(source)
        return source
