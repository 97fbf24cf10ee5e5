"""What editors found of claims that are alike."""

from typing import Any

from django.contrib import admin

from provenance.models import ClaimPair

from .kept import Kept


@admin.register(ClaimPair)
class ClaimPairAdmin(Kept):
    joined = ("one", "other", "decided_by")
    list_display = ("one", "other", "decision", "decided_by", "decided_at", "withdrawn_at")
    list_filter = ("decision", "decided_at", ("withdrawn_at", admin.EmptyFieldListFilter))
    search_fields = ("one__text", "other__text", "note")

    def subject(self, obj: ClaimPair) -> Any:
        return obj
