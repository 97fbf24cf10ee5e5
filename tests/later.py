"""What may happen to a story after a moment: none of it shows in what was then."""

from typing import Any

from provenance.actions import (
    assertions,
    assessments,
    attributions,
    cases,
    comments,
    merges,
    reviews,
    ties,
)
from provenance.domain.vocabulary import Likelihood, Reliability, Standing
from provenance.models import Alias, Assessment, Judgement, Publication, Source, User

from . import draw

WHY = {"reason": "It was wrong.", "at": draw.LATER}


def everything(rows: dict[str, Any]) -> None:
    """Everything that `addresses.story` drew is changed, withdrawn, merged, renamed or deleted."""
    by = draw.second_editor()
    _on_the_claim(rows, by)
    _on_the_sources(by)
    _on_the_question(rows, by)
    cases.edit(case=rows["case"], title="Another title", summary="Another summary", by=by)
    User.objects.exclude(pk=by.pk).update(name="Renamed", role="viewer")


def _on_the_claim(rows: dict[str, Any], by: User) -> None:
    claim = rows["claim"]
    draw.verdict(claim, "refuted", reason="It was measured.", at=draw.LATER, credibility="5")
    draw.chain(claim, "radio < agency < institute")
    draw.claim("portal < wire", text="Another claim.")
    attributions.withdraw(attribution=rows["hop"], by=by, **WHY)
    assertions.withdraw(assertion=rows["denial"], by=by, **WHY)
    type(claim).objects.update(text="Other words", place="Sinpo", when_words="")
    rows["said"].__class__.objects.update(quote="Another quote", basis="deduced")
    Publication.objects.update(
        standing=Standing.RETRACTED,
        standing_reason="Another plant.",
        title="Another title",
        published_latest=draw.LATER,
    )
    draw.inference(claim, draw.claim("agency", text="One more claim."))
    comments.edit(comment=rows["comment"], text="Another one.", by=draw.editor(), at=draw.LATER)
    draw.comment(claim, "One more.", by=by)
    reviews.settle(review=rows["review"], because="It is.", by=by, at=draw.LATER)


def _on_the_sources(by: User) -> None:
    ties.withdraw(row=draw.tie("imagery", "portal"), by=by, **WHY)
    draw.rating("wire", Reliability.E, valid_from=draw.TODAY)
    draw.affiliation("analyst", "institute", title="Fellow")
    merges.merge(
        keep=draw.source("Radio One"), absorb=draw.source("radio"), reason="One station.", by=by
    )
    Alias.objects.all().delete()
    for source in Source.objects.all():
        Source.objects.filter(pk=source.pk).update(name=f"Renamed {source.name}", kind="unnamed")


def _on_the_question(rows: dict[str, Any], by: User) -> None:
    question, assessment = rows["question"], rows["assessment"]
    draw.assessment(
        question, "expert", {"own arsenal": Likelihood.LIKELY}, supersedes=None, stated="2024-11-26"
    )
    draw.assessment(draw.question("Another question?"))
    Judgement.objects.all().delete()
    question.hypotheses.filter(position=1).update(text="Another answer")
    Assessment.objects.update(confidence="low", quote="Another quote")
    assessments.withdraw(assessment=assessment, by=by, **WHY)
    type(question).objects.update(note="Another note")
