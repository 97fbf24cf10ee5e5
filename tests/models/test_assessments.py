import pytest

from provenance.models import Assessment, Evidence, Judgement
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_an_assessment_has_a_quote():
    draw.assessment(draw.question())
    with refused_by("assessment_has_quote"):
        Assessment.objects.update(quote="")


def test_an_assessments_dates_are_in_order():
    draw.assessment(draw.question())
    with refused_by("assessment_stated_earliest_before_stated_latest"):
        Assessment.objects.update(stated_earliest=draw.LATER, stated_latest=draw.NOW)


def test_an_assessment_does_not_supersede_itself():
    there = draw.assessment(draw.question())
    with refused_by("assessment_not_superseding_itself"):
        Assessment.objects.update(supersedes=there)


def test_an_assessment_is_superseded_once():
    question = draw.question()
    first = draw.assessment(question)
    second = draw.assessment(question, supersedes=first)
    third = draw.assessment(question)
    with refused_by("assessment_superseded_once"):
        Assessment.objects.filter(pk=third.pk).update(supersedes=second.supersedes)


def test_an_expert_says_one_thing_of_a_hypothesis_and_says_something():
    there = draw.assessment(draw.question()).judgements.get()
    with refused_by("judgement_once_per_hypothesis"):
        Judgement.objects.create(
            assessment=there.assessment, hypothesis=there.hypothesis, likelihood="likely"
        )
    with refused_by("judgement_says_something"):
        Judgement.objects.update(likelihood="", lean="")


def test_a_publication_was_looked_at_once():
    image = draw.publication("imagery", title="Hall 7")
    there = draw.assessment(draw.question(), evidence=[image])
    with refused_by("evidence_once"):
        Evidence.objects.create(assessment=there, publication=image)
