"""Claims as evidence on questions, and how each editor reads them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from provenance.models import EvidenceItem, EvidenceMark, User

from .kept import Kept


@admin.register(EvidenceItem)
class EvidenceItemAdmin(Kept):
    joined = ("question", "claim", "chosen_by")
    list_display = ("claim", "question", "chosen_by", "withdrawn_at")
    list_filter = ("chosen_at",)
    search_fields = ("claim__text", "question__text")

    def subject(self, obj: EvidenceItem) -> Any:
        return obj.question


@admin.register(EvidenceMark)
class EvidenceMarkAdmin(Kept):
    """An admin too sees what others hold of a claim only after marking it."""

    joined = ("item__claim", "item__question", "hypothesis", "by")
    list_display = ("item", "hypothesis", "by", "consistency", "marked_at")
    list_filter = ("marked_at",)
    search_fields = ("item__claim__text", "hypothesis__text", "by__name")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        marks: Any = super().get_queryset(request)
        user = request.user
        return marks.open_to(user) if isinstance(user, User) else marks.none()

    def subject(self, obj: EvidenceMark) -> Any:
        return obj.item.question
