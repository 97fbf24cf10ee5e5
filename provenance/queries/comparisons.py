"""Experts beside one another on one question."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from provenance.domain import comparison
from provenance.domain.comparison import Position, Side
from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood
from provenance.models import Assessment, Hypothesis, Judgement, Question

_TONES = {"agree": ("good", "corroborated"), "differ": ("bad", "disputed")}


@dataclass(frozen=True, slots=True)
class Column:
    id: UUID
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What an expert says of one hypothesis. `low` and `high` are per cent; None: no likelihood."""

    hypothesis: str
    silent: bool
    word: str = ""
    low: int | None = None
    high: int | None = None
    reading: bool = False
    lean: str = ""
    quote: str = ""

    @property
    def width(self) -> int:
        return (self.high or 0) - (self.low or 0)


@dataclass(frozen=True, slots=True)
class Opinion:
    """One assessment: who, when, how sure, on what evidence, in which words."""

    id: UUID
    name: str
    who: str
    href: str
    edit_url: str
    about: tuple[str, ...]
    evidence: str
    quote: str
    where: str
    where_url: str
    cells: tuple[Cell, ...]

    @property
    def key(self) -> str:
        return str(self.id)

    @property
    def foot(self) -> tuple[str, ...]:
        return (
            (*self.about[1:], self.evidence) if " at " in self.who else (*self.about, self.evidence)
        )


@dataclass(frozen=True, slots=True)
class Agreement:
    text: str
    tone: str
    glyph: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    """`experts` are current answers; `earlier` those their experts replaced."""

    question: Question
    hypotheses: tuple[Column, ...]
    experts: tuple[Opinion, ...]
    earlier: tuple[Opinion, ...]
    agreements: tuple[Agreement, ...]


def for_page(question: Question) -> ComparePage:
    """Four queries beside the question's own, however many experts."""
    hypotheses = question.hypotheses.order_by("position")
    return _page(question, hypotheses, _answers(question.assessments.all()))


def of_questions(questions: Collection[Question]) -> list[ComparePage]:
    """The page of each of `questions`, in their order. Five queries, however many."""
    columns, answers = defaultdict(list), defaultdict(list)
    for hypothesis in Hypothesis.objects.filter(question__in=questions).order_by("position"):
        columns[hypothesis.question_id].append(hypothesis)
    for row in _answers(Assessment.objects.filter(question__in=questions)):
        answers[row.question_id].append(row)
    return [_page(question, columns[question.pk], answers[question.pk]) for question in questions]


def _answers(assessments: QuerySet[Assessment]) -> list[Assessment]:
    related = ("question", "expert", "institution", "publication", "publication__source")
    return list(
        assessments.filter(withdrawn_at=None)
        .select_related(*related)
        .prefetch_related("judgements", "evidence__source")
        .order_by("stated_latest", "id")
    )


def _page(
    question: Question, hypotheses: Iterable[Hypothesis], rows: Sequence[Assessment]
) -> ComparePage:
    columns = [Column(row.pk, row.text) for row in hypotheses]
    replaced = {row.supersedes_id for row in rows} | _overtaken(rows)
    current = [row for row in rows if row.pk not in replaced]
    return ComparePage(
        question=question,
        hypotheses=tuple(columns),
        experts=tuple(_opinion(row, columns) for row in current),
        earlier=tuple(_opinion(row, columns) for row in rows if row.pk in replaced),
        agreements=tuple(_agreements(columns, current)),
    )


def _overtaken(rows: Sequence[Assessment]) -> set[UUID]:
    """Answers whose expert gave a later one: one expert is one voice, linked up or not."""
    newest = {row.expert_id: row.pk for row in rows}
    return {row.pk for row in rows if newest[row.expert_id] != row.pk}


def _opinion(row: Assessment, columns: Sequence[Column]) -> Opinion:
    said = {judgement.hypothesis_id: judgement for judgement in row.judgements.all()}
    confidence = Confidence.called(row.confidence).label.lower() if row.confidence else "not stated"
    names = _names(row)
    return Opinion(
        id=row.pk,
        name=names[0],
        who=" at ".join(names),
        href=row.expert.get_absolute_url(),
        edit_url=reverse("assessment-edit", args=[row.question.ref, row.pk]),
        about=tuple(
            filter(None, (*names[1:], row.stated_words or "undated", f"confidence: {confidence}"))
        ),
        evidence=_evidence(row),
        quote=row.quote,
        where=str(row.publication) if row.publication else "",
        where_url=row.publication.get_absolute_url() if row.publication else "",
        cells=tuple(_cell(column, said.get(column.id)) for column in columns),
    )


def _names(row: Assessment) -> tuple[str, ...]:
    if row.institution is None or row.institution_id == row.expert_id:
        return (row.expert.name,)
    return (row.expert.name, row.institution.name)


def _evidence(row: Assessment) -> str:
    words = EvidenceAccess.called(row.access).label
    if row.access == EvidenceAccess.UNKNOWN:
        words = "Evidence looked at: not stated"
    looked_at = [f"{item.source.name}: {item}" for item in row.evidence.all()]
    return ": ".join(filter(None, (words, "; ".join([*looked_at, row.evidence_words]).strip("; "))))


def _cell(column: Column, said: Judgement | None) -> Cell:
    if said is None:
        return Cell(column.label, silent=True)
    word = Likelihood.called(said.likelihood) if said.likelihood else None
    return Cell(
        hypothesis=column.label,
        silent=False,
        word=word.label if word else "",
        low=word.low if word else None,
        high=word.high if word else None,
        reading=said.is_desk_reading,
        lean=Lean.called(said.lean).label if said.lean else "",
        quote=said.quote,
    )


def _agreements(columns: Sequence[Column], rows: Sequence[Assessment]) -> list[Agreement]:
    institutions = [_names(row)[-1] for row in rows]
    positions = [
        Position(
            name=_short_name(row, institutions),
            sides={
                hypothesis.label: _side(judgement)
                for judgement in row.judgements.all()
                for hypothesis in columns
                if hypothesis.id == judgement.hypothesis_id
            },
            access=row.access,
        )
        for row in rows
    ]
    found = comparison.findings([column.label for column in columns], positions)
    return [Agreement(item.text, *_TONES.get(item.kind, ("mute", ""))) for item in found]


def _short_name(row: Assessment, institutions: Sequence[str]) -> str:
    """The institution where only one voice speaks for it, else the expert with it."""
    names = _names(row)
    if institutions.count(names[-1]) == 1 or len(names) == 1:
        return names[-1]
    return f"{names[0]} ({names[1]})"


def _side(judgement: Judgement) -> Side:
    return comparison.side(likelihood=judgement.likelihood, lean=judgement.lean)
