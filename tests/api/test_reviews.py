"""/api/v1/reviews/ and one review."""

import pytest

from provenance.actions import reviews
from provenance.domain.vocabulary import Basis
from provenance.models import Review
from tests import draw
from tests.api.answers import NOWHERE, missing, read, refused, walk

pytestmark = pytest.mark.django_db


def retracted():
    """A claim that lost one of two origins, and its review."""
    claim = draw.claim("portal < institute; radio < eyewitness")
    report = draw.publication("institute", title="Report")
    draw.fill(claim, "institute", report, basis=Basis.WITNESSED)
    draw.retract(report)
    return claim, Review.objects.get(claim=claim)


def ids(page):
    return [row["id"] for row in page["results"]]


def test_a_review_says_why_and_which_figures_changed(viewer_client):
    claim, review = retracted()
    row = read(viewer_client, "review", review.pk)
    assert read(viewer_client, "reviews")["results"] == [row]
    assert (row["claim"]["ref"], row["reason"]) == (claim.ref, "retraction")
    assert row["words"].startswith("institute: “Report” was retracted.")
    assert (row["before"]["origins"]["low"], row["after"]["origins"]["low"]) == (2, 1)
    assert row["after"]["suggested"] == {"status": "unverified", "rule": "single-origin"}
    assert "origins 2 → 1" in row["differences"]
    assert set(row["fell"]) == {"institute", "portal"}
    assert (row["opened_by"], row["taken_by"], row["settled_at"]) == ("Edda", None, None)


def test_a_review_without_changed_figures_has_none(viewer_client):
    review = draw.review(draw.claim("portal"))
    row = read(viewer_client, "review", review.pk)
    assert (row["before"], row["after"], row["differences"], row["fell"]) == (None, None, [], [])


def test_a_settled_review_says_by_whom_and_why(viewer_client):
    review = draw.review(draw.claim("portal"))
    reviews.settle(review=review, because="It stands.", by=draw.reviewer(), at=draw.LATER)
    row = read(viewer_client, "review", review.pk)
    assert (row["settled_by"], row["outcome"], row["because"]) == ("Rhea", "stands", "It stands.")
    assert row["settled_at"] == "2024-11-27T09:00:00Z"


def test_the_list_is_narrowed(viewer_client):
    claim, fallen = retracted()
    asked = draw.review(draw.claim("portal"))
    mine = draw.review(draw.claim("radio"))
    reviews.take(review=asked, by=draw.reviewer(), at=draw.NOW)
    Review.objects.filter(pk=mine.pk).update(taken_by=draw.viewer())
    reviews.settle(review=mine, because="It stands.", by=draw.reviewer(), at=draw.LATER)

    def found(**query):
        return ids(read(viewer_client, "reviews", **query))

    assert found() == [str(row.pk) for row in (mine, asked, fallen)]
    assert found(state="open") == [str(asked.pk), str(fallen.pk)]
    assert found(state="settled") == [str(mine.pk)]
    assert found(reason="retraction") == [str(fallen.pk)]
    assert found(taken="unassigned") == [str(fallen.pk)]
    assert found(taken="mine") == [str(mine.pk)]
    assert found(claim=claim.ref) == [str(fallen.pk)]
    assert found(claim="nonsense") == []


def test_what_cannot_be_read_is_refused_by_name(viewer_client):
    wrong = refused(viewer_client, "reviews", state="half", reason="x", taken="hers", cursor="x")
    assert set(wrong) == {"#/state", "#/reason", "#/taken", "#/cursor"}


def test_a_review_that_is_not_there(viewer_client):
    assert missing(viewer_client, "review", NOWHERE) == f"There is no review {NOWHERE}."


def test_pages_lead_on_and_back_at_the_same_cost(viewer_client, count_queries):
    drawn = [draw.review(draw.claim("portal"), f"Look at {n}.") for n in range(3)]
    pages = walk(viewer_client, "reviews", 2)
    assert [[row["words"] for row in page] for page in pages] == [
        ["Look at 2.", "Look at 1."],
        ["Look at 0."],
    ]
    three = count_queries(lambda: read(viewer_client, "reviews"))
    for number in range(17):
        draw.review(draw.claim("portal"), f"Look again at {number}.")
    assert count_queries(lambda: read(viewer_client, "reviews")) == three <= 4
    assert len(drawn) == 3
