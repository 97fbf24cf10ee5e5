"""The small form that chooses whose answers are compared."""

from django import forms

from provenance.queries.comparisons import Wanted

from .fields import DeskForm
from .sources import DayField

_SAW = {"yes": True, "no": False}


class ChoiceForm(DeskForm):
    """Sent with GET; what is wrong in it is said beside it, and everybody is shown."""

    stated_by = DayField(label="Said by", required=False)
    saw = forms.ChoiceField(
        label="Raw evidence",
        required=False,
        choices=[
            ("", "Everybody"),
            ("yes", "Who saw it"),
            ("no", "Who is not known to have seen it"),
        ],
    )
    as_of = forms.CharField(required=False, widget=forms.HiddenInput)

    def chosen(self) -> int:
        """How many choices are made."""
        return sum(bool(self.data.get(name)) for name in ("stated_by", "saw"))

    def wanted(self) -> Wanted:
        if not self.is_valid():
            return Wanted()
        return Wanted(
            stated_by=self.cleaned_data["stated_by"], saw=_SAW.get(self.cleaned_data["saw"])
        )
