"""Sources: whoever or whatever information comes from, and the names they go by."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import SourceKind

from .columns import Versioned, key, only, tracked, word


class SourceQuerySet(models.QuerySet["Source"]):
    def standing(self) -> "SourceQuerySet":
        """Sources that were not merged into another."""
        return self.filter(merged_into=None)


@tracked("merged_into")
class Source(Versioned):
    """An outlet, agency, institute, person … `merged_into` is set on a spelling given up."""

    id = key()
    name = models.CharField(max_length=200)
    kind = word(SourceKind)
    country = models.CharField(max_length=2, blank=True)
    domains = ArrayField(models.CharField(max_length=253), default=list, blank=True)
    description = models.TextField(blank=True)
    policies = models.JSONField(default=dict, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged"
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        constraints = [
            only("kind", SourceKind, "source"),
            models.UniqueConstraint(
                Lower("name"), condition=Q(merged_into=None), name="source_name_once"
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="source_not_merged_into_itself"
            ),
        ]
        indexes = [
            models.Index(OpClass(Lower("name"), "text_pattern_ops"), name="source_name_prefix"),
            models.Index(fields=["kind", "id"], name="source_kind"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])


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
            models.Index(OpClass(Lower("name"), "text_pattern_ops"), name="alias_name_prefix")
        ]

    def __str__(self) -> str:
        return self.name
