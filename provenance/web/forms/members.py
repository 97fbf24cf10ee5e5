"""Forms about who sees a restricted case and who knows a confidential source."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet

from provenance.models import Case, Source, User

from .fields import DeskForm, long_text


class People(forms.ModelMultipleChoiceField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            User.objects.none(), widget=forms.CheckboxSelectMultiple, required=False, **options
        )

    def label_from_instance(self, person: User) -> str:
        return f"{person} ({person.get_role_display().lower()})"


class CircleForm(DeskForm):
    """`people` are those who may be chosen."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: QuerySet[User], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["people"]
        assert isinstance(field, People)  # noqa: S101 — for the type
        field.queryset = people


class RestrictForm(CircleForm):
    people = People(label="Members", help_text="They see the case and all in it; nobody else does.")

    @classmethod
    def of(cls, case: Case, within: Iterable[User], people: QuerySet[User]) -> "RestrictForm":
        return cls(initial={"people": list(within), "version": case.version}, people=people)


class SecretForm(CircleForm):
    code_name = forms.CharField(
        label="Code name",
        max_length=60,
        required=False,
        help_text="What everybody else reads in place of the name, such as Heron.",
    )
    people = People(label="Who knows the name")
    field_order = ["code_name", "people", "version"]

    @classmethod
    def of(cls, source: Source, within: Iterable[User], people: QuerySet[User]) -> "SecretForm":
        initial = {"code_name": source.code_name, "people": list(within), "version": source.version}
        return cls(initial=initial, people=people)


class OpenUpForm(DeskForm):
    reason = long_text("Why", rows=3)
    version = forms.IntegerField(widget=forms.HiddenInput)
