import pytest
from django.urls import reverse

from provenance.models import Review
from tests import draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db
CORROBORATED = "portal < wire < imagery; radio < eyewitness"


@pytest.fixture
def review():
    claim = draw.claim(CORROBORATED)
    draw.verdict(claim, "corroborated", reason="Two origins.")
    draw.withdraw(draw.assertion(claim, "eyewitness"), "It was somebody else.")
    return Review.objects.get(claim=claim)


def address(name, review):
    return reverse(name, args=[review.pk])


def test_the_queue_says_which_claim_why_since_when_and_who_has_it(editor_client, review):
    page = read(editor_client.get("/reviews/"))
    for words in (review.claim.ref, "Withdrawal", "origins 2 → 1", "since 27 Nov 2024", "nobody"):
        assert words in page.text, words


@pytest.mark.parametrize(
    ("query", "is_there"),
    [
        ("", True),
        ("?taken=unassigned", True),
        ("?taken=mine", False),
        ("?reason=withdrawal", True),
        ("?reason=tie", False),
        ("?state=settled", False),
        ("?state=", True),
        ("?claim=C-1", False),
    ],
)
def test_the_queue_is_narrowed(editor_client, review, query, is_there):
    page = read(editor_client.get(f"/reviews/{query}"))
    assert (review.claim.ref in page.text) is is_there


def test_a_review_says_what_changed_and_what_fell_away(viewer_client, review):
    page = read(viewer_client.get(review.get_absolute_url()))
    assert "It was somebody else." in page.text
    assert "origins 2 → 1" in page.text
    assert "Fell away: eyewitness, radio." in page.text
    assert not page.forms


def test_it_is_taken_and_then_mine(editor_client, review):
    assert editor_client.post(address("review-take", review)).status_code == 302
    assert "You have it." in read(editor_client.get(review.get_absolute_url())).text
    assert review.claim.ref in read(editor_client.get("/reviews/?taken=mine")).text
    assert "Reviews that are yours" in read(editor_client.get("/")).text


def test_it_is_handed_over(editor_client, review):
    egon = draw.second_editor()
    to = {"person": str(egon.pk), "note": "Yours."}
    assert editor_client.post(address("review-hand-over", review), to).status_code == 302
    assert "Egon has it" in read(editor_client.get(review.get_absolute_url())).text


def test_it_is_not_handed_to_a_viewer(editor_client, review):
    to = {"person": str(draw.viewer().pk)}
    page = read(editor_client.post(address("review-hand-over", review), to))
    assert page.status == 422
    assert "person" in page.errors


def test_it_is_settled_with_a_reason(editor_client, review):
    url = review.get_absolute_url()
    assert submit(editor_client, url, because="Another agency saw it too.").status_code == 302
    page = read(editor_client.get(url))
    assert "“Another agency saw it too.”" in page.text
    assert review.claim.ref not in read(editor_client.get("/reviews/")).text


def test_without_a_reason_it_is_not_settled(editor_client, review):
    page = read(submit(editor_client, review.get_absolute_url(), because=""))
    assert (page.status, list(page.errors)) == (422, ["because"])


def test_a_form_opened_before_somebody_took_it_is_told(editor_client, review):
    url = review.get_absolute_url()
    opened = read(editor_client.get(url))
    editor_client.post(address("review-take", review))
    fields = {name: values[0] for name, values in opened.form.fields.items() if name}
    answer = editor_client.post(
        address("review-settle", review), fields | {"because": "It stands."}
    )
    assert answer.status_code == 409
    assert "It stands." in read(answer).form["because"]


def test_a_new_verdict_settles_the_reviews_that_are_ticked(editor_client, review):
    url = reverse("verdict", args=[review.claim.ref])
    assert "It was somebody else." in read(editor_client.get(url)).text
    answer = submit(editor_client, url, status="unverified", reason="One origin is left.")
    assert answer.status_code == 302
    review.refresh_from_db()
    assert review.outcome == "decided"


def test_a_second_look_is_asked_for_from_the_claim(editor_client):
    claim = draw.claim()
    url = reverse("review-new", args=[claim.ref])
    assert submit(editor_client, url, words="Is the date right?").status_code == 302
    assert "Is the date right?" in read(editor_client.get("/reviews/")).text


def test_the_desk_shows_what_nobody_has_taken(editor_client, review):
    page = read(editor_client.get("/"))
    assert "Reviews nobody has taken" in page.text
    assert "Marked otherwise than the figures suggest" in page.text
