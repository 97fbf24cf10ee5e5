"""The matrix of a question: claims against hypotheses, as those who may be seen read them."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers

from provenance.domain.consistency import Consistency, Diagnosticity
from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Question, User
from provenance.queries import matrices

from .errors import WrongParameters
from .facts import ClaimLink, SourceLink
from .fields import Address, Key, Number, Text, Word, Yes
from .reading import Single, called

WEIGHTS = ("on", "off")


class MatrixHypothesis(serializers.Serializer):
    """A possible answer: a column of the matrix."""

    id = Key("Its key.")
    text = Text("The answer.", source="label", example="for its own arsenal")
    position = Number("Its place among the answers, from 1.", example=1)


class EvidenceMark(serializers.Serializer):
    """How one person reads a claim against one hypothesis."""

    by = Text("Whose mark it is.", example="Demo editor")
    consistency = Word(
        Consistency, "Whether one would expect this, were the answer right.", source="mark"
    )


class EvidenceCell(serializers.Serializer):
    """A claim against one hypothesis."""

    hypothesis = Key("The possible answer.", source="hypothesis.id")
    marks = EvidenceMark(
        many=True, source="given", help_text="All that you may see; empty where nobody marked it."
    )


class EvidenceRow(serializers.Serializer):
    """A claim that was chosen as evidence."""

    claim = ClaimLink(help_text="The claim.")
    status = Word(VerdictStatus, "The verdict that holds now; null if none.", maybe=True)
    origins_low = Number("Known origins at least.", example=1)
    weight = serializers.FloatField(
        help_text="0 to 1, of its verdict and known origins; 0 where no origin is known."
    )
    is_open = Yes("Whether you see others' marks: once you marked it against every answer.")
    cells = EvidenceCell(many=True, help_text="One for each hypothesis, in their order.")
    diagnosticity = Word(
        Diagnosticity, "What your own marks of it tell apart; null while not whole.", maybe=True
    )


class ScoreOfHypothesis(serializers.Serializer):
    """What speaks against one hypothesis in one person's matrix."""

    hypothesis = Text("The possible answer.", example="export")
    inconsistency = serializers.FloatField(
        allow_null=True, help_text="Sum over inconsistent cells; null where no claim counts."
    )
    is_least = Yes("Whether no other has less against it.")


class MatrixScore(serializers.Serializer):
    """One person's scores. They are never averaged over people."""

    by = Text("Whose marks they are made of.", example="Demo editor")
    counted = Number("Claims that count: marked against every answer, with a weight.", example=3)
    hypotheses = ScoreOfHypothesis(many=True, source="cells", help_text="In their order.")


class WithoutSource(serializers.Serializer):
    """What changes when one source is left out. Nothing is stored."""

    source = SourceLink(help_text="What is left out.")  # type: ignore[assignment]
    sentences = serializers.ListField(
        child=serializers.CharField(), help_text="What changes, in words."
    )
    is_turn = Yes("Whether another answer would be the least inconsistent, or none.")


class MatrixRecord(serializers.Serializer):
    """Analysis of competing hypotheses. Others' marks of a claim are told after your own only."""

    question = Text("The question's reference.", source="question.ref", example="Q-12")
    url = Address("matrix", source="question.ref")
    is_weighted = Yes("Whether scores are weighted by verdict and origins.")
    hypotheses = MatrixHypothesis(many=True, help_text="The possible answers, in their order.")
    rows = EvidenceRow(many=True, help_text="The evidence, in the order it was chosen.")
    scores = MatrixScore(many=True, help_text="One for each person you may see.")
    without = WithoutSource(
        many=True, source="effects", help_text="Sources without which a score would be another."
    )


class QuestionMatrix(Single):
    """The evidence on a question, marked against its possible answers (Heuer's ACH)."""

    operation = "readMatrix"
    noun = "questions"
    summary = "The evidence against each answer"
    answer = MatrixRecord
    address = (called("question", "Q-12"),)
    parameters = (
        OpenApiParameter(
            "weights",
            enum=list(WEIGHTS),
            description="`off` counts every claim alike; `on`, the default, weighs each by its "
            "verdict and known origins.",
        ),
    )

    def find(self, **address: Any) -> Any:
        weights = self.request.query_params.get("weights", "on")
        if weights not in WEIGHTS:
            raise WrongParameters({"weights": ["Give on or off."]})
        question = Question.objects.referred(address["ref"]).first()
        if question is None or not isinstance(self.request.user, User):
            return None
        return matrices.for_page(question, self.request.user, is_weighted=weights == "on")
