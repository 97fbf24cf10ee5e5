"""/api/v1/assessments/: an expert's answer that is corrected."""

import pytest
from django.urls import reverse

from provenance.actions.opinions import Said
from provenance.models import Assessment
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked

pytestmark = pytest.mark.django_db


def patched(client, row, **body):
    return client.patch(
        reverse("api:assessment", args=[row.pk]),
        body,
        content_type="application/json",
        headers={"If-Match": "*"},
    )


@pytest.fixture
def answer():
    question = draw.question(hypotheses=("export", "own arsenal"))
    said = {"export": Said("likely"), "own arsenal": Said("unlikely")}
    return draw.assessment(question, "analyst", said)


def test_judgements_that_are_sent_replace_those_there(answer):
    export = answer.question.hypotheses.get(text="export").pk
    told = [{"hypothesis": str(export), "likelihood": "very-likely"}]
    record = checked(patched(bearer(), answer, judgements=told))
    words = [one["likelihood"] and one["likelihood"]["word"] for one in record["judgements"]]
    assert words == ["very-likely", None]
    assert checked(patched(bearer(), answer, caveats="Old."))["judgements"] == record["judgements"]


def test_a_judgement_of_nothing_is_pointed_at(answer):
    refused = checked(patched(bearer(), answer, judgements=[{"likelihood": "likely"}]))
    assert [one["pointer"] for one in refused["errors"]] == ["#/judgements/0/hypothesis"]


def test_what_somebody_does_not_see_they_do_not_take_off(answer):
    hidden = draw.claim(text="Sealed.", case=draw.restricted())
    answer.evidence_claims.add(hidden)
    outsider = bearer(draw.person("Olga", "editor"), "read", "write")
    record = checked(patched(outsider, answer, caveats="Scale unclear."))
    assert (record["caveats"], record["evidence_claims"]) == ("Scale unclear.", [])
    assert list(Assessment.objects.get().evidence_claims.all()) == [hidden]


def test_the_answer_of_a_confidential_expert_stays_theirs_beside_a_namesake(answer):
    draw.secret("analyst")
    namesake = draw.source("someone", kind="person")
    type(namesake).objects.filter(pk=namesake.pk).update(name="analyst")
    told = patched(bearer(draw.editor(), "read", "write"), answer, caveats="Scale unclear.")
    assert told.status_code == 200
    answer.refresh_from_db()
    assert answer.expert_id != namesake.pk
