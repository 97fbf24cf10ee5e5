"""How inconsistent each hypothesis is for each person, and what that hangs on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol
from uuid import UUID

from provenance.domain import matrices
from provenance.domain.consistency import Consistency
from provenance.models import Source

from . import withouts
from .facts import SourceFacts
from .withouts import Withouts


class Hypothesis(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def label(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody whose marks are seen: the rows they marked whole, by item and hypothesis."""

    key: UUID
    name: str
    is_own: bool
    rows: Mapping[UUID, Mapping[UUID, Consistency]]


@dataclass(frozen=True, slots=True)
class Part:
    """One inconsistent cell, as it enters a score: “C-1042: very inconsistent, 2 × 0.5”."""

    ref: str
    url: str
    mark: Consistency
    weight: Fraction

    @property
    def sum(self) -> str:
        points = matrices.shown(Fraction(-self.mark.points))
        return f"{points} × {matrices.shown(self.weight)}"


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """The inconsistency of one hypothesis; None where no row counts, which is not 0."""

    hypothesis: str
    inconsistency: Fraction | None
    is_least: bool
    parts: tuple[Part, ...]

    @property
    def value(self) -> str:
        return "" if self.inconsistency is None else matrices.shown(self.inconsistency)


@dataclass(frozen=True, slots=True)
class Score:
    """One person's matrix in figures. `rows` counts the rows that are whole, `counted` those
    of them that have a weight."""

    by: str
    is_own: bool
    rows: int
    counted: int
    cells: tuple[ScoreCell, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """The scores of one hypothesis from the lowest to the highest, over people."""

    hypothesis: str
    words: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes without one source: a sentence for those for whom it is the same.

    `is_turn`: another hypothesis is the least inconsistent then, or none is.
    """

    source: SourceFacts
    sentences: tuple[str, ...]
    is_turn: bool


@dataclass(frozen=True, slots=True)
class Told:
    scores: tuple[Score, ...]
    ranges: tuple[Range, ...]
    effects: tuple[Effect, ...]
    unmoved: tuple[str, ...]


def told(
    hypotheses: Sequence[Hypothesis],
    rows: Sequence[Any],
    readers: Sequence[Reader],
    *,
    is_weighted: bool,
) -> Told:
    """Scores, their range over people, and what each source changes. At most seven queries.

    `rows` are those of `queries.matrices`. `unmoved` names the sources without which no score
    would be another.
    """
    ids = [hypothesis.id for hypothesis in hypotheses]
    weights = {row.id: row.weight if is_weighted else matrices.EVEN for row in rows}
    scored = {reader.key: matrices.inconsistencies(reader.rows, ids, weights) for reader in readers}
    scores = tuple(_score(one, scored[one.key], hypotheses, rows, weights) for one in readers)
    left = withouts.each({row.claim.pk for row in rows})
    sources = Source.objects.in_bulk(left.each)
    effects, unmoved = [], []
    for key in sorted(sources, key=lambda key: sources[key].name.lower()):
        then = {row.id: _weight_without(row, left, key, is_weighted) for row in rows}
        effect = _effect(sources[key], hypotheses, readers, scored, then)
        if effect:
            effects.append(effect)
        else:
            unmoved.append(sources[key].name)
    effects.sort(key=lambda effect: not effect.is_turn)
    return Told(scores, _ranges(hypotheses, scored), tuple(effects), tuple(unmoved))


def _score(
    reader: Reader,
    scored: Mapping[UUID, Fraction],
    hypotheses: Sequence[Hypothesis],
    rows: Sequence[Any],
    weights: Mapping[UUID, Fraction],
) -> Score:
    lowest = matrices.least(scored) if matrices.told_apart(scored) else ()
    counted = [row for row in rows if row.id in reader.rows and weights[row.id]]
    return Score(
        by=reader.name,
        is_own=reader.is_own,
        rows=len(reader.rows),
        counted=len(counted),
        cells=tuple(
            ScoreCell(
                hypothesis.label,
                scored.get(hypothesis.id),
                hypothesis.id in lowest,
                tuple(
                    Part(row.claim.ref, row.claim.get_absolute_url(), mark, weights[row.id])
                    for row in counted
                    if (mark := reader.rows[row.id][hypothesis.id]).points < 0
                ),
            )
            for hypothesis in hypotheses
        ),
    )


def _ranges(
    hypotheses: Sequence[Hypothesis], scored: Mapping[UUID, Mapping[UUID, Fraction]]
) -> tuple[Range, ...]:
    """One for each hypothesis; none for one person alone."""
    told = [scores for scores in scored.values() if scores]
    if len(told) < 2:
        return ()
    return tuple(Range(h.label, _span([scores[h.id] for scores in told])) for h in hypotheses)


def _span(numbers: Sequence[Fraction]) -> str:
    low, high = (matrices.shown(pick(numbers)) for pick in (min, max))
    return low if low == high else f"{low} to {high}"


def _weight_without(row: Any, left: Withouts, source: UUID, is_weighted: bool) -> Fraction:
    """The weight of a row without a source; unweighted, 0 where nothing is left behind its claim.

    What the desk decided on the claim stays as it is: nobody decided anew.
    """
    now = left.now[row.claim.pk]
    then = left.each[source].get(row.claim.pk, now)
    if is_weighted:
        return matrices.weight(row.status, then.origins) if then != now else row.weight
    falls = (now.origins and not then.origins) or (now.is_asserted and not then.is_asserted)
    return Fraction(0) if falls else matrices.EVEN


def _effect(
    source: Source,
    hypotheses: Sequence[Hypothesis],
    readers: Sequence[Reader],
    scored: Mapping[UUID, Mapping[UUID, Fraction]],
    weights: Mapping[UUID, Fraction],
) -> Effect | None:
    """None where no score of anybody changes."""
    names = {hypothesis.id: hypothesis.label for hypothesis in hypotheses}
    said: dict[str, list[str]] = {}
    is_turn = False
    for reader in readers:
        before = scored[reader.key]
        after = matrices.inconsistencies(reader.rows, list(names), weights)
        sentence = matrices.without(source.name, names, before, after)
        said.setdefault(sentence, []).append("you" if reader.is_own else reader.name)
        is_turn |= bool(sentence) and matrices.least(before) != matrices.least(after)
    if set(said) <= {""}:
        return None
    sentences = tuple(
        sentence if len(said) == 1 else f"For {' and '.join(people)}: {sentence or 'no change.'}"
        for sentence, people in said.items()
    )
    return Effect(SourceFacts.of(source), sentences, is_turn)
