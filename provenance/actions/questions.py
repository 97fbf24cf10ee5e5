"""Ask a question with its possible answers."""

from collections.abc import Sequence
from datetime import date, datetime

from provenance import policies
from provenance.actions import keeping, recording, writing
from provenance.errors import Refused
from provenance.models import Case, Hypothesis, Question, User

MOST_HYPOTHESES = 12
LONGEST_ANSWER = 300


class NoChoice(Refused):
    pass


def ask(
    *,
    case: Case,
    text: str,
    hypotheses: Sequence[str],
    note: str = "",
    is_exclusive: bool | None = None,
    criteria: str = "",
    settle_by: date | None = None,
    by: User,
    at: datetime,
) -> Question:
    """A question on which experts may differ, with at least two hypotheses."""
    policies.enforce(policies.edit_refusal(by))
    answers = _distinct(hypotheses)
    if len(answers) < 2:
        raise NoChoice("Give at least two possible answers, one a line.", field="hypotheses")
    with recording.change("questions.ask", by=by):
        question = writing.insert(
            Question(
                case=case,
                **keeping.numbered(case),
                text=_text(text),
                note=note.strip(),
                is_exclusive=is_exclusive,
                criteria=criteria.strip(),
                settle_by=settle_by,
                asked_at=at,
            )
        )
        for position, answer in enumerate(answers, start=1):
            writing.insert(Hypothesis(question=question, text=answer, position=position))
        return question


def edit(
    *,
    question: Question,
    text: str,
    hypotheses: Sequence[str],
    note: str = "",
    is_exclusive: bool | None = None,
    criteria: str = "",
    settle_by: date | None = None,
    version: int | None = None,
    by: User,
) -> Question:
    """Reword the question, or add hypotheses below those it has; none is taken away."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("questions.edit", by=by):
        question = Question.objects.select_for_update().get(pk=question.pk)
        writing.fresh(question, version, question.ref)
        added = _add(question, _distinct(hypotheses))
        changed = writing.update(
            question,
            text=_text(text),
            note=note.strip(),
            is_exclusive=is_exclusive,
            criteria=criteria.strip(),
            settle_by=settle_by,
        )
        if added and not changed:
            writing.touch(question)
        return question


def _add(question: Question, wanted: Sequence[str]) -> list[str]:
    """Add those of `wanted` that are not there yet; refused where one that is there is missing."""
    there = list(question.hypotheses.values_list("text", flat=True))
    gone = [text for text in there if text not in wanted]
    if gone:
        raise NoChoice(
            f"“{gone[0]}” stays: assessments may speak of it. Add others below it.",
            field="hypotheses",
        )
    added = [answer for answer in wanted if answer not in there]
    for position, answer in enumerate(added, start=len(there) + 1):
        row = Hypothesis(question=question, text=answer, position=_room(position))
        writing.insert(row)
    return added


def _text(text: str) -> str:
    if not text.strip():
        raise Refused("Write the question.", field="text")
    return " ".join(text.split())


def _distinct(hypotheses: Sequence[str]) -> list[str]:
    answers = [" ".join(text.split()) for text in hypotheses if text.strip()]
    distinct = list(dict.fromkeys(answers))
    for answer in distinct:
        if len(answer) > LONGEST_ANSWER:
            raise NoChoice(
                f"“{answer[:40]}…” has {len(answer):,} characters; {LONGEST_ANSWER} at most.",
                field="hypotheses",
            )
    _room(len(distinct))
    return distinct


def _room(count: int) -> int:
    if count > MOST_HYPOTHESES:
        raise NoChoice(f"Give {MOST_HYPOTHESES} possible answers at most.", field="hypotheses")
    return count
