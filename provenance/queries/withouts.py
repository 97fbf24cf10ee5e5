"""What stands behind claims without each of the sources that speak on them, one at a time.

The rows are those that `supports` reads, counted by the same rules.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from provenance.domain import rows, support
from provenance.domain.support import Support

from . import supports
from .suppositions import AS_STORED

MOST_IN_TURN = 60
"""Of a claim with more sources only those are left out that carry an origin or its way to us."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is left behind a claim: `origins` known at least, and whether anybody asserts it."""

    origins: int
    is_asserted: bool


@dataclass(frozen=True, slots=True)
class Withouts:
    """`now` as stored; `each`: source → claim → what would be left, only where that differs."""

    now: dict[UUID, Standing]
    each: dict[UUID, dict[UUID, Standing]]


def each(claims: Collection[UUID]) -> Withouts:
    """At most six queries, however many sources: rows are read once and counted in memory."""
    now: dict[UUID, Standing] = {}
    others: dict[UUID, dict[UUID, Standing]] = defaultdict(dict)
    for claim, (voices, hops, ties) in supports.plain_rows(claims, AS_STORED).items():
        its = support.measure(voices, hops, ties)
        now[claim] = _standing(its)
        for source in _in_turn(voices, its):
            left = [v._replace(stands=False) if v.source == source else v for v in voices]
            then = _standing(support.measure(left, hops, ties))
            if then != now[claim]:
                others[source][claim] = then
    return Withouts(now, dict(others))


def _standing(its: Support[UUID]) -> Standing:
    # Premises make no figure: a claim that is only inferred has no origin of its own.
    return Standing(its.origins.low, bool(its.voices))


def _in_turn(voices: Collection[rows.Voice[UUID]], its: Support[UUID]) -> set[UUID]:
    sources = {voice.source for voice in voices if voice.stands}
    if len(sources) <= MOST_IN_TURN:
        return sources
    origins = {source for group in its.origins.known for source in group.sources}
    return origins | {source for choke in its.choke_points for source in choke.sources}
