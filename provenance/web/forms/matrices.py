"""Forms of a question's matrix: which claims are evidence, and one's own marks."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms

from provenance.domain.consistency import Consistency
from provenance.models import Claim, EvidenceItem, Hypothesis, Question
from provenance.queries import matrices

from .fields import DeskForm, WordField, long_text, one_line

MOST_REFERENCES = 100


class EvidenceForm(DeskForm):
    """Ticked claims are evidence; `others` names those of the case that are not listed."""

    claims = forms.MultipleChoiceField(
        label="Claims of this case",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Choose what could tell the answers apart, also what is missing or denied.",
    )
    others = one_line(
        "Further claims of this case",
        help_text="By reference, where they are not listed: C-1042, C-1050",
    )
    reason = long_text(
        "Why, where a claim is taken off", rows=2, help_text="Its marks stay in the record."
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, question: Question, offered: Iterable[Claim], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._question = question
        self._claims = {str(claim.pk): claim for claim in offered}
        listed = [(key, f"{claim.ref} {claim.text}") for key, claim in self._claims.items()]
        self.fields["claims"].choices = listed  # type: ignore[attr-defined]
        if not listed:
            del self.fields["claims"]

    def clean_others(self) -> list[Claim]:
        refs = list(dict.fromkeys(self.cleaned_data["others"].replace(",", " ").split()))
        named = matrices.called(self._question, refs[:MOST_REFERENCES])
        if unknown := [ref for ref in refs if ref not in named]:
            raise forms.ValidationError(
                f"This case has no claim “{unknown[0]}”. Write references such as C-1042."
            )
        return list(named.values())

    def chosen(self) -> list[Claim]:
        ticked = [self._claims[key] for key in self.cleaned_data.get("claims", [])]
        return list(dict.fromkeys([*ticked, *self.cleaned_data["others"]]))


class MarkForm(DeskForm):
    """One's own marks: a word for each claim against each hypothesis, or a blank."""

    def __init__(
        self,
        *args: Any,
        items: Sequence[EvidenceItem],
        hypotheses: Sequence[Hypothesis],
        own: Mapping[tuple[UUID, UUID], str],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.items, self.hypotheses = items, hypotheses
        for item in items:
            for hypothesis in hypotheses:
                label = f"{item.claim.ref} against “{hypothesis.text}”"
                self.fields[_name(item, hypothesis)] = WordField(
                    Consistency,
                    label=label,
                    empty="blank",
                    initial=own.get((item.pk, hypothesis.pk), ""),
                    widget=forms.Select(attrs={"aria-label": label}),
                )

    @property
    def rows(self) -> list[tuple[EvidenceItem, list[tuple[Hypothesis, Any]]]]:
        """For each claim its hypotheses with their fields, for the template."""
        return [
            (item, [(answer, self[_name(item, answer)]) for answer in self.hypotheses])
            for item in self.items
        ]

    def clean(self) -> dict[str, Any]:
        super().clean()
        if not any(name in self.data for name in self.fields):
            raise forms.ValidationError("Mark at least one cell.")
        return self.cleaned_data

    def marks(self) -> dict[tuple[UUID, UUID], str]:
        """Of the cells that were sent: what was not on the page stays as it is."""
        return {
            (item.pk, answer.pk): self.cleaned_data[_name(item, answer)]
            for item in self.items
            for answer in self.hypotheses
            if _name(item, answer) in self.data
        }


def _name(item: EvidenceItem, hypothesis: Hypothesis) -> str:
    return f"mark_{item.pk}_{hypothesis.pk}"
