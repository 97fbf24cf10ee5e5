"""One expert's dated answer to a question."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood

from .columns import Versioned, Withdrawable, in_order, key, only, tracked, word
from .publications import Publication
from .questions import Hypothesis, Question
from .sources import Source


@tracked("question")
class Assessment(Versioned, Withdrawable):
    """Empty `confidence` means that the expert stated none."""

    id = key()
    question = models.ForeignKey(Question, models.PROTECT, related_name="assessments")
    expert = models.ForeignKey(Source, models.PROTECT, related_name="assessments")
    institution = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="institution_assessments"
    )
    publication = models.ForeignKey(
        Publication, models.PROTECT, null=True, blank=True, related_name="assessments"
    )
    stated_words = models.CharField(max_length=40, blank=True)
    stated_earliest = models.DateTimeField(null=True, blank=True)
    stated_latest = models.DateTimeField(null=True, blank=True)
    quote = models.TextField()
    confidence = word(Confidence, blank=True)
    access = word(EvidenceAccess, default=EvidenceAccess.UNKNOWN)
    evidence_words = models.CharField(max_length=300, blank=True)
    evidence = models.ManyToManyField(Publication, through="Evidence", related_name="read_by")
    supersedes = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("confidence", Confidence, "assessment", optional=True),
            only("access", EvidenceAccess, "assessment"),
            in_order("stated_earliest", "stated_latest", "assessment"),
            models.CheckConstraint(condition=~Q(quote=""), name="assessment_has_quote"),
            models.UniqueConstraint(fields=["id", "question"], name="assessment_of_question"),
            models.CheckConstraint(
                condition=~Q(supersedes=F("id")), name="assessment_not_superseding_itself"
            ),
            models.UniqueConstraint(
                fields=["supersedes"],
                condition=Q(supersedes__isnull=False, withdrawn_at=None),
                name="assessment_superseded_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.expert} on {self.question}"


@tracked("assessment")
class Judgement(models.Model):
    """What an assessment says of one hypothesis; no row where the expert said nothing of it."""

    id = key()
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="judgements")
    hypothesis = models.ForeignKey(Hypothesis, models.PROTECT, related_name="judgements")
    likelihood = word(Likelihood, blank=True)
    lean = word(Lean, blank=True)
    is_desk_reading = models.BooleanField(default=False)
    quote = models.TextField(blank=True)

    class Meta:
        constraints = [
            only("likelihood", Likelihood, "judgement", optional=True),
            only("lean", Lean, "judgement", optional=True),
            models.UniqueConstraint(
                fields=["assessment", "hypothesis"], name="judgement_once_per_hypothesis"
            ),
            models.CheckConstraint(
                condition=~Q(likelihood="", lean=""), name="judgement_says_something"
            ),
        ]


@tracked("assessment")
class Evidence(models.Model):
    """A publication, such as a set of images, that an expert is known to have looked at."""

    id = key()
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="+")
    publication = models.ForeignKey(Publication, models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(fields=["assessment", "publication"], name="evidence_once")
        ]
