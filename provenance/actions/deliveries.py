"""What becomes of each message to a webhook: the log, the next try, the end of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from provenance.actions import keyring, notices, queueing, webhooks
from provenance.actions.events import DELIVER
from provenance.domain.webhooks import (
    BOTH_SIGN_FOR,
    DISABLED_AFTER,
    DeliveryState,
    Disabling,
    next_try,
)
from provenance.models import Webhook, WebhookAttempt, WebhookDelivery, WebhookMessage

GONE = 410


@dataclass(frozen=True, slots=True)
class Tried:
    """What came back. `status` is None where nothing did; `error` says why, in words."""

    status: int | None = None
    milliseconds: int = 0
    answer: str = ""
    error: str = ""

    @property
    def is_delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def due(webhook: UUID, *, at: datetime) -> WebhookDelivery | None:
    """What has waited longest of what is to be sent now."""
    waiting = _due(at).filter(webhook=webhook)
    return waiting.select_related("webhook__owner").order_by("next_at", "pk").first()


def queue_due(*, at: datetime) -> None:
    """A job for each webhook with something to be tried again, unless one waits already."""
    for webhook in _due(at).order_by("webhook").values_list("webhook", flat=True).distinct():
        queueing.once(DELIVER, f"webhook {webhook}", is_in_turn=True, webhook=str(webhook))


def _due(at: datetime) -> QuerySet[WebhookDelivery]:
    return WebhookDelivery.objects.filter(
        state=DeliveryState.WAITING,
        next_at__lte=at,
        webhook__disabled_at=None,
        webhook__withdrawn_at=None,
        webhook__owner__is_active=True,
    )


def secrets(webhook: Webhook, *, at: datetime) -> Sequence[str]:
    """What signs now, the newest first; raises keyring.NotReadable."""
    sealed = [webhook.secret]
    if webhook.rotated_at and at < webhook.rotated_at + BOTH_SIGN_FOR:
        sealed.append(webhook.former_secret)
    return [keyring.opened(each) for each in sealed]


def drop(delivery: WebhookDelivery) -> None:
    """There is nothing to be told: its owner may not see it, or it is gone."""
    WebhookDelivery.objects.filter(pk=delivery.pk).update(state=DeliveryState.DROPPED, next_at=None)


def settle(delivery: WebhookDelivery, tried: Tried, *, at: datetime, lot: float) -> None:
    """Log a try that ended `at`, and say what is next; `lot` as in `webhooks.next_try`."""
    with transaction.atomic():
        hook = Webhook.objects.select_for_update().get(pk=delivery.webhook_id)
        WebhookAttempt.objects.create(
            delivery=delivery,
            at=at,
            status=tried.status,
            milliseconds=tried.milliseconds,
            answer=tried.answer,
            error=tried.error,
        )
        tries = delivery.tries + 1
        again = None if tried.is_delivered else next_try(tries, at, lot)
        state = DeliveryState.WAITING if again else DeliveryState.FAILED
        WebhookDelivery.objects.filter(pk=delivery.pk).update(
            tries=tries,
            next_at=again,
            state=DeliveryState.DELIVERED if tried.is_delivered else state,
        )
        _judge(hook, tried, at)


def clear(*, before: datetime) -> int:
    """Take what happened before that moment off the logs; how many rows went."""
    return WebhookMessage.objects.filter(at__lt=before).delete()[0]


def _judge(hook: Webhook, tried: Tried, at: datetime) -> None:
    """Switch a webhook off that fails for days, or that says that it wants no more."""
    if tried.is_delivered:
        Webhook.objects.filter(pk=hook.pk).update(failing_since=None)
        return
    since = hook.failing_since or at
    Webhook.objects.filter(pk=hook.pk).update(failing_since=since)
    has_failed_for: timedelta = at - since
    why = Disabling.GONE if tried.status == GONE else Disabling.FAILING
    if hook.disabled_at or not (tried.status == GONE or has_failed_for >= DISABLED_AFTER):
        return
    webhooks.switch_off(hook, why, at)
    notices.tell_owner(webhook=hook, at=at)
