"""Pages on which an expert's answer is written down."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance.actions import assessments
from provenance.actions.assessments import Opinion
from provenance.models import Assessment, Question
from provenance.queries import history, offers

from . import replies
from .forms.assessments import AssessmentForm, EditAssessmentForm, initial_of
from .forms.hops import ReasonForm
from .questions import question_of

LABELS = {
    "quote": "Exact quote",
    "stated_words": "Stated on",
    "confidence": "Confidence",
    "access": "Basis",
    "evidence_words": "Evidence in words",
    "assumptions": "Assumptions",
    "caveats": "Caveats",
}


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def record(request: HttpRequest, ref: str) -> HttpResponse:
    question = question_of(ref)
    data = replies.sent(request)
    form = AssessmentForm(data, **_offered(question))
    if form.is_valid():
        assessment = replies.attempt_offering(
            form,
            lambda: assessments.record(
                question=question,
                opinion=_opinion(form),
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
        if assessment:
            messages.success(request, f"What {assessment.expert} thinks is recorded.")
            return redirect(question)
    context = {"nav": "questions", "question": question}
    return replies.page(request, "questions/assess.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    question = question_of(ref)
    assessment = _assessment(question, pk)
    data = replies.sent(request)
    offered = _offered(question, but_not=pk)
    form = EditAssessmentForm(data, initial=initial_of(assessment), **offered)
    if form.is_valid():
        saved = replies.attempt_offering(
            form,
            lambda: assessments.edit(
                assessment=assessment,
                opinion=_opinion(form),
                version=form.cleaned_data["version"],
                by=replies.editor(request),
                at=replies.now(),
            ),
        )
        if saved:
            messages.success(request, f"What {saved.expert} thinks is saved.")
            return redirect(question)
    context: dict[str, Any] = {"nav": "questions", "question": question, "assessment": assessment}
    if form.stale:
        fresh = _assessment(question, pk)
        context["changes"] = history.changes_since(fresh, form.cleaned_data["version"], LABELS)
    return replies.page(request, "questions/assess.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def withdraw(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    question = question_of(ref)
    assessment = _assessment(question, pk)
    form = ReasonForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: assessments.withdraw(
            assessment=assessment, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, "The assessment is withdrawn.")
        return redirect(question)
    context = {
        "nav": "questions",
        "up": question.ref,
        "up_url": question.get_absolute_url(),
        "what": f"what {assessment.expert} thinks of {question.ref}",
    }
    return replies.page(request, "hops/withdraw.html", context, form)


def _opinion(form: AssessmentForm) -> Opinion:
    data = form.cleaned_data
    return Opinion(
        expert=data["expert"],
        institution=data["institution"],
        stated=data["stated"],
        quote=data["quote"],
        judgements=form.judgements(),
        confidence=data["confidence"],
        access=data["access"],
        evidence_words=data["evidence_words"],
        evidence=form.looked_at(),
        evidence_claims=form.weighed(),
        assumptions=data["assumptions"],
        caveats=data["caveats"],
        publication=form.filed_in(),
        supersedes=form.replaced(),
        kinds=form.kinds(),
        **form.place(),
    )


def _offered(question: Question, but_not: UUID | None = None) -> dict[str, Any]:
    """What the form's lists hold: hypotheses, the case's publications and claims, answers."""
    earlier = question.assessments.filter(withdrawn_at=None)
    if but_not:
        earlier = earlier.exclude(pk=but_not)
    return {
        "hypotheses": list(question.hypotheses.order_by("position")),
        **offers.of_case(question.case, assessment=but_not),
        "earlier": earlier.select_related("expert").order_by("stated_latest"),
    }


def _assessment(question: Question, pk: UUID) -> Assessment:
    rows = Assessment.objects.filter(question=question, pk=pk, withdrawn_at=None)
    rows = rows.select_related("expert", "institution", "question")
    return replies.found(
        rows.prefetch_related("judgements", "evidence", "evidence_claims").first(),
        "such assessment",
    )
