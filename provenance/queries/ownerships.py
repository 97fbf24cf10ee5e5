"""Who owns, funds, supplies whom around a source, as a picture and as a list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from provenance.domain.vocabulary import TieKind
from provenance.models import Affiliation, Source, Tie
from provenance.pictures import ownerships
from provenance.pictures.ownerships import OwnershipPicture, Party, TieLine

from . import graphs
from .facts import SourceFacts
from .graphs import Bond

# Further away a tie says little of the source; the page says where there are more.
STEPS = 3
MOST_SOURCES = 20
MOST_TIES = 40

EMPLOYS = "employs"


@dataclass(frozen=True, slots=True)
class TieTold:
    """One tie in words: `holder` `words` `held`, `dates`."""

    holder: SourceFacts
    words: str
    held: SourceFacts
    dates: str
    has_ended: bool
    is_mutual: bool

    @property
    def sentence(self) -> str:
        said = f"{self.holder.name} {self.words} {self.held.name}"
        return f"{said} ({self.dates})" if self.dates else said


@dataclass(frozen=True, slots=True)
class Ownership:
    """All ties around a source, nearest first; `more` sources are bound to it further away."""

    picture: OwnershipPicture
    ties: tuple[TieTold, ...]
    more: int

    @property
    def has_ended(self) -> bool:
        return any(tie.has_ended for tie in self.ties)


def of(source: Source, today: date) -> Ownership | None:
    """The ties around `source`; None where it has none. Three queries, one where it has none."""
    bonds = graphs.bonds([source.pk])
    near, nearest = _near(source.pk, bonds)
    if not nearest:
        return None
    ties = tuple(_told(nearest, today))[:MOST_TIES]
    facts = {end.id: end for tie in ties for end in (tie.holder, tie.held)}
    shown = [facts[key] for key in near if key in facts]
    every = {end for bond in bonds for end in (bond.one, bond.other)}
    parties = tuple(_party(one, ties, is_here=one.id == source.pk) for one in shown)
    return Ownership(
        ownerships.draw(parties, tuple(map(_line, ties))), ties, len(every) - len(shown)
    )


def _near(source: UUID, bonds: Iterable[Bond]) -> tuple[list[UUID], list[UUID]]:
    """The sources a few steps away with the start, nearest first, and the bonds among them."""
    beside: dict[UUID, list[UUID]] = {}
    rows = list(bonds)
    for bond in rows:
        beside.setdefault(bond.one, []).append(bond.other)
        beside.setdefault(bond.other, []).append(bond.one)
    met, edge = {source: 0}, [source]
    for step in range(1, STEPS + 1):
        beyond = [key for one in edge for key in beside.get(one, ()) if key not in met]
        edge = list(dict.fromkeys(beyond))[: MOST_SOURCES - len(met)]
        met.update((key, step) for key in edge)
    among = [bond for bond in rows if bond.one in met and bond.other in met]
    among.sort(key=lambda bond: (min(met[bond.one], met[bond.other]), bond.id))
    return list(met), [bond.id for bond in among]


def _told(bonds: Sequence[UUID], today: date) -> Iterator[TieTold]:
    ties = Tie.objects.select_related("holder", "held").in_bulk(bonds)
    people = Affiliation.objects.select_related("person", "organisation").in_bulk(bonds)
    for key in bonds:
        if tie := ties.get(key):
            kind = TieKind.called(tie.kind)
            mutual = kind is TieKind.SAME_STAFF
            yield _tie(tie, tie.holder, kind.label, tie.held, today, is_mutual=mutual)
        elif row := people.get(key):
            words = f"{EMPLOYS} (as {row.title})" if row.title else EMPLOYS
            yield _tie(row, row.organisation, words, row.person, today)


def _tie(
    row: Tie | Affiliation,
    holder: Source,
    words: str,
    held: Source,
    today: date,
    *,
    is_mutual: bool = False,
) -> TieTold:
    ended = row.until is not None and row.until < today
    ends = SourceFacts.of(holder), SourceFacts.of(held)
    return TieTold(ends[0], words, ends[1], _dates(row.since, row.until), ended, is_mutual)


def _dates(since: date | None, until: date | None) -> str:
    """Such as: since 1 May 2010, 2001 to 2019; "" where neither end is known."""
    if since and until:
        return f"{since:%-d %b %Y} to {until:%-d %b %Y}"
    if since:
        return f"since {since:%-d %b %Y}"
    return f"until {until:%-d %b %Y}" if until else ""


def _line(tie: TieTold) -> TieLine:
    word = EMPLOYS if tie.words.startswith(EMPLOYS) else tie.words
    ends = str(tie.holder.id), str(tie.held.id)
    return TieLine(*ends, word, tie.dates, tie.has_ended, tie.is_mutual)


def _party(one: SourceFacts, ties: Iterable[TieTold], *, is_here: bool) -> Party:
    its = [tie.sentence for tie in ties if one.id in (tie.holder.id, tie.held.id)]
    label = f"{one.name}, {one.kind_label.lower()}: {'; '.join(its)}"
    return Party(str(one.id), one.name, one.kind, one.kind_label, one.url, label, is_here)
