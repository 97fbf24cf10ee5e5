"""Hours of the day where the desk is."""

from datetime import datetime, time, timedelta


def last(hour: time, now: datetime) -> datetime:
    """When it was last `hour` o'clock, as of `now` and in the time zone of `now`.

    An hour that the change to summer time skips is the one after it.
    """
    today = datetime.combine(now.date(), hour, now.tzinfo)
    return today if today <= now else datetime.combine(now.date() - timedelta(1), hour, now.tzinfo)
