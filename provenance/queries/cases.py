"""Cases in lists and on their own page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from provenance.domain.questions import QuestionState
from provenance.models import Assessment, Case, Claim, Hypothesis, Question

from . import claims as claim_rows
from .claims import ClaimRow
from .pages import Page, cut

OFFERED = 200


@dataclass(frozen=True, slots=True)
class CaseRow:
    ref: str
    title: str
    summary: str
    url: str
    claims: int
    questions: int
    opened_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    ref: str
    text: str
    url: str
    case_ref: str
    case_title: str
    note: str
    asked_at: datetime
    hypotheses: int
    assessments: int
    state: str = QuestionState.OPEN


@dataclass(frozen=True, slots=True)
class CasePage:
    case: Case
    claims: Page[ClaimRow]
    questions: tuple[QuestionRow, ...]

    @property
    def left_out(self) -> int:
        """Voices on the claims shown that had not certainly been published by then."""
        return sum(claim.left_out for claim in self.claims.rows)


def listed(cases: QuerySet[Case], token: str = "", size: int = 50) -> Page[CaseRow]:
    """A page of cases, newest first. One query."""
    counted = cases.annotate(
        claim_count=_count(Claim.objects.all(), "case"),
        question_count=_count(Question.objects.all(), "case"),
    )
    page = cut(counted, key=("-id",), token=token, size=size)
    return Page([_case_row(case) for case in page.rows], page.newer, page.older)


def offered(ref: str = "") -> list[Case]:
    """The newest cases, for a form to choose from, and the one called `ref`, however old."""
    cases = list(Case.objects.order_by("-id")[:OFFERED])
    if ref and ref.upper() not in {case.ref for case in cases}:
        cases += Case.objects.referred(ref)
    return cases


def for_page(case: Case, token: str = "", published_by: datetime | None = None) -> CasePage:
    """Two queries beside the case's own, and one more with `published_by`."""
    claims = claim_rows.listed(Claim.objects.filter(case=case), token, published_by=published_by)
    return CasePage(case, claims, tuple(questions(Question.objects.filter(case=case)).rows))


def questions(rows: QuerySet[Question], token: str = "", size: int = 50) -> Page[QuestionRow]:
    """A page of questions, newest first. One query."""
    counted = rows.select_related("case").annotate(
        hypothesis_count=_count(Hypothesis.objects.all(), "question"),
        assessment_count=_count(Assessment.objects.filter(withdrawn_at=None), "question"),
    )
    page = cut(counted, key=("-id",), token=token, size=size)
    return Page([_question_row(question) for question in page.rows], page.newer, page.older)


def _case_row(case: Any) -> CaseRow:
    return CaseRow(
        case.ref,
        case.title,
        case.summary,
        case.get_absolute_url(),
        case.claim_count,
        case.question_count,
        case.opened_at,
        case.version,
    )


def _question_row(question: Any) -> QuestionRow:
    return QuestionRow(
        question.ref,
        question.text,
        question.get_absolute_url(),
        question.case.ref,
        question.case.title,
        question.note,
        question.asked_at,
        question.hypothesis_count,
        question.assessment_count,
        question.state,
    )


def _count(rows: QuerySet[Any], column: str) -> Coalesce:
    """How many of `rows` point here by `column`, as a subquery."""
    grouped = rows.filter(**{column: OuterRef("pk")}).order_by().values(column)
    return Coalesce(Subquery(grouped.annotate(n=Count("pk")).values("n")), Value(0))
