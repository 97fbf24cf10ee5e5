"""Tags, where they are carried, and the filters people saved."""

from typing import Any

from django.contrib import admin

from provenance.models import ClaimTag, SavedFilter, Tag

from .kept import Kept, ReadOnly


@admin.register(Tag)
class TagAdmin(Kept):
    joined = ("merged_into",)
    list_display = ("name", "merged_into")
    list_filter = (("merged_into", admin.EmptyFieldListFilter),)
    search_fields = ("name",)

    def subject(self, obj: Tag) -> Any:
        return obj.merged_into or obj


@admin.register(ClaimTag)
class ClaimTagAdmin(Kept):
    joined = ("claim", "tag")
    list_display = ("claim", "tag")
    search_fields = ("tag__name",)

    def subject(self, obj: ClaimTag) -> Any:
        return obj.claim


@admin.register(SavedFilter)
class SavedFilterAdmin(ReadOnly):
    """A habit of a person: no history is kept of it."""

    joined = ("owner", "case", "source", "tag")
    list_display = ("name", "owner", "is_shared", "query")
    list_filter = ("is_shared",)
    search_fields = ("name", "owner__email")
