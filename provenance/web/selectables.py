"""What selecting claims of a list needs: templates/components/selection.html."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest

from provenance import policies
from provenance.models import Claim
from provenance.queries import selections
from provenance.queries.claims import ClaimRow
from provenance.queries.pages import Page


@dataclass(frozen=True, slots=True)
class Selectable:
    """`shown`: references on the page; `filter`: the list's query; `matching`: how many it finds.

    `refusal`: why the reader may only export, or None.
    """

    shown: str
    here: int
    matching: str
    filter: str
    back: str
    refusal: str | None


def of(
    request: HttpRequest, rows: Page[ClaimRow], claims: QuerySet[Claim] | None, **filters: str
) -> Selectable | None:
    """None where there is nothing to select. One query."""
    if not rows.rows or claims is None:
        return None
    is_whole = not (rows.newer or rows.older)
    found = selections.count(claims)  # always: a list costs the same for one page and for many
    told: Any = request.GET.copy()
    told.pop("page", None)
    return Selectable(
        shown=" ".join(row.ref for row in rows.rows),
        here=len(rows.rows),
        matching="" if is_whole else found,
        filter=urlencode(filters) if filters else told.urlencode(),
        back=request.get_full_path(),
        refusal=policies.edit_refusal(request.user),
    )
