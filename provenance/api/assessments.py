"""One expert's answer on its own."""

from typing import Any

from rest_framework import serializers

from provenance.queries import assessments

from .fields import Address, Number, Text
from .questions import Assessment
from .reading import Single, keyed
from .ties import Gone


class QuestionLink(serializers.Serializer):
    """A question, in short."""

    ref = Text("Its reference.", example="Q-12")
    text = Text("The question.", example="Why is the plant being expanded?")
    url = Address("question", source="ref")


class AssessmentWhole(Assessment, Gone):
    """An expert's answer, and the question it answers."""

    url = Address("assessment", source="id")
    version = Number("It grows with every change; its ETag says it to a change.", example=2)
    question: serializers.Serializer = QuestionLink(help_text="The question.")


class AssessmentDetail(Single):
    """One expert's dated answer, withdrawn or not."""

    operation = "readAssessment"
    noun = "assessments"
    summary = "One assessment"
    answer = AssessmentWhole
    address = (keyed("assessment"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        return assessments.by_key(address["id"])
