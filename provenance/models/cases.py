"""Cases: a story or investigation."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from provenance.domain import references

from .columns import NextNumber, Versioned, key, searchable, tracked


class CaseQuerySet(models.QuerySet["Case"]):
    def referred(self, ref: str) -> "CaseQuerySet":
        """The case called `ref`, such as HAM-0007; none if `ref` is no reference."""
        parts = references.case_parts(ref)
        return self.filter(code=parts[0], number=parts[1]) if parts else self.none()


@tracked("number", is_polled=True)
class Case(Versioned):
    """A folder of claims, publications and questions. A restricted one is its members' alone."""

    id = key()
    code = models.CharField(max_length=5)
    number = models.BigIntegerField(
        unique=True, editable=False, db_default=NextNumber("provenance_case_number")
    )
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    is_restricted = models.BooleanField(default=False)
    opened_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[A-Z]{2,5}$"), name="case_code_is_capitals"
            ),
            models.CheckConstraint(condition=~models.Q(title=""), name="case_has_title"),
        ]
        indexes = [searchable("title", "summary", config="english", name="case_words")]

    @property
    def ref(self) -> str:
        return references.case(self.code, self.number)

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.ref])


@tracked("case")
class Member(models.Model):
    """Somebody who sees a case while it is restricted."""

    id = key()
    case = models.ForeignKey(Case, models.PROTECT, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], name="member_once_per_case")
        ]
        indexes = [models.Index(fields=["user", "case"], name="member_by_user")]

    def __str__(self) -> str:
        return str(self.user)
