"""Tokens: how a program logs in to the API in the name of a person."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from provenance.domain.tokens import Scope

from .columns import key


class Token(models.Model):
    """A secret that was shown once; what is kept is its SHA-256 and its first signs.

    A token may what its owner may, and of that only what its scopes say. Personal, so it carries
    no history; its row says who made it and when it was revoked, and stays.
    """

    id = key()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="tokens", editable=False
    )
    name = models.CharField(max_length=100)
    start = models.CharField(max_length=12, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(models.CharField(max_length=24, choices=Scope.choices()))
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(scopes=[]), name="token_has_a_scope"),
            models.CheckConstraint(
                condition=Q(scopes__contained_by=[scope.value for scope in Scope]),
                name="token_scopes_in_vocabulary",
            ),
        ]
        indexes = [models.Index(fields=["owner", "-id"], name="token_by_owner")]

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"


class Answered(models.Model):
    """What was answered to a request that carried an Idempotency-Key, for 24 hours.

    `about` names the rows that the request spoke of, each as [model, key]: who sees one of them
    no longer is not given the answer again.
    """

    id = key()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    headers = models.JSONField(default=dict)
    body = models.BinaryField(default=bytes)
    about = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "answered"
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="answered_once_per_key")
        ]
        indexes = [models.Index(fields=["at"], name="answered_at")]

    def __str__(self) -> str:
        return f"{self.person}: {self.key}"


class Spent(models.Model):
    """How many requests a token, or a person, made in the minute that began `at`."""

    who = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "spent"

    def __str__(self) -> str:
        return f"{self.who}: {self.count}"
