"""Claims that the desk shows to everybody: each has a public page while it is out."""

from django.conf import settings
from django.db import models

from .claims import Claim
from .columns import Versioned, Withdrawable, key, tracked

LONGEST_HEADLINE = 200


@tracked("claim")
class Release(Versioned, Withdrawable):
    """A claim's public page, and what it shows. While it is withdrawn there is none.

    Put out again, the same row stands again: `released_at` is the first time, so that what was
    corrected since stays told. `headline` and `summary` are for readers, "" where none were given.
    """

    id = key()
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="release")
    headline = models.CharField(max_length=LONGEST_HEADLINE, blank=True)
    summary = models.TextField(blank=True)
    shows_chain = models.BooleanField(default=True)
    shows_experts = models.BooleanField(default=False)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    released_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["-released_at", "-id"],
                condition=models.Q(withdrawn_at=None),
                name="release_newest",
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim.ref} in public"
