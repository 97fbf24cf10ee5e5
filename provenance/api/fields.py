"""Fields of an answer. Each says what it means; what is not known is null, never "" or 0."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request

from provenance.domain.vocabulary import Term


def origin(request: Request) -> str:
    """The site as the client called it, which every address begins with: `https://desk.example`."""
    return f"{request.scheme}://{request.get_host()}"


class Text(serializers.CharField):
    """`maybe`: null where it is not known."""

    def __init__(
        self, about: str, *, maybe: bool = False, example: str | None = None, **options: Any
    ) -> None:
        super().__init__(help_text=about, allow_null=maybe, **options)
        self.example = example

    def to_representation(self, value: Any) -> Any:
        return None if value == "" and self.allow_null else str(value)


class Word(serializers.ChoiceField):
    """A word of a closed list; the schema gives each word's definition. `maybe` as in Text."""

    def __init__(
        self, terms: type[Term], about: str, *, maybe: bool = False, **options: Any
    ) -> None:
        super().__init__(choices=terms.choices(), help_text=about, allow_null=maybe, **options)
        self.terms = terms

    def validate_empty_values(self, data: Any) -> tuple[bool, Any]:
        return super().validate_empty_values("" if data is None and self.allow_null else data)

    def to_representation(self, value: Any) -> Any:
        return str(value) if value else None


class Key(serializers.UUIDField):
    def __init__(self, about: str, *, maybe: bool = False, **options: Any) -> None:
        super().__init__(help_text=about, allow_null=maybe, **options)


class Day(serializers.DateField):
    def __init__(self, about: str, *, maybe: bool = False, **options: Any) -> None:
        super().__init__(help_text=about, allow_null=maybe, **options)


class Moment(serializers.DateTimeField):
    def __init__(self, about: str, *, maybe: bool = False, **options: Any) -> None:
        super().__init__(help_text=about, allow_null=maybe, **options)


class Number(serializers.IntegerField):
    def __init__(self, about: str, *, example: int | None = None, **options: Any) -> None:
        super().__init__(help_text=about, **options)
        self.example = example


class Yes(serializers.BooleanField):
    def __init__(self, about: str, **options: Any) -> None:
        super().__init__(help_text=about, **options)


class Page(serializers.URLField):
    """The address of the page for people; the value is a path on this site."""

    def __init__(self, **options: Any) -> None:
        super().__init__(help_text="The page that shows it to people.", **options)

    def to_representation(self, value: str) -> str:
        return f"{self.context['origin']}{value}"


class Address(serializers.URLField):
    """The address of a record in this API: the route `view`, with the value in its path."""

    def __init__(self, view: str, **options: Any) -> None:
        super().__init__(help_text="Its address in this API.", **options)
        self.view = view

    def to_representation(self, value: Any) -> str:
        return f"{self.context['origin']}{reverse(f'api:{self.view}', args=[value])}"


class Link(serializers.URLField):
    """An address elsewhere."""

    def __init__(self, about: str, *, example: str | None = None, **options: Any) -> None:
        super().__init__(help_text=about, allow_null=True, **options)
        self.example = example

    def to_representation(self, value: str) -> Any:
        return value or None
