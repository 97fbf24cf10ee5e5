"""What is done to many claims at once: where to, whose, which tag."""

from typing import Any

from django import forms

from provenance.models import Case, Claim, Tag
from provenance.models.tags import LONGEST_TAG
from provenance.queries import tags
from provenance.queries.selections import Plan, Selection, assigned, moved, tagged, untagged

from .fields import DeskForm
from .reviews import PersonField


class SelectionForm(DeskForm):
    """`claims` are the references of those selected, as the page before said them."""

    claims = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)

    def __init__(self, *args: Any, selection: Selection, **options: Any) -> None:
        options["initial"] = {"claims": selection.refs} | options.get("initial", {})
        super().__init__(*args, **options)
        self.selection = selection

    def plan(self) -> Plan:
        """What the valid form would change."""
        raise NotImplementedError


class MoveForm(SelectionForm):
    case = forms.ChoiceField(label="To the case")

    def __init__(self, *args: Any, cases: list[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self._cases = {case.ref: case for case in cases}
        self.fields["case"].choices = [  # type: ignore[attr-defined]
            ("", "Choose a case…"),
            *((case.ref, str(case)) for case in cases),
        ]

    def clean_case(self) -> Case:
        return self._cases[self.cleaned_data["case"]]

    def plan(self) -> Plan:
        return moved(self.selection.claims, self.cleaned_data["case"])


class AssignForm(SelectionForm):
    person = PersonField(label="To", empty_label="Nobody")

    def plan(self) -> Plan:
        return assigned(self.selection.claims, self.cleaned_data["person"])


class TagForm(SelectionForm):
    name = forms.CharField(
        label="Tag",
        max_length=LONGEST_TAG,
        help_text="One that is there already, whatever its capitals, or a new one.",
        widget=forms.TextInput(attrs={"list": "tags", "autocomplete": "off"}),
    )

    def plan(self) -> Plan:
        name = tags.folded(self.cleaned_data["name"])
        return tagged(self.selection.claims, tags.called(name), name)


class TagChoice(forms.ModelChoiceField):
    def __init__(self, **options: Any) -> None:
        super().__init__(Tag.objects.none(), empty_label="Choose a tag…", **options)


class UntagForm(SelectionForm):
    tag = TagChoice(label="Tag")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["tag"]
        field.queryset = tags.carried_by(self.selection.keys)

    def plan(self) -> Plan:
        return untagged(self.selection.claims, self.cleaned_data["tag"])


def first_words(claims: tuple[Claim, ...]) -> str:
    """One claim by its reference, several by their number."""
    return claims[0].ref if len(claims) == 1 else f"{len(claims):,} claims"
