"""Lists of others' ratings and files of others' reviews: loaded, tried, recorded, taken back."""

import pytest
from django.urls import reverse

from provenance.models import Import, IncomingFile, OutsideRating
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, read

pytestmark = pytest.mark.django_db
LIST = "site,rating,updated\nwire.example,Mostly factual,2024-03-01\nno.example,Bad,2024-03-01\n"
REVIEWS = "claim,rating,publisher,url\nIt is new.,False,checkers,https://checkers.example/a\n"


@pytest.fixture
def edda():
    return bearer(draw.editor(), "read", "write")


def sent(client, name, body, *args):
    answer = client.post(reverse(f"api:{name}", args=args), body, content_type="application/json")
    return answer.status_code, checked(answer)


def pointers(told):
    return [error["pointer"] for error in told["errors"]]


def test_a_list_is_loaded_tried_and_recorded_by_one_reading(edda):
    wire = draw.source("wire", domains=["wire.example"])
    status, its = sent(edda, "outside-lists", {"name": "labels.csv", "text": LIST})
    assert (status, its["columns"], its["ratings"]) == (201, ["site", "rating", "updated"], 0)
    assert its["guessed"] == {"domain": "site", "label": "rating", "date": "updated"}
    assert read(edda, "outside-list", its["id"]) == its
    again = sent(edda, "outside-lists", {"name": "labels.csv", "text": LIST})[1]
    assert again == its

    status, told = sent(edda, "outside-list-record", {}, its["id"])
    assert (status, pointers(told)) == (422, ["#/rater_name"])
    wrong = {"columns": {"domain": "host", "colour": "site"}}
    told = sent(edda, "outside-list-record", wrong, its["id"])[1]
    assert pointers(told) == ["#/columns/domain", "#/columns/colour"]
    tried = sent(edda, "outside-list-record", {"rater_name": "Us", "is_dry_run": True}, its["id"])
    assert not OutsideRating.objects.exists()
    done = sent(edda, "outside-list-record", {"rater_name": "Us"}, its["id"])[1]
    assert done == tried[1] | {"is_dry_run": False}
    assert (done["recorded"], [row["line"] for row in done["refusals"]]) == (1, [3])
    (rating,) = read(edda, "source", wire.pk)["outside_ratings"]
    assert (rating["label"], rating["rater"]["name"]) == ("Mostly factual", "Us")
    gone = sent(edda, "outside-rating-withdraw", {"reason": "Old."}, rating["id"])[1]
    assert gone == {"results": []}


def test_a_list_that_cannot_be_read_says_why(edda):
    its = sent(edda, "outside-lists", {"name": "x.csv", "text": "wire.example,Good,2024-03-01"})[1]
    assert its["columns"] == []
    assert its["fault"].startswith("Line 1 names no columns.")
    assert sent(edda, "outside-list-record", {"rater_name": "Us"}, its["id"])[0] == 422


def test_a_file_of_reviews_is_looked_through_and_imported_by_who_loaded_it(edda):
    case = draw.case()
    body = {"kind": "review-table", "name": "reviews.csv", "text": REVIEWS}
    its = sent(edda, "review-files", body)[1]
    assert its["read"] == {
        "claim": "claim",
        "rating": "rating",
        "publisher": "publisher",
        "url": "url",
    }
    egon = bearer(draw.second_editor(), "read", "write")
    assert sent(egon, "review-file-preview", {"case": case.ref}, its["id"])[0] == 404
    seen = sent(edda, "review-file-preview", {"case": case.ref}, its["id"])[1]
    (first,) = seen["results"]
    assert (first["says"]["wording"], first["says"]["rating"]["text"]) == ("It is new.", "False")
    assert (first["claim"], first["why"], first["knows_publisher"]) == (None, None, False)
    wrong = {"case": case.ref, "columns": {"rating": "stars"}}
    told = sent(edda, "review-file-import", wrong, its["id"])[1]
    assert pointers(told) == ["#/columns/rating", "#/columns"]

    done = sent(edda, "review-file-import", {"case": case.ref}, its["id"])[1]
    assert (done["total"], done["case"], done["is_dry_run"]) == (1, case.ref, False)
    assert Import.objects.get().choices["columns"] == its["read"]
    assert not IncomingFile.objects.exists()


def test_a_page_with_markup_is_a_file_of_reviews_too(edda):
    page = """<script type="application/ld+json">{"@type": "ClaimReview", "url": "/a",
    "claimReviewed": "It is new.", "author": {"name": "checkers"}}</script>"""
    its = sent(edda, "review-files", {"kind": "claim-reviews", "name": "a.html", "text": page})[1]
    chosen = {"case": draw.case().ref, "base": "https://checkers.example/"}
    (first,) = sent(edda, "review-file-preview", chosen, its["id"])[1]["results"]
    assert first["says"]["link"] == "https://checkers.example/a"
    columns = chosen | {"columns": {"claim": "a"}}
    assert pointers(sent(edda, "review-file-preview", columns, its["id"])[1]) == ["#/columns"]


def test_ratings_are_mapped_by_hand_and_those_on_steadiness_are_not(edda):
    review = draw.outside_review(draw.claim(), rating="Half True")
    publisher = review.publisher_id
    (use,) = read(edda, "scale", publisher)["ratings"]
    assert (use["rating"], use["count"], use["meaning"]) == ("Half True", 1, "mixed")
    told = sent(edda, "scale", {"meanings": {"Half True": None}}, publisher)[1]
    assert told["ratings"][0]["meaning"] is None
    status, told = sent(edda, "scale", {"meanings": {"Full Flop": "mixed"}}, publisher)
    assert (status, "no truth value" in told["detail"]) == (422, True)
    gone = sent(edda, "outside-review-withdraw", {"reason": "Another claim."}, review.pk)[1]
    assert gone == {"results": []}
