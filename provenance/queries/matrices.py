"""The matrix of a question: its claims as evidence, and how those who may be seen read them.

A reader who marks sees what others hold of a claim once their own row of it is whole. The others'
marks of other rows are not even read (`EvidenceMark.objects.open_to`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.urls import reverse

from provenance.domain import consistency, matrices, references
from provenance.domain.consistency import Consistency, Diagnosticity, Spread
from provenance.domain.vocabulary import VerdictStatus
from provenance.models import (
    Claim,
    ClaimSupport,
    EvidenceItem,
    EvidenceMark,
    Question,
    User,
    Verdict,
)

from . import figures, matrixscores
from .matrixscores import Effect, Range, Reader, Score

MOST_OFFERED = 200


@dataclass(frozen=True, slots=True)
class Column:
    id: UUID
    label: str
    position: int


@dataclass(frozen=True, slots=True)
class Given:
    """One person's mark of one cell; `is_own` where it is the reader's."""

    by: str
    mark: Consistency
    is_own: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What is seen of one claim against one hypothesis. `own` is None where the reader's is blank.

    `others` are told only where the row is open to the reader; `spread` counts all that is seen.
    """

    hypothesis: Column
    own: Consistency | None
    given: tuple[Given, ...]
    spread: Spread | None

    @property
    def others(self) -> tuple[Given, ...]:
        return tuple(given for given in self.given if not given.is_own)


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as evidence. `weight` as `domain.matrices` counts it, whether or not it is used.

    `diagnosticity` is what the reader's own row tells, None while it is not whole; `told` counts
    how many of those who are seen find what.
    """

    id: UUID
    claim: Claim
    status: str
    status_label: str
    origins: str
    origins_low: int
    weight: Fraction
    is_open: bool
    is_marked: bool
    cells: tuple[Cell, ...]
    diagnosticity: Diagnosticity | None
    told: tuple[tuple[Diagnosticity, int], ...]

    @property
    def weight_words(self) -> str:
        if not self.origins_low:
            return "no weight of its own: no known origin"
        if not self.weight:
            return f"no weight: {self.status_label.lower()}"
        return f"weight {matrices.shown(self.weight)}"


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """`closed` counts rows whose other marks the reader does not see yet.

    `opposed` are sentences on cells where some hold a claim consistent and others inconsistent.
    """

    question: Question
    hypotheses: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_weighted: bool
    may_mark: bool
    marked: int
    closed: int
    opposed: tuple[str, ...]
    scores: tuple[Score, ...]
    ranges: tuple[Range, ...]
    effects: tuple[Effect, ...]
    unmoved: tuple[str, ...]

    @property
    def turns(self) -> tuple[Effect, ...]:
        """The sources without which the outcome is another."""
        return tuple(effect for effect in self.effects if effect.is_turn)

    @property
    def shifts(self) -> tuple[Effect, ...]:
        """Those without which only figures are others."""
        return tuple(effect for effect in self.effects if not effect.is_turn)


def for_page(question: Question, reader: User, *, is_weighted: bool = True) -> MatrixPage:
    """At most twelve queries beside the question's own, however large the matrix."""
    columns = [
        Column(row.pk, row.text, row.position) for row in question.hypotheses.order_by("position")
    ]
    items = list(items_of(question))
    marks = _marks(question, reader)
    facts = _facts([item.claim_id for item in items])
    rows = tuple(_row(item, columns, marks, facts[item.claim_id], reader) for item in items)
    readers = _readers(rows, marks, [column.id for column in columns], reader)
    told = matrixscores.told(columns, rows, readers, is_weighted=is_weighted)
    return MatrixPage(
        question=question,
        hypotheses=tuple(columns),
        rows=rows,
        is_weighted=is_weighted,
        may_mark=reader.is_editor,
        marked=sum(row.is_marked for row in rows),
        closed=sum(not row.is_open for row in rows),
        opposed=tuple(sentence for row in rows for sentence in _opposed(row)),
        scores=told.scores,
        ranges=told.ranges,
        effects=told.effects,
        unmoved=told.unmoved,
    )


def items_of(question: Question) -> Any:
    """The standing evidence, in the order it was chosen, with its claims. One query."""
    rows = EvidenceItem.objects.filter(question=question, withdrawn_at=None)
    return rows.select_related("claim").order_by("id")


def offered(question: Question) -> list[Claim]:
    """Claims of the case to choose from: those that are evidence, then the newest. Two queries."""
    chosen = [item.claim for item in items_of(question)]
    newest = Claim.objects.filter(case=question.case_id).order_by("-id")[:MOST_OFFERED]
    return list(dict.fromkeys([*chosen, *newest]))


