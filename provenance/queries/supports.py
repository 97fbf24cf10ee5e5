"""What stands behind claims, counted from their stored rows.

`measured` reads the rows and counts; nothing here writes. `supposing` counts as if something were
otherwise: a publication retracted, a source left out, a tie added. So a preview is counted by the
same code, from the same rows, as what is saved afterwards.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from graphlib import TopologicalSorter
from itertools import batched
from uuid import UUID

from provenance.domain import groups, ratings, rows, support
from provenance.domain.support import Support
from provenance.domain.vocabulary import Mode, Reliability, SourceKind
from provenance.models import Assertion, Attribution, ClaimSupport, Inference, Rating

from . import graphs, suppositions
from .graphs import Bond
from .suppositions import AS_STORED, Row, Supposition

_HOP = ("claim_id", "citing_id", "cited_id", "is_inferred", "mode", "withdrawn_at")
_FIGURES = ("claim_id", "origins_low", "origins_high", "suggested", "rule")
_BATCH = 1000


def measured(
    claims: Collection[UUID], *, supposing: Supposition = AS_STORED
) -> dict[UUID, Support[UUID]]:
    """The support of each of `claims`. At most eight queries for each thousand claims."""
    found: dict[UUID, Support[UUID]] = {}
    for batch in counted(claims, supposing=supposing):
        found.update(batch)
    return found


def with_premises(claims: Collection[UUID]) -> set[UUID]:
    """`claims` and all that they are inferred from. One query."""
    return {*claims, *(end for step in graphs.premises(claims) for end in step)}


def counted(
    claims: Collection[UUID], *, supposing: Supposition = AS_STORED
) -> Iterator[dict[UUID, Support[UUID]]]:
    """The support of `claims`, a thousand at a time, premises before what is inferred from them.

    What premises outside of `claims` count is taken from their stored rows.
    """
    steps = _steps(claims)
    outside = {premise for premises in steps.values() for premise in premises} - set(claims)
    figures = _stored_figures(outside)
    inner = {premise for premises in steps.values() for premise in premises} - outside
    for batch in batched(_in_order(claims, steps), _BATCH):
        every = plain_rows(batch, supposing)
        found = {}
        for claim in batch:
            premises = [figures[premise] for premise in steps.get(claim, ()) if premise in figures]
            found[claim] = support.measure(*every[claim], premises)
            if claim in inner:
                figures[claim] = _premise(claim, found[claim])
        yield found


def _steps(claims: Collection[UUID]) -> dict[UUID, list[UUID]]:
    """The premises of each of `claims` that is inferred from any."""
    stored = Inference.objects.filter(conclusion__in=claims, withdrawn_at=None)
    steps: dict[UUID, list[UUID]] = defaultdict(list)
    for conclusion, premise in stored.values_list("conclusion_id", "premise_id"):
        steps[conclusion].append(premise)
    return steps


def _in_order(claims: Collection[UUID], steps: Mapping[UUID, list[UUID]]) -> Iterable[UUID]:
    if not steps:
        return sorted(claims)
    wanted = set(claims)
    order = TopologicalSorter({claim: steps.get(claim, ()) for claim in sorted(claims)})
    return [claim for claim in order.static_order() if claim in wanted]


def _stored_figures(claims: Collection[UUID]) -> dict[UUID, rows.Premise[UUID]]:
    stored = (
        ClaimSupport.objects.filter(claim__in=claims) if claims else ClaimSupport.objects.none()
    )
    return {row[0]: rows.Premise(*row) for row in stored.values_list(*_FIGURES)}


def _premise(claim: UUID, its: Support[UUID]) -> rows.Premise[UUID]:
    suggested = its.suggested
    return rows.Premise(claim, its.origins.low, its.origins.high, suggested.status, suggested.rule)


type Rows = tuple[list[rows.Voice[UUID]], list[rows.Hop[UUID]], list[rows.Tie[UUID]]]


def plain_rows(claims: Collection[UUID], supposing: Supposition) -> dict[UUID, Rows]:
    """The plain rows of each claim. Four queries."""
    stored = (
        Assertion.objects.filter(claim__in=claims).order_by("pk").values_list(*suppositions.COLUMNS)
    )
    voices = [row for row in map(Row._make, stored) if supposing.counts(row)]
    doubted = _Doubted({row.source_id for row in voices}, supposing)
    every: dict[UUID, Rows] = {claim: ([], [], []) for claim in claims}
    sources: dict[UUID, set[UUID]] = defaultdict(set)
    for row in voices:
        every[row.claim_id][0].append(_voice(row, supposing, doubted))
        sources[row.claim_id].add(row.source_id)
    for claim, hop in _hops(claims, {row.pk: row.withdrawn_at for row in voices}):
        every[claim][1].append(hop)
    for claim, tie in _ties(sources, supposing):
        every[claim][2].append(tie)
    return every


def _voice(row: Row, supposing: Supposition, doubted: "_Doubted") -> rows.Voice[UUID]:
    return rows.Voice(
        key=row.pk,
        source=row.source_id,
        stance=row.stance,
        basis=row.basis,
        publication=row.publication_id,
        earliest=row.earliest,
        latest=row.latest,
        was_read=row.was_read,
        is_unnamed=row.source_kind == SourceKind.UNNAMED,
        stands=supposing.stands(row),
        is_unreliable=doubted.on(row.source_id, row.latest.date() if row.latest else None),
    )


def _hops(
    claims: Collection[UUID], withdrawn: Mapping[UUID, datetime | None]
) -> Iterator[tuple[UUID, rows.Hop[UUID]]]:
    """Standing hops, and those withdrawn in one act with a voice: they tell what fell with it."""
    stored = Attribution.objects.filter(claim__in=claims).order_by("pk").values_list(*_HOP)
    for claim, citing, cited, is_inferred, mode, withdrawn_at in stored:
        if citing not in withdrawn or cited not in withdrawn:
            continue  # one end had not been published by then
        if withdrawn_at in (None, withdrawn[citing], withdrawn[cited]):
            is_unnamed = mode == Mode.CITES_UNNAMED
            yield claim, rows.Hop(citing, cited, is_inferred, is_unnamed)


def _ties(
    sources: Mapping[UUID, set[UUID]], supposing: Supposition
) -> Iterator[tuple[UUID, rows.Tie[UUID]]]:
    """For each claim the bonds among all that its sources are bound to, where two of them are."""
    spoken = set().union(*sources.values()) if sources else set()
    ends = {end for bond in supposing.bonds_added for end in (bond.one, bond.other)}
    bonds = [
        *(b for b in graphs.bonds(spoken | ends) if b.id not in supposing.bonds_withdrawn),
        *supposing.bonds_added,
    ]
    clusters = _clusters(bonds)
    within: dict[UUID, list[rows.Tie[UUID]]] = defaultdict(list)
    for bond in bonds:
        within[clusters[bond.one]].append(rows.Tie(*bond[1:]))
    for claim, its in sources.items() if bonds else ():
        met = [clusters[source] for source in its if source in clusters]
        for cluster in {cluster for cluster in met if met.count(cluster) > 1}:
            yield from ((claim, tie) for tie in within[cluster])


def _clusters(bonds: Iterable[Bond]) -> dict[UUID, UUID]:
    """A name for each set of sources that bonds join at whatever time."""
    joined = groups.joined(rows.Columns(), [rows.Tie(bond.one, bond.other) for bond in bonds])
    return dict(joined)


class _Doubted:
    """Which sources are rated E, unreliable, on which day: by `domain.ratings`, as pages say."""

    def __init__(self, sources: Collection[UUID], supposing: Supposition) -> None:
        standing = Rating.objects.filter(withdrawn_at=None)
        bad = standing.filter(source__in=sources, reliability=Reliability.E).values("source")
        extra = [row for row in supposing.ratings if row.source_id in sources]
        stored = standing.filter(source__in=bad)
        if extra:
            stored |= standing.filter(source__in={row.source_id for row in extra})
        self._by_source: dict[UUID, list[Rating]] = defaultdict(list)
        for row in (*stored.order_by("valid_from", "rated_at", "pk"), *extra):
            if row.pk not in supposing.ratings_withdrawn:
                self._by_source[row.source_id].append(row)

    def on(self, source: UUID, day: date | None) -> bool:
        """As rated on `day`, or last where the day is not known."""
        rating = ratings.counting(self._by_source.get(source, ()), day)
        return rating is not None and rating.reliability == Reliability.E
