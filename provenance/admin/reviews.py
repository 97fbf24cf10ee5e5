"""Reviews, and what claims are inferred from."""

from typing import Any

from django.contrib import admin

from provenance.models import Inference, Review

from .kept import Kept


@admin.register(Review)
class ReviewAdmin(Kept):
    joined = ("claim", "opened_by", "taken_by", "settled_by", "verdict__claim")
    list_display = ("claim", "reason", "words", "opened_at", "taken_by", "settled_at", "outcome")
    list_filter = ("reason", "outcome", "opened_at")
    search_fields = ("claim__text", "words", "because")


@admin.register(Inference)
class InferenceAdmin(Kept):
    joined = ("conclusion", "premise")
    list_display = ("conclusion", "premise", "sentence", "withdrawn_at")
    search_fields = ("conclusion__text", "premise__text", "sentence")

    def subject(self, obj: Inference) -> Any:
        return obj.conclusion
