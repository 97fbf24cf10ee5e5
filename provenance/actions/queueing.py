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


def once(job: str, lock: str, *, is_in_turn: bool = False, **given: str) -> None:
    """As `later`, unless one of the same `lock` waits already; `is_in_turn`: as in `in_turn`."""
    turn = lock if is_in_turn else None
    with suppress(AlreadyEnqueued), transaction.atomic():
        task = app.configure_task(job, queueing_lock=lock, lock=turn, allow_unknown=True)
        task.defer(**given)


def in_turn(job: str, lock: str, **given: str) -> None:
    """Queue `job` so that of those with the same `lock` one runs after another.

    None of them may be due later: it would hold up those that are queued after it.
    """
    app.configure_task(job, lock=lock, allow_unknown=True).defer(**given)
