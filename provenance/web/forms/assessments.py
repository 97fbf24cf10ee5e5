"""The form in which an expert's answer is written down."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms

from provenance.actions.opinions import Said
from provenance.domain.affiliations import Held
from provenance.domain.dates import HOW
from provenance.domain.vocabulary import (
    Confidence,
    EvidenceAccess,
    Lean,
    Likelihood,
    PublicationKind,
)
from provenance.models import Assessment, Claim, Hypothesis, Publication

from .fields import OffersSources, WordField, long_text, one_line, source_name
from .sources import DayField

RAW = {
    PublicationKind.IMAGERY,
    PublicationKind.DATASET,
    PublicationKind.BROADCAST,
    PublicationKind.STATEMENT,
    PublicationKind.POST,
}
_FIGURES = (
    ("low", "From, per cent", "Where the expert gave figures; a single one stands here."),
    ("high", "To, per cent", "Within the range of the word, if there is one."),
)
# How the form says where the expert was that day.
RECORDED, ADDED, MISSING = "recorded", "added", "missing"
_PLACES = [
    (RECORDED, "As the record has it"),
    (ADDED, "Record it along: give the dates below, as far as they are known"),
    (MISSING, "Affiliation not recorded: leave it open"),
]


class AssessmentForm(OffersSources):
    """One expert's answer; for each hypothesis a likelihood word or a lean, or nothing."""

    expert = source_name("Expert", help_text="The person, or the institution if nobody is named.")
    institution = source_name("Institution", required=False)
    affiliation = forms.ChoiceField(
        label="The expert at the institution on that day",
        required=False,
        choices=_PLACES,
        initial=RECORDED,
        widget=forms.RadioSelect,
    )
    affiliated_since = DayField(label="There since", required=False)
    affiliated_until = DayField(label="There until", required=False)
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
    access = WordField(EvidenceAccess, label="Basis", initial=EvidenceAccess.UNKNOWN)
    evidence = forms.MultipleChoiceField(
        label="Evidence looked at", required=False, widget=forms.CheckboxSelectMultiple
    )
    evidence_claims = forms.MultipleChoiceField(
        label="Claims weighed", required=False, widget=forms.CheckboxSelectMultiple
    )
    evidence_words = forms.CharField(
        label="Evidence in words",
        required=False,
        max_length=300,
        help_text="Where it is not filed: commercial images of early October.",
    )
    assumptions = long_text(
        "Assumptions", rows=2, help_text="In the expert’s words: what it rests on."
    )
    caveats = long_text("Caveats", rows=2, help_text="In the expert’s words: what may be wrong.")
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
        claims: Iterable[Claim] = (),
        earlier: Iterable[Assessment],
        looked_at: Collection[UUID] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.hypotheses = hypotheses
        self._publications = {str(row.pk): row for row in publications}
        self._claims = {str(row.pk): row for row in claims}
        self._earlier = {str(row.pk): row for row in earlier}
        self._offer_all(looked_at)
        for hypothesis in hypotheses:
            self._add_judgement(hypothesis.pk)

    def _offer_all(self, looked_at: Collection[UUID]) -> None:
        filed = [(pk, f"{row.source.name}: {row}") for pk, row in self._publications.items()]
        self._offer("publication", [("", "Not filed"), *filed])
        # What is recorded as looked at stays on offer, whatever its kind.
        raw = [
            (pk, name)
            for pk, name in filed
            if self._publications[pk].kind in RAW or self._publications[pk].pk in looked_at
        ]
        self._offer("evidence", raw)
        claims = [(pk, f"{row.ref} {row.text}") for pk, row in self._claims.items()]
        self._offer("evidence_claims", claims)
        answers = [(pk, _called(row)) for pk, row in self._earlier.items()]
        self._offer("supersedes", [("", "Nothing"), *answers])
        for name, offered in (("evidence", raw), ("evidence_claims", claims)):
            if not offered:
                del self.fields[name]

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def _add_judgement(self, pk: UUID) -> None:
        self.fields[f"likelihood_{pk}"] = WordField(
            Likelihood, label="Likelihood", empty="None given"
        )
        self.fields[f"lean_{pk}"] = WordField(
            Lean, label="Lean", empty="None", help_text="Where the expert gave no probability."
        )
        for name, label, help_text in _FIGURES:
            self.fields[f"{name}_{pk}"] = forms.IntegerField(
                label=label, required=False, min_value=0, max_value=100, help_text=help_text
            )
        self.fields[f"is_desk_reading_{pk}"] = forms.BooleanField(
            label="The word is the desk’s reading, not the expert’s", required=False
        )
        self.fields[f"words_{pk}"] = one_line("In the expert’s words")

    @property
    def judgement_groups(self) -> list[tuple[Hypothesis, list[Any]]]:
        """For each hypothesis its fields, for the template."""
        names = ("likelihood", "lean", "low", "high", "is_desk_reading", "words")
        return [
            (hypothesis, [self[f"{name}_{hypothesis.pk}"] for name in names])
            for hypothesis in self.hypotheses
        ]

    def _those(self, *names: str) -> list[Any]:
        return [self[name] for name in names if name in self.fields]

    @property
    def who_fields(self) -> list[Any]:
        where = ("affiliation", "affiliated_since", "affiliated_until")
        return self._those("expert", "institution", "stated", "publication", *where, "quote")

    @property
    def evidence_fields(self) -> list[Any]:
        seen = ("access", "evidence", "evidence_claims", "evidence_words")
        return self._those(*seen, "confidence", "supersedes", "assumptions", "caveats")

    def judgements(self) -> dict[UUID, Said]:
        return {h.pk: self._said(h.pk) for h in self.hypotheses}

    def _said(self, pk: UUID) -> Said:
        data = self.cleaned_data
        low, high = data[f"low_{pk}"], data[f"high_{pk}"]
        return Said(
            likelihood=data[f"likelihood_{pk}"],
            lean=data[f"lean_{pk}"],
            is_desk_reading=data[f"is_desk_reading_{pk}"],
            quote=data[f"words_{pk}"],
            low=low,
            # A single figure is both ends.
            high=low if high is None else high,
        )

    def place(self) -> dict[str, Any]:
        """Where the expert was that day, as an opinion takes it."""
        data = self.cleaned_data
        held = Held(data["affiliated_since"], data["affiliated_until"])
        return {
            "affiliation": held if data["affiliation"] == ADDED else None,
            "lacks_affiliation": data["affiliation"] == MISSING,
        }

    def filed_in(self) -> Publication | None:
        return self._publications.get(self.cleaned_data["publication"])

    def looked_at(self) -> list[Publication]:
        return [self._publications[pk] for pk in self.cleaned_data.get("evidence", [])]

    def weighed(self) -> list[Claim]:
        return [self._claims[pk] for pk in self.cleaned_data.get("evidence_claims", [])]

    def replaced(self) -> Assessment | None:
        return self._earlier.get(self.cleaned_data["supersedes"])


