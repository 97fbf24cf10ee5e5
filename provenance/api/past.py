"""Answers as they were: `as_of` by what the desk knew, `published_by` by what was published."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request

from provenance.domain import moments
from provenance.domain.moments import Asked, WrongMoments
from provenance.queries import past
from provenance.queries.past import NotSettled

from .errors import WrongParameters

_FORMS = (
    "ISO 8601 with an offset or `Z`, without either in UTC; a date alone is the end of that day in "
    "UTC. It has to be over."
)
AS_OF = OpenApiParameter(
    "as_of",
    description="Answer as the desk knew it at this moment: text, chain, verdicts, names. The same "
    f"request gets the same answer for ever. {_FORMS}",
    examples=[OpenApiExample("as_of", value="2024-11-26T12:00Z")],
)
PUBLISHED_BY = OpenApiParameter(
    "published_by",
    description="Count only what had certainly been published by this moment. What is not dated, "
    f"or may have come later, is left out. Can be combined with `as_of`. {_FORMS}",
    examples=[OpenApiExample("published_by", value="2024-11-25")],
)


class AskedMoment(serializers.DateTimeField):
    """The moment that was asked for by the parameter of the field's name."""

    def __init__(self, about: str) -> None:
        super().__init__(help_text=about, allow_null=True, source="*")

    def to_representation(self, value: Any) -> Any:
        moment = getattr(self.context["asked"], str(self.field_name))
        return super().to_representation(moment) if moment else None


class AsOf(serializers.Serializer):
    """What is answered as of a moment says so."""

    as_of = AskedMoment("The moment this was so by what the desk knew; null: now.")


class AsPublished(AsOf):
    """What is narrowed to what was published says so."""

    published_by = AskedMoment("Only what was published by then counts; null: everything.")


def asked(request: Request, parameters: tuple[OpenApiParameter, ...]) -> Asked:
    """The moments among the parameters that an address takes; raises WrongParameters."""
    names = {str(parameter.name) for parameter in parameters}
    ours = [name for name in ("as_of", "published_by") if name in names]
    try:
        return moments.asked(request.query_params, *ours, now=timezone.now())
    except WrongMoments as refusal:
        raise WrongParameters({name: [why] for name, why in refusal.wrong.items()}) from refusal


@contextmanager
def record(asked: Asked) -> Iterator[None]:
    """All reads inside are of the moment asked for; raises WrongParameters."""
    try:
        with past.at(asked.as_of):
            yield
    except NotSettled as refusal:
        raise WrongParameters({"as_of": [str(refusal)]}) from refusal
