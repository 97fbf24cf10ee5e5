"""Pages on which comments are written, reworded and withdrawn."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from provenance import policies
from provenance.actions import comments
from provenance.models import Assertion, Assessment, Claim, Comment, Question
from provenance.queries import comments as comment_pages

from . import replies
from .claims import claim_of
from .forms.comments import CommentForm, RewordForm, WithdrawCommentForm
from .questions import question_of


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def on_claim(request: HttpRequest, ref: str) -> HttpResponse:
    claim = claim_of(ref)
    return _add(request, claim, claim)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def on_voice(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    claim = claim_of(ref)
    said = Assertion.objects.filter(claim=claim, pk=pk).select_related("source", "claim")
    voice = replies.found(said.first(), f"such voice on {claim.ref}")
    return _add(request, claim, voice, f"what {voice.source.name} says")


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def on_question(request: HttpRequest, ref: str) -> HttpResponse:
    question = question_of(ref)
    return _add(request, question, question)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def on_assessment(request: HttpRequest, ref: str, pk: UUID) -> HttpResponse:
    question = question_of(ref)
    given = Assessment.objects.filter(question=question, pk=pk)
    thought = replies.found(
        given.select_related("expert", "question").first(), f"such assessment on {question.ref}"
    )
    return _add(request, question, thought, f"what {thought.expert.name} thinks")


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    comment = _comment(pk)
    if refusal := policies.reword_refusal(request.user, comment):
        raise PermissionDenied(refusal)
    form = RewordForm.of(comment) if request.method != "POST" else RewordForm(request.POST)
    if form.is_valid() and replies.saved(
        form,
        lambda: comments.edit(
            comment=comment, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, "The comment is saved.")
        return redirect(comment)
    return _written(request, comment.anchor, form, title="Reword the comment", button="Save")


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    comment = _comment(pk)
    if refusal := policies.uncomment_refusal(request.user, comment):
        raise PermissionDenied(refusal)
    form = WithdrawCommentForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: comments.withdraw(
            comment=comment, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, "The comment is withdrawn.")
        return redirect(comment)
    anchor = comment.anchor
    context = {
        "nav": _nav(anchor),
        "up": anchor.ref,
        "up_url": anchor.get_absolute_url(),
        "what": f"what {comment.by} wrote about {anchor.ref}",
    }
    return replies.page(request, "hops/withdraw.html", context, form)


def _add(
    request: HttpRequest, anchor: Claim | Question, on: comments.About, about: str = ""
) -> HttpResponse:
    form = CommentForm(replies.sent(request))
    if form.is_valid():
        comment = replies.attempt(
            form,
            lambda: comments.add(
                on=on, **form.cleaned_data, by=replies.editor(request), at=replies.now()
            ),
        )
        if comment:
            messages.success(request, "Your comment is kept.")
            return redirect(comment)
    return _written(request, anchor, form, title="Comment", button="Comment", about=about)


def _written(
    request: HttpRequest, anchor: Claim | Question, form: CommentForm | RewordForm, **words: str
) -> HttpResponse:
    context = {"nav": _nav(anchor), "anchor": anchor, "handles": comment_pages.handles(), **words}
    return replies.page(request, "comments/form.html", context, form)


def _nav(anchor: Claim | Question) -> str:
    return "claims" if isinstance(anchor, Claim) else "questions"


def _comment(pk: UUID) -> Comment:
    comment = replies.found(comment_pages.by_key(pk), "such comment")
    if comment.withdrawn_at:
        raise Http404("This comment was withdrawn.")
    return comment
