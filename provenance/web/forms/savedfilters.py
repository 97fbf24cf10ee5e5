"""The form of a saved filter."""

from django import forms

from provenance.models.savedfilters import LONGEST_QUERY

from .fields import DeskForm


class SavedFilterForm(DeskForm):
    name = forms.CharField(label="Name", max_length=100)
    is_shared = forms.BooleanField(
        label="Share it with the desk",
        required=False,
        help_text="Everybody sees it above the list of claims; only you change it.",
    )


class NewSavedFilterForm(SavedFilterForm):
    """`query` is what the list of claims was narrowed by."""

    query = forms.CharField(
        widget=forms.HiddenInput, max_length=LONGEST_QUERY, required=False, strip=False
    )
