"""Claims in lists and on their own page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from provenance.domain import references
from provenance.domain.vocabulary import ClaimKind, Stance, VerdictStatus
from provenance.models import Assertion, Claim, ClaimSupport, Question, Verdict
from provenance.pictures import ChainPicture
from provenance.policies import Person

from . import (
    chains,
    drawings,
    drifts,
    figures,
    history,
    inferences,
    pairs,
    panels,
    proposals,
    published,
    receipts,
    reviews,
    supports,
    tags,
    whatifs,
)
from .chains import ChainPage, Voice
from .drifts import Beside, Differing, Mark
from .facts import SpanFacts, VerdictFacts
from .figures import Figures
from .history import Entry
from .inferences import Steps
from .pages import Page, cut
from .panels import Panel
from .proposals import ClaimProposals, ProposalFacts
from .published import Heard
from .reviews import ReviewFacts
from .suppositions import Supposition
from .tags import TagFacts
from .whatifs import WhatIf

NEWEST = 6


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list. `status` is "" where the desk has not marked it.

    `left_out`: voices that had not certainly been published by the moment asked for. `expanded`:
    what `expansions` adds where it is asked for.
    """

    ref: str
    href: str
    text: str
    kind: str
    kind_label: str
    place: str
    when: SpanFacts | None
    status: str
    status_label: str
    credibility: str
    case_ref: str
    case_title: str
    supporting: int
    dissenting: int
    recorded_at: datetime
    figures: Figures
    meta: tuple[str, ...]
    flag: str
    tags: tuple[str, ...] = ()
    assigned_to: str = ""
    left_out: int = 0
    expanded: object = None

    @property
    def reference(self) -> str:
        return self.ref

    @property
    def is_unmarked(self) -> bool:
        return not self.status

    @property
    def suggestion(self) -> str:
        """What the figures suggest, where the desk has not said the same."""
        suggested = self.figures.suggested if self.figures else ""
        is_news = self.is_unmarked and suggested not in ("", VerdictStatus.UNVERIFIED)
        if is_news or (self.figures and self.figures.differs):
            return f"figures suggest {VerdictStatus.called(suggested).label.lower()}"
        return ""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    ref: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Said:
    """One voice with its words marked, beside those they differ from.

    `parts` is empty where nothing drifted; `without` is the page's address without its source.
    """

    voice: Voice
    parts: tuple[Mark, ...]
    beside: tuple[Beside, ...]
    without: str


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Everything the claim's page shows; figures and picture as if what is left out were not."""

    claim: Claim
    about: tuple[str, ...]
    verdict: VerdictFacts | None
    former_verdicts: tuple[VerdictFacts, ...]
    proposals: ClaimProposals
    chain: ChainPage
    picture: ChainPicture | None
    panel: Panel
    supporting: tuple[Said, ...]
    dissenting: tuple[Said, ...]
    differing: tuple[Differing, ...]
    steps: Steps
    what_if: WhatIf
    reviews: tuple[ReviewFacts, ...]
    questions: tuple[QuestionLine, ...]
    tags: tuple[TagFacts, ...]
    entries: tuple[Entry, ...]

    @property
    def newest_entries(self) -> tuple[Entry, ...]:
        return self.entries[:NEWEST]

    @property
    def older_entries(self) -> tuple[Entry, ...]:
        return self.entries[NEWEST:]

    @property
    def is_reworded(self) -> bool:
        """The verdict was given on other words than the claim has now."""
        return self.verdict is not None and self.verdict.wording != self.claim.text

    @property
    def second(self) -> str:
        """Whether a second person read the claim before the verdict, and how, in words."""
        if self.verdict is None:
            return ""
        return self.behind.second if self.behind else self.verdict.second

    @property
    def behind(self) -> ProposalFacts | None:
        """The approved proposal that the verdict came from; None where one person decided."""
        its = self.verdict.id if self.verdict else None
        return self.proposals.behind.get(its) if its else None

    @property
    def also(self) -> tuple[str, ...]:
        """The references of claims that an editor found to state the same."""
        return tuple(map(references.claim, getattr(self.claim, "same_numbers", ())))

    @property
    def is_long(self) -> bool:
        return len(self.claim.text) > 140


def listed(
    claims: QuerySet[Claim],
    token: str = "",
    size: int = 50,
    key: tuple[str, ...] = figures.NEWEST,
    *,
    published_by: datetime | None = None,
) -> Page[ClaimRow]:
    """A page of claims as rows, in the order of `figures.order`.

    One query; nine more in the past or with `published_by`, where no figures are stored.
    """
    rows = figures.ordered(claims, key).select_related("case", "support", "assigned_to")
    annotated = rows.defer("support__receipts").annotate(
        status_now=_current("status"),
        credibility_now=_current("credibility"),
        voices=_voices(Stance.ASSERTS),
        denials=_voices(Stance.DENIES),
        tag_names=tags.names(),
    )
    page = cut(annotated, key=key, token=token, size=size)
    heard = published.heard(page.rows, published_by) if published_by else _all_heard(page.rows)
    counted = _counted(page.rows, published_by)
    found = [_row(claim, heard[claim.pk], counted[claim.pk]) for claim in page.rows]
    return Page(found, page.newer, page.older)


