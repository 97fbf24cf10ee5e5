"""Publications: one dated item a source put out."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import PublicationKind, Standing

from .cases import Case
from .columns import Versioned, in_order, key, only, searchable, tracked, word
from .sources import Source


@tracked("source", is_polled=True)
class Publication(Versioned):
    """`published_*` keep the date as far as it is known; empty words mean it is not known.

    A publication that was corrected or retracted has the reason, and where it is known the date
    (`notice_*`) and the address of the notice that says so. `kept_in` is the restricted case for
    which it was filed, until it is used elsewhere.
    """

    id = key()
    source = models.ForeignKey(Source, models.PROTECT, related_name="publications")
    kind = word(PublicationKind)
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    canonical_url = models.URLField(max_length=2000, blank=True)
    published_words = models.CharField(max_length=40, blank=True)
    published_earliest = models.DateTimeField(null=True, blank=True)
    published_latest = models.DateTimeField(null=True, blank=True)
    standing = word(Standing, default=Standing.CURRENT)
    standing_reason = models.TextField(blank=True)
    notice_words = models.CharField(max_length=40, blank=True)
    notice_earliest = models.DateTimeField(null=True, blank=True)
    notice_latest = models.DateTimeField(null=True, blank=True)
    notice_url = models.URLField(max_length=2000, blank=True)
    kept_in = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="kept_publications"
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            only("kind", PublicationKind, "publication"),
            only("standing", Standing, "publication"),
            in_order("published_earliest", "published_latest", "publication"),
            in_order("notice_earliest", "notice_latest", "publication"),
            models.CheckConstraint(
                condition=~Q(standing__in=[Standing.CORRECTED.value, Standing.RETRACTED.value])
                | ~Q(standing_reason=""),
                name="publication_standing_has_reason",
            ),
            models.UniqueConstraint(
                fields=["canonical_url"],
                condition=~Q(canonical_url=""),
                name="publication_once_per_canonical_url",
            ),
        ]
        indexes = [
            searchable("title", config="english", name="publication_words"),
            models.Index(
                F("source"),
                F("published_latest").desc(nulls_last=True),
                F("id").desc(),
                name="publication_by_source",
            ),
        ]

    def __str__(self) -> str:
        return self.name or f"{self.source}, {self.published_words or 'undated'}"

    @property
    def name(self) -> str:
        """The title, or where there is none the address as people write it."""
        return self.title or self.url.split("://")[-1].removeprefix("www.").rstrip("/")

    def get_absolute_url(self) -> str:
        return reverse("publication", args=[self.pk])
