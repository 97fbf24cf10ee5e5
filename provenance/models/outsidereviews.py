"""What other publishers found on a claim: their reviews, word for word, never our verdict."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower
from django.utils import timezone

from provenance.domain.imports import ImportKind
from provenance.domain.outsidereviews import Meaning

from .assertions import Assertion
from .claims import Claim
from .columns import Withdrawable, in_order, key, only, searchable, tracked, word
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
    rating_explanation = models.TextField(blank=True)
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
            # How a review that comes in again finds the row of the first time.
            HashIndex(fields=["wording"], name="outsidereview_wording"),
        ]

    def __str__(self) -> str:
        return f"{self.publisher} on {self.claim.ref}"


@tracked("publisher")
class RatingMeaning(models.Model):
    """A word that somebody mapped a publisher's rating to by hand; "" where it was taken back.

    `rating` is what the publisher writes, as `domain.outsidereviews.Verbatim.label` has it.
    """

    id = key()
    publisher = models.ForeignKey(Source, models.PROTECT, related_name="rating_meanings")
    rating = models.CharField(max_length=500)
    meaning = word(Meaning, blank=True)
    mapped_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    mapped_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("meaning", Meaning, "ratingmeaning", optional=True),
            models.UniqueConstraint("publisher", Lower("rating"), name="ratingmeaning_once"),
        ]

    def __str__(self) -> str:
        return f"{self.publisher}: “{self.rating}”"


class IncomingFile(models.Model):
    """A file of reviews that somebody looks through before it is imported; then it is dropped."""

    id = key()
    name = models.CharField(max_length=200)
    kind = word(ImportKind)
    content = models.BinaryField()
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    loaded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [only("kind", ImportKind, "incomingfile")]
        indexes = [models.Index(fields=["loaded_by", "-id"], name="incomingfile_by_person")]

    def __str__(self) -> str:
        return self.name


class ColumnMapping(models.Model):
    """How a person last read the columns of a table: `chosen` is role → name of the column."""

    id = key()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="column_mappings"
    )
    columns = ArrayField(models.TextField())
    fingerprint = models.CharField(max_length=64)
    chosen = models.JSONField(default=dict)
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["saved_by", "fingerprint"], name="columnmapping_once_per_person"
            )
        ]
        indexes = [models.Index(fields=["fingerprint", "-saved_at"], name="columnmapping_newest")]

    def __str__(self) -> str:
        return ", ".join(self.columns)
