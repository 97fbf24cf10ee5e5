"""Reading and editing publications."""

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db

FILED = {"url": "https://portal.example/plant", "title": "Plant grows", "published": "2024-11-25"}


def form_of(publication):
    return reverse("publication-edit", args=[publication.pk])


def test_a_publication_shows_every_claim_it_speaks_on(editor_client):
    publication = draw.publication("portal", **FILED)
    claim = draw.claim()
    draw.assertion(claim, "portal", publication=publication, quote="It grows.")
    page = read(editor_client.get(publication.get_absolute_url()))
    assert page.links[claim.text] == claim.get_absolute_url()
    assert "“It grows.”" in page.text
    assert page.links[FILED["url"]] == FILED["url"]


def test_an_edit_is_saved(editor_client):
    publication = draw.publication("portal", **FILED)
    answer = submit(editor_client, form_of(publication), title="Plant grew", published="2024-11")
    assert answer["Location"] == publication.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    assert "Plant grew" in page.text
    assert "2024-11" in page.text


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("url", "https://portal.example/a plant", "Write it without spaces"),
        ("url", "https://wire.example/plant#top", "is filed already, as a publication of wire"),
        ("url", "https://portal.example/" + "p" * 2000, "at most 2000 characters"),
        ("published", "2999", "lies in the future"),
        ("published", "2024-13", "is not in the calendar"),
        ("kind", "rumour", "“rumour” is not in the list"),
        ("title", "t" * 501, "at most 500 characters"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    draw.publication("wire", url="https://wire.example/plant")
    publication = draw.publication("portal", **FILED)
    told = {**FILED, field: typed}
    refused = read(submit(editor_client, form_of(publication), **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert why in refused.errors[field]
    assert {name: refused.form[name] for name in FILED} == {name: told[name] for name in FILED}


def test_an_edit_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    publication = draw.publication("portal", **FILED)
    opened = read(editor_client.get(form_of(publication)))
    submit(editor_client, form_of(publication), title="Theirs")
    told = read(send(editor_client, form_of(publication), opened, title="Mine"))
    assert (told.status, told.form["title"]) == (409, "Mine")
    assert "Title Plant grows Theirs" in told.text
    assert send(editor_client, form_of(publication), told).status_code == 302
