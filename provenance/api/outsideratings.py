"""What others outside the desk say of a source."""

from typing import Any

from rest_framework import serializers

from provenance.ingest import outsideratings as lists
from provenance.ingest.outsiderows import Header, NoList
from provenance.models import OutsideList
from provenance.queries import outsideratings
from provenance.queries.facts import fields_of
from provenance.queries.pages import Page as Rows

from .facts import SourceLink, Span
from .fields import Address, Key, Link, Moment, Number, Page, Text
from .reading import PAGED, Listing, Single, keyed, page_of


class Rater(serializers.Serializer):
    """Who gave the label; `source` where it is one of ours."""

    name = Text("What it is called.", source="rater_name", example="Media Observatory")
    link = Link("Its address, where it is no source of ours.", source="rater_link")
    source = SourceLink(  # type: ignore[assignment]
        source="rater", allow_null=True, help_text="The source of ours that it is, or null."
    )


class OutsideRating(serializers.Serializer):
    """A label quoted word for word, with who gave it and when. It is no letter of the Admiralty's.

    Raters that contradict one another are all listed.
    """

    id = Key("Its key.")
    label = Text(  # type: ignore[assignment]
        "The label, word for word.", example="Generally reliable"
    )
    rater = Rater(source="*")
    dated = Span(help_text="When it was given, as far as the list says.")
    domain = Text("The domain it was given to.", example="news.example")
    link = Link("Where the rater says so.", example="https://observatory.example/news")
    note = Text("What the list adds.", maybe=True)


class OutsideListRecord(serializers.Serializer):
    """A list of labels that somebody outside the desk gave, as it was loaded."""

    id = Key("Its key.")
    address = Address("outside-list", source="id")
    name = Text("What it is called.", example="domains-2024.csv")
    page = Page(source="url")
    loaded_by = Text("Who loaded it.", example="Demo editor")
    loaded_at = Moment("When.")
    ratings = Number("How many of its labels are recorded.", example=40)


class OutsideListList(Listing):
    """Lists of outside ratings, newest first."""

    operation = "listOutsideLists"
    noun = "outside-lists"
    summary = "Lists of outside ratings"
    answer = page_of(OutsideListRecord, "A page of lists, newest first.", "OutsideListPage")
    parameters = PAGED

    def rows(self) -> Any:
        return OutsideList.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return outsideratings.lists(cursor, size)


class OutsideListWhole(OutsideListRecord):
    """A list with its columns, of which recording it says which one is what."""

    columns: Any = serializers.ListField(
        child=serializers.CharField(), help_text="Its columns by name, in their order."
    )
    guessed: Any = serializers.DictField(
        child=serializers.CharField(),
        help_text="Role → column, by what the columns are called; recording it reads it so where "
        "it is told nothing else.",
    )
    fault = Text("Why it cannot be read; null where it can.", maybe=True)


class OutsideListDetail(Single):
    """A list of labels that somebody outside the desk gave, with its columns."""

    operation = "readOutsideList"
    noun = "outside-lists"
    summary = "One list of outside ratings"
    answer = OutsideListWhole
    address = (keyed("list"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        row = outsideratings.found(address["id"])
        return row and whole(row)


def whole(row: OutsideList) -> dict[str, Any]:
    """The list for OutsideListWhole."""
    facts: Any = outsideratings.listed(row.pk)
    told = fields_of(facts)
    try:
        header = lists.header(row)
    except NoList as fault:
        return told | {"columns": [], "guessed": {}, "fault": str(fault)}
    names = columns(header)
    guessed = {role: names[place] for role, place in header.guessed().items()}
    return told | {"columns": names, "guessed": guessed, "fault": ""}


def columns(header: Header) -> list[str]:
    """The columns, each by a name of its own: blank ones and second ones of a name numbered."""
    names: list[str] = []
    for place, name in enumerate(header.names, start=1):
        called = name or f"column {place}"
        names.append(f"{called} ({place})" if called in names else called)
    return names
