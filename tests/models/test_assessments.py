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


def judgement():
    return draw.assessment(draw.question()).judgements.get()


def test_a_lean_stands_where_no_probability_was_given():
    judgement()
    for told in ({"likelihood": "unlikely"}, {"likelihood": "", "low": 20, "high": 30}):
        with refused_by("judgement_no_lean_beside_probability"):
            Judgement.objects.update(lean="rejects", **told)


@pytest.mark.parametrize(("low", "high"), [(30, None), (None, 30), (40, 30), (90, 101)])
def test_a_range_has_two_ends_in_order_on_the_scale(low, high):
    judgement()
    with refused_by("judgement_range_in_order"):
        Judgement.objects.update(likelihood="", lean="", low=low, high=high)


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [("unlikely", 19, 30), ("unlikely", 30, 46), ("unlikely", 45, 45), ("nearly-certain", 99, 100)],
)
def test_a_range_lies_within_the_range_of_its_word(word, low, high):
    judgement()
    with refused_by("judgement_range_within_word"):
        Judgement.objects.update(likelihood=word, low=low, high=high)


def test_figures_alone_and_within_their_word_are_kept():
    judgement()
    for word, low, high in (("", 0, 100), ("unlikely", 20, 45), ("almost-certain", 99, 99)):
        assert Judgement.objects.update(likelihood=word, low=low, high=high) == 1


def test_evidence_is_a_publication_or_a_claim():
    there = draw.assessment(draw.question())
    image = draw.publication("imagery", title="Hall 7")
    with refused_by("evidence_is_one_thing"):
        Evidence.objects.create(assessment=there)
    with refused_by("evidence_is_one_thing"):
        Evidence.objects.create(assessment=there, publication=image, claim=draw.claim())


def test_a_publication_was_looked_at_once():
    image = draw.publication("imagery", title="Hall 7")
    there = draw.assessment(draw.question(), evidence=[image])
    with refused_by("evidence_once"):
        Evidence.objects.create(assessment=there, publication=image)
