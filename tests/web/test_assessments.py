"""Writing down what an expert thinks."""

from datetime import date

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood
from provenance.models import Affiliation, Assessment, Judgement, Source
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db


def form_of(question):
    return reverse("assess", args=[question.ref])


def first(question, name):
    return f"{name}_{question.hypotheses.get(position=1).pk}"


def test_an_assessment_is_recorded_with_all_an_expert_said(editor_client):
    question = draw.question()
    draw.source("analyst")
    draw.source("CNS")
    frame = draw.publication("imagery", kind="imagery", title="Frame 12")
    claim = draw.claim()
    draw.assertion(claim, "imagery", publication=frame)
    answer = submit(
        editor_client,
        form_of(question),
        expert="analyst",
        institution="CNS",
        affiliation="added",
        affiliated_since="2023-01-01",
        stated="2024-11-25",
        quote="Mainly for its own arsenal.",
        confidence=Confidence.MODERATE,
        access=EvidenceAccess.SAW,
        evidence=[str(frame.pk)],
        evidence_claims=[str(claim.pk)],
        caveats="the scale remains unclear",
        **{
            first(question, "likelihood"): Likelihood.UNLIKELY,
            first(question, "is_desk_reading"): "on",
            first(question, "low"): "30",
            first(question, "words"): "such instances are limited",
        },
    )
    assert answer["Location"] == question.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    for words in ("analyst at CNS", "confidence: moderate", "Frame 12", "such instances"):
        assert words in page.text, words
    judgement = question.assessments.get().judgements.get()
    assert (judgement.is_desk_reading, judgement.low, judgement.high) == (True, 30, 30)
    assert Affiliation.objects.get().since == date(2023, 1, 1)


