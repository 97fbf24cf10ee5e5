"""Tags: the desk's own words by which it finds claims again."""

from urllib.parse import urlencode

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse

from .cases import Case
from .claims import Claim
from .columns import Versioned, key, tracked

LONGEST_TAG = 50


class TagQuerySet(models.QuerySet["Tag"]):
    def standing(self) -> "TagQuerySet":
        """Tags that were not merged into another."""
        return self.filter(merged_into=None)


@tracked("merged_into")
class Tag(Versioned):
    """`merged_into` is set on a tag given up: whoever still types its name means the other.

    `kept_in` is the restricted case whose claims it was made for, until it is used elsewhere.
    """

    id = key()
    name = models.CharField(max_length=LONGEST_TAG)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged"
    )
    kept_in = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="kept_tags"
    )

    objects = TagQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("name"), name="tag_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="tag_has_name"),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="tag_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('claim-list')}?{urlencode({'tag': self.name})}"


@tracked("claim", "tag")
class ClaimTag(models.Model):
    """`claim` carries `tag`. No evidence: the row is deleted when the tag is taken off."""

    id = key()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="tagged")
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="tagged")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "tag"], name="claim_tagged_once")]

    def __str__(self) -> str:
        return f"{self.claim.ref} {self.tag}"
