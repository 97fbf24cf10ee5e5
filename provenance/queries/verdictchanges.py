"""What the desk decided, claim by claim, as a list of changes: for the feed and the API."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Verdict

from .facts import VerdictFacts
from .pages import Page, cut


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One decision. `former` is what the claim was marked before, "" where it was not."""

    id: UUID
    ref: str
    text: str
    href: str
    case_ref: str
    verdict: VerdictFacts
    former: str

    @property
    def title(self) -> str:
        """`C-1042 is marked disputed, unverified before: …`."""
        before = (
            f", {VerdictStatus.called(self.former).label.lower()} before" if self.former else ""
        )
        return f"{self.ref} is marked {self.verdict.label.lower()}{before}: {self.text}"

    @property
    def at(self) -> datetime:
        return self.verdict.at


def listed(rows: QuerySet[Verdict], token: str = "", size: int = 50) -> Page[VerdictChange]:
    """A page of decisions, newest first. One query."""
    earlier = Verdict.objects.filter(claim=OuterRef("claim"), pk__lt=OuterRef("pk"))
    told = rows.select_related("claim__case", "decided_by", "approved_by").annotate(
        former=Subquery(earlier.order_by("-pk").values("status")[:1])
    )
    page = cut(told, key=("-id",), token=token, size=size)
    return Page([_change(row) for row in page.rows], page.newer, page.older)


def _change(row: Verdict) -> VerdictChange:
    return VerdictChange(
        id=row.pk,
        ref=row.claim.ref,
        text=row.claim.text,
        href=row.claim.get_absolute_url(),
        case_ref=row.claim.case.ref,
        verdict=VerdictFacts.of(row),
        former=getattr(row, "former", None) or "",
    )
