"""Who says a claim, and from whom they had it."""

from typing import Any

from django.contrib import admin

from provenance.models import Assertion, Attribution

from .kept import Kept


@admin.register(Assertion)
class AssertionAdmin(Kept):
    joined = ("claim", "source", "publication__source")
    list_display = ("source", "stance", "claim", "basis", "was_read", "withdrawn_at")
    list_filter = ("stance", "basis", "was_read", "chain_end", "recorded_at")
    search_fields = ("source__name", "claim__text", "quote")

    def subject(self, obj: Assertion) -> Any:
        return obj.claim


@admin.register(Attribution)
class AttributionAdmin(Kept):
    joined = ("claim", "citing__source", "citing__claim", "cited__source", "cited__claim")
    list_display = ("relies", "mode", "on", "claim", "is_inferred", "withdrawn_at")
    list_filter = ("mode", "is_inferred", "recorded_at")
    search_fields = ("citing__source__name", "cited__source__name", "claim__text", "cue")

    @admin.display(description="Who relies", ordering="citing__source__name")
    def relies(self, hop: Attribution) -> str:
        return hop.citing.source.name

    @admin.display(description="On whom", ordering="cited__source__name")
    def on(self, hop: Attribution) -> str:
        return hop.cited.source.name

    def subject(self, obj: Attribution) -> Any:
        return obj.claim
