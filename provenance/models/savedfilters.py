"""Questions that somebody asks of the list of claims again and again."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse

from .cases import Case
from .columns import Versioned, key
from .sources import Source
from .tags import Tag

LONGEST_QUERY = 2000


class SavedFilter(Versioned):
    """A name for what narrows the list of claims. Personal, so that no history is kept of it.

    `query` is the list's query string without the case, the source and the tag: those are rows,
    so that a new name of theirs, or what the reader may see of them, holds here too.
    """

    id = key()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="saved_filters"
    )
    name = models.CharField(max_length=100)
    query = models.CharField(max_length=LONGEST_QUERY, blank=True)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    tag = models.ForeignKey(Tag, models.PROTECT, null=True, blank=True, related_name="+")
    is_shared = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("owner", Lower("name"), name="saved_filter_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="saved_filter_has_name"),
        ]
        indexes = [
            models.Index(fields=["id"], condition=Q(is_shared=True), name="saved_filter_shared")
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("filter-edit", args=[self.pk])
