"""Pages of a question's matrix: evidence against the possible answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import matrices
from provenance.domain.consistency import Consistency
from provenance.queries import matrices as matrix_pages

from . import replies
from .forms.matrices import EvidenceForm, MarkForm
from .questions import question_of

UNWEIGHTED = "off"


@require_safe
def board(request: HttpRequest, ref: str) -> HttpResponse:
    question = question_of(ref)
    is_weighted = request.GET.get("weights") != UNWEIGHTED
    context = {
        "nav": "questions",
        "page": matrix_pages.for_page(question, replies.reader(request), is_weighted=is_weighted),
        "refusal": policies.edit_refusal(request.user) or matrices.closed_refusal(question),
        "terms": list(Consistency),
    }
    return render(request, "matrices/board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def mark(request: HttpRequest, ref: str) -> HttpResponse:
    question, by = question_of(ref), replies.editor(request)
    form = MarkForm(
        replies.sent(request),
        items=list(matrix_pages.items_of(question)),
        hypotheses=list(question.hypotheses.order_by("position")),
        own=matrix_pages.own_marks(question, by),
    )
    if form.is_valid() and replies.saved(
        form,
        lambda: matrices.mark(question=question, marks=form.marks(), by=by, at=replies.now()),
    ):
        messages.success(request, "Your marks are saved.")
        return redirect(matrix_pages.url(question))
    context = {"nav": "questions", "question": question, "terms": list(Consistency)}
    return replies.page(request, "matrices/mark.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def choose(request: HttpRequest, ref: str) -> HttpResponse:
    question = question_of(ref)
    chosen = [str(item.claim_id) for item in matrix_pages.items_of(question)]
    form = EvidenceForm(
        replies.sent(request),
        question=question,
        offered=matrix_pages.offered(question),
        initial={"claims": chosen, "version": question.version},
    )
    if form.is_valid() and replies.saved(
        form,
        lambda: matrices.choose(
            question=question,
            claims=form.chosen(),
            reason=form.cleaned_data["reason"],
            version=form.cleaned_data["version"],
            by=replies.editor(request),
            at=replies.now(),
        ),
    ):
        messages.success(request, "The evidence is chosen. Mark it against each answer.")
        return redirect(matrix_pages.url(question))
    context = {"nav": "questions", "question": question}
    return replies.page(request, "matrices/evidence.html", context, form)
