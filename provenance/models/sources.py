"""Sources: whoever or whatever information comes from, and the names they go by."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import SourceKind

from .cases import Case
from .columns import Versioned, key, only, tracked, within, word


class SourceQuerySet(models.QuerySet["Source"]):
    def standing(self) -> "SourceQuerySet":
        """Sources that were not merged into another."""
        return self.filter(merged_into=None)


@tracked("merged_into", is_polled=True)
class Source(Versioned):
    """An outlet, agency, institute, person … `merged_into` is set on a spelling given up.

    Who is no confidant of a confidential source knows it by its `code_name`. `kept_in` is the
    restricted case in which a source was first named, until it is named elsewhere.
    """

    id = key()
    name = models.CharField(max_length=200)
    kind = word(SourceKind)
    country = models.CharField(max_length=2, blank=True)
    domains = ArrayField(models.CharField(max_length=253), default=list, blank=True)
    description = models.TextField(blank=True)
    policies = models.JSONField(default=dict, blank=True)
    is_confidential = models.BooleanField(default=False)
    code_name = models.CharField(max_length=60, blank=True)
    kept_in = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="kept_sources"
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged"
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        constraints = [
            only("kind", SourceKind, "source"),
            # Whoever does not know a confidential source may record one of the same name.
            models.UniqueConstraint(
                Lower("name"),
                condition=Q(merged_into=None, is_confidential=False),
                name="source_name_once",
            ),
            models.UniqueConstraint(
                Lower("code_name"), condition=~Q(code_name=""), name="source_code_name_once"
            ),
            models.CheckConstraint(
                condition=Q(is_confidential=False) | ~Q(code_name=""),
                name="source_confidential_has_code_name",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="source_not_merged_into_itself"
            ),
        ]
        indexes = [
            models.Index(OpClass(Lower("name"), "text_pattern_ops"), name="source_name_prefix"),
            models.Index(fields=["kind", "id"], name="source_kind"),
            within("name", name="source_name_within"),
            # The order of the list.
            models.Index(
                Lower("name"), "id", condition=Q(merged_into=None), name="source_in_order"
            ),
            GinIndex(fields=["domains"], name="source_domains"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])


@tracked("source")
class Confidant(models.Model):
    """Somebody who knows who a confidential source is."""

    id = key()
    source = models.ForeignKey(Source, models.PROTECT, related_name="confidants")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "user"], name="confidant_once_per_source")
        ]
        indexes = [models.Index(fields=["user", "source"], name="confidant_by_user")]

    def __str__(self) -> str:
        return str(self.user)


@tracked("source")
class Alias(models.Model):
    """Another name of a source; each name leads to one source."""

    id = key()
    source = models.ForeignKey(Source, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [models.UniqueConstraint(Lower("name"), name="alias_name_once")]
        indexes = [
            models.Index(OpClass(Lower("name"), "text_pattern_ops"), name="alias_name_prefix"),
            within("name", name="alias_name_within"),
        ]

    def __str__(self) -> str:
        return self.name
