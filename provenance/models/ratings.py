"""How far a source can be relied on, by whose judgement, from which day."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from provenance.domain.vocabulary import Reliability

from .columns import key, only, tracked, word
from .sources import Source


@tracked("source")
class Rating(models.Model):
    """Admiralty A–F, valid from a day until the next rating. F has no number."""

    id = key()
    source = models.ForeignKey(Source, models.PROTECT, related_name="ratings")
    reliability = word(Reliability)
    valid_from = models.DateField()
    reason = models.TextField()
    rated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rated_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("reliability", Reliability, "rating"),
            models.UniqueConstraint(
                fields=["source", "rated_by", "valid_from"], name="rating_once_a_day_and_person"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="rating_has_reason"),
        ]
        indexes = [models.Index(fields=["source", "-valid_from"], name="rating_by_day")]

    def __str__(self) -> str:
        return f"{self.source}: {self.reliability} from {self.valid_from}"
