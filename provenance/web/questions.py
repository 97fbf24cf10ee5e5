"""Pages of questions: experts side by side."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import questions
from provenance.models import Question
from provenance.queries import calibrations, comparisons, history, resolutions
from provenance.queries import cases as case_pages

from . import discussions, past, replies
from .forms.comparisons import ChoiceForm
from .forms.questions import EditQuestionForm, NewQuestionForm
from .past import Then


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = case_pages.questions(Question.objects.all(), request.GET.get("page", ""))
    context = {
        "nav": "questions",
        "rows": rows,
        "pager": replies.pager(request, rows),
        "files": replies.table(rows, "questions"),
    }
    return render(request, "questions/list.html", context)


@require_safe
@past.readable("as_of")
def compare(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    # Asked of the present: what people may do is not read from the past.
    refusal = then.refusal or policies.edit_refusal(request.user)
    form = ChoiceForm(request.GET, auto_id="choice_%s")
    with then.record():
        question = question_of(ref)
        page = comparisons.for_page(question, form.wanted())
        state = resolutions.of(question)
        calibration = calibrations.of_question(question)
        said = discussions.beside(request, question, is_past=then.refusal is not None)
    context = {
        **said,
        "nav": "questions",
        "page": page,
        "state": state,
        "calibration": calibration,
        "form": form,
        "choices": form.chosen(),
        "everybody_url": question.get_absolute_url() + then.query,
        "files": [
            *_files(question, request.GET.urlencode()),
            *replies.files("stix", "question-stix", question.ref, then.query_as_of),
        ],
        "then": then,
        "refusal": refusal,
        "may_edit": refusal is None,
    }
    status = 422 if form.errors else 200
    return render(request, "questions/compare.html", context, status=status)


def _files(question: Question, query: str) -> list[tuple[str, str]]:
    """The comparison as it is shown, for other programs and for print."""
    kinds = (("CSV", "question-csv"), ("SVG", "question-svg"), ("PNG", "question-png"))
    after = f"?{query}" if query else ""
    return [(label, reverse(name, args=[question.ref]) + after) for label, name in kinds]


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def ask(request: HttpRequest) -> HttpResponse:
    cases = case_pages.offered(request.POST.get("case") or request.GET.get("case", ""))
    data = replies.sent(request)
    form = NewQuestionForm(data, cases=cases, initial={"case": request.GET.get("case", "")})
    if form.is_valid():
        question = replies.attempt(
            form,
            lambda: questions.ask(
                case=form.cleaned_data["case"],
                **form.asked(),
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
        if question:
            messages.success(request, f"{question.ref} is asked. Add what experts think of it.")
            return redirect(question)
    context = {"nav": "questions", "cases": cases}
    return replies.page(request, "questions/form.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, ref: str) -> HttpResponse:
    question = question_of(ref)
    is_post = request.method == "POST"
    form = EditQuestionForm(request.POST) if is_post else EditQuestionForm.of(question)
    if form.is_valid() and replies.saved(
        form,
        lambda: questions.edit(
            question=question,
            **form.asked(),
            version=form.cleaned_data["version"],
            by=replies.editor(request),
        ),
    ):
        messages.success(request, f"{question.ref} is saved.")
        return redirect(question)
    context = {"nav": "questions", "question": question}
    if form.stale:
        labels = {
            "text": "Question",
            "note": "Note",
            "criteria": "How it will be settled",
            "settle_by": "To be settled by",
            "state": "State",
        }
        context["changes"] = history.changes_since(
            question_of(ref), form.cleaned_data["version"], labels
        )
    return replies.page(request, "questions/form.html", context, form)


def question_of(ref: str) -> Question:
    rows = Question.objects.referred(ref).select_related("case", "resolved_as", "resolved_by")
    return replies.found(rows.first(), f"question {ref}")
