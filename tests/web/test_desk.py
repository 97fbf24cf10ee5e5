"""The desk: what wants an editor's eye."""

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db


def test_an_empty_desk_says_where_to_start(editor_client):
    page = read(editor_client.get("/"))
    assert page.links["Open a case"] == reverse("case-new")


def test_claims_stand_where_they_want_looking_at(editor_client):
    draw.claim("portal", text="Nobody marked it.")
    disputed = draw.claim("portal", text="It is disputed.")
    draw.verdict(disputed)
    denied = draw.claim("portal", text="Somebody denies it.")
    draw.dissent(denied, "ministry")
    page = read(editor_client.get("/"))
    contradicted, rest = page.text.split("Denied by a source, not marked disputed")[1].split(
        "Not marked yet", 1
    )
    assert "Somebody denies it." in contradicted
    assert "It is disputed." not in contradicted
    unmarked, marked = rest.split("All that are not marked")[1].split("All disputed claims")
    assert "Nobody marked it." in unmarked
    assert "It is disputed." in marked.split("Recorded last")[0]


def test_a_case_without_claims_asks_for_the_first(editor_client):
    case = draw.case()
    page = read(editor_client.get("/"))
    assert page.links[case.title] == case.get_absolute_url()
    assert page.links["Record a claim"] == reverse("claim-new")
