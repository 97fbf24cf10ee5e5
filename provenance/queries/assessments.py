"""A question whole, with every standing answer to it, in the words it is stored in."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from provenance.domain.questions import QuestionState
from provenance.domain.vocabulary import Likelihood
from provenance.models import Assessment, Hypothesis, Judgement, Publication, Question

from . import calibrations, cases, comparisons
from .calibrations import LineRow
from .cases import QuestionRow
from .facts import PublicationFacts, SourceFacts, SpanFacts, fields_of


@dataclass(frozen=True, slots=True)
class JudgementRecord:
    """What an expert says of one hypothesis; all of it empty where they said nothing."""

    hypothesis: UUID
    likelihood: Likelihood | None = None
    lean: str = ""
    low: int | None = None
    high: int | None = None
    is_desk_reading: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    publication: PublicationFacts
    source: SourceFacts


@dataclass(frozen=True, slots=True)
class ClaimFact:
    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """`publisher` put the publication out, where there is one: often not the expert."""

    id: UUID
    version: int
    expert: SourceFacts
    institution: SourceFacts | None
    publication: PublicationFacts | None
    stated: SpanFacts | None
    quote: str
    confidence: str
    access: str
    evidence: tuple[EvidenceRecord, ...]
    evidence_claims: tuple[ClaimFact, ...]
    evidence_words: str
    assumptions: str
    caveats: str
    lacks_affiliation: bool
    supersedes: UUID | None
    is_superseded: bool
    recorded_at: datetime
    judgements: tuple[JudgementRecord, ...]
    is_withdrawn: bool = False
    publisher: SourceFacts | None = None


@dataclass(frozen=True, slots=True)
class ResolutionRecord:
    """How the question ended; `hypothesis` and `settled_on` are None where it will not be known."""

    hypothesis: UUID | None
    settled_on: date | None
    words: str
    claims: tuple[ClaimFact, ...]
    publications: tuple[EvidenceRecord, ...]
    recorded_at: datetime | None


@dataclass(frozen=True, slots=True)
class HypothesisRecord:
    id: UUID
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Answers:
    """The possible answers in their order, and those of experts, oldest first."""

    hypotheses: tuple[HypothesisRecord, ...]
    assessments: tuple[AssessmentRecord, ...]


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    row: QuestionRow
    version: int
    is_exclusive: bool | None
    criteria: str
    settle_by: date | None
    resolution: ResolutionRecord | None
    hypotheses: tuple[HypothesisRecord, ...]
    assessments: tuple[AssessmentRecord, ...]
    scores: tuple[LineRow, ...]


def of_question(ref: str) -> QuestionRecord | None:
    """Eleven queries at most; an answer that replaced another stands beside it."""
    question = Question.objects.referred(ref).first()
    if question is None:
        return None
    answers = every([question], Assessment.objects.filter(withdrawn_at=None))[question.pk]
    return QuestionRecord(
        row=cases.questions(Question.objects.filter(pk=question.pk), size=1).rows[0],
        version=question.version,
        is_exclusive=question.is_exclusive,
        criteria=question.criteria,
        settle_by=question.settle_by,
        resolution=_resolution(question),
        hypotheses=answers.hypotheses,
        assessments=answers.assessments,
        scores=calibrations.of_question(question).rows,
    )


def by_key(pk: UUID) -> Mapping[str, Any] | None:
    """One assessment with its question, withdrawn or not. Six queries at most."""
    row = _whole(Assessment.objects.select_related("question")).filter(pk=pk).first()
    if row is None:
        return None
    hypotheses = list(row.question.hypotheses.order_by("position"))
    later = Assessment.objects.filter(supersedes=row, withdrawn_at=None).exists()
    record = _assessment(row, hypotheses, later)
    gone = {"withdrawn_at": row.withdrawn_at, "withdrawn_reason": row.withdrawn_reason}
    return fields_of(record) | gone | {"question": row.question}


def every(
    questions: Collection[Question], assessments: QuerySet[Assessment]
) -> Mapping[UUID, Answers]:
    """Of each of `questions` what was answered. Five queries, however many."""
    columns, said = defaultdict(list), defaultdict(list)
    for hypothesis in Hypothesis.objects.filter(question__in=questions).order_by("position"):
        columns[hypothesis.question_id].append(hypothesis)
    rows = _whole(assessments.filter(question__in=questions))
    for row in rows.order_by("stated_latest", "id"):
        said[row.question_id].append(row)
    return {row.pk: _answers(columns[row.pk], said[row.pk]) for row in questions}


def _whole(rows: QuerySet[Assessment]) -> QuerySet[Assessment]:
    looked_at = Prefetch("evidence", Publication.objects.select_related("source").order_by("pk"))
    along = rows.select_related("expert", "institution", "publication__source")
    return along.prefetch_related("judgements", "evidence_claims", looked_at)


def _answers(hypotheses: Sequence[Hypothesis], rows: Sequence[Assessment]) -> Answers:
    replaced = comparisons.replaced([row for row in rows if row.withdrawn_at is None])
    return Answers(
        tuple(HypothesisRecord(row.pk, row.text, row.position) for row in hypotheses),
        tuple(_assessment(row, hypotheses, row.pk in replaced) for row in rows),
    )


def _resolution(question: Question) -> ResolutionRecord | None:
    if question.state == QuestionState.OPEN:
        return None
    rows = list(question.settled_by.select_related("claim", "publication__source").order_by("pk"))
    claims = [row.claim for row in rows if row.claim]
    filed = [row.publication for row in rows if row.publication]
    return ResolutionRecord(
        hypothesis=question.resolved_as_id,
        settled_on=question.resolved_on,
        words=question.resolution,
        claims=tuple(ClaimFact(claim.ref, claim.text) for claim in claims),
        publications=tuple(_looked_at(item) for item in filed),
        recorded_at=question.resolved_at,
    )


def _looked_at(item: Publication) -> EvidenceRecord:
    return EvidenceRecord(PublicationFacts.of(item), SourceFacts.of(item.source))


def _assessment(
    row: Assessment, hypotheses: Sequence[Hypothesis], is_superseded: bool
) -> AssessmentRecord:
    said = {judgement.hypothesis_id: judgement for judgement in row.judgements.all()}
    return AssessmentRecord(
        id=row.pk,
        version=row.version,
        expert=SourceFacts.of(row.expert),
        institution=SourceFacts.of(row.institution) if row.institution else None,
        publication=PublicationFacts.of(row.publication) if row.publication else None,
        stated=SpanFacts.of(row, "stated"),
        quote=row.quote,
        confidence=row.confidence,
        access=row.access,
        evidence=tuple(_looked_at(item) for item in row.evidence.all()),
        evidence_claims=tuple(ClaimFact(c.ref, c.text) for c in row.evidence_claims.all()),
        evidence_words=row.evidence_words,
        assumptions=row.assumptions,
        caveats=row.caveats,
        lacks_affiliation=row.lacks_affiliation,
        supersedes=row.supersedes_id,
        is_superseded=is_superseded,
        recorded_at=row.recorded_at,
        judgements=tuple(_judgement(item, said.get(item.pk)) for item in hypotheses),
        is_withdrawn=row.withdrawn_at is not None,
        publisher=SourceFacts.of(row.publication.source) if row.publication else None,
    )


def _judgement(hypothesis: Hypothesis, said: Judgement | None) -> JudgementRecord:
    if said is None:
        return JudgementRecord(hypothesis.pk)
    return JudgementRecord(
        hypothesis=hypothesis.pk,
        likelihood=Likelihood.called(said.likelihood) if said.likelihood else None,
        lean=said.lean,
        low=said.low,
        high=said.high,
        is_desk_reading=said.is_desk_reading,
        quote=said.quote,
    )
