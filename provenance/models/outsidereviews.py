"""What other publishers found on a claim: their reviews, word for word, never our verdict."""

from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone

from .assertions import Assertion
from .claims import Claim
from .columns import Withdrawable, in_order, key, searchable, tracked
from .publications import Publication
from .sources import Source


class Site(Func):
    """The host that a URL names, in small letters, "www." left out; NULL where it names none."""

    template = "substring(lower(%(expressions)s) from '^https?://(?:www\\.)?([^/?#:@]+)')"
    output_field = models.TextField()


@tracked("claim")
class OutsideReview(Withdrawable):
    """One publisher's review of one claim, as schema.org's ClaimReview tells it.

    `wording` is the claim as that publisher put it; `said` is the assertion of whoever it
    reviews, null where no one is named. Ratings are kept as they were written: a value, its
    scale's ends, and its words. What was blank is "".
    """

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="outside_reviews")
    publisher = models.ForeignKey(Source, models.PROTECT, related_name="outside_reviews")
    publication = models.ForeignKey(
        Publication, models.PROTECT, null=True, blank=True, related_name="outside_reviews"
    )
    said = models.ForeignKey(
        Assertion, models.PROTECT, null=True, blank=True, related_name="outside_reviews"
    )
    wording = models.TextField(blank=True)
    url = models.URLField(max_length=2000, blank=True)
    title = models.TextField(blank=True)
    language = models.CharField(max_length=35, blank=True)
    reviewed_words = models.CharField(max_length=100, blank=True)
    reviewed_earliest = models.DateTimeField(null=True, blank=True)
    reviewed_latest = models.DateTimeField(null=True, blank=True)
    said_words = models.CharField(max_length=300, blank=True)
    said_earliest = models.DateTimeField(null=True, blank=True)
    said_latest = models.DateTimeField(null=True, blank=True)
    venue = models.CharField(max_length=300, blank=True)
    rating_text = models.TextField(blank=True)
    rating_value = models.CharField(max_length=60, blank=True)
    rating_best = models.CharField(max_length=60, blank=True)
    rating_worst = models.CharField(max_length=60, blank=True)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            in_order("reviewed_earliest", "reviewed_latest", "outsidereview"),
            in_order("said_earliest", "said_latest", "outsidereview"),
            models.UniqueConstraint(
                fields=["claim", "publisher", "url"],
                condition=Q(withdrawn_at=None),
                name="outsidereview_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["publisher", "-id"],
                condition=Q(withdrawn_at=None),
                name="outsidereview_by_publisher",
            ),
            searchable("wording", "title", config="english", name="outsidereview_words"),
            models.Index(
                Site("url"),
                F("claim"),
                condition=Q(withdrawn_at=None),
                name="outsidereview_by_site",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publisher} on {self.claim.ref}"
