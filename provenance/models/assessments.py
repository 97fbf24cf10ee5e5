"""One expert's dated answer to a question."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from provenance.domain.probabilities import TOP
from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood

from .claims import Claim
from .columns import Versioned, Withdrawable, in_order, key, only, tracked, word
from .publications import Publication
from .questions import Hypothesis, Question
from .sources import Source


@tracked("question", is_polled=True)
class Assessment(Versioned, Withdrawable):
    """Empty `confidence` means that the expert stated none.

    `access` is the basis: saw the raw evidence, was told of it, general expertise.
    `lacks_affiliation`: an editor says that the record has no affiliation with the institution
    on that date. `assumptions` and `caveats` are the expert's words.
    """

    id = key()
    question = models.ForeignKey(Question, models.PROTECT, related_name="assessments")
    expert = models.ForeignKey(Source, models.PROTECT, related_name="assessments")
    institution = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="institution_assessments"
    )
    lacks_affiliation = models.BooleanField(default=False)
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
    evidence_claims = models.ManyToManyField(Claim, through="Evidence", related_name="weighed_by")
    assumptions = models.TextField(blank=True)
    caveats = models.TextField(blank=True)
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


def _within_words() -> Q:
    """`low` and `high` within the range of the word, as domain/probabilities.py has it."""
    within = Q(likelihood="") | Q(low=None)
    for word_ in Likelihood:
        inside = Q(likelihood=word_, low__gte=word_.low, high__lte=word_.high)
        within |= inside if word_.high == TOP else inside & Q(low__lt=word_.high)
    return within


@tracked("assessment")
class Judgement(models.Model):
    """What an assessment says of one hypothesis; no row where the expert said nothing of it.

    A likelihood, or a lean where the expert gave no probability. `low` and `high` are the
    expert's own figures in whole per cent, the ends included; None where they gave none.
    """

    id = key()
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="judgements")
    hypothesis = models.ForeignKey(Hypothesis, models.PROTECT, related_name="judgements")
    likelihood = word(Likelihood, blank=True)
    lean = word(Lean, blank=True)
    low = models.PositiveSmallIntegerField(null=True, blank=True)
    high = models.PositiveSmallIntegerField(null=True, blank=True)
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
                condition=~Q(likelihood="", lean="", low=None), name="judgement_says_something"
            ),
            models.CheckConstraint(
                condition=Q(lean="") | Q(likelihood="", low=None),
                name="judgement_no_lean_beside_probability",
            ),
            models.CheckConstraint(
                condition=Q(low=None, high=None)
                | Q(low__isnull=False, high__isnull=False, high__lte=100, low__lte=F("high")),
                name="judgement_range_in_order",
            ),
            models.CheckConstraint(condition=_within_words(), name="judgement_range_within_word"),
        ]


@tracked("assessment")
class Evidence(models.Model):
    """A publication, such as a set of images, or a claim that an expert is known to have weighed.

    One of the two.
    """

    id = key()
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="+")
    publication = models.ForeignKey(
        Publication, models.PROTECT, null=True, blank=True, related_name="+"
    )
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=Q(claim=None, publication__isnull=False)
                | Q(claim__isnull=False, publication=None),
                name="evidence_is_one_thing",
            ),
            models.UniqueConstraint(
                fields=["assessment", "publication", "claim"],
                nulls_distinct=False,
                name="evidence_once",
            ),
        ]
