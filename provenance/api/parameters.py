"""Query parameters of lists, described by the filters that read them: page and API share both."""

from datetime import datetime
from typing import Any

from django_filters import ChoiceFilter, FilterSet, IsoDateTimeFilter
from drf_spectacular.utils import OpenApiParameter

from provenance.queries.figures import WholeFilter, YesFilter

from .reading import query


def of(filters: type[FilterSet], *, but_not: str = "") -> tuple[OpenApiParameter, ...]:
    """One for each filter, with its help and, where it has one, its closed list of words."""
    return tuple(
        query(name, its.extra["help_text"], **_shape(its))
        for name, its in filters.base_filters.items()
        if name != but_not
    )


def _shape(its: Any) -> dict[str, Any]:
    if isinstance(its, WholeFilter):
        return {"type": {"type": "integer", "minimum": 0}}
    if isinstance(its, YesFilter):
        return {"type": bool}
    if isinstance(its, IsoDateTimeFilter):
        return {"type": datetime}
    if isinstance(its, ChoiceFilter):
        return {"enum": [value for value, _ in its.extra["choices"]]}
    return {}
