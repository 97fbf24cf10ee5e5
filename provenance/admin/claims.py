"""Claims and the desk's verdicts on them."""

from typing import Any

from django.contrib import admin

from provenance.models import Assertion, Attribution, Claim, ClaimTag, Release, Verdict

from .kept import Kept, KeptInline


class AssertionsInline(KeptInline):
    model = Assertion
    joined = ("claim", "source", "publication__source")
    fields = ("source", "publication", "stance", "basis", "quote", "was_read", "withdrawn_at")


class AttributionsInline(KeptInline):
    model = Attribution
    joined = ("claim", "citing__source", "cited__source")
    fields = ("relies", "on", "mode", "cue", "is_inferred", "withdrawn_at")
    readonly_fields = ("relies", "on")

    @admin.display(description="Who relies")
    def relies(self, hop: Attribution) -> str:
        return hop.citing.source.name

    @admin.display(description="On whom")
    def on(self, hop: Attribution) -> str:
        return hop.cited.source.name


class VerdictsInline(KeptInline):
    model = Verdict
    joined = ("claim", "decided_by", "approved_by")
    fields = (
        *("status", "credibility", "reason", "decided_by", "decided_at"),
        *("approved_by", "superseded_at"),
    )


class ClaimTagsInline(KeptInline):
    model = ClaimTag
    joined = ("claim", "tag")
    fields = ("tag",)


@admin.register(Claim)
class ClaimAdmin(Kept):
    prefix = "C"
    joined = ("case", "assigned_to")
    list_display = ("ref", "text", "kind", "case", "assigned_to", "recorded_at")
    list_filter = ("kind", "verdicts__status", "recorded_at")
    search_fields = ("text", "case__title")
    search_help_text = "Words of the claim or its case, or a reference such as C-1042"
    inlines = (AssertionsInline, AttributionsInline, VerdictsInline, ClaimTagsInline)


@admin.register(Verdict)
class VerdictAdmin(Kept):
    joined = ("claim", "decided_by", "approved_by")
    list_display = (
        *("claim", "status", "credibility", "decided_by", "decided_at"),
        *("approved_by", "superseded_at"),
    )
    # Not by figure: 6 is no grade, and would stand below 5 or before 1.
    sortable_by = ("claim", "status", "decided_by", "decided_at", "approved_by", "superseded_at")
    list_filter = ("status", "credibility", "decided_at")
    search_fields = ("claim__text", "reason")

    def subject(self, obj: Verdict) -> Any:
        return obj.claim


@admin.register(Release)
class ReleaseAdmin(Kept):
    joined = ("claim", "released_by")
    list_display = ("claim", "headline", "released_by", "released_at", "withdrawn_at")
    list_filter = ("released_at", "withdrawn_at")
    search_fields = ("claim__text", "headline")

    def subject(self, obj: Release) -> Any:
        return obj.claim
