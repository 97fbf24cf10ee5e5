"""The form of a tag."""

from django import forms

from provenance.models import Tag
from provenance.models.tags import LONGEST_TAG

from .fields import DeskForm


class EditTagForm(DeskForm):
    name = forms.CharField(
        label="Tag",
        max_length=LONGEST_TAG,
        help_text="It changes on every claim that carries it.",
        widget=forms.TextInput(attrs={"list": "tags", "autocomplete": "off"}),
    )
    is_merging = forms.BooleanField(
        label="Merge it into the tag of that name",
        required=False,
        help_text="Needed only where the name is another tag’s. All claims then carry that one, "
        "and the former name leads to it.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, tag: Tag) -> "EditTagForm":
        return cls(initial={"name": tag.name, "version": tag.version})