def initial_of(assessment: Assessment) -> dict[str, Any]:
    """What the form shows of an assessment that is edited."""
    told: dict[str, Any] = {
        "expert": assessment.expert.name,
        "institution": assessment.institution.name if assessment.institution else "",
        "affiliation": MISSING if assessment.lacks_affiliation else RECORDED,
        "stated": assessment.stated_words,
        "quote": assessment.quote,
        "publication": str(assessment.publication_id or ""),
        "confidence": assessment.confidence,
        "access": assessment.access,
        "evidence": [str(row.pk) for row in assessment.evidence.all()],
        "evidence_claims": [str(row.pk) for row in assessment.evidence_claims.all()],
        "evidence_words": assessment.evidence_words,
        "assumptions": assessment.assumptions,
        "caveats": assessment.caveats,
        "supersedes": str(assessment.supersedes_id or ""),
        "version": assessment.version,
    }
    for judgement in assessment.judgements.all():
        pk = judgement.hypothesis_id
        told |= {
            f"likelihood_{pk}": judgement.likelihood,
            f"lean_{pk}": judgement.lean,
            f"low_{pk}": judgement.low,
            f"high_{pk}": judgement.high,
            f"is_desk_reading_{pk}": judgement.is_desk_reading,
            f"words_{pk}": judgement.quote,
        }
    return told


class EditAssessmentForm(AssessmentForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


def _called(assessment: Assessment) -> str:
    return f"{assessment.expert.name}, {assessment.stated_words or 'undated'}"
