"""What people of the desk say to one another about a record."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .assertions import Assertion
from .assessments import Assessment
from .claims import Claim
from .columns import Versioned, Withdrawable, key, tracked
from .questions import Question


@tracked("claim", "question")
class Comment(Versioned, Withdrawable):
    """On a claim, or on what a source says of it; on a question, or on what an expert thinks.

    The migration ties the assertion to the claim and the assessment to the question.
    """

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="comments")
    assertion = models.ForeignKey(
        Assertion, models.PROTECT, null=True, blank=True, related_name="+"
    )
    question = models.ForeignKey(
        Question, models.PROTECT, null=True, blank=True, related_name="comments"
    )
    assessment = models.ForeignKey(
        Assessment, models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_has_text"),
            models.CheckConstraint(
                condition=Q(claim__isnull=False, question=None, assessment=None)
                | Q(claim=None, assertion=None, question__isnull=False),
                name="comment_on_claim_or_question",
            ),
        ]
        indexes = [
            models.Index(fields=["claim", "id"], name="comment_on_claim"),
            models.Index(fields=["question", "id"], name="comment_on_question"),
        ]

    def __str__(self) -> str:
        return f"a comment on {self.anchor.ref}"

    @property
    def anchor(self) -> Claim | Question:
        """The claim or question on whose page it stands."""
        anchor = self.claim or self.question
        assert anchor is not None  # noqa: S101 - the database holds it
        return anchor

    def get_absolute_url(self) -> str:
        return f"{self.anchor.get_absolute_url()}#comment-{self.pk}"


@tracked("comment")
class Mention(models.Model):
    """A person whom a comment calls by name."""

    id = key()
    comment = models.ForeignKey(Comment, models.PROTECT, related_name="mentions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="mentions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["comment", "person"], name="mention_once")]

    def __str__(self) -> str:
        return f"{self.person} in {self.comment}"
