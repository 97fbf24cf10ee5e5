from datetime import UTC, datetime

import pytest

from provenance.domain import dates, publishing
from provenance.domain.vocabulary import LeftOut, Standing

BY = datetime(2024, 11, 25, 23, 59, 59, 999999, UTC)


def why(words, standing=Standing.CURRENT, by=BY):
    span = dates.parse_if_any(words)
    ends = {"earliest": span and span.earliest, "latest": span and span.latest}
    return publishing.left_out(by, **ends, standing=standing)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("2024-11-25", None),
        ("2024-11-24 10:00", None),
        ("October 2024", None),
        ("", LeftOut.UNDATED),
        ("2024-11-26", LeftOut.LATER),
        ("2025", LeftOut.LATER),
        ("2024-11", LeftOut.PERHAPS_LATER),
        ("2024", LeftOut.PERHAPS_LATER),
    ],
)
def test_only_what_was_certainly_out_counts(words, reason):
    assert why(words) == reason


def test_the_moment_itself_counts():
    assert why("2024-11-25", by=datetime(2024, 11, 25, 23, 59, 59, tzinfo=UTC)) is None
    assert why("2024-11-25", by=datetime(2024, 11, 25, 23, 59, 58, tzinfo=UTC)) is not None


def test_one_retracted_nobody_knows_when_is_left_out_and_a_corrected_one_stands():
    assert why("2024-11-25", Standing.RETRACTED) is LeftOut.RETRACTED
    assert why("2024-11-25", Standing.CORRECTED) is None
    assert why("2024-11-26", Standing.RETRACTED) is LeftOut.LATER
