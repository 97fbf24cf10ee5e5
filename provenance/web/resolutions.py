"""Pages on which a question is settled and opened again."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import resolutions
from provenance.actions.resolutions import Settlement
from provenance.domain.questions import QuestionState
from provenance.models import Question
from provenance.queries import history, offers

from . import replies
from .forms.questions import ReopenForm, SettleForm
from .questions import question_of

LABELS = {"text": "Question", "note": "Note", "criteria": "How it will be settled"}


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def settle(request: HttpRequest, ref: str) -> HttpResponse:
    question = _in_state(ref, is_open=True)
    shown = offers.of_case(question.case)
    form = SettleForm(
        replies.sent(request),
        hypotheses=list(question.hypotheses.order_by("position")),
        claims=shown["claims"],
        publications=shown["publications"],
        initial={"version": question.version},
    )
    if form.is_valid() and replies.saved(form, lambda: _settle(request, question, form)):
        messages.success(request, f"{question.ref} is settled.")
        return redirect(question)
    return replies.page(request, "questions/settle.html", _context(question, form), form)


def _settle(request: HttpRequest, question: Question, form: SettleForm) -> object:
    about: dict[str, Any] = {
        "question": question,
        "settlement": Settlement(form.cleaned_data["words"], **form.shown()),
        "version": form.cleaned_data["version"],
        "by": replies.editor(request),
        "at": replies.now(),
    }
    answer = form.answer()
    if answer is None:
        return resolutions.declare_unresolvable(**about)
    return resolutions.resolve(hypothesis=answer, on=form.cleaned_data["on"], **about)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def reopen(request: HttpRequest, ref: str) -> HttpResponse:
    question = _in_state(ref, is_open=False)
    form = ReopenForm(replies.sent(request), initial={"version": question.version})
    if form.is_valid() and replies.saved(
        form,
        lambda: resolutions.reopen(
            question=question, **form.cleaned_data, by=replies.editor(request)
        ),
    ):
        messages.success(request, f"{question.ref} is open again.")
        return redirect(question)
    return replies.page(request, "questions/reopen.html", _context(question, form), form)


def _context(question: Question, form: SettleForm | ReopenForm) -> dict[str, Any]:
    context: dict[str, Any] = {"nav": "questions", "question": question}
    if form.stale:
        fresh = question_of(question.ref)
        version = form.cleaned_data["version"]
        context["changes"] = history.changes_since(fresh, version, LABELS)
    return context


def _in_state(ref: str, *, is_open: bool) -> Question:
    question = question_of(ref)
    fits = (question.state == QuestionState.OPEN) == is_open
    what = f"{'open' if is_open else 'settled'} question {ref}"
    return replies.found(question if fits else None, what)
