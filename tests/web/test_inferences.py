"""A claim is inferred from another one, on its page."""

from uuid import uuid4

import pytest
from django.urls import reverse

from provenance.models import Inference
from tests import draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db


def new(claim):
    return reverse("inference-new", args=[claim.ref])


def test_an_inference_is_added_and_shown_from_both_ends(editor_client):
    premise, claim = draw.claim("portal < imagery"), draw.claim(text="Output will grow.")
    answer = submit(
        editor_client, new(claim), premise=premise.ref.lower(), sentence="So it will grow."
    )
    assert answer["Location"] == f"{claim.get_absolute_url()}#inferred"
    page = read(editor_client.get(claim.get_absolute_url()))
    assert f"{claim.ref} is inferred from {premise.ref}." in page.text
    assert "Inferred from 1 claim Their origins are never counted" in page.text
    assert "“So it will grow.”" in page.text
    assert "added a claim it is inferred from" in page.text
    assert "“So it will grow.”" in read(editor_client.get(premise.get_absolute_url())).text


@pytest.mark.parametrize(
    ("premise", "sentence", "field", "why"),
    [
        ("C-999999", "So.", "premise", "There is no claim “C-999999”"),
        ("hall", "So.", "premise", "There is no claim “hall”"),
        ("", "So.", "premise", "required"),
        (None, "", "sentence", "required"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, premise, sentence, field, why):
    other, claim = draw.claim(text="A hall."), draw.claim(text="Output will grow.")
    typed = {"premise": other.ref if premise is None else premise, "sentence": sentence}
    refused = read(submit(editor_client, new(claim), **typed))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert why in refused.errors[field]
    assert not Inference.objects.exists()


def test_a_loop_is_refused_and_named(editor_client):
    one, other = draw.claim(text="One."), draw.claim(text="Other.")
    draw.inference(one, other)
    refused = read(submit(editor_client, new(other), premise=one.ref, sentence="So."))
    assert refused.status == 422
    assert f"{other.ref} ← {one.ref} ← {other.ref}" in refused.errors["premise"]
    assert refused.form["sentence"] == "So."


def test_an_inference_is_withdrawn_with_a_reason(editor_client):
    premise, claim = draw.claim(text="A hall."), draw.claim(text="Output will grow.")
    row = draw.inference(claim, premise)
    url = reverse("inference-withdraw", args=[claim.ref, row.pk])
    assert read(submit(editor_client, url, reason="")).errors.keys() == {"reason"}
    assert submit(editor_client, url, reason="Nobody says so.").status_code == 302
    row.refresh_from_db()
    assert row.withdrawn_reason == "Nobody says so."
    assert editor_client.get(url).status_code == 404


def test_an_inference_nobody_recorded_is_not_found(editor_client):
    url = reverse("inference-withdraw", args=[draw.claim().ref, uuid4()])
    assert editor_client.get(url).status_code == 404
    assert editor_client.get("/claims/C-999999/inferences/new/").status_code == 404
