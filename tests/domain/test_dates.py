from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import dates


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-10", date(2024, 10, 1), date(2024, 10, 31)),
        ("2024-2", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-10-05", date(2024, 10, 5), date(2024, 10, 5)),
        ("5 October 2024", date(2024, 10, 5), date(2024, 10, 5)),
        ("5. Oct. 2024", date(2024, 10, 5), date(2024, 10, 5)),
        ("October 5, 2024", date(2024, 10, 5), date(2024, 10, 5)),
        ("OCTOBER 2024", date(2024, 10, 1), date(2024, 10, 31)),
        ("Sept 2024", date(2024, 9, 1), date(2024, 9, 30)),
        ("early October 2024", date(2024, 10, 1), date(2024, 10, 10)),
        ("mid-October 2024", date(2024, 10, 11), date(2024, 10, 20)),
        ("late October 2024", date(2024, 10, 21), date(2024, 10, 31)),
        ("late February 2023", date(2023, 2, 21), date(2023, 2, 28)),
    ],
)
def test_a_date_is_a_span_as_wide_as_what_is_known(words, first, last):
    span = dates.parse(words)
    assert (span.first_day, span.last_day) == (first, last)


@pytest.mark.parametrize(
    "words", ["2024-10-05 14:30", "2024-10-05T14:30", "2024-10-05 14:30 Z", "2024-10-05T14:30:00Z"]
)
def test_a_minute_is_a_span_of_that_minute(words):
    span = dates.parse(words)
    assert span.earliest == datetime(2024, 10, 5, 14, 30, tzinfo=UTC)
    assert span.latest - span.earliest == timedelta(seconds=59)


def test_the_words_are_kept_with_folded_spaces():
    assert dates.parse("  early   October 2024 ").words == "early October 2024"


@pytest.mark.parametrize(
    "words",
    [
        "2024-13",
        "2024-00",
        "2023-02-29",
        "31 April 2024",
        "2024-10-05 25:00",
        "0000",
        "0000-02",
    ],
)
def test_what_is_not_in_the_calendar_is_refused_with_the_forms_that_are_read(words):
    with pytest.raises(dates.NotADate, match=r"not in the calendar.*early October 2024"):
        dates.parse(words)


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "10/05/2024", "early 2024", "2024-10-05T14:30+02:00", "Octember 2024", "24"],
)
def test_what_is_no_date_is_refused_with_the_forms_that_are_read(words):
    with pytest.raises(dates.NotADate, match=r"is not a date.*early October 2024"):
        dates.parse(words)


def test_a_minute_has_no_more_than_60_seconds():
    with pytest.raises(dates.NotADate):
        dates.parse("2024-10-05 14:30:99")


def test_words_alone_will_do_where_a_date_is_not_asked_for():
    assert dates.parse_if_any("over the summer") is None
    assert dates.parse_if_any("2024") == dates.parse("2024")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_each_of_its_spellings(day):
    month = dates.MONTHS[day.month - 1]
    for words in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month.title()[:3]} {day.day}, {day.year}",
    ):
        span = dates.parse(words)
        assert span.first_day == span.last_day == day
        assert span.earliest < span.latest


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["", "early ", "mid ", "late "]))
def test_every_month_and_part_of_it_lies_in_its_month(day, part):
    span = dates.parse(f"{part}{dates.MONTHS[day.month - 1]} {day.year}")
    assert span.earliest < span.latest
    assert (span.first_day.year, span.first_day.month) == (day.year, day.month)
    assert (span.last_day.year, span.last_day.month) == (day.year, day.month)


@given(st.text(st.sampled_from("0123456789-: TZoctaprilmayearly.,ſ٣"), max_size=24))
def test_any_words_are_a_span_in_order_or_refused(words):
    span = dates.parse_if_any(words)
    assert span is None or span.earliest < span.latest
