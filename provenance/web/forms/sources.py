"""Forms about sources: the record, a rating, a merge, a tie."""

from typing import Any

from django import forms

from provenance.domain.vocabulary import PolicyKind, SourceKind, TieKind
from provenance.models import Source

from .fields import AddressField, DeskForm, KnownSourceField, WordField, long_text, one_line


class DayField(forms.DateField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={"invalid": "Write the day as 2024-11-26."},
            **options,
        )


class SourceForm(DeskForm):
    name = one_line("Name", required=True)
    kind = WordField(SourceKind, label="Kind", empty="Choose…", required=True)
    aliases = long_text(
        "Other names", rows=2, help_text="One a line: spellings and short forms that lead here."
    )
    country = forms.CharField(
        label="Country",
        required=False,
        max_length=2,
        help_text="Two letters (ISO 3166): US, KR.",
    )
    domains = one_line("Domains", help_text="Separated by spaces: reuters.com")
    description = long_text("Description")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for policy in PolicyKind:
            self.fields[f"policy-{policy}"] = AddressField(
                label=policy.label, help_text=policy.definition
            )

    def columns(self) -> dict[str, Any]:
        """The action's arguments."""
        data = self.cleaned_data
        published = {policy.value: data[f"policy-{policy}"] for policy in PolicyKind}
        return {
            "name": data["name"],
            "kind": data["kind"],
            "aliases": data["aliases"].splitlines(),
            "country": data["country"],
            "domains": data["domains"].replace(",", " ").split(),
            "description": data["description"],
            "policies_published": {kind: url for kind, url in published.items() if url},
        }

    @property
    def record_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in self._others]

    @property
    def policy_fields(self) -> list[Any]:
        return [self[f"policy-{policy}"] for policy in PolicyKind]

    @property
    def _others(self) -> set[str]:
        return {"version", *(f"policy-{policy}" for policy in PolicyKind)}


class EditSourceForm(SourceForm):
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, source: Source) -> "EditSourceForm":
        names = source.aliases.order_by("name").values_list("name", flat=True)
        return cls(
            initial={
                "name": source.name,
                "kind": source.kind,
                "aliases": "\n".join(names),
                "country": source.country,
                "domains": " ".join(source.domains),
                "description": source.description,
                "version": source.version,
                **{f"policy-{kind}": url for kind, url in source.policies.items()},
            }
        )


class MergeForm(DeskForm):
    called = {None: "absorb"}
    absorb = KnownSourceField(
        label="The other spelling",
        help_text="All it said becomes this source’s; its name will lead here.",
    )
    reason = long_text("Reason", required=True, rows=2)


class TieForm(DeskForm):
    called = {"holder": "other", "held": "other"}
    direction = forms.ChoiceField(
        label="Which way",
        choices=[("holder", "This source holds the other"), ("held", "The other holds this one")],
    )
    kind = WordField(TieKind, label="Tie")
    other = KnownSourceField(label="Other source")
    since = DayField(label="Since", required=False, help_text="Empty: as far back as we know.")
    until = DayField(label="Until", required=False, help_text="Empty: still.")
    evidence = AddressField(label="Where it says so")
    reason = one_line("Note")

    def columns(self, source: Source) -> dict[str, Any]:
        """The action's arguments."""
        data = dict(self.cleaned_data)
        other, is_holder = data.pop("other"), data.pop("direction") == "holder"
        ends = {"holder": source, "held": other} if is_holder else {"holder": other, "held": source}
        return {**data, **ends}


class AffiliationForm(DeskForm):
    called = {"organisation": "other"}
    other = KnownSourceField(label="Organisation")
    title = one_line("Position")
    since = DayField(label="Since", required=False)
    until = DayField(label="Until", required=False, help_text="Empty: still.")
    evidence = AddressField(label="Where it says so")
