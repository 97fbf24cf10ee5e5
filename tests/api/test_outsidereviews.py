"""/api/v1/claims/{ref}/outside-reviews/ and one of them."""

import pytest

from tests import draw
from tests.api.answers import NOWHERE, missing, read

pytestmark = pytest.mark.django_db


def test_the_reviews_of_a_claim_are_told_word_for_word(viewer_client):
    claim = draw.claim("portal")
    row = draw.outside_review(claim, rating="Half True")
    (told,) = read(viewer_client, "outside-reviews", claim.ref)["results"]
    assert told == read(viewer_client, "outside-review", row.pk)
    assert told["rating"]["text"] == "Half True"
    assert (told["meaning"], told["claimant"]) == ("mixed", None)
    assert told["publisher"]["name"] == "checkers"


def test_what_is_hidden_or_not_there_is_missing(viewer_client):
    hidden = draw.outside_review(draw.claim(case=draw.restricted()))
    for pk in (hidden.pk, NOWHERE):
        assert "There is no outside review" in missing(viewer_client, "outside-review", pk)
    assert missing(viewer_client, "outside-reviews", "C-99999")
