"""Proposed verdicts, second readings, and what the desk says to one another."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from provenance.models import Comment, Mention, Proposal, SecondReading, Settling
from provenance.queries import covers

from .kept import Kept, KeptInline

GRADE = ("status", "credibility", "reason")


class SettlingsInline(KeptInline):
    model = Settling
    joined = ("review__claim",)
    fields = ("review",)
    show_change_link = False


class MentionsInline(KeptInline):
    model = Mention
    joined = ("person",)
    fields = ("person",)
    show_change_link = False


@admin.register(Proposal)
class ProposalAdmin(Kept):
    """Its grade is left out for who has still to read the claim without it."""

    joined = ("claim", "proposed_by", "answered_by", "verdict__claim")
    list_display = ("claim", "state", "proposed_by", "proposed_at", "answered_by", "answered_at")
    list_filter = ("state", "proposed_at")
    search_fields = ("claim__text",)
    inlines = (SettlingsInline,)

    def get_exclude(self, request: HttpRequest, obj: Any = None) -> Any:
        covered = obj is not None and obj.pk in covers.over([obj], request.user)
        return (*GRADE, "settles") if covered else ("settles",)

    def subject(self, obj: Proposal) -> Any:
        return obj


@admin.register(SecondReading)
class SecondReadingAdmin(Kept):
    joined = ("proposal__claim", "proposal__proposed_by", "read_by")
    list_display = ("proposal", "read_by", "read_at")
    list_filter = ("read_at",)
    search_fields = ("proposal__claim__text",)

    def get_exclude(self, request: HttpRequest, obj: Any = None) -> Any:
        its = obj and obj.proposal
        covered = its and its.pk in covers.over([its], request.user)
        return ("status", "credibility", "note") if covered else ()

    def subject(self, obj: SecondReading) -> Any:
        return obj.proposal


@admin.register(Comment)
class CommentAdmin(Kept):
    joined = ("claim", "question", "assertion__source", "assessment__expert", "by")
    list_display = ("__str__", "text", "by", "at", "withdrawn_at")
    list_filter = ("at",)
    search_fields = ("text", "by__name", "by__email")
    inlines = (MentionsInline,)
