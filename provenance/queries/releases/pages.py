"""The public page of a claim."""

from django.urls import reverse

from provenance.domain import references
from provenance.domain.vocabulary import ClaimKind
from provenance.models import Claim, Question, Release
from provenance.queries import (
    chains,
    comparisons,
    drawings,
    inferences,
    outsidereviews,
    panels,
    receipts,
    sight,
)
from provenance.queries.briefs import voices
from provenance.queries.briefs.values import Correction
from provenance.queries.chains import ChainPage
from provenance.queries.comparisons import ComparePage
from provenance.queries.outsidereviews import OutsideReviewFacts
from provenance.queries.tellings import Receipts

from . import changes, outward, reviews
from .standings import NOBODY, standing
from .values import Found, Premise, PublicPage

MOST_VOICES = 120
"""Of each side."""
MOST_QUESTIONS = 10
MOST_REVIEWS = 50


def page(ref: str, *, experts: bool = True) -> PublicPage | None:
    """What everybody reads of a claim, whoever asks; None where it has no public page.

    At most fourteen queries, however long the chain, eight more with experts, five for the sight.
    """
    with sight.of(NOBODY):
        release = _release(ref)
        if release is None or release.withdrawn_at:
            return None
        return _page(release, experts=experts)


def is_taken_back(ref: str) -> bool:
    """Whether there was a public page, and everybody may know that. One query."""
    with sight.of(NOBODY):
        release = _release(ref)
        return release is not None and release.withdrawn_at is not None


def _release(ref: str) -> Release | None:
    number = references.number(ref, "C")
    if number is None:
        return None
    return Release.objects.filter(claim__number=number).select_related("claim").first()


def _page(release: Release, *, experts: bool) -> PublicPage:
    claim = release.claim
    chain = outward.bare(chains.of(claim))
    counted = receipts.on(claim)
    told = outward.counted(counted, chain)
    panel = panels.of({**told, "suggested": counted["suggested"]}, chain, None)
    verdicts = changes.verdicts([claim.pk])[claim.pk]
    beyond = (max(0, len(side) - MOST_VOICES) for side in (chain.supporting, chain.dissenting))
    return PublicPage(
        reviewed=reviews.of(claim, release, chain, verdicts),
        about=_about(claim),
        changes=changes.since(claim, verdicts, changes.out(release)),
        figures=voices.told(panel.support),
        dissent_figures=voices.told(panel.dissent),
        premises=_premises(claim, counted),
        shows_chain=release.shows_chain,
        picture=drawings.of(chain, told) if release.shows_chain else None,
        supporting=outward.spoken(chain.supporting[:MOST_VOICES]),
        dissenting=outward.spoken(chain.dissenting[:MOST_VOICES]),
        more_voices=sum(beyond),
        fell=_fell(chain),
        others=tuple(_found(one) for one in outsidereviews.of_claim(claim)[:MOST_REVIEWS]),
        questions=_questions(claim) if experts and release.shows_experts else (),
    )


def _about(claim: Claim) -> tuple[str, ...]:
    kind = ClaimKind.called(claim.kind).label
    return tuple(filter(None, (kind, claim.place, claim.when_words)))


def _fell(chain: ChainPage) -> tuple[Correction, ...]:
    return tuple(dict.fromkeys(voices.corrections(chain)))


def _found(one: OutsideReviewFacts) -> Found:
    return Found(
        publisher=one.publisher.name,
        rating=one.rating.label,
        title=one.title,
        link=one.url,
        day=one.reviewed.words if one.reviewed else "",
    )


def _premises(claim: Claim, counted: Receipts) -> tuple[Premise, ...]:
    """Those that have a public page themselves: of the others nothing is told."""
    steps = inferences.of(claim, counted).premises
    if not steps:
        return ()
    numbers = [references.number(step.ref, "C") or 0 for step in steps]
    out = {
        release.claim.ref
        for release in standing().filter(claim__number__in=numbers).select_related("claim")
    }
    return tuple(
        Premise(step.text, reverse("public-claim", args=[step.ref]), step.sentence)
        for step in steps
        if step.ref in out
    )


def _questions(claim: Claim) -> tuple[ComparePage, ...]:
    """Questions for which this claim is evidence: on their matrix, or for one of their experts."""
    on_matrix = Question.objects.filter(
        evidence_items__claim=claim, evidence_items__withdrawn_at=None
    )
    weighed = Question.objects.filter(
        assessments__evidence_claims=claim, assessments__withdrawn_at=None
    )
    keys = on_matrix.values("pk").union(weighed.values("pk"))
    rows = Question.objects.filter(pk__in=[row["pk"] for row in keys]).order_by("-id")
    return tuple(
        found for found in comparisons.of_questions(list(rows[:MOST_QUESTIONS])) if found.experts
    )
