"""The desk's dated decisions on claims."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from provenance.domain.vocabulary import Credibility, VerdictStatus

from .claims import LONGEST_TEXT, Claim
from .columns import in_order, key, only, tracked, word


@tracked("claim", is_polled=True)
class Verdict(models.Model):
    """The current verdict is the one not superseded; credibility stands apart from status.

    `wording` is the claim's text as it was decided on: a claim reworded later shows that. Nobody
    approves their own; without `approved_by` one person alone stands behind it.
    """

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="verdicts")
    status = word(VerdictStatus)
    credibility = word(Credibility, blank=True)
    reason = models.TextField()
    wording = models.CharField(max_length=LONGEST_TEXT)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            only("status", VerdictStatus, "verdict"),
            only("credibility", Credibility, "verdict", optional=True),
            in_order("decided_at", "superseded_at", "verdict"),
            in_order("decided_at", "approved_at", "verdict"),
            models.UniqueConstraint(
                fields=["claim"], condition=Q(superseded_at=None), name="verdict_one_current"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="verdict_has_reason"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("decided_by")),
                name="verdict_second_person",
            ),
        ]
        indexes = [
            models.Index(
                fields=["status", "claim"],
                condition=Q(superseded_at=None),
                name="verdict_current_status",
            ),
            models.Index(fields=["claim", "-decided_at"], name="verdict_by_claim"),
        ]

    def __str__(self) -> str:
        return f"{self.claim.ref}: {self.status}"
