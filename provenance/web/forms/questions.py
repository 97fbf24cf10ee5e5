"""Forms about questions: asked, settled, opened again."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from provenance.domain.questions import QuestionState
from provenance.models import Case, Claim, Hypothesis, Publication, Question

from .fields import DeskForm, long_text
from .sources import DayField

_EXCLUSIVE = {"": None, "yes": True, "no": False}


class QuestionForm(DeskForm):
    text = forms.CharField(
        label="Question",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="One on which experts may differ: Why is the plant being expanded?",
    )
    hypotheses = long_text(
        "Possible answers", required=True, rows=4, help_text="One a line, two at least."
    )
    is_exclusive = forms.ChoiceField(
        label="Do the answers exclude one another?",
        required=False,
        choices=[
            ("", "Not said"),
            ("yes", "Yes, at most one can be right"),
            ("no", "No, several may be right"),
        ],
    )
    criteria = long_text(
        "How it will be settled",
        rows=2,
        help_text="What would have to be seen, and where: so that nobody argues about it later.",
    )
    settle_by = DayField(label="To be settled by", required=False)
    note = long_text("Note", rows=2)

    def answers(self) -> list[str]:
        return self.cleaned_data["hypotheses"].splitlines()

    def asked(self) -> dict[str, Any]:
        """What asking and editing take, but for the case and the version."""
        data = self.cleaned_data
        return {
            "text": data["text"],
            "hypotheses": self.answers(),
            "note": data["note"],
            "is_exclusive": _EXCLUSIVE[data["is_exclusive"]],
            "criteria": data["criteria"],
            "settle_by": data["settle_by"],
        }


class NewQuestionForm(QuestionForm):
    case = forms.ChoiceField(label="Case")
    field_order = ["case"]

    def __init__(self, *args: Any, cases: Sequence[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self._cases = {case.ref: case for case in cases}
        self.fields["case"].choices = [(case.ref, str(case)) for case in cases]  # type: ignore[attr-defined]

    def clean_case(self) -> Case:
        return self._cases[self.cleaned_data["case"]]


class EditQuestionForm(QuestionForm):
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, question: Question) -> "EditQuestionForm":
        answers = question.hypotheses.order_by("position").values_list("text", flat=True)
        return cls(
            initial={
                "text": question.text,
                "hypotheses": "\n".join(answers),
                "is_exclusive": {None: "", True: "yes", False: "no"}[question.is_exclusive],
                "criteria": question.criteria,
                "settle_by": question.settle_by,
                "note": question.note,
                "version": question.version,
            }
        )


NEVER = "never"


class SettleForm(DeskForm):
    """Which answer turned out right, or that it will not be known."""

    called = {"hypothesis": "outcome"}

    outcome = forms.ChoiceField(label="It turned out", widget=forms.RadioSelect)
    on = DayField(
        label="Settled on",
        required=False,
        help_text="The day the world settled it, not the day it is written down. Empty where it "
        "will not be known.",
    )
    words = long_text(
        "By what evidence",
        required=True,
        help_text="In words; where it will not be known, why not.",
    )
    claims = forms.MultipleChoiceField(
        label="Claims that show it", required=False, widget=forms.CheckboxSelectMultiple
    )
    publications = forms.MultipleChoiceField(
        label="Publications that show it", required=False, widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        hypotheses: Sequence[Hypothesis],
        claims: Iterable[Claim],
        publications: Iterable[Publication],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._answers = {str(row.pk): row for row in hypotheses}
        self._claims = {str(row.pk): row for row in claims}
        self._publications = {str(row.pk): row for row in publications}
        answers = [(pk, row.text) for pk, row in self._answers.items()]
        never = QuestionState.UNRESOLVABLE.definition
        self._offer("outcome", [*answers, (NEVER, never)])
        self._offer("claims", [(pk, f"{c.ref} {c.text}") for pk, c in self._claims.items()])
        filed = [(pk, f"{row.source.name}: {row}") for pk, row in self._publications.items()]
        self._offer("publications", filed)
        for name in ("claims", "publications"):
            if not self.fields[name].choices:  # type: ignore[attr-defined]
                del self.fields[name]

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> None:
        is_answered = self.cleaned_data.get("outcome") in self._answers
        if is_answered and not self.cleaned_data.get("on") and "on" not in self.errors:
            self.add_error("on", "Say on which day it was settled.")

    def answer(self) -> Hypothesis | None:
        """The answer that turned out right; None where it will not be known."""
        return self._answers.get(self.cleaned_data["outcome"])

    def shown(self) -> dict[str, list[Any]]:
        data = self.cleaned_data
        return {
            "claims": [self._claims[pk] for pk in data.get("claims", [])],
            "publications": [self._publications[pk] for pk in data.get("publications", [])],
        }


class ReopenForm(DeskForm):
    reason = long_text("Reason", required=True)
    version = forms.IntegerField(widget=forms.HiddenInput)
