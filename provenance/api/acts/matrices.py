"""Choose claims as evidence on a question, and mark them against its possible answers."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import matrices
from provenance.domain.consistency import Consistency
from provenance.models import Claim, Question, User
from provenance.queries import matrices as boards

from ..errors import Place, WrongBody
from ..matrices import MatrixRecord
from ..reading import called
from ..sent import Words, choice
from ..writing import Body, Writing


class EvidenceBody(Body):
    """What is evidence on the question."""

    claims = serializers.ListField(
        child=Words("A reference.", needed=True, most=30),
        max_length=matrices.MOST_ITEMS,
        help_text="References of all claims that are evidence, of the question's case; what is "
        "not among them comes off, and its marks stay in the record.",
    )
    reason = Words("Why, where a claim is taken off.")


class MarkBody(Body):
    """How you read one claim against one possible answer."""

    claim = Words("The reference of a claim that is evidence.", needed=True, most=30)
    hypothesis = serializers.UUIDField(help_text="The key of the possible answer.")
    consistency = choice(
        Consistency,
        "Whether one would expect this, were the answer right; null leaves it blank.",
        required=True,
    )


class MarksBody(Body):
    """Your own marks; cells that are left out stay as they are."""

    marks = MarkBody(many=True, help_text="One for each cell.")


class _OnMatrix(Writing):
    noun = "questions"
    answer = MatrixRecord
    address = (called("question", "Q-12"),)

    def find(self, **address: Any) -> Any:
        return Question.objects.referred(address["ref"]).first()

    def told(self, question: Question, by: User) -> Any:
        return boards.for_page(question, by)


class ChooseEvidence(_OnMatrix):
    """Choose which claims are evidence on a question: send all of them."""

    operation = "chooseEvidence"
    summary = "Choose the evidence on a question"
    body = EvidenceBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        data["claims"] = _claims(found, data["claims"])
        chosen = matrices.choose(question=found, **data, version=found.version, by=by, at=at)
        return self.told(chosen, by)


class MarkEvidence(_OnMatrix):
    """Mark claims against possible answers, in your own name. Others' marks of a claim are told
    once you marked it against every answer."""

    operation = "markEvidence"
    summary = "Mark the evidence on a question"
    body = MarksBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        matrices.mark(question=found, marks=_places(found, data["marks"]), by=by, at=at)
        return self.told(found, by)


def _claims(question: Question, refs: list[str]) -> list[Claim]:
    """The claims that are called so; raises WrongBody where the case has none."""
    known = boards.called(question, refs)
    wrong: dict[Place, list[str]] = {
        ("claims", str(number)): [f"The question's case has no claim {ref}."]
        for number, ref in enumerate(refs)
        if ref not in known
    }
    if wrong:
        raise WrongBody(wrong)
    return list(known.values())


def _places(question: Question, given: list[dict[str, Any]]) -> dict[matrices.Place, str]:
    """Cell → word; raises WrongBody where a mark is of no cell, or a cell is named twice."""
    items = {item.claim.ref: item.pk for item in boards.items_of(question)}
    answers = set(question.hypotheses.values_list("pk", flat=True))
    marks: dict[matrices.Place, str] = {}
    wrong: dict[Place, list[str]] = {}
    for number, one in enumerate(given):
        place, ref = ("marks", str(number)), one["claim"]
        item, answer = items.get(ref), one["hypothesis"]
        if item is None:
            wrong[*place, "claim"] = [f"{ref} is no evidence on {question.ref}: choose it first."]
        elif answer not in answers:
            wrong[*place, "hypothesis"] = [f"{question.ref} has no such possible answer."]
        elif (item, answer) in marks:
            wrong[place] = ["Give each cell once."]
        else:
            marks[item, answer] = one["consistency"]
    if wrong:
        raise WrongBody(wrong)
    return marks
