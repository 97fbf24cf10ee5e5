"""How the OpenAPI document is made of the views and their shapes."""

import inspect
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from . import errors, examples
from .examples import Exchange
from .fields import Word
from .writing import Writing

PROBLEMS = {
    400: "A parameter or header is not known or cannot be read, or the body is no JSON.",
    401: "Nobody is logged in, or the token is not good (any more).",
    403: "The token lacks a scope, or the person may not.",
    404: "There is no such record.",
    406: "What the request accepts is not served.",
    409: "The record changed meanwhile, somebody recorded the same at the same moment, or the "
    "Idempotency-Key was used for another request.",
    412: "If-Match names another version.",
    415: "The body is of a type that is not read.",
    422: "What was sent is refused; `errors` says which field and why.",
    428: "If-Match is missing.",
    429: "The token made too many requests; `Retry-After` says for how many seconds to wait.",
}
JSON = "application/json"
_OF_WRITES = {409, 412, 415, 422}
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    location="header",
    description="The ETag of the answer that you have: 304 where it is still the same.",
)
_ANSWERED = (
    OpenApiParameter(
        "WWW-Authenticate",
        location="header",
        response=[401],
        description="How to log in, and what is wrong with the token that was sent.",
    ),
    OpenApiParameter(
        "Retry-After",
        int,
        location="header",
        response=[429],
        description="For how many seconds to wait.",
    ),
)
_LOCATION = OpenApiParameter(
    "Location",
    location="header",
    response=[201],
    description="The address of what was made, where it has one of its own.",
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

    @property
    def its(self) -> Any:
        """The view of this method, where an address has one for each."""
        views = getattr(self.view, "views", {})
        return views[self.method.lower()].cls if views else type(self.view)

    def get_operation_id(self) -> str:
        return self.its.operation

    def get_description(self) -> str:  # type: ignore[override]
        # Views that differ in their noun alone share what their base says.
        return inspect.getdoc(self.its) or ""

    def get_summary(self) -> str:
        return self.its.summary

    def get_tags(self) -> list[str]:
        return [self.its.noun]

    def get_override_parameters(self) -> list[Any]:
        if self.writes:
            told = (*self.its.address, *self.its.parameters, *self.its.headed)
            return [*told, *_ANSWERED, *((_LOCATION,) if self.its.status == 201 else ())]
        headed = () if getattr(self.its, "media", None) else (IF_NONE_MATCH,)
        return [*self.its.address, *self.its.taken(), *headed, *_ANSWERED]

    @property
    def writes(self) -> bool:
        return issubclass(self.its, Writing)

    def map_parsers(self) -> list[str]:
        return [parser.media_type for parser in self.its.parser_classes]

    def get_request_serializer(self) -> Any:
        # What is no JSON says by itself what it is: media type → type.
        return (getattr(self.its, "takes", None) or self.its.body) if self.writes else None

    @property
    def recorded(self) -> Exchange:
        return examples.of(self.its.operation)

    def get_examples(self) -> list[Any]:
        """Of the body. Those of answers stand with each of them."""
        if not self.writes or self.recorded.sent is None:
            return []
        media = next(iter(getattr(self.its, "takes", {JSON: None})))
        kind = {"request_only": True, "media_type": media}
        return [OpenApiExample("Example", value=self.recorded.sent, **kind)]

    def get_response_serializers(self) -> Any:
        done = self.its.status if self.writes else 200
        also = getattr(self.its, "also", {})
        return {
            **self._shaped(done),
            **{status: OpenApiResponse(shape) for status, shape in also.items()},
            **self._files(),
            **self._unchanged(),
            **{
                (status, errors.MEDIA_TYPE): OpenApiResponse(
                    errors.Problem, words, _example(examples.problem(status))
                )
                for status, words in self._problems().items()
            },
        }

    def _shaped(self, done: int) -> dict[Any, Any]:
        """The answer that has a shape; an address may have none but files."""
        if not hasattr(self.its, "answer"):
            return {}
        media = getattr(self.its, "media", JSON)
        told = _example(self.recorded.answers.get(media))
        return {(done, media): OpenApiResponse(self.its.answer, f"{self.its.summary}.", told)}

    def _files(self) -> dict[Any, Any]:
        """What is answered in the words of other formats: an object where that is JSON too."""
        return {
            (200, media): OpenApiResponse(
                OpenApiTypes.OBJECT if media.partition(";")[0].endswith("json") else str,
                words,
                _example(self.recorded.answers.get(media)),
            )
            for media, words in getattr(self.its, "files", {}).items()
        }

    def _unchanged(self) -> dict[int, OpenApiResponse]:
        """The answer to who has it already; what is streamed has no ETag."""
        if self.writes or getattr(self.its, "is_streamed", False):
            return {}
        return {304: OpenApiResponse(None, "It is as If-None-Match says that you have it.")}

    def _problems(self) -> dict[int, str]:
        left_out = set() if self.writes else {*_OF_WRITES, 428}
        left_out |= set() if "{" in self.path else {404}
        left_out |= set() if self.method == "PATCH" else {428}
        return {status: words for status, words in PROBLEMS.items() if status not in left_out}

    def _map_serializer_field(
        self, field: Any, direction: Any, bypass_extensions: bool = False
    ) -> Any:
        schema = super()._map_serializer_field(field, direction, bypass_extensions)
        example = getattr(field, "example", None)
        return schema if example is None else {**schema, "examples": [example]}


def _example(value: Any) -> list[OpenApiExample]:
    return [] if value is None else [OpenApiExample("Example", value)]
