"""Forms about a claim: record it, edit it, enter its chain, mark it."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from provenance.domain.vocabulary import ClaimKind, Credibility, ReviewReason, VerdictStatus
from provenance.models import Case, Claim, Review

from .fields import DeskForm, OffersSources, WordField, long_text, one_line

CHAIN_HELP = (
    "One line from the reader to the evidence, with < for “had it from”: "
    "ViewUSGlobal < Reuters < CNS < Planet Labs. Lines that share a source join there."
)


def chain_field(*, required: bool) -> Any:
    field = long_text("Who had it from whom", help_text=CHAIN_HELP, required=required, rows=3)
    field.widget.attrs |= {
        "data-complete": "chain",
        "autocomplete": "off",
        "spellcheck": "false",
        "class": "mono",
        "placeholder": "Outlet < Wire agency < Analyst < Imagery provider",
    }
    return field


class StatementForm(DeskForm):
    called = {"when_words": "when"}
    text = long_text(
        "Claim",
        required=True,
        help_text="One checkable statement, in the desk’s own neutral words.",
    )
    kind = WordField(ClaimKind, label="Kind", initial=ClaimKind.OBSERVATION)
    when = one_line("When", help_text="As far as it is known: 2024-10, early October 2024 …")
    place = one_line("Where")


class ChainForm(OffersSources):
    """More hops for a claim that is there."""

    chain = chain_field(required=True)
    is_circular = forms.BooleanField(
        label="They really do rely on one another in a circle",
        required=False,
        help_text="Needed only where these hops lead back to where they start.",
    )


class NewClaimForm(StatementForm, ChainForm):
    """A claim with its chain in one go."""

    case = forms.ChoiceField(label="Case")
    chain = chain_field(required=False)

    field_order = ["case", "text", "kind", "when", "place", "chain", "is_circular"]

    def __init__(self, *args: Any, cases: list[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self._cases = {case.ref: case for case in cases}
        self.fields["case"].choices = [(case.ref, str(case)) for case in cases]  # type: ignore[attr-defined]

    def clean_case(self) -> Case:
        return self._cases[self.cleaned_data["case"]]


class EditClaimForm(StatementForm):
    reason = one_line("Why the change", help_text="For the history; optional.")
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, claim: Claim) -> "EditClaimForm":
        return cls(
            initial={
                "text": claim.text,
                "kind": claim.kind,
                "when": claim.when_words,
                "place": claim.place,
                "version": claim.version,
            }
        )


class SettledReviews(forms.ModelMultipleChoiceField):
    """Open reviews of the claim that the verdict answers."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            Review.objects.none(),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": "One of these reviews was settled meanwhile."},
            **options,
        )

    def label_from_instance(self, obj: Review) -> str:
        return f"{ReviewReason.called(obj.reason).label}: {obj.words}"


class VerdictForm(DeskForm):
    status = WordField(VerdictStatus, label="Verdict", widget=forms.RadioSelect)
    credibility = WordField(
        Credibility,
        label="Credibility",
        empty="Not graded",
        help_text="Admiralty code, apart from the verdict.",
    )
    reason = long_text(
        "Reason",
        required=True,
        rows=4,
        help_text="What would let the next editor follow you: what you read, whom you asked.",
    )
    settles = SettledReviews(label="This settles")
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, reviews: QuerySet[Review], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["settles"]
        field.queryset = reviews
        if not reviews:
            del self.fields["settles"]
