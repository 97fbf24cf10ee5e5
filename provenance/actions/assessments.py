"""Record what an expert thinks of a question, in the expert's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from provenance import policies
from provenance.actions import keeping, recording, sources, writing
from provenance.domain.vocabulary import EvidenceAccess, Lean, Likelihood, SourceKind
from provenance.errors import Refused
from provenance.models import (
    Assessment,
    Evidence,
    Hypothesis,
    Judgement,
    Publication,
    Question,
    Source,
    User,
)
from provenance.models.columns import span_columns


class NotAnAssessment(Refused):
    pass


@dataclass(frozen=True, slots=True)
class Said:
    """What an expert said of one hypothesis. `is_desk_reading` marks a word not the expert's."""

    likelihood: str = ""
    lean: str = ""
    is_desk_reading: bool = False
    quote: str = ""

    @property
    def is_something(self) -> bool:
        return bool(self.likelihood or self.lean)


@dataclass(frozen=True, slots=True)
class Opinion:
    """One assessment as an editor writes it down.

    Expert and institution are names; `kinds` gives the kind to add those with that lead nowhere.
    """

    expert: str
    institution: str
    stated: str
    quote: str
    judgements: Mapping[UUID, Said]
    confidence: str = ""
    access: str = EvidenceAccess.UNKNOWN
    evidence_words: str = ""
    evidence: Sequence[Publication] = ()
    publication: Publication | None = None
    supersedes: Assessment | None = None
    kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Voices:
    expert: Source
    institution: Source | None


def record(*, question: Question, opinion: Opinion, by: User, at: datetime) -> Assessment:
    """Record one expert's dated answer; what they did not speak of gets no row."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("assessments.record", by=by):
        voices = _voices(question, opinion, at)
        _check(question, opinion, voices)
        assessment = writing.insert(
            Assessment(question=question, recorded_at=at, **_columns(opinion, voices, at))
        )
        _judge(assessment, opinion)
        return assessment


def edit(
    *,
    assessment: Assessment,
    opinion: Opinion,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Assessment:
    """Correct how an assessment was written down. A change of mind is a new assessment."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("assessments.edit", by=by):
        assessment = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
        writing.fresh(assessment, version, "this assessment")
        voices = _voices(assessment.question, opinion, at)
        _check(assessment.question, opinion, voices, own=assessment)
        judged = _judge(assessment, opinion)
        if not writing.update(assessment, **_columns(opinion, voices, at)) and judged:
            writing.touch(assessment)
        return assessment


