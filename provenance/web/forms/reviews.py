"""The forms of reviews."""

from typing import Any

from django import forms

from provenance.queries import reviews

from .fields import DeskForm, long_text, one_line


class PersonField(forms.ModelChoiceField):
    """Somebody who edits, or nobody."""

    def __init__(self, **options: Any) -> None:
        super().__init__(reviews.reviewers(), required=False, **options)


class HandOverForm(DeskForm):
    person = PersonField(label="To", empty_label="Whoever takes it up")
    note = one_line("Note", help_text="What they should know; it stays in the history.")


class SettleForm(DeskForm):
    because = long_text("Still stands because", required=True)
    version = forms.IntegerField(widget=forms.HiddenInput)


class RequestForm(DeskForm):
    words = long_text("What should be looked at", required=True)
    person = PersonField(label="By", empty_label="Whoever takes it up")
