"""Who cannot get in, and how staff let them in again; who got in."""

from typing import Any

from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt, AccessLog
from axes.utils import reset
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from . import site  # noqa: F401 — takes off what these replace
from .kept import ReadOnly


@admin.register(AccessAttempt)
class AttemptAdmin(ReadOnly):
    """Failed log-ins that still count towards a lock-out."""

    list_display = ("username", "ip_address", "failures_since_start", "attempt_time", "user_agent")
    list_filter = ("attempt_time",)
    search_fields = ("username", "ip_address")
    fields = ("username", "ip_address", "failures_since_start", "attempt_time", "user_agent")
    actions = ("unlock",)

    @admin.action(description="Unlock: forget these failed log-ins")
    def unlock(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for attempt in queryset:
            reset(username=attempt.username, ip=attempt.ip_address)
        messages.success(request, "They can try again.")


@admin.register(AccessLog)
class LogInAdmin(ReadOnly):
    list_display = ("username", "ip_address", "attempt_time", "logout_time", "user_agent")
    list_filter = ("attempt_time",)
    search_fields = ("username", "ip_address")
    fields = ("username", "ip_address", "attempt_time", "logout_time", "user_agent")


@admin.register(Authenticator)
class SecondFactorAdmin(ReadOnly):
    """The secret itself is not shown."""

    joined = ("user",)
    list_display = ("user", "type", "created_at", "last_used_at")
    list_filter = ("type",)
    search_fields = ("user__email", "user__name")
    fields = ("user", "type", "created_at", "last_used_at")
    actions = ("take_off",)

    @admin.action(description="Take off: they lost it, and log in by password alone")
    def take_off(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        queryset.delete()
        messages.success(request, "Taken off. Ask them to set up a new one.")
