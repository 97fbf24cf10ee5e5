"""Records that come in by the file: each file once, each of its lines with what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from provenance.domain.imports import ImportKind, ImportState, LineOutcome

from .cases import Case
from .columns import key, only, word


class Import(models.Model):
    """One file on its way in. `choices` holds what was chosen for it: columns, a base address.

    `case` is where claims go that name none. Personal: whoever asked sees its lines. `total` and
    the figures below it count lines, those that a batch settled in the same transaction. `why`
    says why it was stopped, where nobody did.
    """

    id = key()
    kind = word(ImportKind)
    name = models.CharField(max_length=200)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="imports")
    choices = models.JSONField(default=dict, blank=True)
    is_dry_run = models.BooleanField(default=False)
    state = word(ImportState, default=ImportState.WAITING)
    why = models.TextField(blank=True)
    total = models.PositiveIntegerField(default=0)
    applied = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="imports")
    asked_at = models.DateTimeField(default=timezone.now, editable=False)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            only("kind", ImportKind, "import"),
            only("state", ImportState, "import"),
        ]
        indexes = [models.Index(fields=["asked_by", "-id"], name="import_by_person")]

    @property
    def settled(self) -> int:
        """How many lines do not wait any more."""
        return self.applied + self.unchanged + self.refused

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.pk])


class ImportLine(models.Model):
    """One record of an import as it came in, and what became of it: "" while it waits.

    `number` is where it stands in the file, counted from 1. A job that was cut short goes on
    with the lines that wait.
    """

    id = models.BigAutoField(primary_key=True)
    whole = models.ForeignKey(Import, models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField()
    text = models.TextField()
    outcome = word(LineOutcome, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            only("outcome", LineOutcome, "importline", optional=True),
            models.UniqueConstraint(fields=["whole", "number"], name="importline_once"),
        ]
        indexes = [
            models.Index(
                fields=["whole", "number"], condition=Q(outcome=""), name="importline_waiting"
            ),
            models.Index(fields=["whole", "outcome", "number"], name="importline_by_outcome"),
        ]

    def __str__(self) -> str:
        return f"{self.whole}: {self.number}"
