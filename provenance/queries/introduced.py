"""Drift that a source introduced: where its words differ from those it had it from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.domain.drift import Drift, Kind
from provenance.models import Attribution, Source

from . import drifts
from .facts import SourceFacts

# Comparing is dear: the newest hops are compared, and the page says how many there are.
MOST_COMPARED = 200


@dataclass(frozen=True, slots=True)
class DriftedHop:
    """One hop at which the words changed, with what changed in sentences."""

    ref: str
    text: str
    url: str
    upstream: SourceFacts
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindCount:
    """The hops at which drift of one kind was found."""

    kind: Kind
    hops: tuple[DriftedHop, ...]


@dataclass(frozen=True, slots=True)
class Introduced:
    """What the source changed in the words of others. `compared` hops have words at both ends.

    `is_whole` is false where there are more of them than were compared.
    """

    compared: int
    unchanged: int
    kinds: tuple[KindCount, ...]
    is_whole: bool

    @property
    def changed(self) -> int:
        return self.compared - self.unchanged


def by(source: Source) -> Introduced:
    """What `source` changed at hops that its texts state. One query.

    A hop the desk inferred is left out: whom it had it from is not certain there.
    """
    hops = _hops(source)
    compared = hops[:MOST_COMPARED]
    found = [(hop, drifts.between(hop.citing.quote, hop.cited.quote)) for hop in compared]
    kinds = (KindCount(kind, tuple(_changed(kind, found))) for kind in Kind)
    return Introduced(
        compared=len(compared),
        unchanged=sum(not changed for _, changed in found),
        kinds=tuple(count for count in kinds if count.hops),
        is_whole=len(compared) == len(hops),
    )


def _hops(source: Source) -> list[Attribution]:
    rows = Attribution.objects.filter(
        citing__source=source,
        citing__withdrawn_at=None,
        withdrawn_at=None,
        is_inferred=False,
        citing__quote__gt="",
        cited__quote__gt="",
    )
    related = rows.select_related("claim", "citing", "cited__source")
    return list(related.order_by("-pk")[: MOST_COMPARED + 1])


def _changed(
    kind: Kind, found: Iterable[tuple[Attribution, tuple[Drift, ...]]]
) -> Iterator[DriftedHop]:
    for hop, changed in found:
        if sentences := [drift.sentence for drift in changed if drift.kind is kind]:
            yield DriftedHop(
                hop.claim.ref,
                hop.claim.text,
                hop.claim.get_absolute_url(),
                SourceFacts.of(hop.cited.source),
                tuple(dict.fromkeys(sentences)),
            )
