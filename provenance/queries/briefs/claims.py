"""Claims on paper, one or a hundred, with the same number of queries."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from provenance.domain.suggestions import Rule
from provenance.domain.vocabulary import ClaimKind, Credibility, ReviewReason, VerdictStatus
from provenance.models import Claim, Question, Review, Verdict
from provenance.queries import (
    chains,
    comparisons,
    drawings,
    drifts,
    inferences,
    panels,
    receipts,
)
from provenance.queries.chains import ChainPage
from provenance.queries.facts import VerdictFacts
from provenance.queries.inferences import Steps
from provenance.queries.panels import Panel
from provenance.queries.tellings import Receipts

from . import voices
from .values import NONE_ASKED, ClaimBrief, Decision, Premise, Questions, Waiting

MOST_VOICES = 120
"""Of each side of a claim's own brief; beyond, the claim's page is the place to read them."""
MOST_QUESTIONS = 30


def of_claim(claim: Claim, published_by: datetime | None = None) -> ClaimBrief:
    """The brief of one claim, with the questions of its case. At most seventeen queries.

    Nine more in the past or with `published_by`, where no figures are stored.
    """
    asked = questions(claim.case_id)
    return each([claim], published_by, questions=asked, draws=True)[0]


def questions(case: UUID) -> Questions:
    """The newest questions of a case with their experts side by side. At most eight queries."""
    rows = Question.objects.filter(case=case).select_related("case").order_by("-id")
    newest = list(rows[: MOST_QUESTIONS + 1])
    pages = comparisons.of_questions(newest[:MOST_QUESTIONS])
    return Questions(tuple(pages), rows.count() if len(newest) > MOST_QUESTIONS else len(newest))


def each(
    claims: Collection[Claim],
    published_by: datetime | None = None,
    *,
    questions: Questions = NONE_ASKED,
    draws: bool = False,
    most_voices: int = MOST_VOICES,
) -> list[ClaimBrief]:
    """A brief of each of `claims`, which come with their case. At most nine queries.

    Nine more in the past or with `published_by`.
    """
    found = _Read(claims, published_by)
    return [
        _brief(claim, found, questions=questions, draws=draws, most=most_voices) for claim in claims
    ]


@dataclass
class _Read:
    """All rows of some claims, read at once."""

    claims: Collection[Claim]
    published_by: datetime | None

    def __post_init__(self) -> None:
        keys = [claim.pk for claim in self.claims]
        self.chains = chains.every(self.claims, self.published_by)
        self.receipts: Mapping[UUID, Receipts] = receipts.every(keys, self.published_by)
        self.ties = panels.ties_in(self.receipts.values())
        self.steps: Mapping[UUID, Steps] = inferences.every(self.receipts)
        self.verdicts = _verdicts(keys)
        self.reviews = _reviews(keys)


def _brief(
    claim: Claim, read: _Read, *, questions: Questions, draws: bool, most: int
) -> ClaimBrief:
    chain, counted = read.chains[claim.pk], read.receipts[claim.pk]
    verdicts = read.verdicts[claim.pk]
    now = next((VerdictFacts.of(row) for row in verdicts if row.superseded_at is None), None)
    panel: Panel = panels.of(counted, chain, now, read.ties)
    drifted = drifts.from_hop_to_hop(chain)
    return ClaimBrief(
        ref=claim.ref,
        href=claim.get_absolute_url(),
        case=str(claim.case),
        text=claim.text,
        about=_about(claim),
        decisions=tuple(_decision(row, claim.text) for row in verdicts),
        suggested=panel.suggested,
        rule=Rule.called(counted["suggested"]["rule"]).label,
        figures=voices.told(panel.support),
        dissent_figures=voices.told(panel.dissent),
        premises=_premises(read.steps[claim.pk]),
        picture=drawings.of(chain, counted) if draws else None,
        differing=tuple(drifts.all_between_siblings(chain, counted)),
        supporting=voices.spoken(chain.supporting[:most], drifted),
        dissenting=voices.spoken(chain.dissenting[:most], drifted),
        more_voices=_beyond(chain, most),
        withdrawn=_withdrawn(chain, most),
        left_out=tuple(f"{one.source.name}: {one.why.label}" for one in chain.left_out),
        corrections=tuple(dict.fromkeys(voices.corrections(chain))),
        waiting=read.reviews[claim.pk],
        questions=questions,
    )


def _about(claim: Claim) -> tuple[str, ...]:
    kind = ClaimKind.called(claim.kind).label
    return tuple(filter(None, (kind, claim.place, claim.when_words)))


def _beyond(chain: ChainPage, most: int) -> int:
    return sum(max(0, len(side) - most) for side in (chain.supporting, chain.dissenting))


def _withdrawn(chain: ChainPage, most: int) -> tuple[str, ...]:
    return tuple(f"{one.source.name}: {one.withdrawn_reason}" for one in chain.withdrawn[:most])


def _premises(steps: Steps) -> tuple[Premise, ...]:
    return tuple(
        Premise(step.ref, step.text, step.url, step.sentence, step.figures)
        for step in steps.premises
    )


def _verdicts(claims: Collection[UUID]) -> Mapping[UUID, list[Verdict]]:
    """Newest first. One query."""
    found: dict[UUID, list[Verdict]] = defaultdict(list)
    rows = Verdict.objects.filter(claim__in=claims).select_related("decided_by", "approved_by")
    for row in rows.order_by("-decided_at", "-id"):
        found[row.claim_id].append(row)
    return found


def _decision(row: Verdict, text: str) -> Decision:
    grade, second = row.credibility, row.approved_by
    read_at = f", {row.approved_at:%-d %b %Y}" if row.approved_at else ""
    return Decision(
        status=row.status,
        label=VerdictStatus.called(row.status).label,
        credibility=f"{grade}, {Credibility.called(grade).label.lower()}" if grade else "",
        reason=row.reason,
        wording=row.wording if row.wording != text else "",
        by=str(row.decided_by),
        at=row.decided_at,
        second=f"second-read by {second}{read_at}" if second else "not second-read",
        until=row.superseded_at,
    )


def _reviews(claims: Collection[UUID]) -> Mapping[UUID, tuple[Waiting, ...]]:
    """Those open, newest first. One query."""
    found: dict[UUID, tuple[Waiting, ...]] = defaultdict(tuple)
    rows = Review.objects.filter(claim__in=claims, settled_at=None).select_related("taken_by")
    for row in rows.order_by("-id"):
        who = f"{row.taken_by} has it" if row.taken_by else "nobody has it yet"
        reason = ReviewReason.called(row.reason).label
        found[row.claim_id] += (Waiting(reason, row.words, who, row.opened_at),)
    return found
