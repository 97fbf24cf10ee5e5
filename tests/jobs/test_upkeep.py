from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from provenance.actions import imports as acts
from provenance.actions import notices, queueing
from provenance.errors import Refused
from provenance.jobs import imports, upkeep
from provenance.models import Import
from tests import draw, ledger
from tests.jobs.test_mails import work

pytestmark = pytest.mark.django_db(transaction=True)


def run(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_every_job_that_is_queued_by_name_is_one_a_worker_knows():
    app.perform_import_paths()
    known = {"notices.mail", "notices.digest", "notices.digests", "queue.clean", "queue.rescue"}
    known |= {"webhooks.deliver", "webhooks.again", "webhooks.clear"}
    assert known <= set(app.tasks)
    assert {task.task.name for task in app.periodic_registry.periodic_tasks.values()} == {
        "notices.digests",
        "answers.clear",
        "imports.clear",
        "queue.clean",
        "queue.rescue",
        "words.count",
        "words.recount",
        "webhooks.again",
        "webhooks.clear",
    }


def test_lines_of_an_import_are_forgotten_some_time_after_its_end(settings):
    settings.IMPORT_LINES_DAYS = 30
    old, new = (draw.imported(finished_at=draw.NOW + timedelta(days=day)) for day in (0, 2))
    waiting = draw.imported(state="waiting")
    imports.clear(timestamp=int((draw.NOW + timedelta(days=31)).timestamp()))
    assert [one.lines.exists() for one in (old, new, waiting)] == [False, True, True]
    assert Import.objects.get(pk=old.pk).refused == 1
    old.is_dry_run = True
    with ledger.refused(Refused):
        acts.for_real(whole=old, by=draw.editor(), at=draw.LATER)


def once(job):
    """Unless the clock has queued it meanwhile."""
    queueing.once(job, job, timestamp="0")
    work()


def test_finished_jobs_go_after_a_week_and_a_job_of_a_dead_worker_is_done_by_another():
    queueing.later(notices.MAIL, [{"notice": str(uuid4())} for _ in range(3)])
    work()
    mails = ProcrastinateJob.objects.filter(task_name=notices.MAIL).order_by("id")
    kept, old, stuck = mails.values_list("pk", flat=True)
    long_ago = timedelta(hours=upkeep.KEPT_HOURS + 1)
    run("UPDATE procrastinate_events SET at = at - %s WHERE job_id = %s", long_ago, old)
    run("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 minute')")
    run(
        "UPDATE procrastinate_jobs SET status = 'doing', "
        "worker_id = (SELECT max(id) FROM procrastinate_workers) WHERE id = %s",
        stuck,
    )
    once("queue.rescue")
    once("queue.clean")
    assert dict(mails.values_list("pk", "status")) == {kept: "succeeded", stuck: "succeeded"}
