"""Forms of a proposed verdict: read it blind, approve it, send it back, take it back."""

from django import forms

from provenance.domain.vocabulary import Credibility, VerdictStatus

from .fields import DeskForm, WordField, long_text


class ReadingForm(DeskForm):
    status = WordField(VerdictStatus, label="Your verdict", widget=forms.RadioSelect)
    credibility = WordField(
        Credibility,
        label="Credibility",
        empty="Not graded",
        help_text="Admiralty code, apart from the verdict.",
    )
    note = long_text("Why", help_text="Kept beside the proposal, whatever becomes of it.")


class ApproveForm(DeskForm):
    comment = long_text("Comment", help_text="Optional; it stays with the verdict.", rows=2)
    version = forms.IntegerField(widget=forms.HiddenInput)


class SendBackForm(DeskForm):
    called = {"comment": "changes"}
    changes = long_text("What should change first", required=True)


class TakeBackForm(DeskForm):
    reason = long_text("Why", help_text="Optional; it stays with the proposal.", rows=2)
