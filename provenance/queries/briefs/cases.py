"""A case on paper: itself, its questions, and a short form of each of its claims."""

from datetime import datetime

from provenance.models import Case, Claim

from . import claims
from .values import CaseBrief

MOST_CLAIMS = 100
MOST_VOICES = 12
"""Of each side of each claim: the claim's own brief has more."""


def of_case(case: Case, published_by: datetime | None = None, most: int = MOST_CLAIMS) -> CaseBrief:
    """The brief of a case with its newest claims, however many it has. At most seventeen queries.

    Ten more in the past or with `published_by`, where no figures are stored.
    """
    rows = Claim.objects.filter(case=case)
    newest = list(rows.select_related("case").order_by("-id")[: most + 1])
    return CaseBrief(
        ref=case.ref,
        href=case.get_absolute_url(),
        title=case.title,
        summary=case.summary,
        opened_at=case.opened_at,
        claims=tuple(claims.each(newest[:most][::-1], published_by, most_voices=MOST_VOICES)),
        total=rows.count() if len(newest) > most else len(newest),
        questions=claims.questions(case.pk),
    )
