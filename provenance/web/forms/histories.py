"""Forms about history: what to show of it, and why something is put back."""

from collections.abc import Sequence

from django import forms

from .fields import DeskForm, long_text


class HistoryFilters(forms.Form):
    """`people` and `fields` are (value, words), as the history has them."""

    who = forms.ChoiceField(label="Who", required=False)
    what = forms.ChoiceField(label="Field", required=False)

    def __init__(
        self, data: object, *, people: Sequence[tuple[str, str]], fields: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["who"].choices = [("", "Anybody"), *people]  # type: ignore[attr-defined]
        self.fields["what"].choices = [("", "Any field"), *fields]  # type: ignore[attr-defined]


class BackForm(DeskForm):
    """Why something holds again that was withdrawn."""

    reason = long_text("Reason", required=True, rows=2)


class PutBackForm(BackForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
