"""Claims that are inferred from other claims."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .claims import Claim
from .columns import Versioned, Withdrawable, key, tracked


@tracked("conclusion", "premise")
class Inference(Versioned, Withdrawable):
    """`conclusion` is inferred from `premise`, and `sentence` says so, in whose words it was."""

    id = key()
    conclusion = models.ForeignKey(Claim, models.PROTECT, related_name="premises")
    premise = models.ForeignKey(Claim, models.PROTECT, related_name="conclusions")
    sentence = models.TextField()
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(sentence=""), name="inference_has_sentence"),
            models.CheckConstraint(
                condition=~Q(conclusion=F("premise")), name="inference_not_from_itself"
            ),
            models.UniqueConstraint(
                fields=["conclusion", "premise"],
                condition=Q(withdrawn_at=None),
                name="inference_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conclusion_id} inferred from {self.premise_id}"
