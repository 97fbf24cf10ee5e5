"""What changed since a moment, for programs that ask now and then.

Read off the history: each version has the moment at which it was written. Of claims also their
figures count, which change with ratings and ties elsewhere; of questions what experts think.
"""

from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from provenance.models import Assessment, Claim, ClaimSupport, Question


def changed[M: Model](rows: QuerySet[M], since: datetime) -> QuerySet[M]:
    """Those of `rows` of which a version was written since that moment, itself included."""
    return rows.filter(pk__in=_keys(rows.model, since))


def _keys(model: Any, since: datetime) -> QuerySet[Any]:
    written = _written(model, since).values("pgh_obj_id")
    if model is Claim:
        return written.union(ClaimSupport.objects.filter(changed_at__gte=since).values("claim_id"))
    if model is Question:
        return written.union(_written(Assessment, since).values("question_id"))
    return written


def _written(model: Any, since: datetime) -> QuerySet[Any]:
    return model.pgh_event_model.objects.filter(pgh_created_at__gte=since)
