"""What experts disagree on, and the possible answers."""

from django.db import models
from django.urls import reverse
from django.utils import timezone

from provenance.domain import references

from .cases import Case
from .columns import NextNumber, Versioned, key, searchable, tracked


class QuestionQuerySet(models.QuerySet["Question"]):
    def referred(self, ref: str) -> "QuestionQuerySet":
        """The question called `ref`, such as Q-12; none if `ref` is no reference."""
        number = references.number(ref, "Q")
        return self.filter(number=number) if number is not None else self.none()


@tracked("case", "number")
class Question(Versioned):
    id = key()
    number = models.BigIntegerField(
        unique=True, editable=False, db_default=NextNumber("provenance_question_number")
    )
    case = models.ForeignKey(Case, models.PROTECT, related_name="questions")
    text = models.CharField(max_length=500)
    note = models.TextField(blank=True)
    asked_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="question_has_text")
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
            models.CheckConstraint(condition=~models.Q(text=""), name="hypothesis_has_text"),
        ]

    def __str__(self) -> str:
        return self.text
