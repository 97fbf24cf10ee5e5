"""What experts disagree on, the possible answers, and which of them turned out right."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain import references
from provenance.domain.questions import QuestionState

from .cases import Case
from .claims import Claim
from .columns import NextNumber, Versioned, key, only, searchable, tracked, word
from .publications import Publication


class QuestionQuerySet(models.QuerySet["Question"]):
    def referred(self, ref: str) -> "QuestionQuerySet":
        """The question called `ref`, such as Q-12; none if `ref` is no reference."""
        number = references.number(ref, "Q")
        return self.filter(number=number) if number is not None else self.none()


_SETTLED = Q(resolved_by__isnull=False, resolved_at__isnull=False) & ~Q(resolution="")
_OPEN = Q(state=QuestionState.OPEN, resolved_as=None, resolved_on=None, resolution="") & Q(
    resolved_by=None, resolved_at=None
)
_RESOLVED = Q(state=QuestionState.RESOLVED, resolved_as__isnull=False, resolved_on__isnull=False)
_UNRESOLVABLE = Q(state=QuestionState.UNRESOLVABLE, resolved_as=None, resolved_on=None)


@tracked("case", "number", is_polled=True)
class Question(Versioned):
    """`is_exclusive`: whether at most one hypothesis can be right; None: nobody said.

    `criteria` say how and when it will be settled, `settle_by` by which day. `resolved_on` is the
    day the world settled it, `resolution` says by what evidence or, of an unresolvable one, why
    it will not be known; `resolved_by` and `resolved_at` say who wrote that down, and when.
    """

    id = key()
    number = models.BigIntegerField(
        unique=True, editable=False, db_default=NextNumber("provenance_question_number")
    )
    case = models.ForeignKey(Case, models.PROTECT, related_name="questions")
    text = models.CharField(max_length=500)
    note = models.TextField(blank=True)
    is_exclusive = models.BooleanField(null=True, blank=True)
    criteria = models.TextField(blank=True)
    settle_by = models.DateField(null=True, blank=True)
    asked_at = models.DateTimeField(default=timezone.now, editable=False)
    state = word(QuestionState, default=QuestionState.OPEN)
    resolved_as = models.ForeignKey(
        "Hypothesis", models.PROTECT, null=True, blank=True, related_name="+"
    )
    resolved_on = models.DateField(null=True, blank=True)
    resolution = models.TextField(blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="question_has_text"),
            only("state", QuestionState, "question"),
            models.CheckConstraint(
                condition=_OPEN | (_SETTLED & (_RESOLVED | _UNRESOLVABLE)),
                name="question_state_matches_resolution",
            ),
        ]
        indexes = [searchable("text", config="english", name="question_words")]

    @property
    def ref(self) -> str:
        return references.question(self.number)

    def __str__(self) -> str:
        return f"{self.ref} {self.text}"

    def get_absolute_url(self) -> str:
        return reverse("question", args=[self.ref])


@tracked("question")
class Hypothesis(models.Model):
    """One possible answer; `position` is its column on the compare page, from 1."""

    id = key()
    question = models.ForeignKey(Question, models.PROTECT, related_name="hypotheses")
    text = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "hypotheses"
        ordering = ["question", "position"]
        constraints = [
            models.UniqueConstraint(fields=["question", "position"], name="hypothesis_position"),
            models.UniqueConstraint(fields=["question", "text"], name="hypothesis_text_once"),
            # For the foreign keys that hold a row's hypothesis and its question together.
            models.UniqueConstraint(fields=["id", "question"], name="hypothesis_of_question"),
            models.CheckConstraint(condition=~Q(text=""), name="hypothesis_has_text"),
        ]

    def __str__(self) -> str:
        return self.text


@tracked("question")
class ResolutionEvidence(models.Model):
    """A claim or a publication that settled the question: one of the two."""

    id = key()
    question = models.ForeignKey(Question, models.CASCADE, related_name="settled_by")
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="+")
    publication = models.ForeignKey(
        Publication, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "resolution evidence"
        constraints = [
            models.CheckConstraint(
                condition=Q(claim=None, publication__isnull=False)
                | Q(claim__isnull=False, publication=None),
                name="resolution_evidence_is_one_thing",
            ),
            models.UniqueConstraint(
                fields=["question", "claim", "publication"],
                nulls_distinct=False,
                name="resolution_evidence_once",
            ),
        ]
