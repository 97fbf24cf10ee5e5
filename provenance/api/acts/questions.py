"""Ask questions, change them, settle them and open them again."""

from datetime import datetime
from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers

from provenance.actions import questions, resolutions
from provenance.actions.resolutions import Settlement
from provenance.models import Case, Claim, Hypothesis, Publication, Question, User

from ..questions import QuestionRecord
from ..questions import whole as question_of
from ..reading import called
from ..sent import OnDay, Reason, Ref, Row, Several, Words
from ..writing import Body, Changing, Writing

_REF = (called("question", "Q-12"),)


class QuestionChange(Body):
    """A question and its possible answers."""

    text = Words("The question.", needed=True)
    hypotheses = serializers.ListField(
        child=Words("A possible answer.", needed=True),
        help_text="The possible answers, in their order. Those there are stay: name them again.",
        allow_empty=True,
        max_length=100,
    )
    note = Words("The desk's note.")
    is_exclusive = serializers.BooleanField(
        help_text="Whether at most one answer can be right; null: not said.",
        required=False,
        allow_null=True,
    )
    criteria = Words("How it will be settled.")
    settle_by = OnDay("By which day.")


class QuestionBody(QuestionChange):
    """What experts disagree on."""

    case = Ref(Case, "The reference of the case it belongs to.")


class SettledBody(Body):
    """How a question ended: as one of its answers, or not at all."""

    hypothesis = Row(
        Hypothesis,
        "The key of the answer that turned out right; null where it will not be known.",
        allow_null=True,
    )
    settled_on = OnDay("The day the world settled it; needed with an answer.")
    words = Words("By what evidence, or why it will not be known.", needed=True)
    claims = Several(Ref(Claim, "A reference."), "References of claims that show it.")
    publications = Several(
        Row(Publication, "A key.", allow_null=False), "Keys of publications that show it."
    )

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        if data["hypothesis"] and not data.get("settled_on"):
            raise serializers.ValidationError({"settled_on": ["Say on which day it was settled."]})
        if data.get("settled_on") and not data["hypothesis"]:
            none = "What will not be known is settled on no day: leave this out."
            raise serializers.ValidationError({"settled_on": [none]})
        return data


class _OnQuestion(Writing):
    noun = "questions"
    answer = QuestionRecord
    address: tuple[OpenApiParameter, ...] = _REF
    renamed = {"on": "settled_on"}

    def find(self, **address: Any) -> Any:
        return Question.objects.referred(address["ref"]).select_related("case").first()

    def told(self, question: Question) -> Any:
        return question_of(question.ref)


class AskQuestion(_OnQuestion):
    """Ask a question, with its possible answers."""

    operation = "askQuestion"
    summary = "Ask a question"
    body = QuestionBody
    address = ()
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(questions.ask(**data, by=by, at=at))


class ChangeQuestion(Changing, _OnQuestion):
    """Change a question; possible answers that are new are added after those there are."""

    operation = "changeQuestion"
    summary = "Change a question"
    body = QuestionChange

    def now(self, found: Question) -> dict[str, Any]:
        names = ("text", "note", "is_exclusive", "criteria", "settle_by")
        told = {name: getattr(found, name) for name in names}
        answers = found.hypotheses.order_by("position").values_list("text", flat=True)
        return told | {"hypotheses": list(answers)}

    def act(self, found: Question, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(questions.edit(question=found, **data, version=found.version, by=by))


class SettleQuestion(_OnQuestion):
    """Settle a question as one of its answers, or as one whose answer will not be known."""

    operation = "settleQuestion"
    summary = "Settle a question"
    body = SettledBody

    def act(self, found: Question, data: dict[str, Any], by: User, at: datetime) -> Any:
        shown = {name: data.get(name, []) for name in ("claims", "publications")}
        about: dict[str, Any] = {
            "question": found,
            "settlement": Settlement(data["words"], **shown),
            "version": found.version,
            "by": by,
            "at": at,
        }
        if data["hypothesis"] is None:
            return self.told(resolutions.declare_unresolvable(**about))
        told = {"hypothesis": data["hypothesis"], "on": data["settled_on"]}
        return self.told(resolutions.resolve(**told, **about))


class ReopenQuestion(_OnQuestion):
    """Open a settled question again."""

    operation = "reopenQuestion"
    summary = "Reopen a question"
    body = Reason

    def act(self, found: Question, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(resolutions.reopen(question=found, **data, version=found.version, by=by))
