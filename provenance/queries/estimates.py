"""What experts think, question by question, with when each row was changed last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

from provenance.models import Assertion, Assessment, Case, Claim, Question, Source

from . import assessments, lineages
from .assessments import Answers
from .lineages import Lineage


@dataclass(frozen=True, slots=True)
class Estimate:
    """A question with every answer to it, those withdrawn among them."""

    id: UUID
    ref: str
    text: str
    note: str
    asked_at: datetime
    answers: Answers


@dataclass(frozen=True, slots=True)
class Estimates:
    """`ref` calls the question or the case that was asked for; `case` is None for a question.

    `changed` tells of rows when they were changed last: key → moment. `left_out` is how many older
    claims the case has beside `claims`.
    """

    ref: str
    case: Case | None
    questions: tuple[Estimate, ...]
    claims: tuple[Lineage, ...]
    changed: Mapping[UUID, datetime]
    left_out: int = 0


def of_question(ref: str, as_of: datetime | None = None) -> Estimates | None:
    """Nine queries, however many experts; None where there is no such question."""
    asked = _asked(Question.objects.referred(ref))
    if not asked:
        return None
    return Estimates(asked[0].ref, None, asked, (), _changed(None, asked, (), as_of))


def of_case(
    ref: str, as_of: datetime | None = None, published_by: datetime | None = None
) -> Estimates | None:
    """All questions and the newest claims of a case. Eighteen queries; None where there is none.

    One more where it has more claims than are told.
    """
    case = Case.objects.referred(ref).first()
    if case is None:
        return None
    asked = _asked(Question.objects.filter(case=case))
    claims, left_out = lineages.in_case(case, published_by)
    changed = _changed(case, asked, claims, as_of)
    return Estimates(case.ref, case, asked, claims, changed, left_out)


def _asked(questions: QuerySet[Question]) -> tuple[Estimate, ...]:
    rows = list(questions.order_by("id"))
    answers = assessments.every(rows, Assessment.objects.all())
    return tuple(
        Estimate(row.pk, row.ref, row.text, row.note, row.asked_at, answers[row.pk]) for row in rows
    )


def _changed(
    case: Case | None,
    asked: Sequence[Estimate],
    claims: Sequence[Lineage],
    as_of: datetime | None,
) -> Mapping[UUID, datetime]:
    """When each row was written last, by then. One query for each table."""
    said = [answer for question in asked for answer in question.answers.assessments]
    voices = [voice for claim in claims for voice in claim.chain.voices]
    people = [source for one in said for source in (one.expert, one.institution) if source]
    keys: dict[type[Any], set[UUID]] = {
        Question: {question.id for question in asked},
        Assessment: {answer.id for answer in said},
        Source: {source.id for source in (*people, *(voice.source for voice in voices))},
    }
    if case:
        keys |= {Case: {case.pk}, Claim: {claim.id for claim in claims}}
        keys |= {Assertion: {voice.id for voice in voices}}
    found: dict[UUID, datetime] = {}
    for model, its in keys.items():
        events = model.pgh_event_model.objects.filter(pgh_obj__in=its)
        if as_of:
            events = events.filter(pgh_created_at__lte=as_of)
        found |= dict(events.order_by().values_list("pgh_obj").annotate(Max("pgh_created_at")))
    return found
