"""Which forecast was in force on which days, and where that is shown."""

from datetime import date

import pytest
from django.urls import reverse

from provenance.domain.calibration import NotScored
from provenance.domain.vocabulary import Lean, Likelihood
from provenance.models import Judgement, Question
from provenance.queries import calibrations
from tests import draw
from tests.api import answers
from tests.web.pages import read

pytestmark = pytest.mark.django_db

SETTLED = date(2024, 1, 11)


def question(text="What is it for?", *, is_exclusive=True):
    drawn = draw.question(text)
    Question.objects.filter(pk=drawn.pk).update(is_exclusive=is_exclusive)
    return drawn


def settle(question, answer="export", on=SETTLED):
    Question.objects.filter(pk=question.pk).update(
        state="resolved",
        resolved_as=question.hypotheses.get(text=answer),
        resolved_on=on,
        resolution="The ministry published the contract.",
        resolved_by=draw.editor(),
        resolved_at=draw.NOW,
    )
    return Question.objects.get(pk=question.pk)


def think(question, word, stated, expert="analyst", **columns):
    return draw.assessment(question, expert, {"export": word}, stated=stated, **columns)


def told(calibration):
    return [
        (row.days, *(round(float(end), 4) for end in row.score), row.came_true)
        for row in calibration.rows
    ]


def test_each_day_counts_the_forecast_in_force_as_in_the_example_by_hand():
    """The example of tests/domain/test_calibration.py, recorded."""
    asked = question()
    think(asked, Likelihood.ALMOST_CERTAIN, "2024-01-05", institution="centre")
    think(asked, Likelihood.LIKELY, "2024-01-01")
    settled = settle(asked)
    assert told(calibrations.of_question(settled)) == [(10, 0.0161, 0.0825, True)]
    assert told(calibrations.of_source(draw.source("analyst"))) == [(10, 0.0161, 0.0825, True)]
    assert told(calibrations.of_source(draw.source("institute"))) == [(4, 0.04, 0.2025, True)]
    assert told(calibrations.of_source(draw.source("centre"))) == [(6, 0.0001, 0.0025, True)]


def test_the_experts_own_figures_stand_before_the_range_of_the_word():
    asked = question()
    said = think(asked, Likelihood.LIKELY, "2024-01-01")
    Judgement.objects.filter(assessment=said).update(low=70, high=70)
    assert told(calibrations.of_question(settle(asked))) == [(10, 0.09, 0.09, True)]


def test_what_has_no_score_is_counted_by_reason():
    asked = question()
    think(asked, Likelihood.LIKELY, "2024-01-11", "expert one")
    think(asked, Likelihood.LIKELY, "", "expert two")
    leaning = think(asked, Likelihood.LIKELY, "2024-01-02", "expert three")
    Judgement.objects.filter(assessment=leaning).update(likelihood="", lean=Lean.FAVOURS)
    think(asked, Likelihood.LIKELY, "2024-01-03", "expert four")
    think(asked, Likelihood.REMOTE, "2024-01-03", "expert four")
    other = question("Who pays?", is_exclusive=None)
    think(other, Likelihood.LIKELY, "2024-01-02", "expert five")
    found = calibrations.of_question(settle(asked))
    assert told(found) == [(8, 0.9025, 0.9801, True)]
    assert dict(found.not_scored) == dict.fromkeys(
        [NotScored.NO_CHANCE, NotScored.UNDATED, NotScored.LATE, NotScored.REPLACED], 1
    )
    assert dict(calibrations.of_question(settle(other)).not_scored) == {NotScored.OPEN_ENDED: 1}


def test_nothing_is_told_of_an_open_question(editor_client):
    asked = question()
    think(asked, Likelihood.LIKELY, "2024-01-01")
    assert not calibrations.of_question(asked).is_anything
    assert (
        "Calibration" not in read(editor_client.get(draw.source("analyst").get_absolute_url())).text
    )


def test_pages_and_api_tell_too_few_first_and_then_the_score_with_its_rows(editor_client):
    for number in range(5):
        asked = question(f"Question {number}?")
        think(asked, Likelihood.LIKELY, "2024-01-01")
        settled = settle(asked, "export" if number < 4 else "own arsenal")
        source = draw.source("analyst")
        text = read(editor_client.get(source.get_absolute_url())).text
        assert ("Too few to tell" in text) is (number < 4)
    assert "Brier score 0.092 to 0.290" in text
    assert "5 forecasts on 5 settled questions" in text
    assert "likely, probable 55–80 % 5" in text
    assert "38–96 %" in text
    page = read(editor_client.get(settled.get_absolute_url()))
    assert "What became of the forecasts" in page.text
    assert f"{source.get_absolute_url()}#calibration" in page.links.values()
    told_of = answers.read(editor_client, "source", source.pk)["calibration"]
    assert told_of["brier"] == {"best": pytest.approx(0.0925), "worst": pytest.approx(0.29)}
    assert [(b["said"], b["true"]) for b in told_of["bins"]] == [(5, 4)]
    (score,) = answers.read(editor_client, "question", settled.ref)["scores"]
    assert (score["hypothesis"], score["came_true"], score["days"]) == ("export", False, 10)


def test_a_source_costs_the_same_for_one_settled_question_and_for_five(
    editor_client, count_queries
):
    def settled(number):
        asked = question(f"Question {number}?")
        think(asked, Likelihood.LIKELY, "2024-01-01")
        return settle(asked)

    urls = [settled(0).get_absolute_url(), draw.source("analyst").get_absolute_url()]
    urls.append(reverse("api:source", args=[draw.source("analyst").pk]))
    one = [count_queries(lambda url=url: editor_client.get(url)) for url in urls]
    for number in range(1, 6):
        settled(number)
    assert [count_queries(lambda url=url: editor_client.get(url)) for url in urls] == one
    assert max(one) <= 23
