"""What happened in an act, told to webhooks in its transaction, when it ends.

Verbs say what happened; `recording.change` has it told. A message and its deliveries are rows
beside the act's own and the jobs that send them are queued with those: rolled back with the act,
never lost after it. Nothing is written where nobody listens.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from provenance.actions import queueing
from provenance.domain.webhooks import EventKind
from provenance.models import Review, WebhookDelivery, WebhookMessage
from provenance.queries import subscribers

DELIVER = "webhooks.deliver"

type _Told = tuple[EventKind, dict[str, Any]]
_told: ContextVar[list[_Told]] = ContextVar("told")


@contextmanager
def at_the_end() -> Iterator[None]:
    """Tell when the block ends what happened inside; not where it fails."""
    told: list[_Told] = []
    token = _told.set(told)
    try:
        yield
    finally:
        _told.reset(token)
    if told:
        _tell(told)


@contextmanager
def untold() -> Iterator[None]:
    """Inside an act: what happened in a block that fails did not happen."""
    told = _told.get()
    before = len(told)
    try:
        yield
    except BaseException:
        del told[before:]
        raise


def happened(kind: EventKind, **about: Any) -> None:
    """Inside an act: this is to be told. `about` are columns of WebhookMessage, by key."""
    _told.get().append((kind, about))


def changed(claims: Collection[UUID]) -> None:
    """The words or the chain of `claims` changed."""
    for claim in claims:
        happened(EventKind.CLAIM_CHANGED, claim_id=claim)


def _tell(told: list[_Told]) -> None:
    """One statement where nobody listens, four for any number of messages where somebody does."""
    listened = subscribers.listened_to()
    messages = [
        WebhookMessage(kind=kind, **about) for kind, about in _once(told) if kind in listened
    ]
    messages = _that_stand(messages)
    if not messages:
        return
    WebhookMessage.objects.bulk_create(messages, batch_size=1000)
    send(subscribers.of(message.pk for message in messages))


def send(pairs: Collection[tuple[UUID, UUID]]) -> None:
    """Queue deliveries, given as (webhook, message), inside an act."""
    rows = [WebhookDelivery(webhook_id=hook, message_id=message) for hook, message in pairs]
    WebhookDelivery.objects.bulk_create(rows, batch_size=1000)
    for hook in dict.fromkeys(hook for hook, _ in pairs):
        wake(hook)


def wake(webhook: UUID) -> None:
    """Queue a job that sends what is due. Two of one webhook never run at once."""
    queueing.in_turn(DELIVER, f"webhook {webhook}", webhook=str(webhook))


def _once(told: list[_Told]) -> list[_Told]:
    """Each claim changes once in an act, and one that is new does not change besides."""
    new = {about["claim_id"] for kind, about in told if kind is EventKind.CLAIM_RECORDED}
    kept: list[_Told] = []
    seen: set[UUID] = set()
    for kind, about in told:
        if kind is EventKind.CLAIM_CHANGED:
            if about["claim_id"] in new | seen:
                continue
            seen.add(about["claim_id"])
        kept.append((kind, about))
    return kept


def _that_stand(messages: list[WebhookMessage]) -> list[WebhookMessage]:
    """A review that was open already was not opened: the database kept the former one."""
    reviews = [message.review_id for message in messages if message.review_id]
    if not reviews:
        return messages
    there = set(Review.objects.filter(pk__in=reviews).values_list("pk", flat=True))
    return [row for row in messages if row.review_id is None or row.review_id in there]
