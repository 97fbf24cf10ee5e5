"""What a claim is inferred from, and what is inferred from it."""

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
    rows = Inference.objects.filter(Q(conclusion=claim) | Q(premise=claim), withdrawn_at=None)
    rows = rows.select_related("conclusion", "premise").order_by("pk")
    counted = {row["claim"]: row for row in receipts["rests_on"]}
    premises, conclusions = [], []
    for row in rows:
        if row.conclusion_id == claim.pk:
            premises.append(_step(row, row.premise, counted.get(str(row.premise_id))))
        else:
            conclusions.append(_step(row, row.conclusion))
    return Steps(tuple(premises), tuple(conclusions))


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
