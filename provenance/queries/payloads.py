"""What a webhook is sent: made of the rows when it is sent, in the sight of its owner."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.urls import reverse

from provenance.domain.webhooks import EventKind
from provenance.models import Verdict, WebhookMessage

type Data = dict[str, Any]
_JOINED = ("claim__support", "verdict", "proposal", "publication", "review")
_ABOUT = ("claim", "verdict", "proposal", "publication", "review", "assessment")


def of(message: UUID, site: str) -> Data | None:
    """The body, or None where whoever reads may not see what it is about, or that is gone.

    `type`, `timestamp` and `data` are those of Standard Webhooks. Thin: what it is about by
    reference and address, and a few figures; who wants more asks the API. One query.
    """
    earlier = Verdict.objects.filter(claim=OuterRef("claim"), pk__lt=OuterRef("verdict"))
    rows = WebhookMessage.objects.select_related(*_JOINED, "assessment__question").annotate(
        former=Subquery(earlier.order_by("-pk").values("status")[:1])
    )
    row = rows.filter(pk=message).first()
    if row is None:
        return None
    kind = EventKind.called(row.kind)
    if kind in (EventKind.REVIEW_OPENED, EventKind.REVIEW_SETTLED) and row.review is None:
        return None
    data = {
        name: _TOLD[name](row, site) for name in _ABOUT if getattr(row, f"{name}_id") is not None
    }
    return {"id": str(row.pk), "type": row.kind, "timestamp": row.at.isoformat(), "data": data}


def _claim(row: Any, site: str) -> Data:
    claim, support = row.claim, getattr(row.claim, "support", None)
    figures = support and {
        "origins": {"low": support.origins_low, "high": support.origins_high},
        "channels": support.channels,
        "suggested": support.suggested,
    }
    return {"ref": claim.ref, **_places(site, claim, "claim", claim.ref), "support": figures}


def _verdict(row: Any, site: str) -> Data:
    verdict = row.verdict
    return {
        "id": str(verdict.pk),
        "status": verdict.status,
        "credibility": verdict.credibility or None,
        "former_status": row.former,
        "decided_at": verdict.decided_at.isoformat(),
    }


def _proposal(row: Any, site: str) -> Data:
    # Not what is proposed: reviewers may give a reading of their own first.
    return {"id": str(row.proposal.pk), "page": site + row.proposal.get_absolute_url()}


def _publication(row: Any, site: str) -> Data:
    item = row.publication
    places = _places(site, item, "publication", item.pk)
    return {"id": str(item.pk), "standing": item.standing, **places}


def _review(row: Any, site: str) -> Data:
    review = row.review
    told = {"id": str(review.pk), "reason": review.reason, "outcome": review.outcome or None}
    return told | _places(site, review, "review", review.pk)


def _assessment(row: Any, site: str) -> Data:
    question = row.assessment.question
    asked = {"ref": question.ref, **_places(site, question, "question", question.ref)}
    return {"id": str(row.assessment.pk), "question": asked}


def _places(site: str, row: Any, view: str, key: object) -> Data:
    """The page for people and the address in the API."""
    return {
        "page": site + row.get_absolute_url(),
        "api": site + reverse(f"api:{view}", args=[key]),
    }


_TOLD: Mapping[str, Callable[[Any, str], Data]] = {
    "claim": _claim,
    "verdict": _verdict,
    "proposal": _proposal,
    "publication": _publication,
    "review": _review,
    "assessment": _assessment,
}
