"""Write an expert's answer down, correct it, take it back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from rest_framework import serializers

from provenance.actions import assessments
from provenance.actions.opinions import Opinion, Said
from provenance.domain.affiliations import Held
from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood
from provenance.models import Assessment, Claim, Hypothesis, Publication, Question, User
from provenance.queries import assessments as answers

from ..assessments import AssessmentWhole
from ..reading import called, keyed
from ..sent import Flag, Kinds, OnDay, Percent, Reason, Ref, Row, Several, Words, choice
from ..writing import Body, Changing, Writing


class JudgementBody(Body):
    """What the expert says of one possible answer: a likelihood, or else a lean."""

    hypothesis = Row(Hypothesis, "The key of the possible answer.")
    likelihood = choice(Likelihood, "The expert's word; left out where none was given.")
    lean = choice(Lean, "Where the expert leans, without a likelihood.")
    low = Percent("The expert's own figure, per cent.")
    high = Percent("The figure's other end, included; left out, `low` is both.")
    is_desk_reading = Flag("Whether the desk read the word out of the quote.")
    quote = Words("The exact words on this answer.")

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        # Also within a PATCH, which asks for no field of its own.
        if "hypothesis" not in data:
            raise serializers.ValidationError({"hypothesis": ["This field is required."]})
        return data


class HeldBody(Body):
    """From when to when the expert was at the institution, as far as known."""

    since = OnDay("The first day.")
    until = OnDay("The last day.")


class AssessmentBody(Body):
    """One expert's dated answer to a question."""

    expert = Words("Any name of who answers.", needed=True, most=200)
    institution = Words("Any name of where the expert works.", most=200)
    kinds = Kinds()
    stated = Words("When, as far as known.", most=100)
    quote = Words("The exact words.", needed=True)
    judgements = JudgementBody(
        many=True, help_text="One for each possible answer that the expert speaks of."
    )
    confidence = choice(Confidence, "Confidence in the answer, apart from likelihood.")
    access = choice(EvidenceAccess, "What the expert had before their eyes.", allow_blank=False)
    publication = Row(Publication, "The key of where it was said.", required=False)
    evidence = Several(
        Row(Publication, "A key.", allow_null=False), "Keys of publications that were looked at."
    )
    evidence_claims = Several(Ref(Claim, "A reference."), "References of claims weighed.")
    evidence_words = Words("The evidence in words.", most=300)
    assumptions = Words("In the expert's words: what it rests on.")
    caveats = Words("In the expert's words: what may be wrong.")
    supersedes = Row(Assessment, "The key of the expert's earlier answer.", required=False)
    affiliation = HeldBody(
        required=False,
        allow_null=True,
        help_text="Where no affiliation with the institution is recorded for that day: the one to "
        "record along.",
    )
    lacks_affiliation = Flag("Instead: that none is known.")

    def validate_judgements(self, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
        keys = [one["hypothesis"].pk for one in given]
        if len(keys) != len(set(keys)):
            raise serializers.ValidationError("Give each possible answer once.")
        return given


def _opinion(data: Mapping[str, Any]) -> Opinion:
    held = data.get("affiliation")
    told = {
        "institution": "",
        "stated": "",
        **data,
        "judgements": {one["hypothesis"].pk: _said(one) for one in data["judgements"]},
        "affiliation": None if held is None else Held(held.get("since"), held.get("until")),
    }
    return Opinion(**told)


def _said(one: Mapping[str, Any]) -> Said:
    told = {name: value for name, value in one.items() if name != "hypothesis"}
    if told.get("high") is None:
        told["high"] = told.get("low")
    return Said(**told)


class _OnAssessment(Writing):
    noun = "assessments"
    answer = AssessmentWhole
    address = (keyed("assessment"),)

    def find(self, **address: Any) -> Any:
        rows = Assessment.objects.select_related("question", "expert", "institution", "publication")
        return rows.filter(pk=address["id"], withdrawn_at=None).first()

    def told(self, key: UUID) -> Any:
        return answers.by_key(key)

    def field(self, name: str | None) -> str | None:
        # What is wrong with one judgement an action names by the hypothesis's key.
        is_judged = name and name.startswith(("likelihood_", "lean_", "low_"))
        return "judgements" if is_judged else super().field(name)


class RecordAssessment(_OnAssessment):
    """Write down what an expert answers to a question."""

    operation = "recordAssessment"
    summary = "Record an assessment"
    body = AssessmentBody
    address = (called("question", "Q-12"),)
    status = 201

    def find(self, **address: Any) -> Any:
        return Question.objects.referred(address["ref"]).select_related("case").first()

    def act(self, found: Question, data: dict[str, Any], by: User, at: datetime) -> Any:
        row = assessments.record(question=found, opinion=_opinion(data), by=by, at=at)
        return self.told(row.pk)


class ChangeAssessment(Changing, _OnAssessment):
    """Correct what was written down; an answer that the expert changed is a new assessment."""

    operation = "changeAssessment"
    summary = "Change an assessment"
    body = AssessmentBody

    def now(self, found: Assessment) -> dict[str, Any]:
        names = ("quote", "confidence", "access", "evidence_words", "assumptions", "caveats")
        told: dict[str, Any] = {name: getattr(found, name) for name in names}
        return told | {
            "expert": found.expert.name,
            "institution": found.institution.name if found.institution else "",
            "stated": found.stated_words,
            "publication": found.publication,
            "supersedes": found.supersedes,
            "lacks_affiliation": found.lacks_affiliation,
            "evidence": list(found.evidence.all()),
            "evidence_claims": list(found.evidence_claims.all()),
            "judgements": [_judged(row) for row in found.judgements.select_related("hypothesis")],
        }

    def act(self, found: Assessment, data: dict[str, Any], by: User, at: datetime) -> Any:
        # What is said of a possible answer no more is taken off: the list replaces the one there.
        named = {one["hypothesis"].pk for one in data["judgements"]}
        gone = [row for row in found.judgements.all() if row.hypothesis_id not in named]
        data["judgements"] += [{"hypothesis": row.hypothesis} for row in gone]
        about: dict[str, Any] = {"assessment": found, "version": found.version, "by": by, "at": at}
        assessments.edit(opinion=_opinion(data), **about)
        return self.told(found.pk)


class WithdrawAssessment(_OnAssessment):
    """Take an answer back; it stays readable in the history of its question."""

    operation = "withdrawAssessment"
    summary = "Withdraw an assessment"
    body = Reason

    def act(self, found: Assessment, data: dict[str, Any], by: User, at: datetime) -> Any:
        assessments.withdraw(assessment=found, **data, by=by, at=at)
        return self.told(found.pk)


def _judged(row: Any) -> dict[str, Any]:
    names = ("hypothesis", "likelihood", "lean", "low", "high", "is_desk_reading", "quote")
    return {name: getattr(row, name) for name in names}
