"""A record in which every table has a row."""

from django.apps import apps
from django.db import models

from provenance.actions import reviews
from provenance.actions.ratings import Found
from provenance.domain.vocabulary import Basis
from provenance.models import ResolutionEvidence
from tests import draw


def tracked() -> list[type[models.Model]]:
    """Every table of the record itself, history's own left out."""
    every = apps.get_app_config("provenance").get_models()
    return sorted(
        (model for model in every if hasattr(model, "pgh_event_models")), key=lambda m: m.__name__
    )


def made() -> None:
    claim = draw.claim("portal < wire < institute < imagery", when="2024-10-05", place="Hamhung")
    image = draw.publication("imagery", title="Hall 7", url="https://planet.example/7")
    draw.assertion(claim, "imagery", publication=image, basis=Basis.WITNESSED)
    draw.dissent(claim, "ministry")
    draw.verdict(claim, credibility="3")
    question = draw.question()
    first = draw.assessment(question, evidence=[image], publication=None)
    draw.assessment(question, supersedes=first, confidence="low")
    ResolutionEvidence.objects.create(question=question, claim=claim)
    draw.evidence(question, claim)
    draw.marks(question, {claim: ["inconsistent", "consistent"]})
    draw.rating("wire", criteria={"corrections": Found("met")})
    draw.outside_rating("wire")
    draw.outside_review(claim, "wire")
    draw.tie("wire", "portal")
    draw.affiliation("analyst", "institute")
    draw.source("radio", aliases=["Radio One"])
    draw.inference(draw.claim(text="Output will grow."), claim)
    draw.claim("informer < witness", case=draw.restricted())
    draw.secret("informer")
    proposal = draw.proposal(draw.claim(text="It is new."), settles=())
    draw.approved(proposal, "disputed")
    draw.proposal(claim, settles=[draw.review(claim, by=draw.second_editor())])
    draw.comment(claim, f"@{draw.editor()}, is it?")
    draw.tag("plants", claim)
    draw.pair(claim, draw.claim(text="The plant is growing."))
    draw.release(claim)
    reviews.settle(review=draw.review(claim), because="It is.", by=draw.editor(), at=draw.NOW)
