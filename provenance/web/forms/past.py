"""The small form that leads to a page as it was."""

from django import forms


class PastForm(forms.Form):
    """Sent with GET. `names` are the fields that the page has a use for."""

    # A step of a second: without one a browser refuses moments that are not on the minute.
    as_of = forms.CharField(
        label="As the desk knew it on (UTC)",
        required=False,
        widget=forms.TextInput(attrs={"type": "datetime-local", "step": "1"}),
    )
    published_by = forms.CharField(
        label="Only what was published by",
        required=False,
        widget=forms.TextInput(attrs={"type": "date"}),
    )

    def __init__(self, names: tuple[str, ...], **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        for name in set(self.fields) - set(names):
            del self.fields[name]
