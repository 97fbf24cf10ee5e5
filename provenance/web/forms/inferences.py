"""The form on which a claim is inferred from another one."""

from django import forms

from provenance.models import Claim
from provenance.queries import claims

from .fields import DeskForm, long_text


class InferenceForm(DeskForm):
    """`premise` is named by its reference; the page offers those of the same case."""

    premise = forms.CharField(
        label="Inferred from",
        max_length=30,
        help_text="The reference of the other claim, such as C-1042. Those of this case are "
        "offered while you type.",
        widget=forms.TextInput(attrs={"list": "premises", "autocomplete": "off"}),
    )
    sentence = long_text(
        "The sentence that draws the conclusion",
        required=True,
        rows=3,
        help_text="Whose step it is, in their words or the desk’s own.",
    )

    def clean_premise(self) -> Claim:
        typed = self.cleaned_data["premise"].split(maxsplit=1)[0]
        claim = claims.by_ref(typed)
        if claim is None:
            raise forms.ValidationError(f"There is no claim “{typed}”. Write it such as C-1042.")
        return claim
