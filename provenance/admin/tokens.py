"""Tokens: who has which, for what; revoked here where their owner cannot."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from provenance.actions import tokens
from provenance.models import Token

from .kept import ReadOnly


@admin.register(Token)
class TokenAdmin(ReadOnly):
    joined = ("owner", "made_by")
    list_display = ("name", "owner", "start", "scopes", "last_used_at", "expires_at", "revoked_at")
    list_filter = ("revoked_at",)
    search_fields = ("name", "start", "owner__email", "owner__name")
    exclude = ("digest",)
    actions = ("revoke",)

    @admin.action(description="Revoke the chosen tokens", permissions=["view"])
    def revoke(self, request: HttpRequest, rows: QuerySet[Token]) -> None:
        by: Any = request.user
        for row in rows.select_related("owner"):
            tokens.revoke(token=row, by=by, at=timezone.now())
        self.message_user(request, "Nobody logs in with them any more.")
