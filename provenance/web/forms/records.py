"""The form that narrows a source's track record to some of its claims. Sent with GET."""

from django import forms

from provenance.domain.track_records import Capacity, Naming, Outcome
from provenance.queries.record_pages import Read

_CAPACITIES = [("own", "Originated or analysed"), *Capacity.choices()]
_OUTCOMES = [("settled", "Settled"), *Outcome.choices()]


class RecordForm(forms.Form):
    """What there is to choose from is what the record has."""

    capacity = forms.ChoiceField(
        label="What it did", required=False, choices=[("", "Anything"), *_CAPACITIES]
    )
    outcome = forms.ChoiceField(
        label="Outcome", required=False, choices=[("", "Any outcome"), *_OUTCOMES]
    )
    naming = forms.ChoiceField(
        label="Whom it had it from",
        required=False,
        choices=[("", "Named or not"), *Naming.choices()],
    )
    case = forms.ChoiceField(label="Topic", required=False)
    year = forms.ChoiceField(label="Year", required=False)

    def __init__(self, data: object, record: Read) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.record = record
        self._cases = {case.ref: case for case in record.cases.values()}
        cases = [(case.ref, str(case)) for case in sorted(self._cases.values(), key=str)]
        self._offer("case", [("", "Any topic"), *cases])
        years = [(year, "Not dated" if year == "undated" else year) for year in record.years]
        self._offer("year", [("", "Any year"), *years])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 — for the type checker
        field.choices = choices

    @property
    def narrowing(self) -> dict[str, object]:
        """What `track_records.narrowed` takes, of a valid form."""
        asked = dict(self.cleaned_data)
        case = self._cases.get(asked.pop("case"))
        return {**asked, "case": case.pk if case else None}
