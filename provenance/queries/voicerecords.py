"""One assertion, or one attribution, on its own: what programs read where people read chains."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from provenance.models import Assertion, Attribution, Claim

from . import chains
from .facts import fields_of


def assertion(pk: UUID) -> Assertion | None:
    """With its claim, source and publication, withdrawn or not. One query."""
    rows = Assertion.objects.select_related("claim__case", "source", "publication__source")
    return rows.filter(pk=pk).first()


def attribution(pk: UUID) -> Attribution | None:
    """With its claim, withdrawn or not. One query."""
    return Attribution.objects.select_related("claim__case").filter(pk=pk).first()


def said(row: Assertion) -> Mapping[str, Any]:
    """What a chain shows of the assertion, its claim, version and whether it was withdrawn.

    Three queries beside the assertion's own.
    """
    page = chains.of(row.claim)
    voice = next(one for one in (*page.voices, *page.withdrawn) if one.id == row.pk)
    return fields_of(voice) | _about(row.claim, row.version, row.withdrawn_at)


def leant(row: Attribution) -> Mapping[str, Any]:
    """The columns of the attribution, its claim, version and whether it was withdrawn."""
    names = ("citing_id", "cited_id", "mode", "cue", "is_inferred", "inferred_because")
    told = {name: getattr(row, name) for name in names}
    gone = {"id": row.pk, "withdrawn_reason": row.withdrawn_reason}
    return told | gone | _about(row.claim, row.version, row.withdrawn_at)


def _about(claim: Claim, version: int, withdrawn_at: datetime | None) -> dict[str, Any]:
    return {"claim": claim, "version": version, "withdrawn_at": withdrawn_at}
