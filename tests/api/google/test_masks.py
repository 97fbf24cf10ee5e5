"""Partial answers by `fields`."""

import pytest

from provenance.api.google import masks, shapes

ANSWER = {
    "claims": [{"text": "A", "claimReview": [{"url": "u", "publisher": {"name": "P"}}]}],
    "nextPageToken": "t",
}


def kept(text):
    return masks.keep(masks.parse(text, shapes.SEARCH), ANSWER)


@pytest.mark.parametrize(
    ("mask", "claims"),
    [
        ("claims/text", [{"text": "A"}]),
        ("claims.text", [{"text": "A"}]),
        ("claims(claim_review(url))", [{"claimReview": [{"url": "u"}]}]),
        ("claims/claimReview/publisher/name", [{"claimReview": [{"publisher": {"name": "P"}}]}]),
        ("claims/text,claims", ANSWER["claims"]),
        ("claims(text),claims(claimReview/url)", [{"text": "A", "claimReview": [{"url": "u"}]}]),
        ("claims/*/url", [{"claimReview": [{"url": "u"}]}]),
        (" claims ( claimant ) ", [{}]),
    ],
)
def test_a_mask_keeps_what_it_names(mask, claims):
    assert kept(mask) == {"claims": claims}


def test_a_star_keeps_everything():
    assert kept("*") == ANSWER
    assert kept("claims,nextPageToken") == ANSWER


@pytest.mark.parametrize(
    "mask",
    [
        *("colour", "claims/colour", "claims/text/x", "claims(text", "claims)text", "claims(),x"),
        *(",", "claims,,x", "/claims", "claims/", "claims text", "(" * 5000, "claims/" * 5000),
        *("claims[0]", "clаims"),
    ],
)
def test_a_mask_that_names_nothing_is_refused(mask):
    with pytest.raises(masks.WrongMask):
        masks.parse(mask, shapes.SEARCH)
