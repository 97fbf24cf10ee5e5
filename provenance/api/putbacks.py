"""A field of a row as it was before a change, which can be put back."""

from datetime import datetime
from typing import Any

from django.db.models import Model
from django.urls import reverse
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers

from provenance.actions import restorings
from provenance.models import User
from provenance.queries import restorables, wordings
from provenance.queries.restorables import Restorable

from .fields import Number, Text
from .reading import Single
from .sent import Reason
from .writing import Writing


def _part(name: str, about: str, example: str) -> OpenApiParameter:
    given = [OpenApiExample(example, value=example)]
    return OpenApiParameter(name, location="path", description=about, examples=given)


_PLACE = (
    _part("table", "The kind of row, as histories name it.", "claim"),
    _part("event", "The number of the change.", "1042"),
    _part("column", "The field.", "place"),
)


class Former(serializers.Serializer):
    """What a field said before a change, and what it says now, in the words of the pages."""

    field: Any = Text("The field as people call it.", example="Where")
    row = Text("The row in words.", source="what", example="the claim")
    then = Text("What it said before the change; null where it was empty.", maybe=True)
    now = Text("What it says now; null where it is empty.", maybe=True)
    refusal = Text("Why it is never put back; null where it may be.", maybe=True)
    version = Number("The row's version; its ETag says it to a change.", example=7)


class PutBackLink(serializers.URLField):
    """Where a change of a history can be put back; null where it never is."""

    def __init__(self) -> None:
        super().__init__(
            source="*",
            allow_null=True,
            help_text="Where it can be put back; null where such a field never is.",
        )

    def to_representation(self, value: Any) -> Any:
        model = wordings.model_called(value.table)
        if model is None or restorings.refusal(model, value.column):
            return None
        place = reverse("api:put-back", args=[value.table, value.event, value.column])
        return f"{self.context['origin']}{place}"


def _found(address: dict[str, Any]) -> Restorable | None:
    event = str(address["event"])
    if not (event.isascii() and event.isdigit() and len(event) < 19):
        return None
    return restorables.found(address["table"], int(event), address["column"])


def _told(change: Restorable) -> dict[str, Any]:
    """The change for Former."""
    told = {name: getattr(change, name) for name in ("field", "what", "then", "now")}
    refusal = restorings.refusal(type(change.row), change.column) or ""
    return told | {"refusal": refusal, "version": getattr(change.row, "version", 0)}


class FormerValue(Single):
    """What a field said before a change of its history."""

    operation = "readFormerValue"
    noun = "history"
    one = "such change"
    summary = "A field before a change"
    answer = Former
    address = _PLACE
    parameters = ()

    def find(self, **address: Any) -> Any:
        change = _found(address)
        return change and _told(change)


class PutBack(Writing):
    """Make a field say again what it said before a change, through the edit that would change it:
    all that holds for that edit holds here. With `If-Match` it is refused where the row changed
    since you read it."""

    operation = "putBack"
    noun = "history"
    one = "such change"
    summary = "Put a field back"
    body = Reason
    answer = Former
    address = _PLACE

    def find(self, **address: Any) -> Any:
        return _found(address)

    def versioned(self, found: Restorable) -> Any:
        return found.row

    def about(self, found: Restorable, data: dict[str, Any]) -> list[Model]:
        return [found.row]

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        about: dict[str, Any] = {"row": found.row, "column": found.column, "by": by, "at": at}
        version = getattr(found.row, "version", None)
        restorings.put_back(**about, value=found.value, **data, version=version)
        now = _found(self.kwargs)
        return now and _told(now)
