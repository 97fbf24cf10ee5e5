"""Comments: what people of the desk say to one another about a record."""

from typing import Any

from django.http import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from provenance.models import Assessment, Question
from provenance.queries import claims, commentrecords, voicerecords
from provenance.queries.deskfilters import CommentFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .fields import Address, Key, Moment, Number, Page, Text
from .reading import PAGED, Listing, Single, called, keyed, page_of


class CommentRecord(serializers.Serializer):
    """What somebody said about a claim or question, or about a part of it."""

    id = Key("Its key.")
    version = Number("It grows with every change; its ETag says it to a change.", example=1)
    url = Address("comment", source="id")
    page = Page(source="url")
    ref = Text("The reference of the claim or question that it stands at.", example="C-1042")
    assertion = Key("The assertion that it speaks of; null where of none.", maybe=True)
    assessment = Key("The assessment that it speaks of; null where of none.", maybe=True)
    text = Text("What they said.", example="Is that the whole quote, @Anna Lee?")
    mentions = serializers.ListField(
        child=serializers.CharField(), help_text="The people whom it calls by name."
    )
    by = Text("Who said it.", example="Demo editor")
    at = Moment("When.")
    edited_at = Moment("When they changed its words; null where never.", maybe=True)
    withdrawn_at = Moment("When it was withdrawn; null while it stands.", maybe=True)
    withdrawn_reason = Text("Why it was withdrawn.", maybe=True, example="It was answered.")


class OnClaim:
    """Addresses about a claim; `find` raises NotFound, as in those below."""

    address: tuple[OpenApiParameter, ...] = (called("claim", "C-1042"),)

    def find(self, **address: Any) -> Any:
        return _there(claims.by_ref(address["ref"]), "claim", address["ref"])


class OnAssertion:
    address: tuple[OpenApiParameter, ...] = (keyed("assertion"),)

    def find(self, **address: Any) -> Any:
        return _there(voicerecords.assertion(address["id"]), "assertion", address["id"])


class OnQuestion:
    address: tuple[OpenApiParameter, ...] = (called("question", "Q-12"),)

    def find(self, **address: Any) -> Any:
        rows = Question.objects.referred(address["ref"])
        return _there(rows.first(), "question", address["ref"])


class OnAssessment:
    address: tuple[OpenApiParameter, ...] = (keyed("assessment"),)

    def find(self, **address: Any) -> Any:
        rows = Assessment.objects.filter(pk=address["id"]).select_related("question")
        return _there(rows.first(), "assessment", address["id"])


def _there(found: Any, noun: str, name: object) -> Any:
    if found is None:
        raise NotFound(f"There is no {noun} {name}.")
    return found


class _Comments(Listing):
    noun = "comments"
    answer = page_of(CommentRecord, "A page of comments, oldest first.", "CommentPage")
    filters = CommentFilters
    parameters = (*parameters.of(CommentFilters), *PAGED)
    about: commentrecords.About

    def find(self, **address: Any) -> Any:
        raise NotImplementedError

    def get(self, request: Request, **address: Any) -> HttpResponseBase:
        self.about = self.find(**address)
        return super().get(request)

    def rows(self) -> Any:
        return commentrecords.about(self.about)

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return commentrecords.listed(rows, cursor, size)


class ClaimComments(OnClaim, _Comments):
    """What was said about a claim and about what sources say of it, oldest first."""

    operation = "listClaimComments"
    summary = "The comments on a claim"


class AssertionComments(OnAssertion, _Comments):
    """What was said about an assertion, oldest first."""

    operation = "listAssertionComments"
    summary = "The comments on an assertion"


class QuestionComments(OnQuestion, _Comments):
    """What was said about a question and about what experts think of it, oldest first."""

    operation = "listQuestionComments"
    summary = "The comments on a question"


class AssessmentComments(OnAssessment, _Comments):
    """What was said about an assessment, oldest first."""

    operation = "listAssessmentComments"
    summary = "The comments on an assessment"


class CommentDetail(Single):
    """A comment, also one that was withdrawn."""

    operation = "readComment"
    noun = "comments"
    summary = "One comment"
    answer = CommentRecord
    address = (keyed("comment"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        return commentrecords.by_key(address["id"])
