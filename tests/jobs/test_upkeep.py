from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from provenance.actions import notices, queueing
from provenance.jobs import upkeep
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
        "queue.clean",
        "queue.rescue",
        "words.count",
        "words.recount",
        "webhooks.again",
        "webhooks.clear",
    }


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
