"""Cases: the folders of claims and questions."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from provenance.models import Case, Member

from .kept import Kept, KeptInline


class MembersInline(KeptInline):
    model = Member
    joined = ("case", "user")
    fields = ("user",)


@admin.register(Case)
class CaseAdmin(Kept):
    list_display = ("ref", "title", "is_restricted", "opened_at")
    list_filter = ("is_restricted", "opened_at")
    inlines = (MembersInline,)
    search_fields = ("title", "summary")
    search_help_text = "Words of the title or summary, or a reference such as HAM-0007"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        found = Case.objects.referred(search_term)
        if found.exists():
            return queryset.filter(pk__in=found), False
        return super().get_search_results(request, queryset, search_term)


@admin.register(Member)
class MemberAdmin(Kept):
    joined = ("case", "user")
    list_display = ("case", "user")
    search_fields = ("case__title", "user__name", "user__email")

    def subject(self, obj: Member) -> Any:
        return obj.case
