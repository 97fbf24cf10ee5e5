"""What programs narrow by: comments, notices, saved filters, imports, people."""

import django_filters
from django.db.models import Q, QuerySet

from provenance.domain.imports import ImportState
from provenance.models import Comment, Import, Notice, SavedFilter, User

from .figures import YesFilter


class CommentFilters(django_filters.FilterSet):
    """`mentions_me` needs the request of who asks."""

    standing = YesFilter(
        method="by_standing",
        label="Standing",
        help_text="Whether it stands; `false`: it was withdrawn.",
    )
    mentions_me = YesFilter(
        method="by_mention", label="Mentions me", help_text="Whether it calls who asks by name."
    )

    class Meta:
        model = Comment
        fields: list[str] = []

    def by_standing(self, rows: QuerySet[Comment], name: str, value: str) -> QuerySet[Comment]:
        return rows.filter(withdrawn_at__isnull=value == "true")

    def by_mention(self, rows: QuerySet[Comment], name: str, value: str) -> QuerySet[Comment]:
        mine = {"mentions__person": self.request.user}
        return rows.filter(**mine) if value == "true" else rows.exclude(**mine)


class NoticeFilters(django_filters.FilterSet):
    unread = YesFilter(
        method="by_reading", label="Unread", help_text="Whether it is still to be read."
    )

    class Meta:
        model = Notice
        fields: list[str] = []

    def by_reading(self, rows: QuerySet[Notice], name: str, value: str) -> QuerySet[Notice]:
        return rows.filter(read_at__isnull=value == "true")


class SavedFilterFilters(django_filters.FilterSet):
    """`own` needs the request of who asks."""

    own = YesFilter(
        method="by_owner",
        label="Own",
        help_text="Whether it is of the person who asks; `false`: others share it.",
    )

    class Meta:
        model = SavedFilter
        fields: list[str] = []

    def by_owner(self, rows: QuerySet[SavedFilter], name: str, value: str) -> QuerySet[SavedFilter]:
        mine = Q(owner=self.request.user)
        return rows.filter(mine if value == "true" else ~mine)


class ImportFilters(django_filters.FilterSet):
    state = django_filters.ChoiceFilter(
        choices=ImportState.choices(), label="State", help_text="How far it is."
    )
    is_dry_run = YesFilter(
        method="by_trying", label="Only tried", help_text="Whether it is only tried."
    )

    class Meta:
        model = Import
        fields: list[str] = []

    def by_trying(self, rows: QuerySet[Import], name: str, value: str) -> QuerySet[Import]:
        return rows.filter(is_dry_run=value == "true")


class PersonFilters(django_filters.FilterSet):
    q = django_filters.CharFilter(method="by_name", label="Name", help_text="A part of the name.")

    class Meta:
        model = User
        fields: list[str] = []

    def by_name(self, rows: QuerySet[User], name: str, value: str) -> QuerySet[User]:
        return rows.filter(name__icontains=value)
