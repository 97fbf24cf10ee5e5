"""The comments below a claim or a question."""

from typing import Any

from django.http import HttpRequest

from provenance import policies
from provenance.models import Claim, Question
from provenance.queries import comments

from .forms.comments import CommentForm


def beside(request: HttpRequest, anchor: Claim | Question, *, is_past: bool) -> dict[str, Any]:
    """What the page of `anchor` needs to show its comments, and to take another."""
    refusal = policies.comment_refusal(request.user)
    return {
        "comments": comments.of(anchor, request.user),
        "comment_form": None if refusal or is_past else CommentForm(),
        "handles": [] if refusal or is_past else comments.handles(),
    }
