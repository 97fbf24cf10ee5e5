"""How far a source can be relied on, by whose judgement, from which day."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.criteria import Answer, Criterion
from provenance.domain.vocabulary import Reliability

from .columns import Withdrawable, key, only, tracked, word
from .sources import Source


@tracked("source")
class Rating(Withdrawable):
    """Admiralty A–F, valid from a day until that rater's next one. F has no number.

    `is_desk` marks the desk's own, which counts before those of single people (domain.ratings).
    """

    id = key()
    source = models.ForeignKey(Source, models.PROTECT, related_name="ratings")
    reliability = word(Reliability)
    valid_from = models.DateField()
    reason = models.TextField()
    is_desk = models.BooleanField(default=False)
    rated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rated_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("reliability", Reliability, "rating"),
            models.UniqueConstraint(
                fields=["source", "rated_by", "valid_from"],
                condition=Q(withdrawn_at=None, is_desk=False),
                name="rating_once_a_day_and_person",
            ),
            models.UniqueConstraint(
                fields=["source", "valid_from"],
                condition=Q(withdrawn_at=None, is_desk=True),
                name="rating_once_a_day_by_the_desk",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="rating_has_reason"),
        ]
        indexes = [models.Index(fields=["source", "-valid_from"], name="rating_by_day")]

    def __str__(self) -> str:
        return f"{self.source}: {self.reliability} from {self.valid_from}"


@tracked("rating")
class CriterionCheck(models.Model):
    """What a rater found on one criterion. No row: not looked at."""

    id = key()
    rating = models.ForeignKey(Rating, models.PROTECT, related_name="checks")
    criterion = word(Criterion)
    answer = word(Answer)
    link = models.URLField(max_length=2000, blank=True)

    class Meta:
        constraints = [
            only("criterion", Criterion, "criterioncheck"),
            only("answer", Answer, "criterioncheck"),
            models.UniqueConstraint(fields=["rating", "criterion"], name="criterion_checked_once"),
        ]

    @property
    def source(self) -> Source:
        return self.rating.source

    def __str__(self) -> str:
        return f"{Criterion.called(self.criterion).label}: {Answer.called(self.answer).label}"
