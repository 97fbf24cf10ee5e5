"""Messages as they arrive: over HTTP, at an endpoint on this machine."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from provenance.actions import (
    claims,
    events,
    keyring,
    members,
    recording,
    reviews,
    standings,
    webhooks,
)
from provenance.actions.claims import NotAStatement
from provenance.domain.webhooks import DISABLED_AFTER, TOLD, DeliveryState, EventKind
from provenance.jobs import webhooks as jobs
from provenance.models import User, WebhookAttempt, WebhookDelivery, WebhookMessage
from tests import draw, endpoint

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    settings.WEBHOOKS_ALLOW_PRIVATE = endpoint.HERE
    with endpoint.running() as server:
        yield server


def sent(server, hook):
    """The types of what arrives when the job of `hook` runs."""
    before = len(server.got)
    jobs.deliver(str(hook.pk))
    return [body["type"] for body in server.bodies[before:]]


def attempts(hook):
    return list(WebhookAttempt.objects.filter(delivery__webhook=hook).order_by("pk"))


def test_a_message_arrives_signed_thin_and_is_logged(server, settings):
    settings.SITE_URL = "https://desk.example"
    hook = draw.webhook(server.url, kinds=["verdict.given"])
    claim = draw.claim("portal < wire")
    verdict = draw.verdict(claim)
    assert sent(server, hook) == ["verdict.given"]
    ((path, headers, body),) = server.got
    assert (path, headers["content-type"]) == ("/hook?a=1", "application/json")
    assert endpoint.verified(keyring.opened(hook.secret), headers, body)
    message = WebhookMessage.objects.get()
    assert headers["webhook-id"] == str(message.pk)
    support = claim.support
    assert server.bodies[0] == {
        "id": str(message.pk),
        "type": "verdict.given",
        "timestamp": message.at.isoformat(),
        "data": {
            "claim": {
                "ref": claim.ref,
                "page": f"https://desk.example/claims/{claim.ref}/",
                "api": f"https://desk.example/api/v1/claims/{claim.ref}/",
                "support": {
                    "origins": {"low": support.origins_low, "high": support.origins_high},
                    "channels": support.channels,
                    "suggested": support.suggested,
                },
            },
            "verdict": {
                "id": str(verdict.pk),
                "status": "disputed",
                "credibility": None,
                "former_status": None,
                "decided_at": verdict.decided_at.isoformat(),
            },
        },
    }
    (tried,) = attempts(hook)
    assert (tried.status, tried.answer, tried.error) == (200, "Thanks.", "")
    assert WebhookDelivery.objects.get().state == DeliveryState.DELIVERED


def test_every_kind_of_event_is_told_once_by_what_causes_it(server):
    hook = draw.webhook(server.url)
    claim = draw.claim("portal < wire")
    assert sent(server, hook) == ["claim.recorded"]
    draw.chain(claim, "radio < agency; radio < wire")
    assert sent(server, hook) == ["claim.changed", "support.changed"]
    draw.proposal(claim)
    assert sent(server, hook) == ["verdict.proposed"]
    assert "status" not in str(server.bodies[-1])
    draw.verdict(claim, "corroborated")
    draw.verdict(claim, "disputed")
    assert sent(server, hook) == ["verdict.given", "verdict.changed"]
    assert server.bodies[-1]["data"]["verdict"]["former_status"] == "corroborated"
    report = draw.publication("agency", title="Report")
    draw.fill(claim, "agency", report)
    sent(server, hook)
    draw.retract(report)
    told = sent(server, hook)
    assert sorted(told) == [
        "claim.changed",
        "publication.retracted",
        "review.opened",
        "support.changed",
    ]
    standings.restore(publication=report, reason="It was right.", by=draw.editor(), at=draw.NOW)
    assert "publication.restored" in sent(server, hook)
    again = draw.review(claim, by=draw.second_editor())
    reviews.settle(review=again, because="It stands.", by=draw.editor(), at=draw.NOW)
    assert sent(server, hook) == ["review.opened", "review.settled"]
    draw.assessment(draw.question())
    assert sent(server, hook) == ["assessment.recorded"]
    assert set(TOLD) - {body["type"] for body in server.bodies} == {"publication.corrected"}


def test_a_webhook_may_hear_of_one_case_or_one_source_only(server):
    of_case = draw.webhook(
        server.url, kinds=["claim.recorded"], case=draw.case("Figure", code="FIG")
    )
    of_source = draw.webhook(
        server.url, kinds=["verdict.given", "publication.retracted"], source=draw.source("wire")
    )
    draw.claim("portal")
    mine = draw.claim("portal < wire", case=of_case.case)
    assert sent(server, of_case) == ["claim.recorded"]
    draw.verdict(mine)
    draw.verdict(draw.claim("radio"))
    draw.retract(draw.publication("wire", title="Dispatch"))
    draw.retract(draw.publication("radio", title="Programme"))
    assert sent(server, of_source) == ["verdict.given", "publication.retracted"]


def test_who_may_not_see_it_any_more_when_it_is_sent_is_told_nothing(server):
    vida, case = draw.viewer(), draw.restricted(members=[draw.viewer()])
    hook = draw.webhook(server.url, by=vida, kinds=["claim.recorded", "claim.changed"])
    draw.claim("portal", case=case)
    assert sent(server, hook) == ["claim.recorded"]
    hidden = draw.claim("wire", case=case)
    members.restrict(case=case, members=[draw.editor()], by=draw.editor())
    assert sent(server, hook) == []
    draw.chain(hidden, "radio")
    assert sent(server, hook) == []
    states = WebhookDelivery.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["delivered", "dropped", "dropped"]


def test_whose_account_is_closed_is_told_nothing(server):
    hook = draw.webhook(server.url, by=draw.viewer())
    draw.claim("portal")
    User.objects.filter(pk=hook.owner_id).update(is_active=False)
    draw.claim("portal")
    assert sent(server, hook) == []
    assert WebhookDelivery.objects.count() == 1


def test_what_an_act_does_not_do_after_all_is_not_told(server):
    hook, claim = draw.webhook(server.url, kinds=["claim.changed"]), draw.claim("portal")

    def act():
        with recording.change("claims.edit", by=draw.editor()):
            draw.chain(claim, "portal < wire")
            claims.statement("")

    with pytest.raises(NotAStatement):
        act()
    assert (sent(server, hook), WebhookMessage.objects.count()) == ([], 0)


def test_what_failed_is_tried_again_later_and_holds_up_what_comes_after_it_for_a_minute(server):
    hook = draw.webhook(server.url, kinds=["claim.recorded"])
    for _ in range(2):
        draw.claim("portal")
    server.status, server.says = 503, b"x" * 5000
    before = timezone.now()
    assert sent(server, hook) == ["claim.recorded"]
    first, second = WebhookDelivery.objects.order_by("pk")
    assert (first.state, first.tries, second.tries) == ("waiting", 1, 0)
    assert timedelta(seconds=5) <= first.next_at - before < timedelta(seconds=8)
    (tried,) = attempts(hook)
    assert (tried.status, tried.error) == (503, "It answered with 503.")
    assert len(tried.answer) == 2048
    ProcrastinateJob.objects.filter(task_name=events.DELIVER).update(status="succeeded")
    jobs.again(int(timezone.now().timestamp()) + 60)
    (job,) = ProcrastinateJob.objects.filter(task_name=events.DELIVER, status="todo")
    assert (job.args, job.lock) == ({"webhook": str(hook.pk)}, f"webhook {hook.pk}")
    server.status = 200
    assert sent(server, hook) == ["claim.recorded"]


def test_the_tenth_failure_is_the_last_and_it_can_be_sent_again_by_hand(server):
    hook = draw.webhook(server.url, kinds=["claim.recorded"])
    draw.claim("portal")
    delivery = WebhookDelivery.objects.get()
    WebhookDelivery.objects.update(tries=9)
    server.status = 500
    sent(server, hook)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.next_at) == ("failed", None)
    server.status = 204
    webhooks.redeliver(delivery=delivery, by=draw.editor(), at=draw.NOW)
    assert sent(server, hook) == ["claim.recorded"]
    assert len({headers["webhook-id"] for _, headers, _ in server.got}) == 1
    assert [tried.status for tried in attempts(hook)] == [500, 204]


def test_days_of_nothing_but_failure_switch_it_off_and_its_owner_is_told(server):
    hook = draw.webhook(server.url, by=draw.viewer(), kinds=["claim.recorded"])
    for _ in range(2):
        draw.claim("portal")
    server.status = 500
    first, other = WebhookDelivery.objects.select_related("webhook__owner").order_by("pk")
    jobs.attempt(first, at=draw.NOW)
    late = draw.NOW + DISABLED_AFTER
    jobs.attempt(first, at=late - timedelta(seconds=1))
    hook.refresh_from_db()
    assert (hook.failing_since, hook.disabled_at) == (draw.NOW, None)
    jobs.attempt(first, at=late)
    hook.refresh_from_db()
    assert (hook.disabled_at, hook.disabled_because) == (late, "failing")
    (notice,) = draw.viewer().notices.all()
    assert (notice.kind, notice.webhook) == ("webhook-off", hook)
    other.refresh_from_db()
    assert other.state == "failed"
    draw.claim("portal")
    assert WebhookDelivery.objects.count() == 2
    webhooks.enable(webhook=hook, by=draw.viewer())
    server.status = 200
    draw.claim("portal")
    assert sent(server, hook) == ["claim.recorded"]
    hook.refresh_from_db()
    assert (hook.disabled_at, hook.failing_since) == (None, None)


def test_an_endpoint_that_is_gone_says_so_once(server):
    hook = draw.webhook(server.url, kinds=["claim.recorded"])
    draw.claim("portal")
    server.status = 410
    sent(server, hook)
    hook.refresh_from_db()
    assert hook.disabled_because == "gone"


def test_after_a_rotation_both_secrets_sign_for_a_day(server):
    hook = draw.webhook(server.url)
    old = keyring.opened(hook.secret)
    webhooks.rotate(webhook=hook, by=draw.editor(), at=draw.NOW)
    hook.refresh_from_db()
    new = keyring.opened(hook.secret)
    delivery = webhooks.ping(webhook=hook, by=draw.editor(), at=draw.NOW)
    delivery = WebhookDelivery.objects.select_related("webhook__owner").get(pk=delivery.pk)
    for hours, both in ((23, True), (25, False)):
        assert jobs.attempt(delivery, at=draw.NOW + timedelta(hours=hours))
        _, headers, body = server.got[-1]
        assert endpoint.verified(new, headers, body)
        assert endpoint.verified(old, headers, body) == both
    assert server.bodies[-1]["type"] == EventKind.PING


def test_redirects_are_not_followed_and_what_is_private_is_refused_again_when_it_is_sent(
    server, settings
):
    hook = draw.webhook(server.url)
    server.status, server.location = 302, "http://169.254.169.254/"
    webhooks.ping(webhook=hook, by=draw.editor(), at=draw.NOW)
    sent(server, hook)
    settings.WEBHOOKS_ALLOW_PRIVATE = []
    webhooks.ping(webhook=hook, by=draw.editor(), at=draw.NOW)
    assert sent(server, hook) == []
    moved, private = attempts(hook)
    assert moved.error == "It answered with 302: redirects are not followed."
    assert (private.status, "https://" in private.error) == (None, True)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "0x7f.1", "2130706433", "017700000001", "[::ffff:127.0.0.1]", "localhost"]
)
def test_odd_spellings_of_this_machine_are_refused_at_entry(host):
    with pytest.raises(Exception, match="no address of the public internet"):
        draw.webhook(f"https://{host}/hook")


def test_where_nobody_answers_it_is_said(settings):
    settings.WEBHOOKS_ALLOW_PRIVATE = endpoint.HERE
    hook = draw.webhook("http://127.0.0.1:1/")
    webhooks.ping(webhook=hook, by=draw.editor(), at=draw.NOW)
    jobs.deliver(str(hook.pk))
    (tried,) = attempts(hook)
    assert tried.error.startswith("No connection: ")


def test_logs_are_kept_for_thirty_days(server):
    hook = draw.webhook(server.url, kinds=["claim.recorded"])
    draw.claim("portal")
    sent(server, hook)
    WebhookMessage.objects.update(at=datetime(2024, 1, 1, tzinfo=UTC))
    draw.claim("portal")
    jobs.clear(int(timezone.now().timestamp()))
    assert (WebhookMessage.objects.count(), attempts(hook)) == (1, [])


def test_a_secret_written_under_a_key_nobody_knows_any_more_is_said_to_be_unreadable(
    server, settings
):
    hook = draw.webhook(server.url)
    settings.SECRET_KEY = "another"
    webhooks.ping(webhook=hook, by=draw.editor(), at=draw.NOW)
    assert sent(server, hook) == []
    assert "SECRET_KEY" in attempts(hook)[0].error
