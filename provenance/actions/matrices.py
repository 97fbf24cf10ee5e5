"""Choose claims as evidence on a question, and mark them against its hypotheses."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.consistency import Consistency
from provenance.domain.questions import QuestionState
from provenance.errors import Refused
from provenance.models import Claim, EvidenceItem, EvidenceMark, Hypothesis, Question, User

MOST_ITEMS = 100

type Place = tuple[UUID, UUID]
"""A cell: the keys of an item and of a hypothesis."""


class NotEvidence(Refused):
    pass


class NotAMark(Refused):
    pass


def closed_refusal(question: Question) -> str | None:
    """Why a matrix is no longer marked, or None while it is."""
    if question.state == QuestionState.OPEN:
        return None
    state = QuestionState.called(question.state).label.lower()
    return f"{question.ref} is {state}: marks made now would know how it ended."


def choose(
    *,
    question: Question,
    claims: Collection[Claim],
    reason: str = "",
    version: int | None = None,
    by: User,
    at: datetime,
) -> Question:
    """Make `claims`, all of the question's case, its evidence; what is not among them comes off.

    Taking a claim off wants a reason; its marks stay in the record.
    """
    policies.enforce(policies.edit_refusal(by))
    _check_claims(question, claims)
    with recording.change("matrices.choose", by=by, reason=reason.strip()):
        question = Question.objects.select_for_update().get(pk=question.pk)
        writing.fresh(question, version, question.ref)
        _refuse_closed(question)
        there = {item.claim_id: item for item in question.evidence_items.select_for_update()}
        wanted = {claim.pk for claim in claims}
        gone = [i for i in there.values() if not i.withdrawn_at and i.claim_id not in wanted]
        if gone:
            reason = writing.reasoned(reason)
        for item in gone:
            writing.withdraw(item, reason=reason, at=at)
        added = [_choose(question, claim, there.get(claim.pk), by, at) for claim in claims]
        if gone or any(added):
            writing.touch(question)
        return question


def mark(*, question: Question, marks: Mapping[Place, str], by: User, at: datetime) -> int:
    """Save how `by` reads the evidence; "" leaves a cell blank. How many cells changed.

    Cells that are not among `marks` stay as they are, and so do those of everybody else.
    """
    policies.enforce(policies.edit_refusal(by))
    if not marks:
        raise NotAMark("Mark at least one cell.")
    with recording.change("matrices.mark", by=by):
        # Locked, so that no hypothesis or claim comes or goes meanwhile.
        question = Question.objects.select_for_update().get(pk=question.pk)
        _refuse_closed(question)
        _check_marks(question, marks)
        own = EvidenceMark.objects.filter(item__question=question, by=by)
        there = {(row.item_id, row.hypothesis_id): row for row in own}
        new = [
            EvidenceMark(item_id=item, hypothesis_id=answer, by=by, consistency=word, marked_at=at)
            for (item, answer), word in marks.items()
            if word and (item, answer) not in there
        ]
        # At once: a matrix has hundreds of cells. Their words are checked above.
        EvidenceMark.objects.bulk_create(new)
        kept = {place: row for place, row in there.items() if place in marks}
        return len(new) + sum(_mark_anew(row, marks[place], at) for place, row in kept.items())


def _refuse_closed(question: Question) -> None:
    if refusal := closed_refusal(question):
        raise NotAMark(refusal)


def _choose(
    question: Question, claim: Claim, there: EvidenceItem | None, by: User, at: datetime
) -> bool:
    if there is None:
        writing.insert(EvidenceItem(question=question, claim=claim, chosen_by=by, chosen_at=at))
        return True
    return bool(writing.update(there, withdrawn_at=None, withdrawn_reason=""))


def _mark_anew(row: EvidenceMark, word: str, at: datetime) -> bool:
    if row.consistency == word:
        return False
    if word:
        writing.update(row, consistency=word, marked_at=at)
    else:
        row.delete()
    return True


def _check_claims(question: Question, claims: Collection[Claim]) -> None:
    if len(claims) > MOST_ITEMS:
        raise NotEvidence(f"Choose {MOST_ITEMS} claims at most.", field="claims")
    for claim in claims:
        if claim.case_id != question.case_id:
            raise NotEvidence(f"{claim.ref} is not of this question’s case.", field="others")


def _check_marks(question: Question, marks: Mapping[Place, str]) -> None:
    standing = EvidenceItem.objects.filter(question=question, withdrawn_at=None)
    items = set(standing.values_list("pk", flat=True))
    hypotheses = set(Hypothesis.objects.filter(question=question).values_list("pk", flat=True))
    words = {"", *Consistency}
    for (item, hypothesis), word in marks.items():
        field = f"mark_{item}_{hypothesis}"
        if item not in items:
            raise NotAMark("That claim is no longer evidence on this question. Open it anew.")
        if hypothesis not in hypotheses:
            raise NotAMark("That is no hypothesis of this question.")
        if word not in words:
            raise NotAMark(f"“{word}” is not in the list; choose one of the words.", field=field)
