"""Forms about a claim's public page."""

from typing import Any

from django import forms

from provenance.models.releases import LONGEST_HEADLINE
from provenance.queries.releases import ReleaseFacts

from .fields import DeskForm, long_text


class PublishForm(DeskForm):
    headline = forms.CharField(
        label="Headline",
        required=False,
        max_length=LONGEST_HEADLINE,
        help_text="For readers, above the claim. Without one the claim itself stands there.",
    )
    summary = long_text("Summary for readers", help_text="Optional: what was found, in short.")
    shows_chain = forms.BooleanField(
        label="Show the chain as a picture",
        required=False,
        help_text="Who says so, in their words, is told in any case.",
    )
    shows_experts = forms.BooleanField(
        label="Show experts",
        required=False,
        help_text="Answers to questions for which this claim is evidence, now and later: the "
        "question, who answers it, how likely they hold each answer, and their words.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, release: ReleaseFacts | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["version"].required = release is not None

    @classmethod
    def of(cls, release: ReleaseFacts | None) -> "PublishForm":
        names = ("headline", "summary", "shows_chain", "shows_experts", "version")
        known = {name: getattr(release, name) for name in names} if release else {}
        return cls(release=release, initial={"shows_chain": True, **known})


class TakeBackForm(DeskForm):
    reason = long_text(
        "Why", required=True, help_text="For the desk. Readers are told that it was taken back."
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
