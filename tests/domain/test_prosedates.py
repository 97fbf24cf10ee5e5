from datetime import UTC, date, datetime

import pytest

from provenance.domain import prosedates


@pytest.mark.parametrize(
    ("words", "day", "venue"),
    [
        ("stated on October 22, 2019 in a campaign mailer:", (2019, 10, 22), "a campaign mailer"),
        ("posted on 3 May 2021 on a social site", (2021, 5, 3), "a social site"),
        ("In May 2021, an open letter", (2021, 5, 1), "an open letter"),
        ("2019-10-22", (2019, 10, 22), ""),
    ],
)
def test_a_sentence_gives_its_date_and_its_venue(words, day, venue):
    said, where = prosedates.sentence(words)
    assert (said.span.first_day, where) == (date(*day), venue)


@pytest.mark.parametrize("words", ["denied before October 2019 in a speech", "a campaign mailer"])
def test_a_sentence_that_says_something_else_is_kept_as_it_is(words):
    said, where = prosedates.sentence(words)
    assert (said.words, where) == ("", words)


def test_a_time_with_a_zone_is_that_minute_and_midnight_only_the_day():
    at = prosedates.read("2019-10-22T08:15:30.000+02:00").span
    assert at.earliest == datetime(2019, 10, 22, 6, 15, tzinfo=UTC)
    assert prosedates.read("2019-10-22T00:00:00+02:00").span.first_day == date(2019, 10, 22)


@pytest.mark.parametrize("words", ["0001-01-01T00:00:00Z", "10/22/19", "2019-13-45T00:00:00Z"])
def test_what_names_no_date_is_kept_as_words(words):
    assert prosedates.read(words) == prosedates.Dated(words)
