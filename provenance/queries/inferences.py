"""What a claim is inferred from, and what is inferred from it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Claim, Inference

from .tellings import Receipts, many, span


@dataclass(frozen=True, slots=True)
class Step:
    """One inference, seen from one of its claims: the other one, and the sentence that draws it.

    `figures` are those the other claim had when this one was counted; "" for a conclusion.
    """

    ref: str
    text: str
    url: str
    sentence: str
    withdraw_url: str
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    premises: tuple[Step, ...]
    conclusions: tuple[Step, ...]


def of(claim: Claim, receipts: Receipts) -> Steps:
    """All standing inferences to and from `claim`. One query."""
    return every({claim.pk: receipts})[claim.pk]


def every(receipts: Mapping[UUID, Receipts]) -> Mapping[UUID, Steps]:
    """Those of each claim, by the receipts of each. One query, however many claims."""
    met = Q(conclusion__in=receipts) | Q(premise__in=receipts)
    rows = Inference.objects.filter(met, withdrawn_at=None).order_by("pk")
    premises, conclusions = defaultdict(list), defaultdict(list)
    for row in rows.select_related("conclusion", "premise"):
        if row.conclusion_id in receipts:
            counted = {told["claim"]: told for told in receipts[row.conclusion_id]["rests_on"]}
            step = _step(row, row.premise, counted.get(str(row.premise_id)))
            premises[row.conclusion_id].append(step)
        if row.premise_id in receipts:
            conclusions[row.premise_id].append(_step(row, row.conclusion))
    return {key: Steps(tuple(premises[key]), tuple(conclusions[key])) for key in receipts}


def standing(claim: Claim, pk: UUID) -> Inference | None:
    """The inference `pk` from or to `claim`, with both claims. One query."""
    rows = Inference.objects.filter(Q(conclusion=claim) | Q(premise=claim), pk=pk)
    return rows.filter(withdrawn_at=None).select_related("conclusion", "premise").first()


def premises_offered(claim: Claim, *, limit: int = 200) -> list[Claim]:
    """The other claims of its case, newest first. One query."""
    rows = Claim.objects.filter(case=claim.case_id).exclude(pk=claim.pk)
    return list(rows.order_by("-id")[:limit])


def _step(row: Inference, other: Claim, counted: Mapping[str, Any] | None = None) -> Step:
    return Step(
        ref=other.ref,
        text=other.text,
        url=other.get_absolute_url(),
        sentence=row.sentence,
        withdraw_url=reverse("inference-withdraw", args=[row.conclusion.ref, row.pk]),
        figures=_figures(counted) if counted else "",
    )


def _figures(counted: Mapping[str, Any]) -> str:
    """Such as: 1 origin of its own, the figures suggest unverified."""
    low, high = counted["origins"]["low"], counted["origins"]["high"]
    label = VerdictStatus.called(counted["suggested"]["status"]).label.lower()
    origins = "no known origin of its own"
    if low:
        origins = f"{span(low, high)} {many(high, 'origin').split()[1]} of its own"
    return f"{origins}, its figures suggest {label}"