def called(question: Question, refs: Iterable[str]) -> dict[str, Claim]:
    """Reference as it was given → the claim of the question's case. One query."""
    numbers = {ref: references.number(ref, "C") for ref in refs}
    rows = Claim.objects.filter(case=question.case_id, number__in=filter(None, numbers.values()))
    found = {row.number: row for row in rows}
    return {ref: found[number] for ref, number in numbers.items() if number in found}


def own_marks(question: Question, reader: User) -> dict[tuple[UUID, UUID], str]:
    """(item, hypothesis) → the reader's own word. One query."""
    rows = EvidenceMark.objects.filter(item__question=question, by=reader)
    return {(row.item_id, row.hypothesis_id): row.consistency for row in rows}


type _Marks = Mapping[UUID, Sequence[EvidenceMark]]


def _marks(question: Question, reader: User) -> _Marks:
    """Item → the marks that the reader may see, oldest first. One query."""
    rows = EvidenceMark.objects.open_to(reader).filter(
        item__question=question, item__withdrawn_at=None
    )
    found: dict[UUID, list[EvidenceMark]] = defaultdict(list)
    for row in rows.select_related("by").order_by("id"):
        found[row.item_id].append(row)
    return found


@dataclass(frozen=True, slots=True)
class _Facts:
    status: str = ""
    low: int = 0
    high: int = 0


def _facts(claims: Sequence[UUID]) -> Mapping[UUID, _Facts]:
    """Claim → its verdict and origins. Two queries."""
    verdicts = Verdict.objects.filter(claim__in=claims, superseded_at=None)
    status = dict(verdicts.values_list("claim_id", "status"))
    stored = ClaimSupport.objects.filter(claim__in=claims)
    counted = {
        claim: (low, high)
        for claim, low, high in stored.values_list("claim_id", "origins_low", "origins_high")
    }
    return {claim: _Facts(status.get(claim, ""), *counted.get(claim, ())) for claim in claims}


def _row(
    item: EvidenceItem, columns: Sequence[Column], marks: _Marks, facts: _Facts, reader: User
) -> Row:
    seen = marks.get(item.pk, ())
    ids = [column.id for column in columns]
    by_person: dict[UUID, dict[UUID, Consistency]] = defaultdict(dict)
    for mark in seen:
        by_person[mark.by_id][mark.hypothesis_id] = Consistency.called(mark.consistency)
    whole = {p: row for p, row in by_person.items() if matrices.is_whole(row, ids)}
    told = [consistency.diagnosticity(row.values()) for row in whole.values()]
    own = whole.get(reader.pk)
    label = VerdictStatus.called(facts.status).label if facts.status else "Not marked yet"
    return Row(
        id=item.pk,
        claim=item.claim,
        status=facts.status,
        status_label=label,
        origins=figures.origins(facts.low, facts.high),
        origins_low=facts.low,
        weight=matrices.weight(facts.status, facts.low),
        is_open=own is not None or not reader.is_editor,
        is_marked=own is not None,
        cells=tuple(_cell(column, seen, reader) for column in columns),
        diagnosticity=consistency.diagnosticity(own.values()) if own else None,
        told=tuple((term, told.count(term)) for term in Diagnosticity if term in told),
    )


def _cell(column: Column, seen: Sequence[EvidenceMark], reader: User) -> Cell:
    given = tuple(
        Given(str(mark.by), Consistency.called(mark.consistency), mark.by_id == reader.pk)
        for mark in seen
        if mark.hypothesis_id == column.id
    )
    own = next((one.mark for one in given if one.is_own), None)
    return Cell(column, own, given, consistency.spread([one.mark for one in given]))


def _readers(
    rows: Sequence[Row], marks: _Marks, hypotheses: Sequence[UUID], reader: User
) -> list[Reader]:
    """Everybody who is seen, the reader first, with the rows that they marked whole."""
    people: dict[UUID, str] = {}
    read: dict[UUID, dict[UUID, dict[UUID, Consistency]]] = defaultdict(dict)
    for row in rows:
        for mark in marks.get(row.id, ()):
            people[mark.by_id] = str(mark.by)
            its = read[mark.by_id].setdefault(row.id, {})
            its[mark.hypothesis_id] = Consistency.called(mark.consistency)
    order = sorted(people, key=lambda key: (key != reader.pk, people[key].lower()))
    return [
        Reader(
            key=key,
            name=people[key],
            is_own=key == reader.pk,
            rows={
                item: its for item, its in read[key].items() if matrices.is_whole(its, hypotheses)
            },
        )
        for key in order
    ]


def _opposed(row: Row) -> list[str]:
    """Such as: C-1042 against “export”: Edda very inconsistent, Egon consistent."""
    return [
        f"{row.claim.ref} against “{cell.hypothesis.label}”: "
        + ", ".join(f"{given.by} {given.mark.label}" for given in cell.given)
        for cell in row.cells
        if cell.spread and cell.spread.is_opposed
    ]


def url(question: Question) -> str:
    return reverse("matrix", args=[question.ref])
