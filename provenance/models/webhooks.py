"""Webhooks: whom the program tells of what happened, and what became of each message."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.webhooks import TOLD, DeliveryState, Disabling, EventKind

from .assessments import Assessment
from .cases import Case
from .claims import Claim
from .columns import Versioned, key, only, word
from .proposals import Proposal
from .publications import Publication
from .reviews import Review
from .sources import Source
from .verdicts import Verdict


class Webhook(Versioned):
    """An address to which its owner has events sent: what the owner may see of them, no more.

    Personal, so it carries no history; withdrawn, not deleted, while its log is kept. The secrets
    sign and so can be read back: they are kept encrypted (actions/keyring.py).
    """

    id = key()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="webhooks", editable=False
    )
    name = models.CharField(max_length=100)
    url = models.CharField(max_length=2000)
    events = ArrayField(models.CharField(max_length=24, choices=EventKind.choices()))
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    secret = models.TextField(editable=False)
    former_secret = models.TextField(blank=True, editable=False)
    rotated_at = models.DateTimeField(null=True, blank=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    disabled_at = models.DateTimeField(null=True, blank=True, editable=False)
    disabled_because = word(Disabling, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            only("disabled_because", Disabling, "webhook", optional=True),
            models.CheckConstraint(condition=~Q(events=[]), name="webhook_tells_something"),
            models.CheckConstraint(
                condition=Q(events__contained_by=[kind.value for kind in TOLD]),
                name="webhook_events_in_vocabulary",
            ),
        ]
        indexes = [models.Index(fields=["owner", "-id"], name="webhook_by_owner")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("webhook", args=[self.pk])


class WebhookMessage(models.Model):
    """Something that happened, for those who asked; its key is the `webhook-id` of each delivery.

    It says nothing in words and refers to what it is about by foreign keys only, so it goes from
    sight with them. What is sent is made of those rows when it is sent.
    """

    id = key()
    kind = word(EventKind)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")
    verdict = models.ForeignKey(Verdict, models.PROTECT, null=True, related_name="+")
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, related_name="+")
    publication = models.ForeignKey(Publication, models.PROTECT, null=True, related_name="+")
    # Who deletes reviews, whose cause was undone, empties this first: then there is nothing to be
    # told (actions/causes.py).
    review = models.ForeignKey(Review, models.DO_NOTHING, null=True, related_name="+")
    assessment = models.ForeignKey(Assessment, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [only("kind", EventKind, "webhookmessage")]
        indexes = [models.Index(fields=["at"], name="webhook_message_at")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class WebhookDelivery(models.Model):
    """One message for one webhook; `tries` since it was first sent, or sent again by hand."""

    id = key()
    webhook = models.ForeignKey(Webhook, models.PROTECT, related_name="deliveries")
    message = models.ForeignKey(WebhookMessage, models.CASCADE, related_name="deliveries")
    state = word(DeliveryState, default=DeliveryState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, default=timezone.now)

    class Meta:
        verbose_name_plural = "webhook deliveries"
        constraints = [
            only("state", DeliveryState, "webhookdelivery"),
            models.UniqueConstraint(fields=["message", "webhook"], name="webhook_delivery_once"),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.WAITING) ^ Q(next_at=None),
                name="webhook_delivery_waits_for_something",
            ),
        ]
        indexes = [
            models.Index(fields=["webhook", "-id"], name="webhook_delivery_log"),
            models.Index(
                fields=["next_at"],
                condition=Q(state=DeliveryState.WAITING),
                name="webhook_delivery_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.message_id}: {self.state}"


class WebhookAttempt(models.Model):
    """One try. `status` is null where there was no answer: `error` says why, in words."""

    id = key()
    delivery = models.ForeignKey(WebhookDelivery, models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    milliseconds = models.PositiveIntegerField(default=0)
    answer = models.TextField(blank=True)
    error = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S}: {self.status or self.error}"
