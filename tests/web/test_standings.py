import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Basis, Standing
from provenance.models import Publication, Review
from tests import draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    """What one of two origins put out; its claim is marked corroborated."""
    claim = draw.claim("portal < institute; radio < eyewitness")
    report = draw.publication("institute", title="Report")
    draw.fill(claim, "institute", report, basis=Basis.WITNESSED)
    draw.verdict(claim, "corroborated", reason="Two origins.")
    return report


def mark_url(publication):
    return reverse("publication-mark", args=[publication.pk])


def fields(page):
    return {name: values[0] for name, values in page.form.fields.items() if name}


def filled(client, report, **typed):
    page = read(client.get(mark_url(report)))
    told = {"standing": "retracted", "reason": "It showed another plant.", **typed}
    return fields(page) | told


def test_the_list_of_what_would_change_is_read_first_and_nothing_is_saved(editor_client, report):
    page = read(editor_client.post(mark_url(report), filled(editor_client, report)))
    assert page.status == 200
    assert "1 claim would change" in page.text
    for words in ("origins 2 → 1", "loses its ground", "falls away: institute, portal"):
        assert words in page.text, words
    assert page.form["reason"] == "It showed another plant."
    report.refresh_from_db()
    assert report.standing == Standing.CURRENT
    assert not Review.objects.exists()


def test_confirmed_it_is_saved_and_told_on_its_page(editor_client, report):
    told = filled(
        editor_client, report, notice="2024-11-26", notice_url="https://institute.example/n"
    )
    answer = submit(editor_client, mark_url(report), **told)
    assert answer.status_code == 302
    page = read(editor_client.get(answer["Location"]))
    assert "Retracted, 2024-11-26: It showed another plant." in page.text
    assert page.links["The notice"] == "https://institute.example/n"
    assert Review.objects.count() == 1


def test_where_other_writes_changed_the_effects_they_are_read_again(editor_client, report):
    told = filled(editor_client, report)
    first = read(editor_client.post(mark_url(report), told))
    draw.chain(draw.claim("", text="Another one."), "blog < institute")
    other = draw.claim("blog < institute", text="It ships.")
    draw.fill(other, "institute", report, basis=Basis.WITNESSED)
    again = read(
        editor_client.post(mark_url(report), told | {"confirmed": first.form["confirmed"]})
    )
    assert again.status == 200
    assert "2 claims would change" in again.text
    assert not Publication.objects.exclude(standing=Standing.CURRENT).exists()


def test_what_changes_nothing_is_read_too(editor_client):
    report = draw.publication("institute", title="Report")
    page = read(editor_client.post(mark_url(report), filled(editor_client, report)))
    assert "No figure would change" in page.text


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"standing": "current"}, "standing"),
        ({"reason": ""}, "reason"),
        ({"notice": "2999-01-01"}, "notice"),
        ({"notice_url": "no address"}, "notice_url"),
    ],
)
def test_it_is_refused_beside_the_field(editor_client, report, typed, field):
    told = filled(editor_client, report, **typed)
    answer = editor_client.post(mark_url(report), told)
    if answer.status_code == 200:
        answer = editor_client.post(
            mark_url(report), told | {"confirmed": read(answer).form["confirmed"]}
        )
    page = read(answer)
    assert (page.status, list(page.errors)) == (422, [field])
    assert page.form["reason"] == told["reason"]


def test_a_form_opened_before_another_change_is_told(editor_client, report):
    told = filled(editor_client, report)
    draw.retract(report, Standing.CORRECTED)
    first = read(editor_client.post(mark_url(report), told))
    answer = editor_client.post(mark_url(report), told | {"confirmed": first.form["confirmed"]})
    assert answer.status_code == 409


def test_the_mark_is_taken_back(editor_client, report):
    draw.retract(report)
    url = reverse("publication-restore", args=[report.pk])
    assert submit(editor_client, url, reason="A mix-up.").status_code == 302
    report.refresh_from_db()
    assert report.standing == Standing.CURRENT
    assert not Review.objects.exists()


def test_a_tie_shows_first_which_claims_lose_an_origin(editor_client, report):
    url = reverse("source-tie", args=[draw.source("institute").pk])
    typed = {"direction": "holder", "kind": "funds", "other": "eyewitness"}
    page = read(editor_client.post(url, typed))
    assert "1 claim would change" in page.text
    assert submit(editor_client, url, **typed).status_code == 302


def test_a_rating_shows_first_what_it_takes_away(editor_client, report):
    url = reverse("source-rate", args=[draw.source("eyewitness").pk])
    typed = {"reliability": "E", "valid_from": "2024-01-01", "reason": "Was not there."}
    page = read(editor_client.post(url, typed))
    assert "unreliable origins" in page.text
    assert submit(editor_client, url, **typed).status_code == 302


def test_a_withdrawal_shows_at_once_what_it_takes_away(editor_client, report):
    said = draw.assertion(report.assertions.get().claim, "eyewitness")
    url = reverse("assertion-withdraw", args=[said.claim.ref, said.pk])
    assert "origins 2 → 1" in read(editor_client.get(url)).text
    assert editor_client.post(url, {"reason": "Misread."}).status_code == 200
    assert submit(editor_client, url, reason="Misread.").status_code == 302