def withdraw(*, assessment: Assessment, reason: str, by: User, at: datetime) -> None:
    """Take an assessment off the compare page; it stays in the record."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("assessments.withdraw", by=by, reason=reason):
        row = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
        writing.withdraw(row, reason=reason, at=at)


def _voices(question: Question, opinion: Opinion, at: datetime) -> _Voices:
    if not opinion.expert.strip():
        raise NotAnAssessment("Name the expert.", field="expert")
    names = {"expert": opinion.expert, "institution": opinion.institution}
    case = question.case_id
    found = sources.named(names, opinion.kinds, at=at, kept_in=keeping.within(case))
    keeping.release(case, *found.values(), opinion.publication, *opinion.evidence)
    return _Voices(found["expert"], found.get("institution"))


def _check(
    question: Question, opinion: Opinion, voices: _Voices, own: Assessment | None = None
) -> None:
    if not opinion.quote.strip():
        raise NotAnAssessment("Quote what the expert said, exactly.", field="quote")
    if voices.institution and voices.institution.kind == SourceKind.PERSON:
        raise NotAnAssessment(
            f"{voices.institution.name} is a person; the institution is an organisation.",
            field="institution",
        )
    answers = set(Hypothesis.objects.filter(question=question).values_list("pk", flat=True))
    for hypothesis, said in opinion.judgements.items():
        if hypothesis not in answers:
            raise NotAnAssessment("That is no hypothesis of this question.")
        _check_words(hypothesis, said)
        if said.quote and not said.is_something:
            raise NotAnAssessment(
                "There are words but no likelihood and no lean: choose one, or clear the words.",
                field=f"likelihood_{hypothesis}",
            )
    _check_succession(question, opinion.supersedes, voices, own)


def _check_words(hypothesis: UUID, said: Said) -> None:
    for column, terms in (("likelihood", Likelihood), ("lean", Lean)):
        word = getattr(said, column)
        if word and word not in set(terms):
            raise NotAnAssessment(
                f"“{word}” is not in the list; choose one of the words offered.",
                field=f"{column}_{hypothesis}",
            )


def _check_succession(
    question: Question, earlier: Assessment | None, voices: _Voices, own: Assessment | None
) -> None:
    if own is not None and own.expert_id != voices.expert.pk:
        _refuse_another_expert(own)
    if earlier is None:
        return
    if earlier.question_id != question.pk or earlier.expert_id != voices.expert.pk:
        raise NotAnAssessment(
            "Only an earlier answer of the same expert to this question can be superseded.",
            field="supersedes",
        )
    later = Assessment.objects.filter(supersedes=earlier, withdrawn_at=None)
    if own is not None:
        later = later.exclude(pk=own.pk)
        if own.pk in _line_before(earlier):
            raise NotAnAssessment(
                "That one supersedes this answer already: choose the other way round.",
                field="supersedes",
            )
    if later.exists():
        raise NotAnAssessment("That one is superseded already.", field="supersedes")


def _refuse_another_expert(own: Assessment) -> None:
    later = Assessment.objects.filter(supersedes=own, withdrawn_at=None)
    if own.supersedes_id or later.exists():
        raise NotAnAssessment(
            "This answer stands in a line of answers of one expert: the expert stays. Withdraw "
            "it and record another.",
            field="expert",
        )


def _line_before(assessment: Assessment) -> list[UUID]:
    """The assessment and those it supersedes, newest first."""
    line = [assessment.pk]
    step = assessment.supersedes_id
    while step and step not in line:
        line.append(step)
        step = Assessment.objects.values_list("supersedes_id", flat=True).get(pk=step)
    return line


def _columns(opinion: Opinion, voices: _Voices, at: datetime) -> dict[str, object]:
    span = writing.past_span(opinion.stated, at=at, field="stated")
    return {
        "expert": voices.expert,
        "institution": voices.institution,
        "publication": opinion.publication,
        "quote": opinion.quote.strip(),
        "confidence": opinion.confidence,
        "access": opinion.access,
        "evidence_words": opinion.evidence_words.strip(),
        "supersedes": opinion.supersedes,
        **span_columns("stated", span),
    }


def _judge(assessment: Assessment, opinion: Opinion) -> bool:
    """Make judgements and evidence what `opinion` says; whether that changed anything."""
    there = {row.hypothesis_id: row for row in assessment.judgements.all()}
    changed = False
    for hypothesis, said in opinion.judgements.items():
        row = there.get(hypothesis)
        words = {
            "likelihood": said.likelihood,
            "lean": said.lean,
            "is_desk_reading": said.is_desk_reading,
            "quote": said.quote.strip(),
        }
        if row is not None and said.is_something:
            changed |= bool(writing.update(row, **words))
        elif row is not None:
            row.delete()
            changed = True
        elif said.is_something:
            writing.insert(Judgement(assessment=assessment, hypothesis_id=hypothesis, **words))
            changed = True
    return _show_evidence(assessment, opinion.evidence) or changed


def _show_evidence(assessment: Assessment, evidence: Sequence[Publication]) -> bool:
    wanted = {publication.pk for publication in evidence}
    rows = Evidence.objects.filter(assessment=assessment)
    there = set(rows.values_list("publication_id", flat=True))
    rows.exclude(publication__in=wanted).delete()
    for pk in wanted - there:
        writing.insert(Evidence(assessment=assessment, publication_id=pk))
    return wanted != there
