"""Sources, what they are called, tied to, rated and what they published."""

from typing import Any

from django.contrib import admin

from provenance.models import (
    Affiliation,
    Alias,
    Confidant,
    CriterionCheck,
    OutsideList,
    OutsideRating,
    Publication,
    Rating,
    Source,
    Tie,
)

from .kept import Kept, KeptInline


class AliasesInline(KeptInline):
    model = Alias
    joined = ("source",)
    fields = ("name",)


class RatingsInline(KeptInline):
    model = Rating
    joined = ("source", "rated_by")
    fields = ("reliability", "is_desk", "valid_from", "reason", "rated_by", "withdrawn_at")
    ordering = ("-valid_from", "-pk")


class CriteriaInline(KeptInline):
    model = CriterionCheck
    joined = ("rating__source",)
    fields = ("criterion", "answer", "link")


class TiesHeldInline(KeptInline):
    model = Tie
    fk_name = "holder"
    joined = ("holder", "held")
    fields = ("kind", "held", "since", "until", "withdrawn_at")
    verbose_name_plural = "ties that it holds"


class TiesUnderInline(KeptInline):
    model = Tie
    fk_name = "held"
    joined = ("holder", "held")
    fields = ("holder", "kind", "since", "until", "withdrawn_at")
    verbose_name_plural = "ties that it is under"


@admin.register(Source)
class SourceAdmin(Kept):
    joined = ("merged_into",)
    list_display = ("name", "kind", "country", "is_confidential", "merged_into", "recorded_at")
    list_filter = (
        "kind",
        "is_confidential",
        ("merged_into", admin.EmptyFieldListFilter),
        "recorded_at",
    )
    search_fields = ("name", "aliases__name", "domains")
    inlines = (AliasesInline, RatingsInline, TiesHeldInline, TiesUnderInline)

    def subject(self, obj: Source) -> Any:
        # A spelling that was given up has no page: the source it leads to has.
        return obj.merged_into or obj


@admin.register(Alias)
class AliasAdmin(Kept):
    joined = ("source",)
    list_display = ("name", "source")
    search_fields = ("name", "source__name")

    def subject(self, obj: Alias) -> Any:
        return obj.source


@admin.register(Confidant)
class ConfidantAdmin(Kept):
    joined = ("source", "user")
    list_display = ("source", "user")
    search_fields = ("source__name", "user__name", "user__email")

    def subject(self, obj: Confidant) -> Any:
        return obj.source


@admin.register(Tie)
class TieAdmin(Kept):
    joined = ("holder", "held")
    list_display = ("holder", "kind", "held", "since", "until", "withdrawn_at")
    list_filter = ("kind",)
    search_fields = ("holder__name", "held__name")

    def subject(self, obj: Tie) -> Any:
        return obj.holder


@admin.register(Affiliation)
class AffiliationAdmin(Kept):
    joined = ("person", "organisation")
    list_display = ("person", "title", "organisation", "since", "until", "withdrawn_at")
    search_fields = ("person__name", "organisation__name", "title")

    def subject(self, obj: Affiliation) -> Any:
        return obj.person


@admin.register(Rating)
class RatingAdmin(Kept):
    joined = ("source", "rated_by")
    list_display = ("source", "reliability", "is_desk", "valid_from", "rated_by", "withdrawn_at")
    # Not by letter: F is no grade, and would stand below E or before A.
    sortable_by = ("source", "is_desk", "valid_from", "rated_by", "withdrawn_at")
    list_filter = ("reliability", "is_desk", "valid_from")
    search_fields = ("source__name", "reason")
    inlines = (CriteriaInline,)

    def subject(self, obj: Rating) -> Any:
        return obj.source


@admin.register(CriterionCheck)
class CriterionCheckAdmin(Kept):
    joined = ("rating__source",)
    list_display = ("criterion", "answer", "rating", "link")
    list_filter = ("criterion", "answer")
    search_fields = ("rating__source__name",)

    def subject(self, obj: CriterionCheck) -> Any:
        return obj.source


@admin.register(OutsideList)
class OutsideListAdmin(Kept):
    joined = ("loaded_by",)
    list_display = ("name", "loaded_by", "loaded_at")
    search_fields = ("name",)
    exclude = ("content",)


@admin.register(OutsideRating)
class OutsideRatingAdmin(Kept):
    joined = ("source", "rater", "outside_list")
    list_display = ("source", "label", "rater", "rater_name", "dated_words", "withdrawn_at")
    search_fields = ("source__name", "label", "rater__name", "rater_name", "domain")

    def subject(self, obj: OutsideRating) -> Any:
        return obj.source


@admin.register(Publication)
class PublicationAdmin(Kept):
    joined = ("source",)
    list_display = ("name", "source", "kind", "standing", "published_words", "recorded_at")
    list_filter = ("kind", "standing", "recorded_at")
    search_fields = ("title", "url", "source__name")
