"""What became of forecasts, once questions were settled."""

from typing import Any

from rest_framework import serializers

from provenance.domain.calibration import NotScored

from .facts import SourceLink
from .fields import Day, Number, Text, Word, Yes


class BrierScore(serializers.Serializer):
    """Squared distance from what came true, 0 best to 1, averaged over days. A word is a range,
    so the score is one: of the best and of the worst point of what was said."""

    best = serializers.FloatField(help_text="Of the points nearest to what came true.")
    worst = serializers.FloatField(help_text="Of the points farthest from it.")


class Forecast(serializers.Serializer):
    """What an expert said while it was in force."""

    words = Text("The word and its range.", example="likely, 55–80 %")
    since = Day("The day by which it was stated.")
    days = Number("How many days it was in force.", example=40)


class ScoredAnswer(serializers.Serializer):
    """One expert's answer on one hypothesis of a settled question, however often revised."""

    expert = SourceLink(help_text="Who said so.")
    question = Text("The question's reference.", source="question_ref", example="Q-12")
    hypothesis = Text("The possible answer.", example="export")
    came_true = Yes("Whether it was the right one.")
    days = Number("On how many days a forecast was in force.", example=40)
    brier = BrierScore(source="score", help_text="The score of this answer.")
    said = Forecast(many=True, help_text="The forecasts, oldest first.")


class ReliabilityBin(serializers.Serializer):
    """How often what was called likely came true."""

    words = Text("The words of estimative probability (ICD 203).", example="likely, probable")
    low = Number("Per cent, included.", example=55)
    high = Number("Per cent; belongs to the next words, but for the last.", example=80)
    said = Number("On how many answers it was said.", example=5)
    true: Any = Number("How many of them came true.", example=4)
    interval = serializers.ListField(
        child=serializers.FloatField(),
        help_text="Wilson's interval of the share, 95 in 100: from, to; 0 to 1.",
    )


class Unscored(serializers.Serializer):
    """What was said of a settled question and has no score."""

    reason = Word(NotScored, "Why not.")
    count = Number("How many.", example=2)

    def to_representation(self, instance: Any) -> Any:
        reason, count = instance
        return super().to_representation({"reason": reason, "count": count})


class Calibration(serializers.Serializer):
    """How forecasts did. Under five answers, too few to tell, `brier` is null."""

    answers = ScoredAnswer(many=True, source="rows", help_text="Every answer that has a score.")
    questions = Number("On how many questions they are.", example=3)
    brier = BrierScore(
        source="score", allow_null=True, help_text="The mean over answers; null if too few to tell."
    )
    bins = ReliabilityBin(many=True, help_text="From the least likely words to the most likely.")
    not_scored = Unscored(many=True, help_text="What has no score, by reason.")
