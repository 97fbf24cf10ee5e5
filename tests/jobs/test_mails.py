from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail as post
from django.db import connections
from django.test import override_settings
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job

from provenance.actions import notices, standings, watches
from provenance.domain.notices import Delivery
from provenance.jobs import mails
from provenance.models import Notice
from tests import draw

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 11, 26, 12, 0, tzinfo=UTC)
NEXT_MORNING = datetime(2024, 11, 27, 7, 0, tzinfo=UTC)


def heard(delivery, person=None):
    """A claim on which `person` hears of a verdict, and the notice of that."""
    claim, person = draw.claim("portal"), person or draw.viewer()
    draw.watch(claim, by=person, delivery=delivery)
    draw.verdict(claim)
    return claim, person.notices.latest("pk")


def waiting(job):
    rows = ProcrastinateJob.objects.filter(task_name=job, status="todo")
    return [row.args for row in rows.order_by("id")]


def due(at):
    """Ask at `at` whose digest is due, and do what that queued."""
    mails.digests(int(at.timestamp()))
    given = waiting(notices.DIGEST)
    for each in given:
        mails.digest(**each)
    return given


def test_one_cause_is_one_e_mail_in_words_with_links_and_a_way_out():
    claim, notice = heard(Delivery.IMMEDIATE)
    with override_settings(SITE_URL="https://desk.example"):
        mails.mail(str(notice.pk))
    (sent,) = post.outbox
    assert sent.to == ["vida@desk.example"]
    assert sent.subject == f"{claim.ref} is marked disputed: {claim.text}"
    ((html, kind),) = sent.alternatives
    assert kind == "text/html"
    for body in (sent.body, html):
        assert "Two agencies contradict one another." in body
        assert f"https://desk.example/claims/{claim.ref}/" in body
        assert "https://desk.example/account/#watches" in body
    assert sent.extra_headers["List-Unsubscribe"] == "<https://desk.example/account/#watches>"
    notice.refresh_from_db()
    assert notice.mailed_at


def test_a_job_that_is_done_again_sends_nothing_again():
    _, notice = heard(Delivery.IMMEDIATE)
    for _ in range(2):
        mails.mail(str(notice.pk))
    assert len(post.outbox) == 1


def test_what_was_read_in_the_program_is_not_sent_nor_what_a_closed_account_was_told():
    _, read = heard(Delivery.IMMEDIATE)
    notices.read(notices=[read.pk], by=draw.viewer(), at=draw.NOW)
    _, left = heard(Delivery.IMMEDIATE, draw.reviewer())
    type(left.person).objects.filter(pk=left.person_id).update(is_active=False)
    for notice in (read, left):
        mails.mail(str(notice.pk))
    assert post.outbox == []


def test_a_title_with_a_line_break_in_it_is_one_line_of_a_subject():
    report, vida = draw.publication("institute", title="Report"), draw.viewer()
    type(report).objects.filter(pk=report.pk).update(
        title=f"Report\nBcc: all@desk.example {'x' * 300}"
    )
    report.refresh_from_db()
    draw.watch(report.source, by=vida)
    draw.retract(report)
    mails.mail(str(vida.notices.get().pk))
    (sent,) = post.outbox
    assert "\n" not in sent.subject
    assert (len(sent.subject), sent.bcc) == (120, [])


def test_an_e_mail_names_the_claims_and_says_markup_as_markup():
    report, vida = draw.publication("institute", title="<b>Report</b>"), draw.viewer()
    claim = draw.claim("institute", text="A <i>hall</i> & a road.")
    draw.fill(claim, "institute", report)
    draw.watch(claim, by=vida)
    draw.retract(report)
    mails.mail(str(vida.notices.get().pk))
    (sent,) = post.outbox
    assert f"- {claim.ref} A <i>hall</i> & a road." in sent.body
    assert "A &lt;i&gt;hall&lt;/i&gt; &amp; a road." in sent.alternatives[0][0]
    assert "<b>Report" not in sent.alternatives[0][0]


def test_a_digest_gathers_a_day_once_each_cause_once():
    vida = draw.viewer()
    report = draw.publication("institute", title="Report")
    draw.watch(report.source, by=vida, delivery=Delivery.DAILY)
    draw.retract(report)
    standings.restore(publication=report, reason="It was right.", by=draw.editor(), at=NOON)
    heard(Delivery.IMMEDIATE)
    assert due(NOON) == []  # told at nine, and today's went out at seven
    assert due(NEXT_MORNING) == [{"person": str(vida.pk), "until": NEXT_MORNING.isoformat()}]
    due(NEXT_MORNING + timedelta(minutes=10))
    (sent,) = post.outbox
    assert sent.subject == "2 notices from the desk"
    assert sent.body.count("institute: “Report”") == 2
    assert vida.notices.filter(mailed_at=None, delivery=Delivery.DAILY).count() == 0


def test_a_digest_that_waits_already_is_not_queued_again():
    heard(Delivery.DAILY)
    for minutes in (0, 10):
        mails.digests(int((NEXT_MORNING + timedelta(minutes=minutes)).timestamp()))
    assert len(waiting(notices.DIGEST)) == 1


def test_a_digest_missed_in_the_morning_is_sent_when_the_worker_is_back():
    heard(Delivery.DAILY)
    due(NEXT_MORNING + timedelta(hours=9))
    assert len(post.outbox) == 1


def test_who_wants_no_e_mail_gets_none():
    watches.prefer(delivery=Delivery.PROGRAM, by=draw.viewer())
    heard("")
    due(NEXT_MORNING)
    assert (post.outbox, waiting(notices.MAIL)) == ([], [])


def test_each_try_comes_later_than_the_one_before_for_some_hours():
    strategy, waits = mails.BACKOFF, []
    for attempts in range(10):
        job = Job(
            id=1, queue="default", lock=None, queueing_lock=None, task_name="", attempts=attempts
        )
        before = datetime.now(UTC)
        decision = strategy.get_retry_decision(exception=OSError(), job=job)
        waits += [(decision.retry_at - before).total_seconds()] if decision else []
    assert waits == sorted(waits)
    assert 5 < sum(waits) / 3600 < 8


def work():
    """What a worker of its own does with all that waits, until nothing does.

    In a thread: where a browser was driven before, the test's own runs an event loop already.
    """
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_work).result()


def _work():
    try:
        with app.replace_connector(app.connector.get_worker_connector()):
            app.run_worker(wait=False, listen_notify=False, install_signal_handlers=False)
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_a_worker_sends_it_and_tries_again_later_what_the_mail_server_refused():
    _, refused = heard(Delivery.IMMEDIATE)
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    nobody = {"default": {"BACKEND": smtp, "OPTIONS": {"host": "127.0.0.1", "port": 1}}}
    with override_settings(MAILERS=nobody):
        work()
    job = ProcrastinateJob.objects.get(task_name=notices.MAIL)
    assert (job.status, job.attempts, job.scheduled_at is None) == ("todo", 1, False)
    assert Notice.objects.get(pk=refused.pk).mailed_at is None
    _, second = heard(Delivery.IMMEDIATE, draw.reviewer())
    work()
    assert [sent.to for sent in post.outbox] == [["rhea@desk.example"]]
    statuses = ProcrastinateJob.objects.filter(task_name=notices.MAIL).order_by("id")
    assert [job.status for job in statuses] == ["todo", "succeeded"]
    assert Notice.objects.get(pk=second.pk).mailed_at
