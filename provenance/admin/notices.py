"""Who watches what, and what people were told: looked at here, set by each person themselves."""

from django.contrib import admin

from provenance.models import Notice, NoticeClaim, Preference, Watch

from .kept import KeptInline, ReadOnly


@admin.register(Watch)
class WatchAdmin(ReadOnly):
    joined = ("person", "claim", "source", "case")
    list_display = ("person", "claim", "source", "case", "delivery", "since")
    list_filter = ("delivery",)
    search_fields = ("person__email", "person__name")
    readonly_fields = ("person", "since")


@admin.register(Preference)
class PreferenceAdmin(ReadOnly):
    joined = ("person",)
    list_display = ("person", "delivery")
    list_filter = ("delivery",)
    search_fields = ("person__email", "person__name")
    readonly_fields = ("person",)


class ClaimsInline(KeptInline):
    model = NoticeClaim
    joined = ("claim",)
    show_change_link = False
    max_num = 0


@admin.register(Notice)
class NoticeAdmin(ReadOnly):
    joined = ("person", "by")
    list_display = ("person", "kind", "by", "at", "delivery", "read_at", "mailed_at")
    list_filter = ("kind", "delivery", "at")
    search_fields = ("person__email", "person__name")
    readonly_fields = ("person", "at")
    inlines = (ClaimsInline,)
