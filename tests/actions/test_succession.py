"""An expert who changes their mind: one answer supersedes an earlier one."""

import pytest

from provenance.actions import assessments
from provenance.actions.assessments import NotAnAssessment
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def record(question, opinion):
    return assessments.record(question=question, opinion=opinion, by=draw.editor(), at=draw.NOW)


def edit(assessment, opinion):
    by = draw.editor()
    return assessments.edit(assessment=assessment, opinion=opinion, by=by, at=draw.NOW)


def test_a_change_of_mind_supersedes_the_earlier_answer_which_stays():
    question = draw.question()
    first = draw.assessment(question)
    second = draw.assessment(question, supersedes=first)
    assert second.supersedes == first
    assert list(first.superseded_by.all()) == [second]


def test_a_line_of_answers_may_go_on():
    question = draw.question()
    latest = None
    for _ in range(3):
        latest = draw.assessment(question, supersedes=latest)
    assert latest.supersedes.supersedes.supersedes is None


def test_another_experts_answer_is_not_superseded():
    question = draw.question()
    opinion = draw.opinion(question, "expert", supersedes=draw.assessment(question, "analyst"))
    with ledger.refused(NotAnAssessment, field="supersedes", match="same expert"):
        record(question, opinion)


def test_an_answer_to_another_question_is_not_superseded():
    question, other = draw.question(), draw.question("When?", ["soon", "late"])
    opinion = draw.opinion(question, supersedes=draw.assessment(other))
    with ledger.refused(NotAnAssessment, field="supersedes", match="this question"):
        record(question, opinion)


def test_an_answer_is_superseded_once():
    question = draw.question()
    first = draw.assessment(question)
    second = draw.assessment(question, supersedes=first)
    with ledger.refused(NotAnAssessment, field="supersedes", match="superseded already"):
        record(question, draw.opinion(question, supersedes=first))
    assessments.withdraw(assessment=second, reason="misread", by=draw.editor(), at=draw.NOW)
    assert record(question, draw.opinion(question, supersedes=first)).supersedes == first


def test_editing_an_answer_keeps_its_own_place_in_the_line():
    question = draw.question()
    first = draw.assessment(question)
    second = draw.assessment(question, supersedes=first)
    assert edit(second, draw.opinion(question, supersedes=first, quote="no")).supersedes == first


def test_an_answer_does_not_supersede_itself():
    question = draw.question()
    row = draw.assessment(question)
    with ledger.refused(NotAnAssessment, field="supersedes"):
        edit(row, draw.opinion(question, supersedes=row))


def test_an_answer_does_not_supersede_one_that_supersedes_it():
    question = draw.question()
    first = draw.assessment(question)
    second = draw.assessment(question, supersedes=first)
    with ledger.refused(NotAnAssessment, field="supersedes"):
        edit(first, draw.opinion(question, supersedes=second))


def test_the_expert_of_an_answer_in_a_line_stays_the_same():
    question = draw.question()
    first = draw.assessment(question)
    draw.assessment(question, supersedes=first)
    with ledger.refused(NotAnAssessment, field="expert"):
        edit(first, draw.opinion(question, "expert"))
