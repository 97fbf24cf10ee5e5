"""Keys of claims that are shown as rows, which know their references only."""

from collections.abc import Iterable
from uuid import UUID

from provenance.domain import references
from provenance.models import Claim

from .claims import ClaimRow


def of_rows(rows: Iterable[ClaimRow]) -> dict[str, UUID]:
    """Reference → key. One query."""
    numbers = [number for row in rows if (number := references.number(row.ref, "C"))]
    found = Claim.objects.filter(number__in=numbers).values_list("number", "pk")
    return {references.claim(number): key for number, key in found}
