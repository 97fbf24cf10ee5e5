"""Forms about ratings: one's own or the desk's, with criteria; and what others say."""

from collections.abc import Mapping
from typing import Any

from django import forms

from provenance.actions.ratings import Found
from provenance.domain import criteria
from provenance.domain.criteria import Answer, Criterion
from provenance.domain.vocabulary import Reliability

from .fields import AddressField, DeskForm, WordField, long_text, one_line
from .sources import DayField


class RatingForm(DeskForm):
    """`desk_refusal`: why this person may not set the desk's own, or None.

    `published` are the source's recorded policies: they stand where proof of a criterion goes.
    """

    reliability = WordField(Reliability, label="Reliability", widget=forms.RadioSelect)
    valid_from = DayField(label="Valid from", help_text="Publications before this day keep theirs.")
    reason = long_text("Reason", required=True)
    is_desk = forms.BooleanField(
        label="This is the desk’s own rating",
        required=False,
        help_text="It counts before what single people of the desk say.",
    )

    def __init__(
        self,
        *args: Any,
        desk_refusal: str | None = None,
        published: Mapping[str, str] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        if desk_refusal:
            del self.fields["is_desk"]
        links = criteria.offered(published or {})
        for term in Criterion:
            self.fields[f"criterion-{term}"] = WordField(
                Answer, label=term.label, help_text=term.definition, empty="not looked at"
            )
            self.fields[f"criterion-{term}"].definitions = []  # type: ignore[attr-defined]
            self.fields[f"proof-{term}"] = AddressField(
                label=f"Where it shows: {term.label.lower()}", initial=links.get(term.value, "")
            )

    def clean(self) -> dict[str, Any]:
        """A link that the editor typed proves something: it wants to be told what."""
        data = super().clean() or self.cleaned_data
        for term in Criterion:
            proof, initial = data.get(f"proof-{term}"), self.fields[f"proof-{term}"].initial
            answered = f"criterion-{term}" in self.errors or data.get(f"criterion-{term}")
            if proof and proof != initial and not answered:
                self.add_error(f"proof-{term}", "Say above whether the criterion is met.")
        return data

    def columns(self) -> dict[str, Any]:
        """The action's arguments."""
        data = self.cleaned_data
        return {
            "reliability": data["reliability"],
            "valid_from": data["valid_from"],
            "reason": data["reason"],
            "is_desk": data.get("is_desk", False),
            "criteria": {
                term.value: Found(answer, data[f"proof-{term}"])
                for term in Criterion
                if (answer := data[f"criterion-{term}"])
            },
        }

    @property
    def rating_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if not name.startswith(("criterion-", "proof-"))]

    @property
    def criteria_fields(self) -> list[tuple[Any, Any]]:
        """The answer and its proof, of each criterion."""
        return [(self[f"criterion-{term}"], self[f"proof-{term}"]) for term in Criterion]

    @property
    def criteria_open(self) -> bool:
        """Whether anything was answered, or refused, among the criteria."""
        return any(
            answer.errors or proof.errors or answer.value()
            for answer, proof in self.criteria_fields
        )


class OutsideListForm(DeskForm):
    file = forms.FileField(
        label="File",
        required=False,
        help_text="A CSV with a line of column names: domain, label, rater, date. At most 20 MB.",
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
    )
    text = long_text("Or its rows", rows=6, help_text="Pasted, the column names first.")
    name = one_line("Name", help_text="Empty: the file’s own.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not self.errors and bool(data.get("file")) == bool(data.get("text")):
            self.add_error("text", "Choose a file, or paste its rows: one of the two.")
        return data

    def columns(self) -> dict[str, Any]:
        """The action's arguments."""
        data = self.cleaned_data
        if file := data["file"]:
            return {"name": data["name"] or file.name, "content": file.read()}
        return {"name": data["name"] or "Pasted rows", "content": data["text"].encode()}


class ReadingForm(DeskForm):
    """Which column says what; sent as the page's address, so that nothing need be kept."""

    ROLES = (
        ("domain", "Domain", True),
        ("label", "Label", True),
        ("date", "Date", True),
        ("rater", "Rater", False),
        ("link", "Link", False),
        ("note", "Note", False),
    )

    def __init__(self, *args: Any, names: tuple[str, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        columns = [(str(place), name or f"column {place + 1}") for place, name in enumerate(names)]
        for role, label, is_needed in self.ROLES:
            first = "choose…" if is_needed else "no column"
            self.fields[role] = forms.ChoiceField(
                label=label, required=False, choices=[("", first), *columns]
            )
        self.fields["rater_name"] = one_line("Rater, if no column says")
        self.fields["rater_link"] = AddressField(label="The rater’s address")

    @property
    def places(self) -> dict[str, int]:
        """Role → column."""
        chosen = {role: self.cleaned_data.get(role) for role, _, _ in self.ROLES}
        return {role: int(place) for role, place in chosen.items() if place}
