"""Queue jobs in the transaction of what causes them: rolled back with it, run after it."""

from collections.abc import Iterable
from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.types import JSONValue


def later(job: str, each: Iterable[dict[str, JSONValue]]) -> None:
    """Queue `job`, the name of one in `jobs/`, once for `each`. One statement, none for nothing.

    The job is named, not imported: actions know what is to be done later, not who does it.
    """
    if given := list(each):
        app.configure_task(job, allow_unknown=True).batch_defer(*given)


def once(job: str, lock: str, **given: str) -> None:
    """As `later`, unless one of the same `lock` waits already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(job, queueing_lock=lock, allow_unknown=True).defer(**given)
