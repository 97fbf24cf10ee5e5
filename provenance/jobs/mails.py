"""Send notices by e-mail: one cause at once, or a day's worth."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from provenance.actions import notices
from provenance.domain import clocks
from provenance.domain.notices import Delivery

from . import letters

# After 4, 16, 64 … seconds: the last of seven tries more comes some six hours after the first.
BACKOFF = RetryStrategy(max_attempts=7, exponential_wait=4)


@app.task(name=notices.MAIL, retry=BACKOFF)
def mail(notice: str) -> None:
    """One notice at once, unless it was read or mailed meanwhile."""
    due = notices.unmailed().filter(pk=UUID(notice))
    with notices.mailing(due, at=timezone.now()) as sending:
        letters.send(sending)


@app.task(name=notices.DIGEST, retry=BACKOFF)
def digest(person: str, until: str) -> None:
    """All that a person has not read of what happened before `until`, in one e-mail."""
    daily = notices.unmailed().filter(delivery=Delivery.DAILY, person=UUID(person))
    due = daily.filter(at__lt=datetime.fromisoformat(until))
    with notices.mailing(due, at=timezone.now()) as sending:
        letters.send(sending)


@app.periodic(cron="*/10 * * * *")
@app.task(name="notices.digests", queueing_lock="notices.digests")
def digests(timestamp: int) -> None:
    """Every ten minutes: whose digest is due since the hour of the day at which they are sent.

    So a worker that was off at that hour sends them when it is back.
    """
    now = datetime.fromtimestamp(timestamp, tz=settings.DIGEST_ZONE)
    notices.queue_digests(until=clocks.last(settings.DIGEST_AT, now))
