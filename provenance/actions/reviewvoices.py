"""What a review of others says of who made the claim and where, as voices on the claim.

Inside another action's change. Nothing the desk withdrew comes back by it.
"""

from dataclasses import dataclass
from datetime import datetime

from provenance.actions import keeping, publications, recounting, writing
from provenance.actions.publications import Filing
from provenance.actions.reviewlookups import Known
from provenance.actions.reviewparties import Parties
from provenance.domain.outsidereviews import Appearance, Reviewed
from provenance.domain.vocabulary import Basis, ChainEnd, Mode, PublicationKind
from provenance.models import Assertion, Attribution, Claim, Publication, Source, User

_BECAUSE = "A review names who made the claim, and this page as one on which it appeared."


@dataclass(frozen=True, slots=True)
class Heard:
    """The claim that voices are recorded on; nobody speaks yet on one that `is_new`."""

    claim: Claim
    is_new: bool
    by: User
    at: datetime


def hear(heard: Heard, reviewed: Reviewed, publisher: Source, parties: Parties) -> Assertion | None:
    """The claimant's word on the claim, None where nobody is named; appearances lean on it."""
    claimant = parties.claimant(reviewed.claimant)
    pages = _pages(heard, reviewed, publisher, parties)
    own = next((page for page in pages if claimant and page.source_id == claimant.pk), None)
    said = _voice(heard, claimant, own, parties) if claimant else None
    for page in pages:
        if page is not own:
            _appeared(heard, parties.known, page, said)
    return said


def filed(source: Source, told: Filing, known: Known, by: User, at: datetime) -> Publication | None:
    """The page at the address, as `publications.used` has it."""
    address = publications.canonical(told.url)
    page = publications.used(
        source=source,
        filing=told,
        known=known.pages.get(address),
        kept_in=known.kept_in,
        by=by,
        at=at,
    )
    if page is not None:
        known.pages[address] = page
    return page


def _pages(
    heard: Heard, reviewed: Reviewed, publisher: Source, parties: Parties
) -> list[Publication]:
    found: dict[object, Publication] = {}
    for appearance in reviewed.appearances:
        page = _filed(heard, appearance, publisher, parties)
        if page is not None:
            found.setdefault(page.pk, page)
    return list(found.values())


def _filed(
    heard: Heard, appearance: Appearance, publisher: Source, parties: Parties
) -> Publication | None:
    source = parties.outlet(appearance.url)
    if source is None:
        return None
    span = appearance.published.span
    published = span.words if span and span.earliest <= heard.at else ""
    told = Filing(PublicationKind.ARTICLE, appearance.title, appearance.url, published)
    page = filed(source, told, parties.known, heard.by, heard.at)
    if page is None:
        parties.told.append(f"An appearance was left out: {appearance.url} is filed elsewhere.")
    elif page.source_id == publisher.pk:
        parties.told.append(
            f"An appearance was left out: {appearance.url} is the reviewer’s own page."
        )
        return None
    return page


def _voice(
    heard: Heard, source: Source, page: Publication | None, parties: Parties
) -> Assertion | None:
    """What `source` says of the claim: as it stands, else recorded, unless it was withdrawn."""
    said = parties.known.voices[heard.claim.pk]
    there = [row for row in said if row.source_id == source.pk]
    standing = [row for row in there if not row.withdrawn_at]
    if standing:
        return standing[0]
    if there:
        parties.told.append(f"What {source.name} says of it was withdrawn before, and stays so.")
        return None
    return _recorded(heard, parties.known, source, page, chain_end=ChainEnd.UNTRACED)


def _appeared(heard: Heard, known: Known, page: Publication, said: Assertion | None) -> None:
    if any(row.publication_id == page.pk for row in known.voices[heard.claim.pk]):
        return
    if said is None or said.source_id == page.source_id:
        _recorded(heard, known, page.source, page, chain_end=ChainEnd.UNTRACED)
        return
    row = _recorded(heard, known, page.source, page, basis=Basis.TOLD)
    writing.insert(
        Attribution(
            claim=heard.claim,
            citing=row,
            cited=said,
            mode=Mode.CITES,
            is_inferred=True,
            inferred_because=_BECAUSE,
            recorded_at=heard.at,
        )
    )


def _recorded(
    heard: Heard, known: Known, source: Source, page: Publication | None, **how: str
) -> Assertion:
    keeping.release(heard.claim.case_id, source, page)
    if not heard.is_new:
        recounting.touch(heard.claim)
    row = Assertion(claim=heard.claim, source=source, publication=page, recorded_at=heard.at, **how)
    known.voices[heard.claim.pk].append(row)
    return writing.insert(row)
