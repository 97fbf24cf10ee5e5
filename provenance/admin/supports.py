"""What stands behind each claim, counted: derived from its chain, so only looked at."""

from django.contrib import admin

from provenance.models import ClaimSupport

from .kept import ReadOnly


@admin.register(ClaimSupport)
class ClaimSupportAdmin(ReadOnly):
    joined = ("claim",)
    list_display = ("claim", "origins_low", "origins_high", "channels", "suggested", "rule")
    list_filter = ("suggested", "rule")
    search_fields = ("claim__text",)
