"""Who says a claim, and from whom they had it."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from provenance.domain.vocabulary import Basis, ChainEnd, Mode, Stance

from .claims import Claim
from .columns import Versioned, Withdrawable, key, only, tracked, word
from .publications import Publication
from .sources import Source


@tracked("claim")
class Assertion(Versioned, Withdrawable):
    """One source saying, or denying, one claim, once. Two that disagree stay two rows."""

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="assertions")
    source = models.ForeignKey(Source, models.PROTECT, related_name="assertions")
    publication = models.ForeignKey(
        Publication, models.PROTECT, null=True, blank=True, related_name="assertions"
    )
    stance = word(Stance, default=Stance.ASSERTS)
    quote = models.TextField(blank=True)
    prefix = models.CharField(max_length=200, blank=True)
    suffix = models.CharField(max_length=200, blank=True)
    hedge = models.CharField(max_length=100, blank=True)
    basis = word(Basis, default=Basis.UNKNOWN)
    was_read = models.BooleanField(default=False)
    chain_end = word(ChainEnd, blank=True)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("stance", Stance, "assertion"),
            only("basis", Basis, "assertion"),
            only("chain_end", ChainEnd, "assertion", optional=True),
            models.UniqueConstraint(
                fields=["claim", "publication"],
                condition=Q(publication__isnull=False, withdrawn_at=None),
                name="assertion_once_per_claim_and_publication",
            ),
            models.UniqueConstraint(
                fields=["claim", "source"],
                condition=Q(publication__isnull=True, withdrawn_at=None),
                name="assertion_once_per_claim_and_source",
            ),
            # What an attribution's two ends refer to, so that both lie on one claim.
            models.UniqueConstraint(fields=["id", "claim"], name="assertion_of_claim"),
        ]
        indexes = [
            models.Index(
                fields=["source", "-id"],
                condition=Q(withdrawn_at=None),
                name="assertion_by_source",
            ),
            models.Index(
                fields=["claim"],
                condition=Q(stance=Stance.DENIES.value, withdrawn_at=None),
                name="assertion_denies",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.stance} {self.claim.ref}"


@tracked("claim")
class Attribution(Versioned, Withdrawable):
    """`citing` had it from `cited`; the migration ties both ends to this row's claim."""

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="attributions")
    citing = models.ForeignKey(Assertion, models.PROTECT, related_name="upstream")
    cited = models.ForeignKey(Assertion, models.PROTECT, related_name="downstream")
    mode = word(Mode, default=Mode.CITES)
    cue = models.CharField(max_length=100, blank=True)
    is_inferred = models.BooleanField(default=False)
    inferred_because = models.TextField(blank=True)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("mode", Mode, "attribution"),
            models.CheckConstraint(condition=~Q(citing=F("cited")), name="attribution_not_to_self"),
            models.UniqueConstraint(
                fields=["citing", "cited"],
                condition=Q(withdrawn_at=None),
                name="attribution_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.citing_id} {self.mode} {self.cited_id}"
