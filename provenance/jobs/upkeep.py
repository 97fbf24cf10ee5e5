"""Keep the queue small, pick up what a worker left when it died, count words, forget answers."""

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from provenance.actions import repeats, wordcounts

KEPT_HOURS = 7 * 24
FAILED_KEPT_HOURS = 30 * 24


@app.periodic(cron="20 3 * * *")
@app.task(name="queue.clean", queueing_lock="queue.clean", pass_context=True)
async def clean(context: JobContext, timestamp: int) -> None:
    """Finished jobs go after a week, those that failed for good after a month."""
    jobs = context.app.job_manager
    await jobs.delete_old_jobs(nb_hours=KEPT_HOURS)
    await jobs.delete_old_jobs(
        nb_hours=FAILED_KEPT_HOURS,
        include_failed=True,
        include_cancelled=True,
        include_aborted=True,
    )


@app.periodic(cron="*/5 * * * *")
@app.task(name="queue.rescue", queueing_lock="queue.rescue", pass_context=True)
async def rescue(context: JobContext, timestamp: int) -> None:
    """Jobs whose worker gave no sign of life for half a minute are done by another one."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs():
        await jobs.retry_job(job)


@app.periodic(cron="*/10 * * * *")
@app.task(name="words.count", queueing_lock="words.count")
def count_words(timestamp: int) -> None:
    """How many claims use each word, counted anew once a twentieth of the claims came or went."""
    wordcounts.count_if_grown()


@app.periodic(cron="50 3 * * *")
@app.task(name="words.recount", queueing_lock="words.recount")
def recount_words(timestamp: int) -> None:
    """Counted anew each night whatever grew: claims are reworded, and cases closed to others."""
    wordcounts.count()


@app.periodic(cron="40 3 * * *")
@app.task(name="answers.clear", queueing_lock="answers.clear")
def clear_answers(timestamp: int) -> None:
    """What was answered to requests with an Idempotency-Key more than a day ago."""
    repeats.clear(at=timezone.now())
