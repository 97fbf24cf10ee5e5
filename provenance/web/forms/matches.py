"""The form on which two claims that are alike are decided on."""

from django import forms

from provenance.domain.matches import PairDecision
from provenance.models import ClaimPair

from .fields import DeskForm, WordField, long_text


class PairForm(DeskForm):
    decision = WordField(PairDecision, label="The two claims are", widget=forms.RadioSelect)
    note = long_text("Note", help_text="What decided it; optional.")

    @classmethod
    def of(cls, pair: ClaimPair | None) -> "PairForm":
        return cls(initial={"decision": pair.decision, "note": pair.note} if pair else {})
