"""What a person was told, once for each cause."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.notices import Delivery, NoticeKind

from .claims import Claim
from .columns import exactly_one, key, only, word
from .comments import Comment
from .proposals import Proposal
from .publications import Publication
from .ratings import Rating
from .reviews import Review
from .ties import Tie
from .verdicts import Verdict
from .webhooks import Webhook

ABOUT = ("publication", "verdict", "proposal", "comment", "rating", "tie", "review", "webhook")


class Notice(models.Model):
    """`kind` happened to the one row it is about; `claims` are those the person watches.

    Nothing is told here in words: they are made of the rows when the notice is read, by somebody
    who may see those rows. `mailed_at` is set once, whichever way the e-mail went.
    """

    id = key()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="notices", editable=False
    )
    kind = word(NoticeKind)
    publication = models.ForeignKey(Publication, models.PROTECT, null=True, related_name="+")
    verdict = models.ForeignKey(Verdict, models.PROTECT, null=True, related_name="+")
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, related_name="+")
    comment = models.ForeignKey(Comment, models.PROTECT, null=True, related_name="+")
    rating = models.ForeignKey(Rating, models.PROTECT, null=True, related_name="+")
    tie = models.ForeignKey(Tie, models.PROTECT, null=True, related_name="+")
    # Reviews go by the thousand when their cause is undone, in one statement: who deletes them
    # deletes what tells of them first (actions/causes.py).
    review = models.ForeignKey(Review, models.DO_NOTHING, null=True, related_name="+")
    webhook = models.ForeignKey(Webhook, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)
    delivery = word(Delivery)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            exactly_one(*ABOUT, name="notice_about_one_thing"),
            only("kind", NoticeKind, "notice"),
            only("delivery", Delivery, "notice"),
            # What the program itself did to somebody's webhook is told in nobody else's name.
            models.CheckConstraint(
                condition=~Q(person=models.F("by")) | Q(webhook__isnull=False),
                name="notice_of_others",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="notice_of_person"),
            models.Index(fields=["person", "-id"], condition=Q(read_at=None), name="notice_unread"),
            models.Index(
                fields=["delivery", "person"],
                condition=Q(read_at=None, mailed_at=None),
                name="notice_to_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person}"


class NoticeClaim(models.Model):
    """A claim that the person watches and that the cause reaches."""

    notice = models.ForeignKey(Notice, models.CASCADE, related_name="touched")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["notice", "claim"], name="notice_claim_once")
        ]

    def __str__(self) -> str:
        return f"{self.notice_id}: {self.claim_id}"
