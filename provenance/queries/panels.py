"""The support panel of a claim: its figures in words, and the status they suggest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from provenance.domain.vocabulary import TieKind, VerdictStatus
from provenance.models import Affiliation, Tie

from . import counts, doubts
from .chains import ChainPage
from .facts import VerdictFacts
from .tellings import Figure, Receipts, Side

type Ties = Mapping[frozenset[str], str]
"""What ties two sources, in words, by their two keys."""

_PARTS = (
    counts.origins,
    counts.channels,
    counts.choke_points,
    counts.analyses,
    counts.voices,
    doubts.weak_hops,
    doubts.loops,
    doubts.later,
    doubts.doubtful_ends,
    doubts.fallen,
)


@dataclass(frozen=True, slots=True)
class Suggested:
    """The status the figures suggest, why, and what the desk says beside it ("" where nothing)."""

    status: str
    label: str
    sentence: str
    desk: str
    differs: bool

    @property
    def difference(self) -> str:
        """Such as: The desk says corroborated; the figures suggest unverified."""
        return f"The desk says {self.desk.lower()}; the figures suggest {self.label.lower()}."


@dataclass(frozen=True, slots=True)
class Panel:
    """The figures of both sides; `dissent` is empty where nobody denies the claim."""

    support: tuple[Figure, ...]
    dissent: tuple[Figure, ...]
    suggested: Suggested

    @property
    def is_empty(self) -> bool:
        return not (self.support or self.dissent)


def of(
    receipts: Receipts, chain: ChainPage, verdict: VerdictFacts | None, ties: Ties | None = None
) -> Panel:
    """No query; two where sources count as one group, for the ties between them.

    None with `ties`, which were read for several panels at once.
    """
    voices = {voice.key: voice for voice in (*chain.voices, *chain.withdrawn)}
    hops = {(str(hop.citing_id), str(hop.cited_id)): hop for hop in chain.hops}
    ties = ties_in([receipts]) if ties is None else ties
    support = Side(receipts, voices, hops, ties)
    dissent = Side(receipts["dissent"], voices, hops, ties, denies=True)
    return Panel(_figures(support), _figures(dissent), _suggested(receipts["suggested"], verdict))


def ties_in(every: Iterable[Receipts]) -> Ties:
    """What ties sources that count as one group in any of these receipts. At most two queries."""
    sides = (side for receipts in every for side in (receipts, receipts["dissent"]))
    return _ties(set().union(*map(_grouped, sides)))


def _figures(side: Side) -> tuple[Figure, ...]:
    return tuple(figure for part in _PARTS for figure in part(side))


def _suggested(found: Receipts, verdict: VerdictFacts | None) -> Suggested:
    return Suggested(
        status=found["status"],
        label=VerdictStatus.called(found["status"]).label,
        sentence=found["sentence"],
        desk=verdict.label if verdict else "",
        differs=verdict is not None and verdict.status != found["status"],
    )


def _grouped(side: Receipts) -> set[str]:
    """The sources of every group that has several."""
    groups: Sequence[Receipts] = (
        *side["origins"]["groups"],
        *side["choke_points"],
        *side["analyses"],
    )
    return {source for group in groups for source in group["sources"] if len(group["sources"]) > 1}


def _ties(sources: Iterable[str]) -> Ties:
    keys = [UUID(source) for source in sources]
    if not keys:
        return {}
    told: dict[frozenset[str], str] = {}
    ties = Tie.objects.filter(Q(holder__in=keys, held__in=keys), withdrawn_at=None)
    for tie in ties.select_related("holder", "held").order_by("pk"):
        words = f"{tie.holder.name} {TieKind.called(tie.kind).label} {tie.held.name}"
        told[frozenset((str(tie.holder_id), str(tie.held_id)))] = words
    works = Affiliation.objects.filter(person__in=keys, organisation__in=keys, withdrawn_at=None)
    for row in works.select_related("person", "organisation").order_by("pk"):
        words = f"{row.person.name} works at {row.organisation.name}"
        told[frozenset((str(row.person_id), str(row.organisation_id)))] = words
    return told
