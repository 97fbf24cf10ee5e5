"""Forms about a case."""

from django import forms

from provenance.models import Case

from .fields import DeskForm, long_text, one_line


class CaseForm(DeskForm):
    title = one_line("Title", required=True)
    code = forms.CharField(
        label="Code",
        max_length=5,
        help_text="Two to five letters; HAM makes the reference HAM-0007.",
    )
    summary = long_text("What it is about")
    is_restricted = forms.BooleanField(
        label="Restricted: only its members see it",
        required=False,
        help_text="You are its first member; let others in on the page of the case.",
    )


class EditCaseForm(DeskForm):
    title = one_line("Title", required=True)
    summary = long_text("What it is about")
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, case: Case) -> "EditCaseForm":
        return cls(initial={"title": case.title, "summary": case.summary, "version": case.version})
