"""Have events sent to an address, and look after that."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import events, keyring, recording, targets, writing
from provenance.domain import webhooks
from provenance.domain.webhooks import TOLD, DeliveryState, Disabling, EventKind
from provenance.errors import Refused
from provenance.models import Case, Source, User, Webhook, WebhookDelivery, WebhookMessage

MOST = 20


class NotOn(Refused):
    """It is switched off or withdrawn: nothing is sent."""


def subscribe(
    *,
    name: str,
    url: str,
    kinds: Collection[str],
    case: Case | None = None,
    source: Source | None = None,
    by: User,
    at: datetime,
) -> Webhook:
    """Have what happens sent to `url` from now on, all of it or what concerns a case, a source.

    The secret that signs it is shown once: `keyring.opened(webhook.secret)`.
    """
    policies.enforce(policies.webhook_refusal(by, by))
    told = _columns(name, url, kinds, case, source)
    with recording.change("webhooks.subscribe", by=by):
        if Webhook.objects.filter(owner=by, withdrawn_at=None).count() >= MOST:
            raise Refused(f"{MOST} webhooks are enough: withdraw one first.")
        secret = keyring.sealed(webhooks.new_secret())
        return writing.insert(Webhook(owner=by, secret=secret, made_at=at, **told))


def edit(
    *,
    webhook: Webhook,
    name: str,
    url: str,
    kinds: Collection[str],
    case: Case | None = None,
    source: Source | None = None,
    version: int | None = None,
    by: User,
) -> Webhook:
    """Have other events sent, or have them sent elsewhere; what waits goes there too."""
    policies.enforce(policies.webhook_refusal(by, webhook.owner))
    told = _columns(name, url, kinds, case, source)
    with recording.change("webhooks.edit", by=by):
        webhook = _locked(webhook)
        writing.fresh(webhook, version, "this webhook")
        writing.update(webhook, **told)
        return webhook


def rotate(*, webhook: Webhook, by: User, at: datetime) -> Webhook:
    """A new secret, shown once. The former one signs too for a day: time to put the new one in."""
    policies.enforce(policies.webhook_refusal(by, webhook.owner))
    with recording.change("webhooks.rotate", by=by):
        webhook = _locked(webhook)
        secret = keyring.sealed(webhooks.new_secret())
        writing.update(webhook, former_secret=webhook.secret, secret=secret, rotated_at=at)
        return webhook


def disable(*, webhook: Webhook, by: User, at: datetime) -> Webhook:
    """Send nothing more until it is switched on again; what waits is not sent."""
    policies.enforce(policies.webhook_refusal(by, webhook.owner))
    with recording.change("webhooks.disable", by=by):
        webhook = _locked(webhook)
        if webhook.disabled_at is None:
            switch_off(webhook, Disabling.BY_HAND, at)
        return webhook


def enable(*, webhook: Webhook, by: User) -> Webhook:
    """Send what happens from now on. What happened meanwhile was not kept."""
    policies.enforce(policies.webhook_refusal(by, webhook.owner))
    with recording.change("webhooks.enable", by=by):
        webhook = _locked(webhook)
        writing.update(webhook, disabled_at=None, disabled_because="", failing_since=None)
        return webhook


def withdraw(*, webhook: Webhook, by: User, at: datetime) -> None:
    """Send nothing more, ever. Its secrets are gone; its log goes with age."""
    policies.enforce(policies.webhook_refusal(by, webhook.owner))
    with recording.change("webhooks.withdraw", by=by):
        webhook = _locked(webhook)
        writing.update(webhook, withdrawn_at=at, secret="", former_secret="")
        _give_up(webhook)


def ping(*, webhook: Webhook, by: User, at: datetime) -> WebhookDelivery:
    """Send a test message."""
    policies.enforce(policies.webhook_refusal(by, webhook.owner))
    with recording.change("webhooks.ping", by=by):
        webhook = _on(webhook)
        message = writing.insert(WebhookMessage(kind=EventKind.PING, at=at))
        events.send([(webhook.pk, message.pk)])
        return WebhookDelivery.objects.get(webhook=webhook, message=message)


def redeliver(*, delivery: WebhookDelivery, by: User, at: datetime) -> WebhookDelivery:
    """Send a message again, under its former id, with all its tries before it."""
    policies.enforce(policies.webhook_refusal(by, delivery.webhook.owner))
    with recording.change("webhooks.redeliver", by=by):
        webhook = _on(delivery.webhook)
        delivery = WebhookDelivery.objects.select_for_update().get(pk=delivery.pk)
        writing.update(delivery, state=DeliveryState.WAITING, tries=0, next_at=at)
        events.wake(webhook.pk)
        return delivery


def switch_off(webhook: Webhook, why: Disabling, at: datetime) -> None:
    """Part of an act on the locked webhook."""
    writing.update(webhook, disabled_at=at, disabled_because=why)
    _give_up(webhook)


def _give_up(webhook: Webhook) -> None:
    waiting = WebhookDelivery.objects.filter(webhook=webhook, state=DeliveryState.WAITING)
    waiting.update(state=DeliveryState.FAILED, next_at=None)


def _columns(
    name: str, url: str, kinds: Collection[str], case: Case | None, source: Source | None
) -> dict[str, Any]:
    """Checked before any row is locked: the name of a machine may take seconds to be looked up."""
    wanted = [kind.value for kind in TOLD if kind in kinds]
    if not wanted or len(wanted) < len(set(kinds)):
        raise Refused(f"Choose what it is told of: {', '.join(TOLD)}.", field="events")
    targets.resolved(url)
    word = " ".join(name.split())
    if not word:
        raise Refused("Give it a name.", field="name")
    return {"name": word, "url": url, "events": wanted, "case": case, "source": source}


def _locked(webhook: Webhook) -> Webhook:
    rows = Webhook.objects.select_for_update(of=("self",)).select_related("owner")
    webhook = rows.get(pk=webhook.pk)
    if webhook.withdrawn_at:
        raise NotOn("This webhook was withdrawn.")
    return webhook


def _on(webhook: Webhook) -> Webhook:
    webhook = _locked(webhook)
    if webhook.disabled_at:
        raise NotOn("This webhook is switched off: switch it on first.")
    return webhook
