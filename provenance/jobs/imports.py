"""Apply what came in by the file, and forget its lines some time after."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from provenance.actions import imports as acts
from provenance.actions import recording
from provenance.ingest import imports


@app.task(name=acts.RUN, retry=RetryStrategy(max_attempts=5, exponential_wait=4))
def run(whole: str) -> None:
    """All lines that wait, batch by batch; one that was cut short goes on where it stood."""
    with recording.through("job"):
        while imports.go_on(UUID(whole), at=timezone.now()):
            pass


@app.periodic(cron="10 4 * * *")
@app.task(name="imports.clear", queueing_lock="imports.clear")
def clear(timestamp: int) -> None:
    """Lines are kept for as many days as the settings say; what they became stays."""
    kept = timedelta(days=settings.IMPORT_LINES_DAYS)
    acts.clear_lines(before=datetime.fromtimestamp(timestamp, tz=UTC) - kept)
