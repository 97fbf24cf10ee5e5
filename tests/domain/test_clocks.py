from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from provenance.domain import clocks

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2024-11-26T05:59Z", "2024-11-25T06:00Z"),
        ("2024-11-26T06:00Z", "2024-11-26T06:00Z"),
        ("2024-07-01T05:30Z", "2024-07-01T05:00Z"),
    ],
)
def test_seven_in_berlin_is_another_hour_in_summer(now, then):
    at = datetime.fromisoformat(now).astimezone(BERLIN)
    assert clocks.last(time(7), at).astimezone(UTC) == datetime.fromisoformat(then)
