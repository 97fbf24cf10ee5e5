"""Reviews by others: looked through, imported, shown, mapped, withdrawn."""

import json

import pytest
from django.urls import reverse

from provenance.domain.imports import ImportState
from provenance.ingest import imports
from provenance.models import ColumnMapping, Import, IncomingFile, OutsideReview, RatingMeaning
from tests import draw
from tests.web.pages import submit

pytestmark = pytest.mark.django_db
TABLE = (
    "claim,speaker,rating,publisher,url\n"
    "The hall is new.,minister,False,checkers,https://checkers.example/new\n"
    ",minister,True,checkers,https://checkers.example/empty\n"
)


def loaded(client, text, kind="review-table"):
    answer = submit(client, reverse("incoming-new"), kind=kind, text=text)
    assert answer.status_code == 302
    return answer["Location"]


def done(whole):
    while imports.go_on(whole.pk, at=draw.NOW):
        pass
    whole.refresh_from_db()
    assert whole.state == ImportState.DONE


def test_a_table_is_looked_through_then_imported_and_its_columns_are_remembered(editor_client):
    case = draw.case()
    url = loaded(editor_client, TABLE)
    page = editor_client.get(url)
    assert page.status_code == 200
    body = page.content.decode()
    assert "The hall is new." in body
    assert "a new claim" in body
    assert "The claim is empty" in body
    assert not OutsideReview.objects.exists()
    answer = submit(editor_client, url, case=case.ref, **{"column-claimant": ""})
    whole = Import.objects.get()
    assert answer["Location"] == whole.get_absolute_url()
    done(whole)
    assert list(whole.lines.values_list("outcome", flat=True)) == ["applied", "refused"]
    review = OutsideReview.objects.get()
    assert (review.claim.case, review.rating_text, review.said) == (case, "False", None)
    assert not IncomingFile.objects.exists()
    assert "claimant" not in ColumnMapping.objects.get().chosen
    again = editor_client.get(loaded(editor_client, TABLE)).context["form"]
    assert again["column-claimant"].value() is None
    assert again["column-rating"].value() == "rating"


def test_a_trial_keeps_the_file(editor_client):
    case = draw.case()
    url = loaded(editor_client, TABLE)
    submit(editor_client, url, case=case.ref, **{"try": "1"})
    whole = Import.objects.get()
    done(whole)
    assert whole.is_dry_run
    assert IncomingFile.objects.exists()
    assert not OutsideReview.objects.exists()


@pytest.mark.parametrize("kind", ["review-table", "claim-reviews"])
def test_a_file_that_cannot_be_read_says_why(editor_client, kind):
    draw.case()
    url = loaded(editor_client, '"never closed\n[', kind)
    page = editor_client.get(url)
    assert "This file cannot be read" in page.content.decode()


def test_markup_is_looked_through_with_its_base(editor_client):
    draw.case()
    record = {
        "@type": "ClaimReview",
        "claimReviewed": "It grew.",
        "url": "/a",
        "author": "checkers",
    }
    url = loaded(editor_client, json.dumps(record), "claim-reviews")
    assert "is a relative address" in editor_client.get(url).content.decode()
    told = {
        "case": draw.case().ref,
        "claim_kind": "observation",
        "base": "https://checkers.example/",
    }
    page = editor_client.get(url, told).content.decode()
    assert "https://checkers.example/a" in page


def test_a_file_is_its_loaders_own(editor_client, reviewer_client):
    url = loaded(editor_client, TABLE)
    assert reviewer_client.get(url).status_code == 404


def test_a_claims_page_shows_the_rating_word_for_word_with_the_word_beside_it(viewer_client):
    claim = draw.claim("portal")
    draw.outside_review(claim, rating="Half True")
    body = viewer_client.get(claim.get_absolute_url()).content.decode()
    assert "“Half True”" in body
    assert "as mapped for this publisher" in body
    assert "withdraw<span" not in body


def test_a_rating_scale_is_mapped(editor_client, viewer_client):
    claim = draw.claim("portal")
    review = draw.outside_review(claim, rating="Half True")
    flip = draw.outside_review(draw.claim(text="It turned."), rating="Odd")
    url = reverse("source-scale", args=[review.publisher_id])
    assert review.publisher_id == flip.publisher_id
    told = {"rating-1": "Odd", "meaning-1": "undecided", "rating-2": "Half True", "meaning-2": ""}
    mapping = reverse("source-scale-map", args=[review.publisher_id])
    assert editor_client.post(mapping, told).status_code == 302
    kept = dict(RatingMeaning.objects.values_list("rating", "meaning"))
    assert kept == {"Odd": "undecided", "Half True": ""}
    wrong = editor_client.post(mapping, {"rating-1": "Full Flop", "meaning-1": "mixed"})
    assert wrong.status_code == 422
    assert "no truth value" in viewer_client.get(url).content.decode()
    assert viewer_client.post(mapping, told).status_code == 403


def test_a_publishers_page_says_how_many_claims_it_reviewed(viewer_client):
    review = draw.outside_review(draw.claim("portal"))
    body = viewer_client.get(review.publisher.get_absolute_url()).content.decode()
    assert "It reviewed <strong>1</strong> claim recorded here." in body
