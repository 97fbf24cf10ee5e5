"""A question is settled, found to be unresolvable, and opened again."""

from datetime import date, timedelta

import pytest

from provenance.actions import resolutions
from provenance.actions.resolutions import NoResolution, Settlement
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db

YESTERDAY = draw.TODAY - timedelta(days=1)


def unresolvable(question, words="The archive burnt down.", **columns):
    there = {"settlement": Settlement(words), "by": draw.editor(), "at": draw.NOW}
    return resolutions.declare_unresolvable(question=question, **{**there, **columns})


def test_resolve_says_which_answer_when_and_by_what():
    question, claim, paper = draw.question(), draw.claim(), draw.publication("wire")
    draw.resolution(question, words=" Seized. ", claims=[claim, claim], publications=[paper])
    question.refresh_from_db()
    assert (question.state, question.resolved_as.text) == ("resolved", "export")
    assert (question.resolved_on, question.resolution) == (draw.TODAY, "Seized.")
    assert (question.resolved_by, question.resolved_at) == (draw.editor(), draw.NOW)
    shown = {row.claim or row.publication for row in question.settled_by.all()}
    assert shown == {claim, paper}
    assert ledger.told(question)["verb"] == "questions.resolve"
    assert question.version == 2


def test_resolve_refuses_what_settles_nothing():
    question, other = draw.question(), draw.question("When?", ["soon", "late"])
    with ledger.refused(NoResolution, field="words"):
        draw.resolution(question, words=" ")
    with ledger.refused(NoResolution, field="on", match="lies in the future"):
        draw.resolution(question, on=draw.LATER.date())
    with ledger.refused(NoResolution, field="hypothesis"):
        resolutions.resolve(
            question=question,
            hypothesis=other.hypotheses.first(),
            on=draw.TODAY,
            settlement=Settlement("Seen."),
            by=draw.editor(),
            at=draw.NOW,
        )


def test_a_question_was_not_settled_before_it_was_asked():
    question = draw.question()
    with ledger.refused(NoResolution, field="on", match="not asked before 26 Nov 2024"):
        draw.resolution(question, on=YESTERDAY)


def test_a_question_was_asked_by_the_day_it_was_first_answered():
    question = draw.question()
    draw.assessment(question, stated="2024-11-25")
    with ledger.refused(NoResolution, field="on", match="not asked before 25 Nov 2024"):
        draw.resolution(question, on=date(2024, 11, 24))
    assert draw.resolution(question, on=YESTERDAY).resolved_on == YESTERDAY


def test_what_will_not_be_known_has_a_reason_and_no_answer():
    question = draw.question()
    with ledger.refused(NoResolution, field="words"):
        unresolvable(question, " ")
    told = unresolvable(question)
    assert (told.state, told.resolved_as, told.resolved_on) == ("unresolvable", None, None)
    assert ledger.told(question)["verb"] == "questions.declare_unresolvable"


def test_what_is_settled_is_reopened_before_it_is_settled_otherwise():
    question = draw.resolution(draw.question(), claims=[draw.claim()])
    for again in (draw.resolution, unresolvable):
        with ledger.refused(NoResolution, match="Reopen it first"):
            again(question)
    by = draw.editor()
    with ledger.refused(Refused, field="reason"):
        resolutions.reopen(question=question, reason="", by=by)
    with ledger.refused(Stale):
        resolutions.reopen(question=question, reason="A slip.", version=1, by=by)
    reopened = resolutions.reopen(question=question, reason="Another cargo.", version=2, by=by)
    assert (reopened.state, reopened.resolved_as, reopened.resolution) == ("open", None, "")
    assert not reopened.settled_by.exists()
    assert ledger.told(question)["reason"] == "Another cargo."
    with ledger.refused(NoResolution, match="is open"):
        resolutions.reopen(question=question, reason="Again.", by=by)
    assert draw.resolution(question, "own arsenal").resolved_as.text == "own arsenal"


def test_of_two_editors_at_once_the_second_is_told():
    question = draw.question()
    unresolvable(question, version=1)
    with ledger.refused(Stale, match=question.ref):
        unresolvable(question, version=1)
