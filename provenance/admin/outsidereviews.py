"""Reviews by other publishers, and what their ratings are mapped to, looked at by staff."""

from typing import Any

from django.contrib import admin

from provenance.models import OutsideReview, RatingMeaning

from .kept import Kept


@admin.register(OutsideReview)
class OutsideReviewAdmin(Kept):
    joined = ("claim", "publisher", "publication", "said__source", "said__claim")
    list_display = ("publisher", "claim", "rating_text", "rating_value", "withdrawn_at")
    search_fields = ("publisher__name", "wording", "url", "rating_text")

    def subject(self, obj: OutsideReview) -> Any:
        return obj.claim


@admin.register(RatingMeaning)
class RatingMeaningAdmin(Kept):
    joined = ("publisher", "mapped_by")
    list_display = ("publisher", "rating", "meaning", "mapped_by", "mapped_at")
    list_filter = ("meaning",)
    search_fields = ("publisher__name", "rating")

    def subject(self, obj: RatingMeaning) -> Any:
        return obj.publisher
