"""How the OpenAPI document is made of the views and their shapes."""

import inspect
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from . import errors
from .fields import Word
from .writing import Writing, sending

_CHANGED = "The record is not as you read it. It has version 7 now. Read it again, then change it."
PROBLEMS: dict[int, tuple[str, Any]] = {
    400: (
        "A parameter or header is not known or cannot be read, or the body is no JSON.",
        errors.details(
            400,
            errors.WrongParameters.default_detail,
            {"page_size": ["Give a whole number from 1 to 500."]},
        ),
    ),
    401: (
        "Nobody is logged in, or the token is not good (any more).",
        errors.details(401, "This token expired on 2026-11-24. Make a new one."),
    ),
    403: (
        "The token lacks a scope.",
        errors.details(403, "This token lacks the scope read: make one that has it."),
    ),
    404: ("There is no such record.", errors.details(404, "There is no claim C-1042.")),
    406: (
        "What the request accepts is not served.",
        errors.details(406, "Could not satisfy the request Accept header."),
    ),
    409: (
        "The record changed meanwhile, somebody recorded the same at the same moment, or the "
        "Idempotency-Key was used for another request.",
        errors.details(
            409, "C-1042 changed since this verdict was proposed. It has version 7 now."
        ),
    ),
    412: ("If-Match names another version.", errors.details(412, _CHANGED)),
    415: (
        "The body is of a type that is not read.",
        errors.details(415, "Unsupported media type “text/csv” in request."),
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
    428: ("If-Match is missing.", errors.details(428, errors.MatchNeeded.default_detail)),
    429: (
        "The token made too many requests; `Retry-After` says for how many seconds to wait.",
        errors.details(429, "More than 600 requests in a minute. Wait 12 seconds, then go on."),
    ),
}
_OF_WRITES = {409, 412, 415, 422}
# 403 of an address that changes something: the log-in is not enough, or its token is missing.
NOT_YOURS = errors.details(
    403, "You proposed this verdict yourself: another person has to approve it."
)


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
        return views[self.method.lower()].cls if views else self.view

    def get_operation_id(self) -> str:
        return self.its.operation

    def get_description(self) -> str:  # type: ignore[override]
        return inspect.cleandoc(self.its.__doc__ or "")

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
        its = self.its
        return issubclass(its if isinstance(its, type) else type(its), Writing)

    def map_parsers(self) -> list[str]:
        return [parser.media_type for parser in self.its.parser_classes]

    def get_request_serializer(self) -> Any:
        # What is no JSON says by itself what it is: media type → type.
        return (getattr(self.its, "takes", None) or self.its.body) if self.writes else None

    def get_examples(self) -> list[Any]:
        return sending("Example", self.its.sent) if self.writes and self.its.sent else []

    def get_response_serializers(self) -> Any:
        told = [OpenApiExample("Example", self.its.example)] if self.its.example else []
        done = self.its.status if self.writes else 200
        also = getattr(self.its, "also", {})
        return {
            **self._shaped(done, told),
            **{status: OpenApiResponse(shape) for status, shape in also.items()},
            **self._files(),
            **self._unchanged(),
            **{
                (status, errors.MEDIA_TYPE): OpenApiResponse(
                    errors.Problem, words, [OpenApiExample(f"Problem{status}", example)]
                )
                for status, (words, example) in self._problems().items()
            },
        }

    def _shaped(self, done: int, told: list[OpenApiExample]) -> dict[Any, Any]:
        """The answer that has a shape; an address may have none but files."""
        if not hasattr(self.its, "answer"):
            return {}
        media = getattr(self.its, "media", "application/json")
        return {(done, media): OpenApiResponse(self.its.answer, f"{self.its.summary}.", told)}

    def _files(self) -> dict[Any, Any]:
        """What is answered in the words of other formats: an object where that is JSON too."""
        return {
            (200, media): OpenApiResponse(
                OpenApiTypes.OBJECT if media.partition(";")[0].endswith("json") else str, words
            )
            for media, words in getattr(self.its, "files", {}).items()
        }

    def _unchanged(self) -> dict[int, OpenApiResponse]:
        """The answer to who has it already; what is streamed has no ETag."""
        if self.writes or getattr(self.its, "is_streamed", False):
            return {}
        return {304: OpenApiResponse(None, "It is as If-None-Match says that you have it.")}

    def _problems(self) -> dict[int, tuple[str, Any]]:
        left_out = set() if self.writes else {*_OF_WRITES, 428}
        left_out |= set() if "{" in self.path else {404}
        left_out |= set() if self.method == "PATCH" else {428}
        told = {status: its for status, its in PROBLEMS.items() if status not in left_out}
        if self.writes:
            told[403] = ("The token lacks a scope, or the person may not.", NOT_YOURS)
        return told

    def _map_serializer_field(
        self, field: Any, direction: Any, bypass_extensions: bool = False
    ) -> Any:
        schema = super()._map_serializer_field(field, direction, bypass_extensions)
        example = getattr(field, "example", None)
        return schema if example is None else {**schema, "examples": [example]}
