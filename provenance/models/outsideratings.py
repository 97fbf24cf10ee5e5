"""What others outside the desk say of sources, word for word, and the lists it was read from."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from .columns import Withdrawable, in_order, key, tracked
from .sources import Source


@tracked(but_not=("content",))
class OutsideList(models.Model):
    """A CSV as it was loaded: its bytes stay, so that what was refused can be read again."""

    id = key()
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField(null=True)
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    loaded_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("outside-list", args=[self.pk])


@tracked("source")
class OutsideRating(Withdrawable):
    """A label some rater gave a domain of `source`. It is quoted, and never turned into A–F.

    `rater` is a source of ours, or else `rater_name` says who it is.
    """

    id = key()
    source = models.ForeignKey(Source, models.PROTECT, related_name="outside_ratings")
    outside_list = models.ForeignKey(OutsideList, models.PROTECT, related_name="ratings")
    line = models.PositiveIntegerField()
    rater = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="ratings_given"
    )
    rater_name = models.CharField(max_length=200, blank=True)
    rater_link = models.URLField(max_length=2000, blank=True)
    domain = models.CharField(max_length=253)
    label = models.CharField(max_length=200)
    dated_words = models.CharField(max_length=40)
    dated_earliest = models.DateTimeField()
    dated_latest = models.DateTimeField()
    link = models.URLField(max_length=2000, blank=True)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            in_order("dated_earliest", "dated_latest", "outsiderating"),
            models.CheckConstraint(condition=~Q(label=""), name="outsiderating_has_label"),
            models.CheckConstraint(
                condition=Q(rater=None) & ~Q(rater_name="") | Q(rater__isnull=False, rater_name=""),
                name="outsiderating_has_one_rater",
            ),
            models.UniqueConstraint(
                fields=[
                    *("source", "rater", "rater_name", "domain", "label"),
                    *("dated_earliest", "dated_latest"),
                ],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="outsiderating_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: “{self.label}”"
