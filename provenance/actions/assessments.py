"""Record what an expert thinks of a question, in the expert's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from provenance import policies
from provenance.actions import events, keeping, opinions, recording, sources, writing
from provenance.actions.opinions import NotAnAssessment, Opinion, Said
from provenance.domain.dates import Span
from provenance.domain.vocabulary import SourceKind
from provenance.domain.webhooks import EventKind
from provenance.models import Assessment, Evidence, Hypothesis, Judgement, Question, Source, User
from provenance.models.columns import span_columns
from provenance.queries import sight

__all__ = ["NotAnAssessment", "Opinion", "Said", "edit", "record", "withdraw"]


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
            Assessment(question=question, recorded_at=at, **_columns(opinion, voices, by, at))
        )
        _judge(assessment, opinion)
        events.happened(EventKind.ASSESSMENT_RECORDED, assessment_id=assessment.pk)
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
        voices = _voices(assessment.question, opinion, at, own=assessment)
        _check(assessment.question, opinion, voices, own=assessment)
        judged = _judge(assessment, opinion)
        if not writing.update(assessment, **_columns(opinion, voices, by, at)) and judged:
            writing.touch(assessment)
        return assessment


def withdraw(*, assessment: Assessment, reason: str, by: User, at: datetime) -> None:
    """Take an assessment off the compare page; it stays in the record."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("assessments.withdraw", by=by, reason=reason):
        row = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
        writing.withdraw(row, reason=reason, at=at)


def _voices(
    question: Question, opinion: Opinion, at: datetime, own: Assessment | None = None
) -> _Voices:
    if not opinion.expert.strip():
        raise NotAnAssessment("Name the expert.", field="expert")
    names = {"expert": opinion.expert, "institution": opinion.institution}
    # Whose answer it is stays so while its name stays: a confidential source may have a namesake.
    kept = {
        part: voice
        for part in names
        if own and (voice := getattr(own, part)) and names[part] in (voice.name, voice.code_name)
    }
    names = {part: name for part, name in names.items() if part not in kept}
    case = question.case_id
    found = kept | sources.named(names, opinion.kinds, at=at, kept_in=keeping.within(case))
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
    if not answers.issuperset(opinion.judgements):
        raise NotAnAssessment("That is no hypothesis of this question.")
    opinions.check_words(opinion.judgements)
    _check_succession(question, opinion.supersedes, voices, own)


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


def _columns(opinion: Opinion, voices: _Voices, by: User, at: datetime) -> dict[str, object]:
    span = writing.past_span(opinion.stated, at=at, field="stated")
    return {
        "expert": voices.expert,
        "institution": voices.institution,
        "lacks_affiliation": _lacks_affiliation(opinion, voices, span, by, at),
        "publication": opinion.publication,
        "quote": opinion.quote.strip(),
        "confidence": opinion.confidence,
        "access": opinion.access,
        "evidence_words": opinion.evidence_words.strip(),
        "assumptions": opinion.assumptions.strip(),
        "caveats": opinion.caveats.strip(),
        "supersedes": opinion.supersedes,
        **span_columns("stated", span),
    }


def _lacks_affiliation(
    opinion: Opinion, voices: _Voices, span: Span | None, by: User, at: datetime
) -> bool:
    return opinions.lacks_affiliation(
        opinion, expert=voices.expert, institution=voices.institution, span=span, by=by, at=at
    )


def _judge(assessment: Assessment, opinion: Opinion) -> bool:
    """Make judgements and evidence what `opinion` says; whether that changed anything."""
    there = {row.hypothesis_id: row for row in assessment.judgements.all()}
    changed = False
    for hypothesis, said in opinion.judgements.items():
        row = there.get(hypothesis)
        if row is not None and said.is_something:
            changed |= bool(writing.update(row, **_words(said)))
        elif row is not None:
            row.delete()
            changed = True
        elif said.is_something:
            row = Judgement(assessment=assessment, hypothesis_id=hypothesis, **_words(said))
            writing.insert(row)
            changed = True
    shown = [
        _show_evidence(assessment, "publication_id", (row.pk for row in opinion.evidence)),
        _show_evidence(assessment, "claim_id", (row.pk for row in opinion.evidence_claims)),
    ]
    return changed or any(shown)


def _words(said: Said) -> dict[str, object]:
    return {
        "likelihood": said.likelihood,
        "lean": said.lean,
        "low": said.low,
        "high": said.high,
        "is_desk_reading": said.is_desk_reading,
        "quote": said.quote.strip(),
    }


def _show_evidence(assessment: Assessment, column: str, keys: Iterable[UUID]) -> bool:
    """Make the claims, or the publications, that the expert weighed those with `keys`."""
    wanted = set(keys)
    rows = Evidence.objects.filter(assessment=assessment).exclude(**{column: None})
    # What who edits does not see they cannot have taken off.
    with sight.the_readers():
        there = dict(rows.values_list(column, "pk"))
    gone = [pk for key, pk in there.items() if key not in wanted]
    Evidence.objects.filter(pk__in=gone).delete()
    for pk in wanted - there.keys():
        writing.insert(Evidence(assessment=assessment, **{column: pk}))
    return wanted != there.keys()
