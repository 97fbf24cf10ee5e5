"""The form of a file that comes in."""

import io
from typing import Any

from django import forms

from provenance.domain.imports import ImportKind
from provenance.domain.outsideids import LONGEST_ORIGIN
from provenance.models import Case

from .fields import DeskForm, long_text


class ImportForm(DeskForm):
    """`kinds` are the formats that this page takes; `cases` those that the person sees."""

    file = forms.FileField(
        label="File",
        required=False,
        help_text="One record to a line, UTF-8; at most 100,000 lines of 1 MB each.",
        widget=forms.FileInput(attrs={"accept": ".ndjson,.jsonl,.json,application/x-ndjson"}),
    )
    text = long_text("Or its lines", rows=6, help_text="Pasted, one record to a line.")
    case = forms.ChoiceField(
        label="Case",
        required=False,
        help_text="For claims and questions that name none.",
    )
    origin = forms.CharField(
        label="Where its ids come from",
        required=False,
        max_length=LONGEST_ORIGIN,
        help_text="Empty for records of this program: their ids are one of a kind. A name, such "
        "as factcheck.example, keeps ids like 17 apart from everybody else’s 17.",
    )
    is_dry_run = forms.BooleanField(
        label="Only try it",
        required=False,
        initial=True,
        help_text="Nothing is recorded; you see what would be, and can do it for real after that.",
    )

    def __init__(self, *args: Any, cases: list[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self._cases = {case.ref: case for case in cases}
        named = [(case.ref, str(case)) for case in cases]
        self.fields["case"].choices = [("", "none"), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not self.errors and bool(data.get("file")) == bool(data.get("text")):
            self.add_error("text", "Choose a file, or paste its lines: one of the two.")
        return data

    def columns(self) -> dict[str, Any]:
        """What is received."""
        data = self.cleaned_data
        file = data["file"]
        return {
            "kind": ImportKind.NDJSON,
            "name": file.name if file else "Pasted lines",
            "content": file or io.BytesIO(data["text"].encode()),
            "case": self._cases.get(data["case"]),
            "choices": {"origin": data["origin"]} if data["origin"] else {},
            "is_dry_run": data["is_dry_run"],
        }
