"""Who wants to hear about what, and how."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from provenance.domain.notices import Delivery

from .cases import Case
from .claims import Claim
from .columns import exactly_one, key, only, word
from .sources import Source

SUBJECTS = ("claim", "source", "case")


class Watch(models.Model):
    """One person on one claim, source or case; `delivery` "" is as the person likes it.

    Personal, so it carries no history: who watches what is nobody's business.
    """

    id = key()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="watches", editable=False
    )
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="watches")
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="watches"
    )
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="watches")
    delivery = word(Delivery, blank=True)
    since = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            exactly_one(*SUBJECTS, name="watch_of_one_thing"),
            only("delivery", Delivery, "watch", optional=True),
            *(
                models.UniqueConstraint(fields=["person", name], name=f"watch_{name}_once")
                for name in SUBJECTS
            ),
        ]
        indexes = [models.Index(fields=["person", "-id"], name="watch_of_person")]
        verbose_name_plural = "watches"

    @property
    def subject(self) -> Claim | Source | Case:
        """The one that is set: the database sees to that."""
        return next(row for row in (self.claim, self.source, self.case) if row is not None)

    def __str__(self) -> str:
        return f"{self.person} on {self.subject}"


class Preference(models.Model):
    """How a person hears of what they watch, unless the watch says otherwise."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        primary_key=True,
        related_name="preference",
        editable=False,
    )
    delivery = word(Delivery)

    class Meta:
        constraints = [only("delivery", Delivery, "preference")]

    def __str__(self) -> str:
        return f"{self.person}: {self.delivery}"
