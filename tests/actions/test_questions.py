import pytest

from provenance.actions import questions
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def texts(question):
    rows = question.hypotheses.order_by("position")
    return list(rows.values_list("position", "text"))


def ask(**columns):
    there = {"text": "Why?", "hypotheses": ["export", "own arsenal"], "by": draw.editor()}
    return questions.ask(case=draw.case(), **{**there, "at": draw.NOW, **columns})


def edit(question, *hypotheses, **columns):
    there = {"text": question.text, "note": question.note, "by": draw.editor()}
    return questions.edit(question=question, hypotheses=hypotheses, **{**there, **columns})


def test_ask_numbers_the_hypotheses_from_1_and_leaves_out_empty_and_equal_ones():
    question = ask(text=" Why  now? ", hypotheses=["own  arsenal", "", "export", "own arsenal"])
    question.refresh_from_db()
    assert (question.text, question.asked_at) == ("Why now?", draw.NOW)
    assert question.ref == f"Q-{question.number}"
    assert texts(question) == [(1, "own arsenal"), (2, "export")]
    assert ledger.told(question) == {"verb": "questions.ask", "by": str(draw.editor().pk)}


@pytest.mark.parametrize("hypotheses", [[], ["one"], ["one", " one "], ["", " "]])
def test_ask_refuses_fewer_than_two_answers(hypotheses):
    draw.case()
    with ledger.refused(questions.NoChoice, field="hypotheses"):
        ask(hypotheses=hypotheses)


def test_twelve_answers_are_enough():
    assert len(texts(ask(hypotheses=[f"h{n}" for n in range(12)]))) == 12
    with ledger.refused(questions.NoChoice, field="hypotheses"):
        ask(hypotheses=[f"h{n}" for n in range(13)])


@pytest.mark.parametrize("text", ["", "  ", "t" * 501])
def test_ask_refuses_a_text_that_is_empty_or_too_long(text):
    draw.case()
    with ledger.refused(Refused, field="text"):
        ask(text=text)


def test_an_answer_too_long_for_its_column_is_refused_at_the_hypotheses():
    draw.case()
    with ledger.refused(Refused, field="hypotheses"):
        ask(hypotheses=["a", "h" * 301])


def test_edit_rewords_the_question_and_adds_answers_below():
    question = ask()
    edited = edit(question, "export", "own arsenal", "both", text="Why now?", version=1)
    assert (edited.text, edited.version) == ("Why now?", 2)
    assert texts(edited) == [(1, "export"), (2, "own arsenal"), (3, "both")]
    assert ledger.told(question)["verb"] == "questions.edit"


def test_edit_takes_no_answer_away():
    question = ask()
    with ledger.refused(questions.NoChoice, field="hypotheses", match="“own arsenal” stays"):
        edit(question, "export", "both")


def test_edit_adds_up_to_twelve():
    question = ask()
    many = ["export", "own arsenal", *(f"h{n}" for n in range(11))]
    with ledger.refused(questions.NoChoice, field="hypotheses"):
        edit(question, *many)
    assert len(texts(edit(question, *many[:12]))) == 12


def test_edit_refuses_an_empty_text_and_then_adds_nothing():
    question = ask()
    with ledger.refused(Refused, field="text"):
        edit(question, "export", "own arsenal", "both", text=" ")


def test_of_two_editors_at_once_the_second_is_told():
    question = ask()
    edit(question, "export", "own arsenal", text="Why now?", version=1)
    with ledger.refused(Stale, match=question.ref):
        edit(question, "export", "own arsenal", text="Why then?", version=1)


def test_of_two_editors_who_add_answers_the_second_is_told():
    question = ask()
    edit(question, "export", "own arsenal", "both", version=1)
    with ledger.refused(Stale):
        edit(question, "export", "own arsenal", "neither", version=1)
