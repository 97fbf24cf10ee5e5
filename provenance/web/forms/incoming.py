"""Forms about files of reviews: which file it is, and how it is read."""

from collections.abc import Mapping
from typing import Any

from django import forms

from provenance.domain.imports import ImportKind
from provenance.domain.vocabulary import ClaimKind
from provenance.ingest.reviewcolumns import ROLES
from provenance.models import Case

from .fields import AddressField, DeskForm, WordField, long_text, one_line

_NO_COLUMN = "no column"


class IncomingForm(DeskForm):
    kind = forms.ChoiceField(
        label="What it is",
        choices=[
            (kind.value, kind.label) for kind in (ImportKind.CLAIM_REVIEWS, ImportKind.REVIEW_TABLE)
        ],
        help_text="ClaimReview: JSON-LD, also in lines, in a feed, or in a page’s HTML. "
        "A table: CSV or TSV.",
    )
    file = forms.FileField(label="File", required=False, help_text="At most 50 MB.")
    text = long_text("Or its text", rows=6, help_text="Pasted: markup, a page, or rows.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not self.errors and bool(data.get("file")) == bool(data.get("text")):
            self.add_error("text", "Choose a file, or paste its text: one of the two.")
        return data

    def columns(self) -> dict[str, Any]:
        """The action's arguments."""
        data = self.cleaned_data
        if file := data["file"]:
            return {"kind": data["kind"], "name": file.name, "content": file.read()}
        content = data["text"].encode("utf-8", "replace")
        return {"kind": data["kind"], "name": "Pasted text", "content": content}


class ReviewChoicesForm(DeskForm):
    """Where its claims go and how it is read. Sent as the page's address to try, posted to import.

    `names` are the columns of a table.
    """

    case = forms.ChoiceField(label="Case", help_text="Where claims go that are new.")
    claim_kind = WordField(ClaimKind, label="Kind of what is new", initial=ClaimKind.OBSERVATION)
    base = AddressField(
        label="Base address", help_text="What relative addresses in it belong to; none is guessed."
    )
    publisher = one_line("Publisher, where none is named")

    def __init__(
        self, *args: Any, cases: list[Case], names: tuple[str, ...] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._cases = {case.ref: case for case in cases}
        chosen: Any = self.fields["case"]
        chosen.choices = [(case.ref, str(case)) for case in cases]
        for role, label in ROLES.items() if names else ():
            first = "choose…" if role == "claim" else _NO_COLUMN
            choices = [("", first), *((name, name) for name in names)]
            self.fields[f"column-{role}"] = forms.ChoiceField(
                label=label, required=role == "claim", choices=choices
            )

    @property
    def chosen_case(self) -> Case:
        return self._cases[self.cleaned_data["case"]]

    @property
    def choices(self) -> dict[str, Any]:
        """What the import is told; role → column under "columns"."""
        data = self.cleaned_data
        told = {name: data[name] for name in ("claim_kind", "base", "publisher") if data[name]}
        return told | {"columns": self.read_columns} if self.read_columns else told

    @property
    def read_columns(self) -> Mapping[str, str]:
        given = {role: self.cleaned_data.get(f"column-{role}", "") for role in ROLES}
        return {role: column for role, column in given.items() if column}

    @property
    def general_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if not name.startswith("column-")]

    @property
    def column_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if name.startswith("column-")]
