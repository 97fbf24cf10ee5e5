"""Remember what a record is called where it came from. Part of the act that writes the record."""

from collections.abc import Mapping, Sequence

from django.db import models

from provenance.domain.outsideids import seen
from provenance.models import OutsideId
from provenance.models.outsideids import NOUNS

_NAMES: Mapping[type[models.Model], str] = {model: noun for noun, model in NOUNS.items()}

type Told = tuple[models.Model, str, Mapping[str, object]]
"""A row, its id outside, and the fields that came in with it."""


def remember(*, origin: str, told: Sequence[Told]) -> None:
    """Each row is found by its outside id from now on. One statement, none for nothing."""
    OutsideId.objects.bulk_create(
        OutsideId(
            origin=origin,
            outside=outside,
            seen=seen(given),
            **{_NAMES[type(row)]: row},
        )
        for row, outside, given in told
    )


def see(*, known: OutsideId, given: Mapping[str, object]) -> None:
    """Keep what the record says now."""
    now = known.seen | seen(given)
    if now != known.seen:
        known.seen = now
        known.save(update_fields=["seen"])
