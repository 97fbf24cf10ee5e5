"""What forms about a question offer to choose from as evidence."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from provenance.models import Assertion, Case, Claim, Publication

MOST = 200


def of_case(case: Case, *, assessment: UUID | None = None) -> dict[str, Any]:
    """The newest publications and claims of the case, and those of `assessment`, however old.

    `looked_at` are the keys of its own publications. Two queries, four for an assessment.
    """
    spoken = Assertion.objects.filter(
        publication=OuterRef("pk"), claim__case=case, withdrawn_at=None
    )
    filed = Publication.objects.select_related("source").order_by("-id")
    stated = Claim.objects.order_by("-id")
    own: list[Publication] = []
    weighed: list[Claim] = []
    if assessment is not None:
        of_it = Q(assessments=assessment) | Q(read_by=assessment)
        own = list(filed.filter(of_it).distinct())
        weighed = list(stated.filter(weighed_by=assessment))
    return {
        "publications": _once([*own, *filed.filter(Exists(spoken))[:MOST]]),
        "claims": _once([*weighed, *stated.filter(case=case)[:MOST]]),
        "looked_at": {row.pk for row in own},
    }


def _once[T](rows: list[T]) -> list[T]:
    return list(dict.fromkeys(rows))
