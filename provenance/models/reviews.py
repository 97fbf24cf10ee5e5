"""What an editor must look at, with the reason."""

from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import ReviewOutcome, ReviewReason

from .claims import Claim
from .columns import Versioned, key, only, tracked, word
from .verdicts import Verdict


def cause(reason: ReviewReason, key: UUID) -> str:
    """What opens reviews, by name: why, and the row it happened to."""
    return f"{reason.value}:{key}"


@tracked("claim")
class Review(Versioned):
    """Open until it is settled. `cause` names what opened it, such as `retraction:<publication>`.

    One cause never has two open reviews on one claim. `before` and `after` are the claim's figures
    at that moment, `fell` the names of sources that no longer count (see `queries.changes`).
    """

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="reviews")
    reason = word(ReviewReason)
    cause = models.CharField(max_length=80)
    words = models.TextField()
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    fell = models.JSONField(default=list, blank=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now, editable=False)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    outcome = word(ReviewOutcome, blank=True)
    because = models.TextField(blank=True)
    verdict = models.ForeignKey(
        Verdict, models.PROTECT, null=True, blank=True, related_name="settles"
    )

    class Meta:
        constraints = [
            only("reason", ReviewReason, "review"),
            only("outcome", ReviewOutcome, "review", optional=True),
            models.CheckConstraint(condition=~Q(words=""), name="review_says_why"),
            models.CheckConstraint(
                condition=Q(settled_at=None, outcome="") | ~Q(settled_at=None) & ~Q(outcome=""),
                name="review_settled_with_outcome",
            ),
            models.UniqueConstraint(
                fields=["claim", "cause"],
                condition=Q(settled_at=None),
                name="review_once_per_cause",
            ),
        ]
        indexes = [
            models.Index(fields=["-id"], condition=Q(settled_at=None), name="review_open"),
            models.Index(
                fields=["taken_by", "-id"], condition=Q(settled_at=None), name="review_of_person"
            ),
            models.Index(fields=["cause"], name="review_by_cause"),
        ]

    def __str__(self) -> str:
        return f"{self.claim.ref}: {self.words}"

    def get_absolute_url(self) -> str:
        return reverse("review", args=[self.pk])
