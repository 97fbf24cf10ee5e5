"""What the person who asks watches, and what they were told."""

from typing import Any

from rest_framework import serializers

from provenance.domain.notices import Delivery, NoticeKind
from provenance.queries import notices, watches
from provenance.queries.deskfilters import NoticeFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .access import person
from .facts import ClaimLink
from .fields import Key, Moment, Number, Page, Text, Word
from .reading import PAGED, Listing, page_of


class WatchRecord(serializers.Serializer):
    """A claim, source or case that the person watches."""

    id = Key("Its key.")
    noun = Text("What is watched: claim, source or case.", example="claim")
    key = Key("The key of what is watched.")
    ref = Text("Its reference; null for a source.", maybe=True, example="C-1042")
    text = Text("Its statement, title or name.", example="Reuters")
    page = Page(source="url")
    delivery = Word(Delivery, "How they hear of it; null where as of everything.", maybe=True)
    since = Moment("Since when.")


class NoticeRecord(serializers.Serializer):
    """What happened, once for each cause."""

    id = Key("Its key.")
    kind = Word(NoticeKind, "What happened.")
    title = Text("The same in a sentence.", example="Reuters: “Plant grows” was retracted")
    because = Text("Why, in the words of who did it.", maybe=True)
    page = Page(source="url")
    claims = ClaimLink(many=True, help_text="The claims it reaches that they watch, newest first.")
    more = Number("How many of those are not named.", example=0)
    by = Text(
        "Whose act it was; null where the program itself did it.",
        maybe=True,
        example="Demo editor",
    )
    at = Moment("When.")
    read_at = Moment("When it was read; null while it is unread.", maybe=True)


class WatchList(Listing):
    """What the person who asks watches, newest first."""

    operation = "listWatches"
    noun = "watches"
    summary = "My watches"
    answer = page_of(WatchRecord, "A page of watches, newest first.", "WatchPage")
    parameters = PAGED

    def rows(self) -> Any:
        return watches.of_person(person(self.request))

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return watches.listed(rows, cursor, size)


class NoticeList(Listing):
    """What the person who asks was told, newest first, read or unread."""

    operation = "listNotices"
    noun = "notices"
    summary = "My notices"
    answer = page_of(NoticeRecord, "A page of notices, newest first.", "NoticePage")
    filters = NoticeFilters
    parameters = (*parameters.of(NoticeFilters), *PAGED)

    def rows(self) -> Any:
        return notices.of_person(person(self.request))

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return notices.listed(rows, cursor, size)
