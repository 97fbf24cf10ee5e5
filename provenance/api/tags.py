"""Tags: the desk's own words by which it finds claims again."""

from typing import Any

from rest_framework import serializers

from provenance.models import Tag
from provenance.queries import tags
from provenance.queries.pages import Page as Rows

from .fields import Address, Key, Number, Page, Text
from .reading import PAGED, Listing, Single, keyed, page_of


class TagRecord(serializers.Serializer):
    """A tag, and how many claims carry it."""

    id = Key("Its key.", source="tag.pk")
    name = Text("The tag.", example="missiles")
    url = Address("tag", source="tag.pk")
    version = Number(
        "It grows with every change; its ETag says it to a change.", source="tag.version"
    )
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


class TagDetail(Single):
    """A tag. One that was merged into another is not there any more: that one has its name."""

    operation = "readTag"
    noun = "tags"
    summary = "One tag"
    answer = TagRecord
    address = (keyed("tag"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        return tags.by_key(address["id"])
