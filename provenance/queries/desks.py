"""The desk: what wants an editor's eye."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from provenance.domain.vocabulary import Stance, VerdictStatus
from provenance.models import Assertion, Case, Claim, User

from . import cases as case_rows
from . import claims as claim_rows
from . import figures, proposals, reviews, savedfilters
from .cases import CaseRow
from .claims import ClaimRow
from .proposals import ProposalFacts
from .reviews import ReviewFacts
from .savedfilters import SavedFacts

SOME = 8


@dataclass(frozen=True, slots=True)
class DeskPage:
    """Short lists, newest first; each of them has a full list behind it."""

    waiting: tuple[ProposalFacts, ...]
    sent_back: tuple[ProposalFacts, ...]
    mine: tuple[ReviewFacts, ...]
    unassigned: tuple[ReviewFacts, ...]
    assigned: tuple[ClaimRow, ...]
    saved: tuple[SavedFacts, ...]
    differing: tuple[ClaimRow, ...]
    unmarked: tuple[ClaimRow, ...]
    disputed: tuple[ClaimRow, ...]
    contradicted: tuple[ClaimRow, ...]
    recent: tuple[ClaimRow, ...]
    cases: tuple[CaseRow, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.cases or self.recent)


def for_page(person: User) -> DeskPage:
    """Sixteen queries at most."""
    claims = Claim.objects.all()
    disputed = claims.filter(verdicts__superseded_at=None, verdicts__status=VerdictStatus.DISPUTED)
    waiting, sent_back = proposals.for_desk(person)
    mine, unassigned = reviews.for_desk(person)
    return DeskPage(
        waiting=waiting,
        sent_back=sent_back,
        mine=mine,
        unassigned=unassigned,
        assigned=_some(claims.filter(assigned_to=person)),
        saved=savedfilters.for_list(person),
        differing=_some(figures.differing(claims)),
        unmarked=_some(claims.filter(verdicts=None)),
        disputed=_some(disputed),
        contradicted=_some(_contradicted(claims)),
        recent=_some(claims),
        cases=tuple(case_rows.listed(Case.objects.all(), size=SOME).rows),
    )


def _some(claims: QuerySet[Claim]) -> tuple[ClaimRow, ...]:
    return tuple(claim_rows.listed(claims, size=SOME).rows)


def _contradicted(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Supported and denied at once, and not marked disputed or refuted."""
    voices = Assertion.objects.filter(claim=OuterRef("pk"), withdrawn_at=None)
    settled = claims.filter(
        verdicts__superseded_at=None,
        verdicts__status__in=[VerdictStatus.DISPUTED, VerdictStatus.REFUTED],
    )
    return claims.filter(
        Exists(voices.filter(stance=Stance.ASSERTS)), Exists(voices.filter(stance=Stance.DENIES))
    ).exclude(pk__in=settled.values("pk"))
