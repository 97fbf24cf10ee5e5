"""Has this been claimed before? Known claims like a statement, as whoever reads sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from provenance.domain import matches, references
from provenance.domain.matches import Match, PairDecision, Relation
from provenance.models import Claim
from provenance.models.claims import LONGEST_TEXT

from . import candidates, claims, pairs
from .claims import ClaimRow
from .pairs import PairFacts

SIZE = 10
# What an editor found stands before what the words suggest.
_DECIDED = {
    PairDecision.SAME: Relation.REPEAT,
    PairDecision.CONTRADICTS: Relation.CONTRADICTION,
    PairDecision.DIFFERENT: Relation.RELATED,
}


@dataclass(frozen=True, slots=True)
class Known:
    """A known claim like the statement; `why` in sentences, `score` from 0 to 1."""

    row: ClaimRow
    score: float
    relation: str
    label: str
    why: tuple[str, ...]
    decision: PairFacts | None

    @property
    def ref(self) -> str:
        return self.row.ref

    @property
    def percent(self) -> int:
        return round(self.score * 100)


@dataclass(frozen=True, slots=True)
class Matches:
    """Known claims like `text`, best first, and what was decided of the claim that has it."""

    text: str
    rows: tuple[Known, ...] = ()
    decided: tuple[PairFacts, ...] = ()

    @property
    def repeats(self) -> tuple[Known, ...]:
        return self._open(Relation.REPEAT)

    @property
    def contradictions(self) -> tuple[Known, ...]:
        return self._open(Relation.CONTRADICTION)

    @property
    def related(self) -> tuple[Known, ...]:
        return self._open(Relation.RELATED)

    @property
    def same(self) -> tuple[PairFacts, ...]:
        return tuple(pair for pair in self.decided if pair.is_same)

    @property
    def claimed(self) -> frozenset[str]:
        """The references of those that likely say the same, or the contrary."""
        return frozenset(known.ref for known in (*self.repeats, *self.contradictions))

    def _open(self, relation: Relation) -> tuple[Known, ...]:
        """Those suggested of which nobody decided yet."""
        return tuple(its for its in self.rows if its.relation == relation and not its.decision)


def refusal(text: str) -> str | None:
    """Why nothing can be looked up for a text; None where it can."""
    if not text.strip():
        return "Give the statement to look up, in words."
    if len(text) > LONGEST_TEXT:
        return (
            f"This has {len(text):,} characters; a claim has {LONGEST_TEXT:,} at most. "
            "Look up one statement at a time."
        )
    return None


def find(text: str, *, case: UUID | None = None, most: int = SIZE) -> Matches:
    """Known claims like a text that `refusal` lets pass. Three queries; two more where few share
    its words."""
    return _found(text, {}, case=case, most=most)


def like(claim: Claim, *, case: UUID | None = None, most: int = SIZE) -> Matches:
    """Claims like one that is recorded, with what was decided. As `find`, and one query."""
    decided = pairs.on(claim)
    by_ref = {pair.ref: pair for pair in decided}
    return _found(claim.text, by_ref, case=case, most=most, but_not=claim.pk)


def _found(
    text: str,
    decided: Mapping[str, PairFacts],
    *,
    case: UUID | None,
    most: int,
    but_not: UUID | None = None,
) -> Matches:
    asked = candidates.query(text)
    ranked = matches.ranked(asked, candidates.of(asked, case=case, but_not=but_not), most=most)
    rows = _rows(ranked)
    known = (_known(match, rows, decided) for match in ranked)
    return Matches(text, tuple(filter(None, known)), tuple(decided.values()))


def _rows(ranked: Sequence[Match]) -> dict[str, ClaimRow]:
    if not ranked:
        return {}
    found = Claim.objects.filter(number__in=[match.number for match in ranked])
    return {row.ref: row for row in claims.listed(found, size=len(ranked)).rows}


def _known(
    match: Match, rows: Mapping[str, ClaimRow], decided: Mapping[str, PairFacts]
) -> Known | None:
    row = rows.get(references.claim(match.number))
    if row is None:
        return None  # gone between two queries
    pair = decided.get(row.ref)
    relation = _DECIDED[PairDecision.called(pair.decision)] if pair else match.relation
    return Known(row, match.score, relation, relation.label, match.why, pair)
