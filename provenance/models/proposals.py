"""Verdicts that wait for a second person, and what that person read."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.proposals import ProposalState
from provenance.domain.vocabulary import Credibility, VerdictStatus

from .claims import LONGEST_TEXT, Claim
from .columns import Versioned, in_order, key, only, tracked, word
from .reviews import Review
from .verdicts import Verdict


@tracked("claim")
class Proposal(Versioned):
    """A verdict as one person proposes it. It is no verdict before another approves it.

    `wording` and `claim_version` say what claim it was proposed on: what changed since is told
    before it is approved. `answer` is what whoever answered it wrote: a comment, or why.
    """

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="proposals")
    status = word(VerdictStatus)
    credibility = word(Credibility, blank=True)
    reason = models.TextField()
    wording = models.CharField(max_length=LONGEST_TEXT)
    claim_version = models.PositiveIntegerField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)
    state = word(ProposalState, default=ProposalState.PROPOSED)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)
    verdict = models.OneToOneField(
        Verdict, models.PROTECT, null=True, blank=True, related_name="proposal"
    )
    settles = models.ManyToManyField(Review, through="Settling", related_name="+")

    class Meta:
        constraints = [
            only("status", VerdictStatus, "proposal"),
            only("credibility", Credibility, "proposal", optional=True),
            only("state", ProposalState, "proposal"),
            in_order("proposed_at", "answered_at", "proposal"),
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(state=ProposalState.PROPOSED.value),
                name="proposal_one_open",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="proposal_has_reason"),
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED.value, answered_by=None, answered_at=None)
                | Q(answered_by__isnull=False, answered_at__isnull=False)
                & ~Q(state=ProposalState.PROPOSED.value),
                name="proposal_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(
                    state__in=[ProposalState.APPROVED.value, ProposalState.SENT_BACK.value]
                )
                | ~Q(answered_by=F("proposed_by")),
                name="proposal_second_person",
            ),
            models.CheckConstraint(
                condition=Q(state=ProposalState.APPROVED.value, verdict__isnull=False)
                | ~Q(state=ProposalState.APPROVED.value) & Q(verdict=None),
                name="proposal_verdict_if_approved",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-id"],
                condition=Q(state=ProposalState.PROPOSED.value),
                name="proposal_waiting",
            ),
            models.Index(
                fields=["proposed_by", "-id"],
                condition=Q(state=ProposalState.SENT_BACK.value),
                name="proposal_sent_back",
            ),
        ]

    def __str__(self) -> str:
        return f"a verdict proposed on {self.claim.ref}"

    def get_absolute_url(self) -> str:
        return reverse("proposal", args=[self.pk])


@tracked("proposal")
class Settling(models.Model):
    """A review that is settled once the proposal is approved."""

    id = key()
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="settlings")
    review = models.ForeignKey(Review, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["proposal", "review"], name="settling_once")]


@tracked("proposal")
class SecondReading(models.Model):
    """What a second person made of the claim before the proposal was shown to them.

    Without a status they had it shown at once and gave no reading of their own.
    """

    id = key()
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="readings")
    status = word(VerdictStatus, blank=True)
    credibility = word(Credibility, blank=True)
    note = models.TextField(blank=True)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            only("status", VerdictStatus, "secondreading", optional=True),
            only("credibility", Credibility, "secondreading", optional=True),
            models.UniqueConstraint(fields=["proposal", "read_by"], name="secondreading_once"),
            models.CheckConstraint(
                condition=~Q(status="") | Q(credibility="", note=""),
                name="secondreading_grades_or_not",
            ),
        ]

    def __str__(self) -> str:
        return f"a second reading of {self.proposal}"
