"""What is recorded of where claims come from, for formats that tell it as a graph."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from provenance.models import Case, Claim, Inference, Verdict

from . import chains
from .chains import ChainPage
from .facts import SpanFacts, VerdictFacts

MOST_CLAIMS = 1000


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim at one end of a step."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Inferred:
    """`conclusion` is inferred from `premise`; `sentence` says so."""

    id: UUID
    conclusion: Stated
    premise: Stated
    sentence: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """A claim with who says it, what it is inferred from, and its verdicts, newest first."""

    id: UUID
    ref: str
    text: str
    kind: str
    place: str
    when: SpanFacts | None
    recorded_at: datetime
    chain: ChainPage
    verdicts: tuple[VerdictFacts, ...]
    inferences: tuple[Inferred, ...]


@dataclass(frozen=True, slots=True)
class CaseLineage:
    """`left_out` is how many older claims the case has beside `claims`."""

    ref: str
    title: str
    summary: str
    opened_at: datetime
    claims: tuple[Lineage, ...]
    left_out: int


def of_case(ref: str, published_by: datetime | None = None) -> CaseLineage | None:
    """A case with its newest claims, oldest first. Seven queries; None where there is none.

    One more where it has more claims than MOST_CLAIMS.
    """
    case = Case.objects.referred(ref).first()
    if case is None:
        return None
    claims, left_out = in_case(case, published_by)
    return CaseLineage(case.ref, case.title, case.summary, case.opened_at, claims, left_out)


def in_case(case: Case, published_by: datetime | None = None) -> tuple[tuple[Lineage, ...], int]:
    """The newest claims of a case, oldest first, and how many more it has. As `of_case`."""
    rows = Claim.objects.filter(case=case).order_by("-id")
    newest = list(rows[: MOST_CLAIMS + 1])
    left_out = rows.count() - MOST_CLAIMS if len(newest) > MOST_CLAIMS else 0
    return of_claims(newest[:MOST_CLAIMS], published_by), left_out


def of_claims(claims: Iterable[Claim], published_by: datetime | None = None) -> tuple[Lineage, ...]:
    """Oldest first. Five queries, however many claims, beside that for the claims themselves."""
    rows = sorted(claims, key=lambda claim: claim.pk)
    spoken = chains.every(rows, published_by)
    decided, inferred = _verdicts(rows), _inferences(rows)
    return tuple(
        Lineage(
            id=row.pk,
            ref=row.ref,
            text=row.text,
            kind=row.kind,
            place=row.place,
            when=SpanFacts.of(row, "when"),
            recorded_at=row.recorded_at,
            chain=spoken[row.pk],
            verdicts=tuple(decided[row.pk]),
            inferences=tuple(inferred[row.pk]),
        )
        for row in rows
    )


def _verdicts(claims: Sequence[Claim]) -> defaultdict[UUID, list[VerdictFacts]]:
    found = defaultdict(list)
    rows = Verdict.objects.filter(claim__in=claims).select_related("decided_by", "approved_by")
    for row in rows.order_by("-decided_at", "-id"):
        found[row.claim_id].append(VerdictFacts.of(row))
    return found


def _inferences(claims: Sequence[Claim]) -> defaultdict[UUID, list[Inferred]]:
    """Those to and from each claim."""
    found = defaultdict(list)
    met = Q(conclusion__in=claims) | Q(premise__in=claims)
    rows = Inference.objects.filter(met, withdrawn_at=None).select_related("conclusion", "premise")
    for row in rows.order_by("id"):
        conclusion = Stated(row.conclusion.ref, row.conclusion.text)
        premise = Stated(row.premise.ref, row.premise.text)
        step = Inferred(row.pk, conclusion, premise, row.sentence)
        for key in (row.conclusion_id, row.premise_id):
            found[key].append(step)
    return found
