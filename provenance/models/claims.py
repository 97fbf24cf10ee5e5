"""Claims: one checkable statement each, in the desk's own neutral words."""

from django.conf import settings
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.urls import reverse
from django.utils import timezone

from provenance.domain import references
from provenance.domain.vocabulary import ClaimKind

from .cases import Case
from .columns import NextNumber, Versioned, in_order, key, only, searchable, tracked, word

LONGEST_TEXT = 1000


class ClaimQuerySet(models.QuerySet["Claim"]):
    def referred(self, ref: str) -> "ClaimQuerySet":
        """The claim called `ref`, such as C-1042; none if `ref` is no reference."""
        number = references.number(ref, "C")
        return self.filter(number=number) if number is not None else self.none()


@tracked("case", "number", is_polled=True)
class Claim(Versioned):
    """`version` grows with every write that touches the claim, its chain or its verdict.

    Whom it is assigned to and its tags are no part of that: they make nobody's form stale.
    """

    id = key()
    number = models.BigIntegerField(
        unique=True, editable=False, db_default=NextNumber("provenance_claim_number")
    )
    case = models.ForeignKey(Case, models.PROTECT, related_name="claims")
    text = models.CharField(max_length=LONGEST_TEXT)
    kind = word(ClaimKind)
    when_words = models.CharField(max_length=100, blank=True)
    when_earliest = models.DateTimeField(null=True, blank=True)
    when_latest = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="assigned"
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            only("kind", ClaimKind, "claim"),
            in_order("when_earliest", "when_latest", "claim"),
            models.CheckConstraint(condition=~models.Q(text=""), name="claim_has_text"),
        ]
        indexes = [
            searchable("text", config="english", name="claim_words"),
            HashIndex(fields=["text"], name="claim_text"),
            models.Index(fields=["case", "-id"], name="claim_of_case"),
            models.Index(fields=["assigned_to", "-id"], name="claim_of_person"),
        ]

    @property
    def ref(self) -> str:
        return references.claim(self.number)

    def __str__(self) -> str:
        return f"{self.ref} {self.text}"

    def get_absolute_url(self) -> str:
        return reverse("claim", args=[self.ref])
