"""Forms about questions and what experts think of them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms

from provenance.actions.assessments import Said
from provenance.domain.dates import HOW
from provenance.domain.vocabulary import (
    Confidence,
    EvidenceAccess,
    Lean,
    Likelihood,
    PublicationKind,
)
from provenance.models import Assessment, Case, Hypothesis, Publication, Question

from .fields import DeskForm, OffersSources, WordField, long_text, one_line, source_name

RAW = {
    PublicationKind.IMAGERY,
    PublicationKind.DATASET,
    PublicationKind.BROADCAST,
    PublicationKind.STATEMENT,
    PublicationKind.POST,
}


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
    note = long_text("Note", rows=2)

    def answers(self) -> list[str]:
        return self.cleaned_data["hypotheses"].splitlines()


class NewQuestionForm(QuestionForm):
    case = forms.ChoiceField(label="Case")
    field_order = ["case", "text", "hypotheses", "note"]

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
                "note": question.note,
                "version": question.version,
            }
        )


class AssessmentForm(OffersSources):
    """One expert's answer; for each hypothesis a likelihood word or a lean, or nothing."""

    expert = source_name("Expert", help_text="The person, or the institution if nobody is named.")
    institution = source_name("Institution", required=False)
    stated = one_line("Stated on", help_text=HOW)
    quote = long_text("Exact quote", required=True, help_text="The expert’s own words.")
    publication = forms.ChoiceField(
        label="Where it was said", required=False, help_text="Publications filed on this case."
    )
    confidence = WordField(
        Confidence,
        label="Confidence",
        empty="Not stated",
        help_text="How sure of the judgement, apart from how likely.",
    )
    access = WordField(EvidenceAccess, label="Evidence", initial=EvidenceAccess.UNKNOWN)
    evidence = forms.MultipleChoiceField(
        label="Evidence looked at", required=False, widget=forms.CheckboxSelectMultiple
    )
    evidence_words = forms.CharField(
        label="Evidence in words",
        required=False,
        max_length=300,
        help_text="Where it is not filed: commercial images of early October.",
    )
    supersedes = forms.ChoiceField(
        label="Replaces",
        required=False,
        help_text="An earlier answer of the same expert, which stays readable.",
    )

    def __init__(
        self,
        *args: Any,
        hypotheses: Sequence[Hypothesis],
        publications: Iterable[Publication],
        earlier: Iterable[Assessment],
        looked_at: Collection[UUID] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.hypotheses = hypotheses
        self._publications = {str(row.pk): row for row in publications}
        self._earlier = {str(row.pk): row for row in earlier}
        filed = [(pk, f"{row.source.name}: {row}") for pk, row in self._publications.items()]
        answers = [(pk, _called(row)) for pk, row in self._earlier.items()]
        self._offer("publication", [("", "Not filed"), *filed])
        # What is recorded as looked at stays on offer, whatever its kind.
        raw = [
            (pk, name)
            for pk, name in filed
            if self._publications[pk].kind in RAW or self._publications[pk].pk in looked_at
        ]
        self._offer("evidence", raw)
        self._offer("supersedes", [("", "Nothing"), *answers])
        if not raw:
            del self.fields["evidence"]
        for hypothesis in hypotheses:
            self._add_judgement(hypothesis.pk)

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def _add_judgement(self, pk: UUID) -> None:
        self.fields[f"likelihood_{pk}"] = WordField(
            Likelihood, label="Likelihood", empty="None given"
        )
        self.fields[f"lean_{pk}"] = WordField(Lean, label="Lean", empty="None")
        self.fields[f"is_desk_reading_{pk}"] = forms.BooleanField(
            label="The word is the desk’s reading, not the expert’s", required=False
        )
        self.fields[f"words_{pk}"] = one_line("In the expert’s words")

    @property
    def judgement_groups(self) -> list[tuple[Hypothesis, list[Any]]]:
        """For each hypothesis its four fields, for the template."""
        names = ("likelihood", "lean", "is_desk_reading", "words")
        return [
            (hypothesis, [self[f"{name}_{hypothesis.pk}"] for name in names])
            for hypothesis in self.hypotheses
        ]

    @property
    def evidence_fields(self) -> list[Any]:
        names = ("access", "evidence", "evidence_words", "confidence", "supersedes")
        return [self[name] for name in names if name in self.fields]

    @property
    def who_fields(self) -> list[Any]:
        return [self[name] for name in ("expert", "institution", "stated", "publication", "quote")]

    def judgements(self) -> dict[UUID, Said]:
        data = self.cleaned_data
        return {
            h.pk: Said(
                likelihood=data[f"likelihood_{h.pk}"],
                lean=data[f"lean_{h.pk}"],
                is_desk_reading=data[f"is_desk_reading_{h.pk}"],
                quote=data[f"words_{h.pk}"],
            )
            for h in self.hypotheses
        }

    def filed_in(self) -> Publication | None:
        return self._publications.get(self.cleaned_data["publication"])

    def looked_at(self) -> list[Publication]:
        return [self._publications[pk] for pk in self.cleaned_data.get("evidence", [])]

    def replaced(self) -> Assessment | None:
        return self._earlier.get(self.cleaned_data["supersedes"])


def initial_of(assessment: Assessment) -> dict[str, Any]:
    """What the form shows of an assessment that is edited."""
    told: dict[str, Any] = {
        "expert": assessment.expert.name,
        "institution": assessment.institution.name if assessment.institution else "",
        "stated": assessment.stated_words,
        "quote": assessment.quote,
        "publication": str(assessment.publication_id or ""),
        "confidence": assessment.confidence,
        "access": assessment.access,
        "evidence": [str(row.pk) for row in assessment.evidence.all()],
        "evidence_words": assessment.evidence_words,
        "supersedes": str(assessment.supersedes_id or ""),
        "version": assessment.version,
    }
    for judgement in assessment.judgements.all():
        pk = judgement.hypothesis_id
        told |= {
            f"likelihood_{pk}": judgement.likelihood,
            f"lean_{pk}": judgement.lean,
            f"is_desk_reading_{pk}": judgement.is_desk_reading,
            f"words_{pk}": judgement.quote,
        }
    return told


class EditAssessmentForm(AssessmentForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


def _called(assessment: Assessment) -> str:
    return f"{assessment.expert.name}, {assessment.stated_words or 'undated'}"
