"""A question whole, with every standing answer to it, in the words it is stored in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch

from provenance.domain.vocabulary import Likelihood
from provenance.models import Assessment, Hypothesis, Judgement, Publication, Question

from . import cases
from .cases import QuestionRow
from .facts import PublicationFacts, SourceFacts, SpanFacts


@dataclass(frozen=True, slots=True)
class JudgementRecord:
    """What an expert says of one hypothesis; all of it empty where they said nothing."""

    hypothesis: UUID
    likelihood: Likelihood | None = None
    lean: str = ""
    is_desk_reading: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    publication: PublicationFacts
    source: SourceFacts


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    id: UUID
    expert: SourceFacts
    institution: SourceFacts | None
    publication: PublicationFacts | None
    stated: SpanFacts | None
    quote: str
    confidence: str
    access: str
    evidence: tuple[EvidenceRecord, ...]
    evidence_words: str
    supersedes: UUID | None
    is_superseded: bool
    recorded_at: datetime
    judgements: tuple[JudgementRecord, ...]


@dataclass(frozen=True, slots=True)
class HypothesisRecord:
    id: UUID
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    row: QuestionRow
    hypotheses: tuple[HypothesisRecord, ...]
    assessments: tuple[AssessmentRecord, ...]


def of_question(ref: str) -> QuestionRecord | None:
    """Six queries, however many experts; an answer that replaced another stands beside it."""
    question = Question.objects.referred(ref).first()
    if question is None:
        return None
    hypotheses = list(question.hypotheses.order_by("position"))
    looked_at = Prefetch("evidence", Publication.objects.select_related("source").order_by("pk"))
    rows = list(
        Assessment.objects.filter(question=question, withdrawn_at=None)
        .select_related("expert", "institution", "publication")
        .prefetch_related("judgements", looked_at)
        .order_by("stated_latest", "id")
    )
    replaced = {row.supersedes_id for row in rows}
    return QuestionRecord(
        row=cases.questions(Question.objects.filter(pk=question.pk), size=1).rows[0],
        hypotheses=tuple(HypothesisRecord(row.pk, row.text, row.position) for row in hypotheses),
        assessments=tuple(_assessment(row, hypotheses, row.pk in replaced) for row in rows),
    )


def _assessment(
    row: Assessment, hypotheses: Sequence[Hypothesis], is_superseded: bool
) -> AssessmentRecord:
    said = {judgement.hypothesis_id: judgement for judgement in row.judgements.all()}
    return AssessmentRecord(
        id=row.pk,
        expert=SourceFacts.of(row.expert),
        institution=SourceFacts.of(row.institution) if row.institution else None,
        publication=PublicationFacts.of(row.publication) if row.publication else None,
        stated=SpanFacts.of(row, "stated"),
        quote=row.quote,
        confidence=row.confidence,
        access=row.access,
        evidence=tuple(
            EvidenceRecord(PublicationFacts.of(item), SourceFacts.of(item.source))
            for item in row.evidence.all()
        ),
        evidence_words=row.evidence_words,
        supersedes=row.supersedes_id,
        is_superseded=is_superseded,
        recorded_at=row.recorded_at,
        judgements=tuple(_judgement(item, said.get(item.pk)) for item in hypotheses),
    )


def _judgement(hypothesis: Hypothesis, said: Judgement | None) -> JudgementRecord:
    if said is None:
        return JudgementRecord(hypothesis.pk)
    return JudgementRecord(
        hypothesis=hypothesis.pk,
        likelihood=Likelihood.called(said.likelihood) if said.likelihood else None,
        lean=said.lean,
        is_desk_reading=said.is_desk_reading,
        quote=said.quote,
    )
