"""Tables that carry history: looked at here, changed on the pages, never deleted."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from provenance.domain import references
from provenance.queries import history


class Remembered(admin.ModelAdmin):
    """The history page shows all the database kept of the row, whatever it came through."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
                request, self.opts, object_id
            )
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of {row}",
            "events": history.of_row(row),
            "object": row,
            "opts": self.opts,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/provenance/object_history.html", context)


class ReadOnly(admin.ModelAdmin):
    """`joined` are the relations that are read along, so that no row costs a query."""

    joined: tuple[str, ...] = ()
    show_full_result_count = False
    list_per_page = 50
    ordering: ClassVar[tuple[str, ...]] = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows.select_related(*self.joined) if self.joined else rows

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class Kept(Remembered, ReadOnly):
    """`prefix` is that of the table's references, so that "C-1042" finds one."""

    prefix = ""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What no form offers is shown too, such as when the row was recorded."""
        fixed = [field.name for field in self.opts.fields if not field.editable]
        return [name for name in fixed if name != self.opts.pk.name]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        number = references.number(search_term, self.prefix) if self.prefix else None
        if number is not None:
            return queryset.filter(number=number), False
        return super().get_search_results(request, queryset, search_term)

    def view_on_site(self, obj: Any) -> str:
        return self.subject(obj).get_absolute_url()

    def subject(self, obj: Any) -> Any:
        """What has the page on which the row is shown."""
        return obj


class KeptInline(admin.TabularInline):
    """Rows that belong to the record, to be looked at; each leads to its own page."""

    joined: tuple[str, ...] = ()
    extra = 0
    can_delete = False
    show_change_link = True
    ordering: ClassVar[tuple[str, ...]] = ("pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows.select_related(*self.joined) if self.joined else rows

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
