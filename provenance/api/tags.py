"""Tags: the desk's own words by which it finds claims again."""

from typing import Any

from rest_framework import serializers

from provenance.models import Tag
from provenance.queries import tags
from provenance.queries.pages import Page as Rows

from .fields import Key, Number, Page, Text
from .reading import PAGED, Listing, page_of


class TagRecord(serializers.Serializer):
    """A tag, and how many claims carry it."""

    id = Key("Its key.", source="tag.pk")
    name = Text("The tag.", example="missiles")
    page = Page(source="url")
    claims = Number("How many claims carry it.", example=12)
    former = serializers.ListField(
        child=serializers.CharField(), help_text="Tags that were merged into it."
    )


class TagList(Listing):
    """Tags by name. Those that were merged into another are told with it."""

    operation = "listTags"
    noun = "tags"
    summary = "Tags"
    answer = page_of(TagRecord, "A page of tags, by name.", "TagPage")
    columns = 2
    parameters = PAGED

    def rows(self) -> Any:
        return Tag.objects.standing()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return tags.paged(rows, cursor, size)
