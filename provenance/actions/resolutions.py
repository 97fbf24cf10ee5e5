"""Settle a question: which answer turned out right, or that it will not be known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.questions import QuestionState, asked_on
from provenance.errors import Refused
from provenance.models import (
    Assessment,
    Claim,
    Hypothesis,
    Publication,
    Question,
    ResolutionEvidence,
    User,
)


class NoResolution(Refused):
    pass


@dataclass(frozen=True, slots=True)
class Settlement:
    """What settled the question: `words` say it, claims and publications show it."""

    words: str
    claims: Sequence[Claim] = ()
    publications: Sequence[Publication] = ()


def resolve(
    *,
    question: Question,
    hypothesis: Hypothesis,
    on: date,
    settlement: Settlement,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Question:
    """The world settled it on the day `on`, as `hypothesis` has it."""
    policies.enforce(policies.edit_refusal(by))
    if not settlement.words.strip():
        raise NoResolution("Say by what evidence it is settled.", field="words")
    with recording.change("questions.resolve", by=by):
        question = _open(question, version)
        if hypothesis.question_id != question.pk:
            raise NoResolution("That is no answer to this question.", field="hypothesis")
        _check_day(question, on, at)
        return _settle(
            question,
            settlement,
            state=QuestionState.RESOLVED,
            resolved_as=hypothesis,
            resolved_on=on,
            resolved_by=by,
            resolved_at=at,
        )


def declare_unresolvable(
    *,
    question: Question,
    settlement: Settlement,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Question:
    """It will not be known which answer is right; the words of `settlement` say why."""
    policies.enforce(policies.edit_refusal(by))
    if not settlement.words.strip():
        raise NoResolution("Say why it will not be known.", field="words")
    with recording.change("questions.declare_unresolvable", by=by):
        return _settle(
            _open(question, version),
            settlement,
            state=QuestionState.UNRESOLVABLE,
            resolved_by=by,
            resolved_at=at,
        )


def reopen(*, question: Question, reason: str, version: int | None = None, by: User) -> Question:
    """It is not settled after all; history keeps how it was."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("questions.reopen", by=by, reason=reason):
        question = _locked(question, version)
        if question.state == QuestionState.OPEN:
            raise NoResolution(f"{question.ref} is open.")
        ResolutionEvidence.objects.filter(question=question).delete()
        writing.update(
            question,
            state=QuestionState.OPEN,
            resolved_as=None,
            resolved_on=None,
            resolution="",
            resolved_by=None,
            resolved_at=None,
        )
        return question


def _locked(question: Question, version: int | None) -> Question:
    question = Question.objects.select_for_update().get(pk=question.pk)
    writing.fresh(question, version, question.ref)
    return question


def _open(question: Question, version: int | None) -> Question:
    question = _locked(question, version)
    if question.state != QuestionState.OPEN:
        state = QuestionState.called(question.state).label.lower()
        raise NoResolution(f"{question.ref} is {state} already. Reopen it first.")
    return question


def _check_day(question: Question, on: date, at: datetime) -> None:
    if on > at.date():
        raise NoResolution(f"{on:%-d %b %Y} lies in the future.", field="on")
    spoken = Assessment.objects.filter(question=question, withdrawn_at=None)
    moments = spoken.values_list("stated_earliest", flat=True)
    asked = asked_on(question.asked_at.date(), (moment.date() for moment in moments if moment))
    if on < asked:
        raise NoResolution(
            f"The question was not asked before {asked:%-d %b %Y}, the day it was written down or "
            "first answered: it cannot have been settled earlier. If experts answered it earlier, "
            "record their answers first.",
            field="on",
        )


def _settle(question: Question, settlement: Settlement, **columns: object) -> Question:
    writing.update(question, resolution=settlement.words.strip(), **columns)
    for claim in dict.fromkeys(settlement.claims):
        writing.insert(ResolutionEvidence(question=question, claim=claim))
    for publication in dict.fromkeys(settlement.publications):
        writing.insert(ResolutionEvidence(question=question, publication=publication))
    return question
