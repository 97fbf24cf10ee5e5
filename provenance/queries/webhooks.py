"""Webhooks and their logs, as their owner sees them on pages and in the API."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.urls import reverse

from provenance.domain.webhooks import BOTH_SIGN_FOR, DeliveryState, Disabling, EventKind
from provenance.models import User, Webhook, WebhookAttempt, WebhookDelivery

from .pages import Page, cut

TONES = {
    DeliveryState.WAITING: "info",
    DeliveryState.DELIVERED: "good",
    DeliveryState.FAILED: "bad",
    DeliveryState.DROPPED: "mute",
}


@dataclass(frozen=True, slots=True)
class WebhookFacts:
    """`case` is a reference, `source` a name; `last_state` is "" where nothing was sent yet."""

    id: UUID
    name: str
    url: str
    page: str
    kinds: tuple[str, ...]
    kind_labels: tuple[str, ...]
    case: str
    source: str
    source_id: UUID | None
    version: int
    made_at: datetime
    rotated_at: datetime | None
    failing_since: datetime | None
    disabled_at: datetime | None
    disabled_because: str
    last_state: str
    last_at: datetime | None

    @property
    def why_off(self) -> str:
        return Disabling.called(self.disabled_because).definition if self.disabled_because else ""

    @property
    def state(self) -> tuple[str, str]:
        """A word and a tone."""
        if self.disabled_at:
            return "Switched off", "warn"
        return ("Failing", "bad") if self.failing_since else ("On", "good")

    @property
    def last(self) -> tuple[str, str]:
        """As `state`, of the newest message; two empty words where there is none."""
        if not self.last_state:
            return "", ""
        state = DeliveryState.called(self.last_state)
        return state.label, TONES[state]

    @property
    def former_signs_until(self) -> datetime | None:
        return self.rotated_at + BOTH_SIGN_FOR if self.rotated_at else None

    @property
    def narrowed(self) -> str:
        parts = [f"case {self.case}" if self.case else "", self.source]
        return ", ".join(filter(None, parts)) or "Everything its owner may see"


@dataclass(frozen=True, slots=True)
class AttemptFacts:
    at: datetime
    status: int | None
    milliseconds: int
    answer: str
    error: str


@dataclass(frozen=True, slots=True)
class DeliveryFacts:
    """`about` is the reference of what the message is about, "" where it has none."""

    id: UUID
    message: UUID
    kind: str
    kind_label: str
    about: str
    about_url: str
    at: datetime
    state: str
    state_label: str
    tone: str
    tries: int
    next_at: datetime | None
    attempts: tuple[AttemptFacts, ...]

    @property
    def redeliver_url(self) -> str:
        return reverse("webhook-redeliver", args=[self.id])


def of_person(person: User) -> QuerySet[Webhook]:
    last = WebhookDelivery.objects.filter(webhook=OuterRef("pk")).order_by("-pk")
    return (
        Webhook.objects.filter(owner=person, withdrawn_at=None)
        .select_related("owner", "case", "source")
        .annotate(
            last_state=Subquery(last.values("state")[:1]),
            last_at=Subquery(last.values("message__at")[:1]),
        )
    )


def listed(rows: QuerySet[Webhook], token: str = "", size: int = 50) -> Page[WebhookFacts]:
    """A page of webhooks, newest first. One query."""
    page = cut(rows, key=("-id",), token=token, size=size)
    return Page([facts(row) for row in page.rows], page.newer, page.older)


def by_key(person: User, key: UUID) -> Webhook | None:
    """One of the person's own. One query."""
    return of_person(person).filter(pk=key).first()


def delivery_by_key(person: User, key: UUID) -> WebhookDelivery | None:
    """A delivery of one of the person's own. One query."""
    rows = WebhookDelivery.objects.filter(webhook__owner=person, webhook__withdrawn_at=None)
    return rows.filter(pk=key).select_related("webhook__owner").first()


def facts(row: Webhook) -> WebhookFacts:
    kinds = tuple(EventKind.called(kind) for kind in row.events)
    return WebhookFacts(
        id=row.pk,
        name=row.name,
        url=row.url,
        page=row.get_absolute_url(),
        kinds=tuple(kind.value for kind in kinds),
        kind_labels=tuple(kind.label for kind in kinds),
        case=row.case.ref if row.case else "",
        source=row.source.name if row.source else "",
        source_id=row.source_id,
        version=row.version,
        made_at=row.made_at,
        rotated_at=row.rotated_at,
        failing_since=row.failing_since,
        disabled_at=row.disabled_at,
        disabled_because=row.disabled_because,
        last_state=getattr(row, "last_state", None) or "",
        last_at=getattr(row, "last_at", None),
    )


def log(webhook: Webhook, token: str = "", size: int = 50) -> Page[DeliveryFacts]:
    """A page of its log, newest first; what its owner may see no more is not there. Two queries."""
    rows = WebhookDelivery.objects.filter(webhook=webhook).select_related(
        "message__claim", "message__publication", "message__assessment__question"
    )
    tried = WebhookAttempt.objects.order_by("-pk")
    page = cut(
        rows.prefetch_related(Prefetch("attempts", queryset=tried)),
        key=("-id",),
        token=token,
        size=size,
    )
    return Page([delivery_facts(row) for row in page.rows], page.newer, page.older)


def delivery_facts(row: WebhookDelivery) -> DeliveryFacts:
    kind, state = EventKind.called(row.message.kind), DeliveryState.called(row.state)
    about, url = _about(row)
    return DeliveryFacts(
        id=row.pk,
        message=row.message_id,
        kind=kind.value,
        kind_label=kind.label,
        about=about,
        about_url=url,
        at=row.message.at,
        state=state.value,
        state_label=state.label,
        tone=TONES[state],
        tries=row.tries,
        next_at=row.next_at,
        attempts=_attempts(list(row.attempts.all())),
    )


def _attempts(rows: Sequence[WebhookAttempt]) -> tuple[AttemptFacts, ...]:
    return tuple(
        AttemptFacts(row.at, row.status, row.milliseconds, row.answer, row.error) for row in rows
    )


def _about(row: WebhookDelivery) -> tuple[str, str]:
    message = row.message
    if message.claim:
        return message.claim.ref, message.claim.get_absolute_url()
    if message.assessment:
        question = message.assessment.question
        return question.ref, question.get_absolute_url()
    if message.publication:
        return "publication", message.publication.get_absolute_url()
    return "", ""
