"""Imports in the admin: what was asked for and how far it is. Lines are their owner's."""

from django.contrib import admin

from provenance.models import Import

from .kept import ReadOnly


@admin.register(Import)
class ImportAdmin(ReadOnly):
    joined = ("asked_by", "case")
    list_display = ("name", "kind", "state", "is_dry_run", "total", "refused", "asked_by")
    list_filter = ("kind", "state", "is_dry_run")
    search_fields = ("name", "asked_by__email")
