"""What is here already of that which reviews of others name, looked up for many of them at once.

Inside an act. Whatever the act adds is added here too, so that the next review finds it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q

from provenance.actions import claims, keeping, publications
from provenance.domain.chain_line import fold
from provenance.domain.hosts import host, parents
from provenance.domain.outsidereviews import Reviewed
from provenance.errors import Refused
from provenance.models import Assertion, Case, Claim, OutsideReview, Publication, Source
from provenance.queries import completions, sight

type _Lists[Key, Row] = defaultdict[Key, list[Row]]


def _lists() -> Any:
    return defaultdict(list)


@dataclass(slots=True)
class Known:
    """Rows by what a review says of them; `kept_in` is the case, where it is restricted.

    `taken` are names that lead to nobody whom the reader sees, and yet are in use. One row is one
    object here, however it was found: what changes in it is seen everywhere.
    """

    case: Case
    kept_in: Case | None
    names: dict[str, Source] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    domains: _Lists[str, Source] = field(default_factory=_lists)
    pages: dict[str, Publication] = field(default_factory=dict)
    claims: _Lists[str, Claim] = field(default_factory=_lists)
    reviews: _Lists[tuple[UUID, str], OutsideReview] = field(default_factory=_lists)
    reviews_of: _Lists[UUID, OutsideReview] = field(default_factory=_lists)
    voices: _Lists[UUID, Assertion] = field(default_factory=_lists)
    _sources: dict[UUID, Source] = field(default_factory=dict)

    @classmethod
    def of(cls, reviewed: Sequence[Reviewed], *, case: Case) -> "Known":
        """Ten queries for any number of reviews. The claims that are found are locked."""
        known = cls(case, keeping.within(case.pk))
        known._look_up_sources(reviewed)
        pages = publications.at_addresses(url for one in reviewed for url in _addresses(one))
        for page in pages.values():
            page.source = known._one(page.source)
        known.pages = pages
        known._look_up_claims(reviewed)
        known._look_up_reviews(reviewed)
        return known

    def called(self, name: str) -> Source | None:
        return self.names.get(fold(name))

    def by_domain(self, domain: str) -> Source | None:
        """The one source with the domain, or with the nearest one around it."""
        for name in (domain, *parents(domain)):
            if holders := self.domains.get(name):
                return holders[0] if len(holders) == 1 else None
        return None

    def is_free(self, name: str) -> bool:
        return fold(name) not in self.names and fold(name) not in self.taken

    def add_source(self, source: Source) -> None:
        self._one(source)
        self.names[fold(source.name)] = source
        for domain in source.domains:
            if source not in self.domains[domain]:
                self.domains[domain].append(source)

    def add_review(self, row: OutsideReview) -> None:
        self.reviews[row.publisher_id, row.wording].append(row)
        self.reviews_of[row.claim_id].append(row)

    def _one(self, source: Source) -> Source:
        return self._sources.setdefault(source.pk, source)

    def _look_up_sources(self, reviewed: Sequence[Reviewed]) -> None:
        names = {name for one in reviewed for name in _names(one)}
        found = completions.known_names(names)
        self.names = {name: self._one(source) for name, source in found.items()}
        self.taken = completions.kept_names(names)
        hosts = {domain for one in reviewed for domain in _hosts(one)}
        domains = hosts.union(*map(parents, hosts))
        with sight.the_readers():
            rows = Source.objects.standing().filter(domains__overlap=list(domains))
            for source in rows.order_by("pk") if domains else ():
                for domain in domains.intersection(source.domains):
                    self.domains[domain].append(self._one(source))

    def _look_up_claims(self, reviewed: Sequence[Reviewed]) -> None:
        texts = {text for one in reviewed if (text := _statement(one.wording))}
        rows = Claim.objects.filter(self._usable(""), text__in=texts)
        for claim in rows.select_for_update(of=("self",)).order_by("pk"):
            self.claims[claim.text].append(claim)
        found = [claim.pk for some in self.claims.values() for claim in some]
        if found:
            for voice in Assertion.objects.filter(claim__in=found).order_by("pk"):
                self.voices[voice.claim_id].append(voice)

    def _look_up_reviews(self, reviewed: Sequence[Reviewed]) -> None:
        claims = [claim.pk for some in self.claims.values() for claim in some]
        same = self._usable("claim__") & Q(wording__in={one.wording for one in reviewed})
        rows = {row.pk: row for row in OutsideReview.objects.filter(same)}
        if claims:
            on_them = OutsideReview.objects.filter(
                claim__in=claims, url__in={one.url for one in reviewed}
            )
            rows = {row.pk: row for row in on_them} | rows
        for key in sorted(rows):
            self.add_review(rows[key])

    def _usable(self, path: str) -> Q:
        """Claims that whoever reads the case sees: in it, and open ones where it is open itself."""
        within = Q(**{f"{path}case": self.case.pk})
        return within if self.kept_in else within | Q(**{f"{path}case__is_restricted": False})


def _names(reviewed: Reviewed) -> Iterable[str]:
    given = (reviewed.publisher.name, reviewed.claimant.name, *_hosts(reviewed))
    return (name for name in given if name)


def _hosts(reviewed: Reviewed) -> Iterable[str]:
    appearances = (appearance.url for appearance in reviewed.appearances)
    given = (reviewed.publisher.url, reviewed.url, *appearances)
    return (domain for url in given if (domain := host(url)))


def _addresses(reviewed: Reviewed) -> Iterable[str]:
    return (reviewed.url, *(appearance.url for appearance in reviewed.appearances))


def _statement(wording: str) -> str:
    """ "" for what is refused where it is recorded."""
    try:
        return claims.statement(wording)
    except Refused:
        return ""