def test_an_expert_nobody_knows_is_offered_and_the_rest_stays_typed(editor_client):
    question = draw.question()
    told = {"expert": "Ada Lee", "institution": "CNS", "quote": "Mainly.", "stated": "2024-11"}
    told[first(question, "lean")] = Lean.FAVOURS
    offered = read(submit(editor_client, form_of(question), **told))
    assert "“Ada Lee” is not known yet" in offered.errors["expert"]
    assert {name: offered.form[name] for name in told} == told
    both = read(send(editor_client, form_of(question), offered, **{"new-0": "person"}))
    assert "“CNS” is not known yet" in both.errors["institution"]
    assert both.form["new-0"] == "person"
    assert not Source.objects.exists()
    asked = read(send(editor_client, form_of(question), both, **{"new-1": "think-tank"}))
    assert "no affiliation of Ada Lee with CNS" in asked.errors["affiliation"]
    answer = send(editor_client, form_of(question), asked, affiliation="missing")
    assert answer.status_code == 302
    assert question.assessments.get().institution.name == "CNS"


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("expert", "", "required"),
        ("quote", "", "required"),
        ("institution", "expert", "is a person"),
        ("stated", "2999-01-01", "lies in the future"),
        ("stated", "recently", "is not a date"),
        ("confidence", "sure", "“sure” is not in the list"),
        ("access", "saw it", "is not in the list"),
        ("publication", "nonsense", "not one of the available choices"),
        ("supersedes", "nonsense", "not one of the available choices"),
        ("evidence_words", "w" * 400, "at most 300 characters"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    question = draw.question()
    draw.source("analyst")
    draw.source("expert")
    told = {"expert": "analyst", "quote": "Mainly.", "evidence_words": "Images.", field: typed}
    refused = read(submit(editor_client, form_of(question), **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert why in refused.errors[field]
    for name in {"expert", "quote", "evidence_words"}:
        assert refused.form[name] == told[name]
    assert not Assessment.objects.exists()


def test_a_word_outside_icd_203_is_refused_beside_its_hypothesis(editor_client):
    question = draw.question()
    draw.source("analyst")
    field = first(question, "likelihood")
    told = {"expert": "analyst", "quote": "Mainly.", field: "may well be"}
    refused = read(submit(editor_client, form_of(question), **told))
    assert "“may well be” is not in the list" in refused.errors[field]


def test_words_without_a_likelihood_ask_for_one(editor_client):
    question = draw.question()
    draw.source("analyst")
    told = {"expert": "analyst", "quote": "Mainly.", first(question, "words"): "in part"}
    refused = read(submit(editor_client, form_of(question), **told))
    assert refused.errors.keys() == {first(question, "likelihood")}
    assert refused.form[first(question, "words")] == "in part"


def test_where_the_expert_was_that_day_is_asked_for_and_nothing_typed_is_lost(editor_client):
    question = draw.question()
    draw.affiliation("analyst", "institute", since=date(2024, 12, 1))
    told = {"expert": "analyst", "institution": "institute", "quote": "Yes.", "stated": "2024-11"}
    refused = read(submit(editor_client, form_of(question), **told))
    why = refused.errors["affiliation"]
    assert "from 1 Dec 2024: not on 2024-11" in why
    assert {name: refused.form[name] for name in told} == told
    dates = {"affiliation": "added", "affiliated_until": "2024-11-30"}
    assert send(editor_client, form_of(question), refused, **dates).status_code == 302


def test_rows_of_words_and_figures_are_refused_beside_their_hypothesis(editor_client):
    question = draw.question()
    draw.source("analyst")
    other = f"likelihood_{question.hypotheses.get(position=2).pk}"
    told = {"expert": "analyst", "quote": "Yes.", first(question, "likelihood"): "likely"}
    mixed = read(submit(editor_client, form_of(question), **told, **{other: "improbable"}))
    assert "not mixed in one assessment" in mixed.errors[other]
    outside = {first(question, "low"): "50", first(question, "high"): "60"}
    refused = read(submit(editor_client, form_of(question), **told, **outside))
    assert "50–60 % lies outside" in refused.errors[first(question, "low")]
    assert not Assessment.objects.exists()


def test_a_correction_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    question = draw.question()
    assessment = draw.assessment(question)
    url = reverse("assessment-edit", args=[question.ref, assessment.pk])
    opened = read(editor_client.get(url))
    assert (opened.form["expert"], opened.form["institution"]) == ("analyst", "institute")
    submit(editor_client, url, quote="Theirs.")
    told = read(send(editor_client, url, opened, quote="Mine.", evidence_words="Images."))
    assert (told.status, told.form["quote"]) == (409, "Mine.")
    assert told.form["evidence_words"] == "Images."
    assert "Exact quote Mainly for its own arsenal. Theirs." in told.text
    assert send(editor_client, url, told).status_code == 302


def test_a_likelihood_changed_meanwhile_is_not_overwritten_unseen(editor_client):
    question = draw.question()
    assessment = draw.assessment(question)
    url = reverse("assessment-edit", args=[question.ref, assessment.pk])
    opened = read(editor_client.get(url))
    submit(editor_client, url, **{first(question, "likelihood"): Likelihood.LIKELY})
    assert send(editor_client, url, opened, quote="Mine.").status_code == 409
    assert assessment.judgements.get().likelihood == Likelihood.LIKELY


def test_a_withdrawn_assessment_leaves_the_comparison(editor_client):
    question = draw.question()
    assessment = draw.assessment(question, quote="Mainly.")
    url = reverse("assessment-withdraw", args=[question.ref, assessment.pk])
    answer = submit(editor_client, url, reason="Another person said it.")
    assert "Mainly." not in read(editor_client.get(answer["Location"])).text


def test_a_likelihood_is_not_put_back_by_itself_and_the_page_says_so(editor_client):
    question = draw.question()
    assessment = draw.assessment(question)
    edit_url = reverse("assessment-edit", args=[question.ref, assessment.pk])
    submit(editor_client, edit_url, **{first(question, "likelihood"): Likelihood.LIKELY})
    changed = Judgement.pgh_event_model.objects.filter(pgh_label="update").get()
    url = reverse("put-back", args=["judgement", changed.pgh_id, "likelihood"])
    page = read(editor_client.get(url))
    assert (page.status, question.ref in page.text) == (200, True)
