"""A review as read from any format, recorded as an import was told to."""

from dataclasses import replace
from datetime import datetime

from provenance.actions import outsidereviews
from provenance.domain.imports import Became
from provenance.domain.outsidereviews import Party, Reviewed
from provenance.domain.vocabulary import ClaimKind
from provenance.models import Import, User

from .reviewvalues import refuse


def apply(reviewed: Reviewed, *, whole: Import, by: User, at: datetime) -> Became:
    """`whole.choices`: "claim_kind" of what is new, "publisher" where the record names none."""
    if whole.case is None:
        refuse("The import has no case for its claims. Begin it anew and choose one.")
    publisher, kind = whole.choices.get("publisher", ""), whole.choices.get("claim_kind", "")
    if publisher and not reviewed.publisher.name:
        reviewed = replace(reviewed, publisher=Party(publisher, reviewed.publisher.url))
    return outsidereviews.record(
        reviewed=reviewed,
        case=whole.case,
        kind=kind or ClaimKind.OBSERVATION,
        by=by,
        at=at,
    )
