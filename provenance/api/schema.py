"""How the OpenAPI document is made of the views and their shapes."""

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiResponse

from . import errors
from .fields import Word
from .writing import Writing, sending

PROBLEMS: dict[int, tuple[str, Any]] = {
    400: (
        "A parameter is not known or cannot be read.",
        errors.details(
            400,
            errors.WrongParameters.default_detail,
            {"page_size": ["Give a whole number from 1 to 500."]},
        ),
    ),
    403: ("Nobody is logged in.", errors.details(403, "Log in to read.")),
    404: ("There is no such record.", errors.details(404, "There is no claim C-1042.")),
    409: (
        "The record changed meanwhile: read it, then send the version it has now.",
        errors.details(
            409, "C-1042 changed since this verdict was proposed. It has version 7 now."
        ),
    ),
    422: (
        "What was sent is refused; `errors` says which field and why.",
        errors.details(
            422,
            errors.WrongBody.default_detail,
            {"reason": ["This field is required."]},
            "body",
        ),
    ),
}
# 403 of an address that changes something: the log-in is not enough, or its token is missing.
NOT_YOURS = errors.details(
    403, "You proposed this verdict yourself: another person has to approve it."
)


class WordSchema(OpenApiSerializerFieldExtension):
    """Each vocabulary once, under its own name, with the definition of each word."""

    target_class = Word

    def get_name(self) -> str:
        return self.target.terms.__name__

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        terms = self.target.terms
        meanings = [f"* `{term.value}`: {term.label}. {term.definition}" for term in terms]
        return {
            "type": "string",
            "enum": [term.value for term in terms],
            "description": "\n".join(meanings),
        }


class Schema(AutoSchema):
    """Reads what each view says of itself: operation, noun, parameters, answer, problems."""

    view: Any

    def get_operation_id(self) -> str:
        return self.view.operation

    def get_summary(self) -> str:
        return self.view.summary

    def get_tags(self) -> list[str]:
        return [self.view.noun]

    def get_override_parameters(self) -> list[Any]:
        return [*self.view.address, *self.view.parameters]

    @property
    def writes(self) -> bool:
        return isinstance(self.view, Writing)

    def get_request_serializer(self) -> Any:
        return self.view.body if self.writes else None

    def get_examples(self) -> list[Any]:
        return sending("Example", self.view.sent) if self.writes and self.view.sent else []

    def get_response_serializers(self) -> Any:
        told = [OpenApiExample("Example", self.view.example)] if self.view.example else []
        done = self.view.status if self.writes else 200
        return {
            done: OpenApiResponse(self.view.answer, f"{self.view.summary}.", told),
            **{
                (status, errors.MEDIA_TYPE): OpenApiResponse(
                    errors.Problem, words, [OpenApiExample(f"Problem{status}", example)]
                )
                for status, (words, example) in self._problems().items()
            },
        }

    def _problems(self) -> dict[int, tuple[str, Any]]:
        left_out = set() if self.writes else {409, 422}
        left_out |= set() if "{" in self.path else {404}
        told = {status: its for status, its in PROBLEMS.items() if status not in left_out}
        if self.writes:
            told[403] = ("Nobody is logged in, or the person may not.", NOT_YOURS)
        return told

    def _map_serializer_field(
        self, field: Any, direction: Any, bypass_extensions: bool = False
    ) -> Any:
        schema = super()._map_serializer_field(field, direction, bypass_extensions)
        example = getattr(field, "example", None)
        return schema if example is None else {**schema, "examples": [example]}
