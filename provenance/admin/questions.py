"""Questions, their possible answers, and what experts say of them."""

from typing import Any

from django.contrib import admin

from provenance.models import (
    Assessment,
    Evidence,
    Hypothesis,
    Judgement,
    Question,
    ResolutionEvidence,
)

from .kept import Kept, KeptInline


class HypothesesInline(KeptInline):
    model = Hypothesis
    joined = ("question",)
    fields = ("position", "text")
    ordering = ("position",)


class ResolutionInline(KeptInline):
    model = ResolutionEvidence
    joined = ("claim", "publication__source")
    fields = ("claim", "publication")
    show_change_link = False


class JudgementsInline(KeptInline):
    model = Judgement
    joined = ("hypothesis",)
    fields = ("hypothesis", "likelihood", "low", "high", "lean", "is_desk_reading", "quote")


class EvidenceInline(KeptInline):
    model = Evidence
    joined = ("publication__source", "claim")
    fields = ("publication", "claim")
    show_change_link = False


@admin.register(Question)
class QuestionAdmin(Kept):
    prefix = "Q"
    joined = ("case", "resolved_as", "resolved_by")
    list_display = ("ref", "text", "case", "state", "asked_at")
    list_filter = ("state", "asked_at")
    search_fields = ("text", "case__title")
    search_help_text = "Words of the question or its case, or a reference such as Q-12"
    inlines = (HypothesesInline, ResolutionInline)


@admin.register(Hypothesis)
class HypothesisAdmin(Kept):
    joined = ("question",)
    list_display = ("text", "position", "question")
    search_fields = ("text", "question__text")

    def subject(self, obj: Hypothesis) -> Any:
        return obj.question


@admin.register(Assessment)
class AssessmentAdmin(Kept):
    joined = (
        "question",
        "expert",
        "institution",
        "publication__source",
        "supersedes__expert",
        "supersedes__question",
    )
    list_display = ("expert", "institution", "question", "stated_words", "confidence", "access")
    list_filter = ("confidence", "access", "recorded_at")
    search_fields = ("expert__name", "institution__name", "question__text", "quote")
    exclude = ("evidence", "evidence_claims")
    inlines = (JudgementsInline, EvidenceInline)

    def subject(self, obj: Assessment) -> Any:
        return obj.question


@admin.register(Judgement)
class JudgementAdmin(Kept):
    joined = ("assessment__expert", "assessment__question", "hypothesis")
    list_display = ("expert", "hypothesis", "likelihood", "low", "high", "lean", "is_desk_reading")
    list_filter = ("likelihood", "lean", "is_desk_reading")
    search_fields = ("assessment__expert__name", "hypothesis__text", "quote")

    @admin.display(ordering="assessment__expert__name")
    def expert(self, judgement: Judgement) -> str:
        return judgement.assessment.expert.name

    def subject(self, obj: Judgement) -> Any:
        return obj.assessment.question