def for_page(
    claim: Claim,
    without: Sequence[str] = (),
    published_by: datetime | None = None,
    person: Person | None = None,
) -> ClaimPage:
    """The page as `person` may see it. Twelve queries, however long the chain and the history.

    One more where a verdict was proposed, two where sources count as one, and nine where something
    is left out: `without` are keys of sources and publications.
    """
    told = verdicts_on(claim)
    verdict = next((verdict for verdict in told if verdict.until is None), None)
    chain = chains.of(claim, published_by)
    what_if = whatifs.of(claim, chain, without, published_by)
    said = tuple(_said(chain, what_if))
    return ClaimPage(
        claim=claim,
        about=_about(claim),
        verdict=verdict,
        former_verdicts=tuple(verdict for verdict in told if verdict.until),
        proposals=proposals.on_claim(claim.pk, person),
        chain=chain,
        picture=drawings.of(chain, what_if.receipts, what_if.voices),
        panel=panels.of(what_if.receipts, chain, verdict),
        supporting=tuple(one for one in said if not one.voice.denies),
        dissenting=tuple(one for one in said if one.voice.denies),
        differing=tuple(drifts.all_between_siblings(chain, what_if.receipts)),
        steps=inferences.of(claim, what_if.receipts),
        what_if=what_if,
        reviews=tuple(reviews.open_on(claim.pk)),
        questions=_questions(claim),
        tags=tags.on(claim),
        entries=tuple(history.of_claim(claim.pk)),
    )


def _said(chain: ChainPage, what_if: WhatIf) -> Iterator[Said]:
    drifted = drifts.from_hop_to_hop(chain)
    without = dict(whatifs.hrefs(what_if))
    for voice in chain.voices:
        its = drifted.get(voice.key)
        parts, beside = (its.parts, its.beside) if its else ((), ())
        yield Said(voice, parts, beside, without.get(str(voice.source.id), ""))


def _questions(claim: Claim) -> tuple[QuestionLine, ...]:
    rows = Question.objects.filter(case=claim.case_id).order_by("-id")[:6]
    return tuple(QuestionLine(row.ref, row.text, row.get_absolute_url()) for row in rows)


def verdicts_on(claim: Claim) -> list[VerdictFacts]:
    """Newest first; the current one, if there is any, has no end. One query."""
    rows = claim.verdicts.select_related("decided_by", "approved_by").order_by("-decided_at", "-id")
    return [VerdictFacts.of(row) for row in rows]


def by_ref(ref: str) -> Claim | None:
    """The claim with its case, whom it is assigned to, its public page, its tags, and those found
    the same. One query."""
    joined = ("case", "assigned_to", "release__released_by")
    rows = Claim.objects.referred(ref).select_related(*joined)
    return rows.annotate(tag_names=tags.names(), same_numbers=pairs.same_numbers()).first()


def _about(claim: Claim) -> tuple[str, ...]:
    kind = ClaimKind.called(claim.kind).label
    return tuple(filter(None, (kind, claim.place, claim.when_words)))


def _current(column: str) -> Coalesce:
    now = Verdict.objects.filter(claim=OuterRef("pk"), superseded_at=None)
    return Coalesce(Subquery(now.values(column)[:1]), Value(""))


def _voices(stance: Stance) -> Coalesce:
    rows = Assertion.objects.filter(claim=OuterRef("pk"), withdrawn_at=None, stance=stance)
    counted = (
        rows.order_by()
        .values("claim")
        .annotate(count=Count("source", distinct=True))
        .values("count")
    )
    return Coalesce(Subquery(counted), Value(0))


def _all_heard(claims: Iterable[Any]) -> Mapping[UUID, Heard]:
    return {claim.pk: Heard(claim.voices, claim.denials, left_out=0) for claim in claims}


def _counted(claims: Iterable[Any], published_by: datetime | None) -> Mapping[UUID, ClaimSupport]:
    """The figures as they are stored; where none are, counted from the claims' rows."""
    kept = {claim.pk: getattr(claim, "support", None) for claim in claims}
    stored = {claim: row for claim, row in kept.items() if row is not None and not published_by}
    missing = kept.keys() - stored.keys()
    if not missing:
        return stored
    supposing = Supposition(published_by=published_by)
    measured = supports.measured(supports.with_premises(missing), supposing=supposing)
    return stored | {claim: receipts.stored(claim, measured[claim]) for claim in missing}


def _row(claim: Any, heard: Heard, support: ClaimSupport) -> ClaimRow:
    status, denials = claim.status_now, heard.dissenting
    counted = Figures.of(support, status)
    return ClaimRow(
        ref=claim.ref,
        href=claim.get_absolute_url(),
        text=claim.text,
        kind=claim.kind,
        kind_label=ClaimKind.called(claim.kind).label,
        place=claim.place,
        when=SpanFacts.of(claim, "when"),
        status=status,
        status_label=VerdictStatus.called(status).label if status else "",
        credibility=claim.credibility_now,
        case_ref=claim.case.ref,
        case_title=claim.case.title,
        supporting=heard.supporting,
        dissenting=denials,
        recorded_at=claim.recorded_at,
        figures=counted,
        meta=(claim.case.ref, ClaimKind.called(claim.kind).label, *_words(heard, counted)),
        flag=f"{denials} {'source denies' if denials == 1 else 'sources deny'} it"
        if denials
        else "",
        tags=tuple(claim.tag_names),
        assigned_to=str(claim.assigned_to or ""),
        left_out=heard.left_out,
    )


def _words(heard: Heard, counted: Figures) -> Iterator[str]:
    """What is recorded, and what really stands behind it."""
    yield _sources(heard.supporting)
    if heard.supporting:
        yield from counted.words


def _sources(count: int) -> str:
    if not count:
        return "no source recorded"
    return "1 source" if count == 1 else f"{count} sources"
