"""Saved filters of the list of claims: one's own, and those the desk shares."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers

from provenance.queries import savedfilters
from provenance.queries.deskfilters import SavedFilterFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .access import person
from .fields import Address, Key, Number, Page, Text, Yes
from .reading import PAGED, Listing, Single, keyed, page_of


class _Claims(serializers.URLField):
    """The list of claims of this API, narrowed; the value is a query string."""

    def to_representation(self, value: str) -> str:
        return f"{self.context['origin']}{reverse('api:claims')}?{value}"


class FilterRecord(serializers.Serializer):
    """A name for what narrows the list of claims."""

    id = Key("Its key.")
    version = Number("It grows with every change; its ETag says it to a change.", example=1)
    url = Address("filter", source="id")
    page = Page()
    name = Text("Its name.", example="Plants, unmarked")
    query = Text("What it asks of the list on the pages.", example="kind=observation&tag=plants")
    claims = _Claims(help_text="The claims that it finds, in this API.")
    owner = Text("Whose it is.", example="Demo editor")
    is_own = Yes("Whether it is of the person who asks.")
    is_shared = Yes("Whether the whole desk has it.")
    unknown = serializers.ListField(
        child=serializers.CharField(), help_text="What it asks for and the list no longer knows."
    )


class FilterList(Listing):
    """One's own saved filters and those that others share, newest first."""

    operation = "listFilters"
    noun = "filters"
    summary = "Saved filters"
    answer = page_of(FilterRecord, "A page of saved filters, newest first.", "FilterPage")
    filters = SavedFilterFilters
    parameters = (*parameters.of(SavedFilterFilters), *PAGED)

    def rows(self) -> Any:
        return savedfilters.seen_by(person(self.request))

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return savedfilters.listed(rows, person(self.request), cursor, size)


class FilterDetail(Single):
    """A saved filter."""

    operation = "readFilter"
    noun = "filters"
    summary = "One saved filter"
    answer = FilterRecord
    address = (keyed("filter"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        row = savedfilters.seen_by(person(self.request)).filter(pk=address["id"]).first()
        return savedfilters.record(row, person(self.request)) if row else None
