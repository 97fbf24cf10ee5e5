"""Two claims that are alike, and what an editor found of them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.matches import PairDecision

from .claims import Claim
from .columns import Withdrawable, key, only, tracked, word


@tracked("one", "other")
class ClaimPair(Withdrawable):
    """`one` has the lower key of the two, so that a pair is the same from either end.

    A pair says nothing of the verdicts of its claims: each keeps its own.
    """

    id = key()
    one = models.ForeignKey(Claim, models.PROTECT, related_name="pairs_after")
    other = models.ForeignKey(Claim, models.PROTECT, related_name="pairs_before")
    decision = word(PairDecision)
    note = models.TextField(blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            only("decision", PairDecision, "claimpair"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="claimpair_in_order"),
            models.UniqueConstraint(
                fields=["one", "other"], condition=Q(withdrawn_at=None), name="claimpair_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one.ref} and {self.other.ref}: {PairDecision.called(self.decision).label}"

    def get_absolute_url(self) -> str:
        return reverse("claim-similar", args=[self.one.ref])
