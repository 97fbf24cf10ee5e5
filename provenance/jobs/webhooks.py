"""Send what webhooks are to be told, oldest first, and try again what failed."""

import json
import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from provenance.actions import deliveries, events, keyring, targets
from provenance.actions.deliveries import Tried
from provenance.domain import webhooks
from provenance.domain.webhooks import KEPT
from provenance.models import WebhookDelivery
from provenance.queries import payloads, sight

from . import posting

AT_ONCE = timedelta(seconds=30)
AGENT = "Provenance-Webhooks/1"
BROKEN = "Something broke on our side. It is in the program's log."


@app.task(name=events.DELIVER)
def deliver(webhook: str) -> None:
    """Send what is due, one after another, until one fails or half a minute is over.

    So an endpoint that is slow or dead takes one worker at a time, for some forty seconds at most,
    and others get their turn. What is left is taken up by the next job.
    """
    key, until = UUID(webhook), timezone.now() + AT_ONCE
    while delivery := deliveries.due(key, at=timezone.now()):
        try:
            is_done = attempt(delivery, at=timezone.now())
        except Exception:
            # A bug of ours: the job fails with it, but one message must not hold up all others.
            _log(delivery, Tried(error=BROKEN), timezone.now())
            raise
        if not is_done:
            return
        if timezone.now() > until:
            events.wake(key)
            return


@app.periodic(cron="* * * * *")
@app.task(name="webhooks.again", queueing_lock="webhooks.again")
def again(timestamp: int) -> None:
    """Every minute: what is to be tried again, and what a failure before it held up."""
    deliveries.queue_due(at=datetime.fromtimestamp(timestamp, tz=UTC))


@app.periodic(cron="40 3 * * *")
@app.task(name="webhooks.clear", queueing_lock="webhooks.clear")
def clear(timestamp: int) -> None:
    """Logs are kept for thirty days."""
    deliveries.clear(before=datetime.fromtimestamp(timestamp, tz=UTC) - KEPT)


def attempt(delivery: WebhookDelivery, *, at: datetime) -> bool:
    """Send one message once, and log it; False where it failed."""
    owner = delivery.webhook.owner
    with sight.of(owner):
        told = payloads.of(delivery.message_id, settings.SITE_URL)
    if told is None:
        deliveries.drop(delivery)
        return True
    tried = _sent(delivery, json.dumps(told, separators=(",", ":")).encode(), at)
    _log(delivery, tried, at)
    return tried.is_delivered


def _log(delivery: WebhookDelivery, tried: Tried, at: datetime) -> None:
    # No secret is made of this: it only spreads what failed together.
    deliveries.settle(delivery, tried, at=at, lot=random.random())  # noqa: S311


def _sent(delivery: WebhookDelivery, body: bytes, at: datetime) -> Tried:
    hook = delivery.webhook
    try:
        target, addresses = targets.resolved(hook.url)
        secrets = deliveries.secrets(hook, at=at)
    except targets.NotATarget as refusal:
        return Tried(error=str(refusal))
    except keyring.NotReadable:
        return Tried(error="The secret cannot be read since SECRET_KEY changed: take a new one.")
    headers = {
        "Host": target.named,
        "Content-Type": "application/json",
        "User-Agent": AGENT,
        **webhooks.headers(secrets, str(delivery.message_id), at, body),
    }
    return posting.post(target, addresses, body, headers)
