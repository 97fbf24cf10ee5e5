from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import moments
from provenance.domain.moments import Asked, NotAMoment, WrongMoments

NOON = datetime(2024, 11, 26, 12, tzinfo=UTC)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    [
        "2024-11-26T12:00Z",
        "2024-11-26t12:00z",
        "2024-11-26 12:00",
        "2024-11-26T12:00",
        "2024-11-26T12:00:00Z",
        "2024-11-26T12:00:00.000000Z",
        "2024-11-26T13:00+01:00",
        "2024-11-26T13:00+0100",
        "2024-11-26T13:00 01:00",
        "2024-11-26T07:00-05:00",
        " 2024-11-26T12:00Z ",
    ],
)
def test_a_moment_is_read_in_every_form_and_a_plus_that_became_a_space_is_mended(words):
    assert moments.parse(words) == NOON


def test_a_day_alone_is_its_end():
    assert moments.parse("2024-11-26") == datetime(2024, 11, 26, 23, 59, 59, 999999, UTC)


@pytest.mark.parametrize(
    "words",
    [
        *("", "yesterday", "2024", "2024-11", "2024-11-26T", "2024-11-26T12", "26.11.2024"),
        *("2024-13-01", "2024-02-30", "2024-11-26T25:00Z", "2024-11-26T12:61Z", "20241126"),
        *("2024-11-26T12:00+25:00", "0001-01-01T00:00+01:00", "9999-12-31T23:59-01:00"),
        *("2024-11-26T12:00Z; DROP TABLE", "２０２４-11-26", "2024-W48-2", "2024-11-26T12:00ZZ"),
    ],
)
def test_what_is_no_moment_is_refused_with_how_to_write_one(words):
    with pytest.raises(NotAMoment, match=r"Write it as 2024-11-26T12:00Z, .*UTC"):
        moments.parse(words)


@given(st.datetimes(timezones=st.just(UTC)))
def test_what_is_written_into_an_address_is_read_back(moment):
    assert moments.parse(moments.written(moment)) == moment


def test_only_what_is_over_is_past():
    assert moments.past("2025-12-31", now=NOW) == NOW - timedelta(microseconds=1)
    for words in ("2026-01-01", "2026-01-01T00:00Z", "2999-01-01"):
        with pytest.raises(NotAMoment, match="is not over yet"):
            moments.past(words, now=NOW)


def test_an_address_that_asks_for_nothing_asks_for_now():
    told = moments.asked({"as_of": " ", "page": "x"}, "as_of", "published_by", now=NOW)
    assert told == Asked()
    assert told.is_now


def test_only_the_moments_that_a_page_takes_are_asked_for():
    given = {"as_of": "2024-11-26T12:00Z", "published_by": "rubbish"}
    assert moments.asked(given, "as_of", now=NOW) == Asked(as_of=NOON)
    with pytest.raises(WrongMoments) as refused:
        moments.asked({"as_of": "x", "published_by": "y"}, "as_of", "published_by", now=NOW)
    assert refused.value.wrong.keys() == {"as_of", "published_by"}
