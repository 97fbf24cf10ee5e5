import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.outsidereviews import Appearance, Verbatim
from provenance.errors import Refused
from provenance.ingest import reviewfiles, reviewmarkup
from provenance.ingest.reviewvalues import NoReview

SHAPES = Path(__file__).parents[2] / "fixtures" / "claimreview"
ONE = '{"@type": "ClaimReview", "author": "Lantern", "claimReviewed": %s}'


def cut(content):
    raw = content if isinstance(content, bytes) else content.encode()
    return list(reviewfiles.records(io.BytesIO(raw)))


def read(name, base=""):
    """Each record of a fixture: the review, or why it is refused."""
    return [outcome(text, base) for text in cut((SHAPES / name).read_bytes())]


def outcome(text, base=""):
    try:
        return reviewmarkup.parse(text, base=base)
    except NoReview as refusal:
        return str(refusal)


def test_a_claim_is_read_with_who_made_it_where_and_the_rating_word_for_word():
    (review,) = read("claim.json")
    assert review.wording == "The harbour bridge was closed for forty days."
    assert (review.publisher.name, review.claimant.name) == ("Lantern Checks", "Mira Solberg")
    assert review.claimant.kind == "person"
    assert review.reviewed.span.first_day == date(2023, 5, 4)
    assert review.rating == Verbatim(
        "Mostly wrong", "2", "5", "1", "It was closed for fourteen days."
    )
    first, second = review.appearances
    assert first.title == "Bridge closed for weeks"
    assert second == Appearance("https://portal.example/copied/bridge")


def test_an_older_work_tells_date_and_venue_in_a_sentence():
    (review,) = read("creative-work.json", base="https://lantern.example/")
    assert review.wording == "The ferry’s fare doubled & nobody was told."
    assert review.url == "https://lantern.example/checks/ferry"
    assert (review.said.words, review.venue) == ("October 22, 2019", "a campaign mailer")
    assert review.rating == Verbatim("Half Flip", "-1", "-1", "-1")


def test_a_relative_address_without_a_base_is_refused_and_no_host_invented():
    (why,) = read("creative-work.json")
    assert "“/checks/ferry” is a relative address" in why


def test_one_page_holds_several_claims_and_refers_to_its_publisher():
    one, other = read("graph.json")
    assert one.publisher.name == other.publisher.name == "Lantern Checks"
    assert one.url == other.url
    assert one.rating.label == "0/5"
    assert other.rating.label == "Out of context"


def test_a_feed_of_data_is_cut_into_items_whatever_they_wrap():
    first, none, second = read("feed.json")
    assert first.wording == "A first claim."
    assert none == "There is no ClaimReview in this."
    assert (second.wording, second.publisher.name) == ("A second claim.", "Lantern Checks")


def test_of_lines_each_is_read_or_refused_by_itself():
    good, cut_off, blank, other = read("lines.ndjson")
    assert good.wording == "A third claim."
    assert "Unterminated string starting at line 1, column 43" in cut_off
    assert "Fill in claimReviewed" in blank
    assert other == "There is no ClaimReview in this."


def test_a_page_gives_each_script_and_its_own_address_as_base():
    good, comma = read("page.html")
    assert good.url == "https://lantern.example/checks/bridge"
    assert "trailing comma" in comma


def test_a_news_feed_gives_the_markup_of_its_entries():
    (review,) = read("feed.xml")
    assert review.title == "How long was the bridge closed?"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "The file is empty."),
        ("hello", "neither JSON nor a page"),
        ('[{"a": 1},]', "trailing comma before end of array at line 1, column 10"),
        ("[" * 200_000, "nested too deeply"),
        ("<html></html>", "Microdata and RDFa are not read"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss></rss>', "entities of its own"),
        ("<rss><item></rss>", "The feed is no XML"),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(content, why):
    with pytest.raises(Refused, match=why.replace("[", r"\[")):
        cut(content)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ((ONE % ("[" * 90 + "]" * 90)) + "\n", "nested too deeply"),
        (ONE % json.dumps("x" * 1_000_000), "1,000,000 characters; 1,000 at most"),
        (ONE % '"a\\ud800b"', "bytes that are no characters"),
        ((ONE % '"a\0b"') + "\n", "bytes that are no characters"),
        (b"\xef\xbb\xbf" + ONE.encode() % b'"caf\xe9"', "bytes that are no characters"),
        (ONE % '"a", "url": "ftp://x.example/"', "is no web address"),
        (ONE % '"a", "reviewRating": {"ratingValue": NaN}', "no number of JSON"),
    ],
    ids=["deep", "long", "surrogate", "nul", "bytes", "address", "nan"],
)
def test_a_record_of_bad_quality_is_refused_in_words(record, why):
    (text,) = cut(record)
    assert text.encode()
    assert why in outcome(text)


def test_a_document_longer_than_its_window_is_cut_the_same():
    items = [json.loads(ONE % f'"Claim {n}"') | {"description": "x" * 5_000} for n in range(600)]
    feed = {"@type": "DataFeed", "about": {"name": "y" * 100_000}, "dataFeedElement": items}
    assert len(json.dumps(feed)) > reviewfiles.LONGEST_RECORD
    texts = cut(json.dumps(feed, indent=1))
    assert [outcome(text).wording for text in texts] == [f"Claim {n}" for n in range(600)]
    assert len(cut(json.dumps(items))) == 600


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
        lambda s: (
            st.lists(s, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "@type",
                        "@id",
                        "@context",
                        "url",
                        "name",
                        "author",
                        "itemReviewed",
                        "reviewRating",
                    ]
                ),
                s,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_a_record_holds_is_read_or_refused(value):
    record = {"@type": "ClaimReview", "claimReviewed": "A claim."}
    for text in cut(json.dumps([{**record, "itemReviewed": value}, {**record, "author": value}])):
        outcome(text)


@given(st.binary(max_size=300))
def test_whatever_a_file_holds_is_cut_or_refused(content):
    for start in (b"", b"{", b"[", b"<", b'{"@type": "ClaimReview"}\n{'):
        try:
            for text in cut(start + content):
                outcome(text)
        except Refused:
            pass
