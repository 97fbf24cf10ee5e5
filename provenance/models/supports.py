"""What stands behind each claim, counted: one row a claim, to filter and sort on."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from provenance.domain.suggestions import Rule
from provenance.domain.vocabulary import VerdictStatus

from .claims import Claim
from .columns import only, word


class ClaimSupport(models.Model):
    """Derived from the rows of the claim's chain and written with them, so it carries no history.

    `origins_low` to `origins_high` is a range, never a number in between. `choke_points` are the
    relays only: the others follow from the counts. `receipts` names, for each figure, the rows
    that made it, as `queries.receipts.stored` writes them. `changed_at` is when one of these
    columns changed last, which is no part of what was counted.
    """

    claim = models.OneToOneField(
        Claim, models.CASCADE, primary_key=True, related_name="support", editable=False
    )
    voices = models.PositiveIntegerField()
    origins_low = models.PositiveIntegerField()
    origins_high = models.PositiveIntegerField()
    channels = models.PositiveIntegerField()
    choke_points = models.PositiveIntegerField()
    analyses = models.PositiveIntegerField()
    loops = models.PositiveIntegerField()
    anachronisms = models.PositiveIntegerField()
    weak_hops = models.PositiveIntegerField()
    dissenting = models.PositiveIntegerField()
    dissent_low = models.PositiveIntegerField()
    dissent_high = models.PositiveIntegerField()
    suggested = word(VerdictStatus)
    rule = word(Rule)
    receipts = models.JSONField()
    changed_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            only("suggested", VerdictStatus, "support"),
            only("rule", Rule, "support"),
            models.CheckConstraint(
                condition=Q(origins_high__gte=models.F("origins_low"))
                & Q(dissent_high__gte=models.F("dissent_low")),
                name="support_ranges_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["origins_low", "claim"], name="support_by_origins"),
            models.Index(fields=["channels", "claim"], name="support_by_channels"),
            models.Index(fields=["suggested", "claim"], name="support_by_suggestion"),
            models.Index(fields=["rule", "claim"], name="support_by_rule"),
            models.Index(fields=["claim"], condition=Q(loops__gt=0), name="support_circular"),
            models.Index(fields=["changed_at"], name="support_by_change"),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.origins_low} to {self.origins_high} origins"
