"""The matrix of a question: claims as evidence, and how each editor reads them.

Analysis of Competing Hypotheses; domain/consistency.py names its source.
"""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from provenance.domain.consistency import Consistency

from .claims import Claim
from .columns import Withdrawable, key, only, tracked, word
from .questions import Hypothesis, Question
from .users import User


@tracked("question", "claim")
class EvidenceItem(Withdrawable):
    """A claim that an editor chose as evidence; a row of the matrix.

    Where it was taken off and is chosen again the same row stands again, with its marks.
    """

    id = key()
    question = models.ForeignKey(Question, models.PROTECT, related_name="evidence_items")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence_items")
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "claim"], name="evidence_item_once")
        ]

    def __str__(self) -> str:
        return f"{self.claim.ref} on {self.question.ref}"


class EvidenceMarkQuerySet(models.QuerySet["EvidenceMark"]):
    def open_to(self, user: User) -> "EvidenceMarkQuerySet":
        """The marks that `user` may see: their own, and of rows that they marked whole.

        So nobody who marks is led by what others think. Whoever may not mark is led nowhere, and
        sees them all. Everything that shows marks starts from here.
        """
        if not user.is_editor:
            return self
        own = EvidenceMark.objects.filter(
            by=user, item=OuterRef(OuterRef("item")), hypothesis=OuterRef("pk")
        )
        blank = Hypothesis.objects.filter(~Exists(own), question=OuterRef("item__question"))
        return self.filter(Q(by=user) | ~Exists(blank))


@tracked("item")
class EvidenceMark(models.Model):
    """How one editor reads one claim against one hypothesis; no row where they left it blank."""

    id = key()
    item = models.ForeignKey(EvidenceItem, models.PROTECT, related_name="marks")
    hypothesis = models.ForeignKey(Hypothesis, models.PROTECT, related_name="marks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    consistency = word(Consistency)
    marked_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = EvidenceMarkQuerySet.as_manager()

    class Meta:
        constraints = [
            only("consistency", Consistency, "evidencemark"),
            models.UniqueConstraint(
                fields=["item", "hypothesis", "by"], name="evidence_mark_once_a_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by} on {self.item}"
