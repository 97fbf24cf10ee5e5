"""Fields of a body. Each says what it means; null and "" both leave a text empty."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import Model
from rest_framework import serializers

from provenance.domain.vocabulary import SourceKind, Term
from provenance.models import Case, Claim, Question

from .fields import Word
from .writing import Body

LONGEST = 20_000


class Blank:
    """Null stands for a text that is empty, where it may be."""

    def validate_empty_values(self, data: Any) -> tuple[bool, Any]:
        its: Any = super()
        is_empty = data is None and self.allow_null  # type: ignore[attr-defined]
        told: tuple[bool, Any] = its.validate_empty_values("" if is_empty else data)
        return told


class Words(Blank, serializers.CharField):
    """A text; `needed` where it may not be left out."""

    def __init__(
        self, about: str, *, needed: bool = False, most: int = LONGEST, **options: Any
    ) -> None:
        may = {"required": needed, "allow_blank": not needed, "allow_null": not needed}
        super().__init__(help_text=about, max_length=most, **(may | options))

    def to_internal_value(self, data: Any) -> str:
        # A number would be kept as its digits.
        if not isinstance(data, str):
            raise serializers.ValidationError("Give a text, in quotation marks.")
        return super().to_internal_value(data)


def choice(terms: type[Term], about: str, *, needed: bool = False, **options: Any) -> Word:
    """One word of a closed list; `needed` as in Words."""
    may = {"required": needed, "allow_blank": not needed}
    return Word(terms, about, maybe=not needed, **(may | options))


class Flag(serializers.BooleanField):
    def __init__(self, about: str, **options: Any) -> None:
        super().__init__(help_text=about, required=False, **options)

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            raise serializers.ValidationError("Give true or false, without quotation marks.")
        return data


class OnDay(serializers.DateField):
    def __init__(self, about: str, *, needed: bool = False, **options: Any) -> None:
        super().__init__(help_text=about, required=needed, allow_null=not needed, **options)


class Percent(serializers.IntegerField):
    def __init__(self, about: str) -> None:
        super().__init__(
            help_text=about, required=False, allow_null=True, min_value=0, max_value=100
        )


class Web(Blank, serializers.URLField):
    """A web address."""

    def __init__(self, about: str, **options: Any) -> None:
        super().__init__(
            help_text=about,
            required=False,
            allow_blank=True,
            allow_null=True,
            max_length=2000,
            **options,
        )


class Several(serializers.ListField):
    """A list, empty where it is left out."""

    def __init__(self, child: serializers.Field, about: str, *, most: int = 200) -> None:
        super().__init__(
            child=child, help_text=about, required=False, allow_empty=True, max_length=most
        )


class Row(serializers.UUIDField):
    """The key of a record, read as the record; one that the reader does not see is none."""

    def __init__(
        self, model: type[Model], about: str, *, along: Iterable[str] = (), **options: Any
    ) -> None:
        options.setdefault("allow_null", options.get("required") is False)
        super().__init__(help_text=about, **options)
        self.model, self.along = model, tuple(along)

    def to_internal_value(self, data: Any) -> Any:
        key = super().to_internal_value(data)
        rows: Any = self.model._default_manager.filter(pk=key)
        found = (rows.select_related(*self.along) if self.along else rows).first()
        if found is None:
            raise serializers.ValidationError(f"There is no {self._noun} {key}.")
        return found

    @property
    def _noun(self) -> str:
        return str(self.model._meta.verbose_name)


class Ref(serializers.CharField):
    """The reference of a case, claim or question, read as the record."""

    _called: ClassVar[dict[type[Model], str]] = {Case: "case", Claim: "claim", Question: "question"}

    def __init__(self, model: Any, about: str, **options: Any) -> None:
        super().__init__(help_text=about, **options)
        self.model = model

    def to_internal_value(self, data: Any) -> Any:
        ref = super().to_internal_value(data)
        found = self.model.objects.referred(ref).first()
        if found is None:
            raise serializers.ValidationError(f"There is no {self._called[self.model]} {ref}.")
        return found


class Kinds(serializers.DictField):
    """For names that lead to no source yet: name → kind, with which they are recorded."""

    def __init__(self) -> None:
        super().__init__(
            child=Word(SourceKind, "The kind."),
            required=False,
            help_text="For names that lead to no source yet: name → kind, with which they are "
            "recorded.",
        )


class Reason(Body):
    """Why something is done that others must be able to follow."""

    reason = Words("Why. Nothing is deleted: the record stays, with this reason.", needed=True)


class Nothing(Body):
    """An empty object."""
