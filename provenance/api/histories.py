"""What was done to a record: who changed which field from what to what, when and why."""

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponseBase
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from provenance.models import Case, Claim, Publication, Question, Source, Tag
from provenance.queries import acts, belongings
from provenance.queries.pages import Page as Rows

from .errors import WrongParameters
from .fields import Key, Moment, Number, Text
from .putbacks import PutBackLink
from .reading import PAGED, Listing, called, keyed, page_of, query


class Change(serializers.Serializer):
    """One field of one row, in the words of the pages."""

    field: Any = Text("The field as people call it.", example="Where")
    before: Any = Text("What it said; null where it was empty.", maybe=True, example="Hamhung")
    now: Any = Text("What it said from then on; null where it was emptied.", maybe=True)
    put_back = PutBackLink()


class Touched(serializers.Serializer):
    """One row that an act recorded, changed or deleted."""

    table: Any = Text("Which kind of row it is.", example="assertion")
    id = Key("Its key.", source="row")
    name = Text("The row in words.", source="what", example="what Reuters says")
    happened: Any = Text(
        "`recorded`, `changed` or `deleted`.", source="happened_label", example="changed"
    )
    changes = Change(many=True, help_text="Which fields; empty unless it was changed.")


class Act(serializers.Serializer):
    """One act of one person, and the rows it touched."""

    id = Key("Its key.")
    at = Moment("When.")
    who = Text("Who did it.", example="Demo editor")
    what = Text("What they did, in words.", example="edited the claim")
    through = Text("Through what; null where that is not kept.", maybe=True, example="page")
    why = Text("The reason that was given.", maybe=True, example="The dispatch says so.")
    rows = Touched(
        many=True,
        source="touched",
        help_text=f"The rows it touched, {acts.MOST_CHANGES} at most.",
    )
    more = Number("How many more rows it touched.", example=0)


_HISTORY = page_of(Act, "A page of acts, newest first.", "HistoryPage")


class History(Listing):
    """What was done, act by act, newest first, with all that belongs to the record."""

    summary = "History"
    answer = _HISTORY
    columns = 2
    model: ClassVar[type[Any]]
    find: ClassVar[Callable[[Any], Any]]

    def get(self, request: Request, **address: Any) -> HttpResponseBase:
        (named,) = address.values()
        self.row = type(self).find(named).first()
        if self.row is None:
            raise NotFound(f"There is no {self.noun[:-1]} {named}.")
        return super().get(request)

    def rows(self) -> Any:
        asked = self.request.query_params.get("field", "")
        if asked and asked not in dict(belongings.fields_of(self.model)):
            known = ", ".join(dict(belongings.fields_of(self.model)))
            raise WrongParameters({"field": [f"There is no such field. There are: {known}."]})
        return {"what": asked, "who": self._who()}

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return acts.page(self.row, token=cursor, size=size, **rows)

    def _who(self) -> str:
        """The key of a person, in the form in which acts name it."""
        asked = self.request.query_params.get("by", "")
        try:
            return str(UUID(asked)) if asked else ""
        except ValueError:
            raise WrongParameters(
                {"by": ["Give the key of a person, as people/ has it."]}
            ) from None


def history_of(
    model: type[Any], noun: str, example: str, find: Callable[[Any], Any]
) -> type[History]:
    """The address of one noun's history."""
    one = noun[:-1]
    fields = [name for name, _ in belongings.fields_of(model)]
    said = {
        "operation": f"read{one.capitalize()}History",
        "noun": noun,
        "summary": f"The history of a {one}",
        "model": model,
        "find": staticmethod(find),
        "address": (called(one, example) if example else keyed(one),),
        "parameters": (
            query("field", "Only acts that changed this field.", enum=fields),
            query("by", "Only acts of the person with this key; `people/` has them.", type=UUID),
            *PAGED,
        ),
        "__doc__": History.__doc__,
    }
    return type(f"{one.capitalize()}History", (History,), said)


CaseHistory = history_of(Case, "cases", "HAM-0007", Case.objects.referred)
ClaimHistory = history_of(Claim, "claims", "C-1042", Claim.objects.referred)
QuestionHistory = history_of(Question, "questions", "Q-12", Question.objects.referred)
SourceHistory = history_of(Source, "sources", "", lambda pk: Source.objects.filter(pk=pk))
PublicationHistory = history_of(
    Publication, "publications", "", lambda pk: Publication.objects.filter(pk=pk)
)
TagHistory = history_of(Tag, "tags", "", lambda pk: Tag.objects.filter(pk=pk))
