"""How the figures of claims change, or would change: before, after, and what fell away."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from provenance.domain.suggestions import Rule
from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Assertion, Claim, ClaimSupport, Verdict

from . import graphs, receipts, supports
from .suppositions import Supposition
from .tellings import span

# Above this the preview counts the first ones and says how many there are.
MOST_COUNTED = 1000
_COLUMNS = (
    "origins_low",
    "origins_high",
    "channels",
    "choke_points",
    "analyses",
    "dissent_low",
    "dissent_high",
    "suggested",
    "rule",
)

type Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One claim's figures before and after; `fell` are keys of voices that fell meanwhile."""

    claim: UUID
    before: Figures
    after: Figures
    fell: tuple[str, ...]

    @property
    def loses_corroboration(self) -> bool:
        return _loses_corroboration(self.before, self.after)

    def fell_by_name(self, names: Mapping[str, str]) -> tuple[str, ...]:
        """The sources that fell, each once; `names` are those of `names_of`."""
        return tuple(dict.fromkeys(names[key] for key in self.fell if key in names))


def between(before: ClaimSupport | None, after: ClaimSupport) -> Change | None:
    """The change from one row to the other; None where no figure differs."""
    then, now = _figures(before), _figures(after)
    if before is None or then == now:
        return None
    fell = [key for key in _fallen(after) if key not in _fallen(before)]
    return Change(after.claim_id, then, now, tuple(fell))


def _figures(row: ClaimSupport | None) -> Figures:
    return {name: getattr(row, name) for name in _COLUMNS} if row else {}


def _fallen(row: ClaimSupport) -> list[str]:
    """What was taken back, on either side, with what was known or had it only through that."""
    sides = (row.receipts["fallen"], row.receipts["dissent"]["fallen"])
    return [key for s in sides for key in (*s["left_out"], *s["stranded"], *s["cut_off"])]


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """A change as an editor reads it."""

    ref: str
    text: str
    url: str
    figures: tuple[str, ...]
    fell: tuple[str, ...]
    verdict_label: str
    before: Figures
    after: Figures

    @property
    def loses_verdict(self) -> bool:
        """The desk's verdict was what the figures suggested, and no longer is."""
        is_corroborated = self.verdict_label == VerdictStatus.CORROBORATED.label
        return is_corroborated and _loses_corroboration(self.before, self.after)

    @property
    def loses_origin(self) -> bool:
        """Fewer known origins would stand behind it."""
        return bool(self.after["origins_low"] < self.before["origins_low"])


@dataclass(frozen=True, slots=True)
class Effects:
    """What would change. `resting` claims rest on the row; `counted` of them were counted."""

    changes: tuple[ChangeFacts, ...]
    resting: int
    counted: int

    @property
    def unchanged(self) -> int:
        return self.counted - len(self.changes)

    @property
    def is_whole(self) -> bool:
        return self.counted == self.resting

    @property
    def digest(self) -> str:
        """The same for the same changes: what an editor confirmed is what is saved."""
        told = [(change.ref, change.before, change.after) for change in self.changes]
        return sha256(json.dumps([told, self.resting]).encode()).hexdigest()


def expected(claims: Collection[UUID], supposing: Supposition) -> Effects:
    """What would become of `claims`, and of all inferred from them; nothing is stored.

    Counts a thousand of them at most; a fixed number of queries.
    """
    inferred = {conclusion for conclusion, _ in graphs.conclusions(claims)}
    every = sorted({*claims, *inferred})
    first = every[:MOST_COUNTED]
    before = ClaimSupport.objects.in_bulk(first)
    after = supports.measured(first, supposing=supposing)
    found = [
        change
        for claim, its in after.items()
        if (change := between(before.get(claim), receipts.stored(claim, its)))
    ]
    return Effects(tuple(told(found)), len(every), len(first))


def told(found: Collection[Change]) -> Iterator[ChangeFacts]:
    """The changes in words: those that cost a verdict first, then those that cost an origin.

    Three queries.
    """
    claims = Claim.objects.in_bulk([change.claim for change in found])
    verdicts = Verdict.objects.filter(claim__in=claims, superseded_at=None)
    status = dict(verdicts.values_list("claim_id", "status"))
    names = names_of(found)
    facts = [
        ChangeFacts(
            ref=claims[change.claim].ref,
            text=claims[change.claim].text,
            url=claims[change.claim].get_absolute_url(),
            figures=tuple(sentences(change.before, change.after)),
            fell=change.fell_by_name(names),
            verdict_label=_label(status.get(change.claim, "")),
            before=change.before,
            after=change.after,
        )
        for change in found
    ]
    yield from sorted(facts, key=_gravest)


def _gravest(fact: ChangeFacts) -> tuple[bool, bool, str]:
    return not fact.loses_verdict, not fact.loses_origin, fact.ref


def sentences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Each figure that differs, such as "origins 2 → 1" or "suggested: corroborated → disputed"."""
    for word, low, high in (
        ("origins", "origins_low", "origins_high"),
        ("denying origins", "dissent_low", "dissent_high"),
    ):
        then, now = (span(row[low], row[high]) for row in (before, after))
        if then != now:
            yield f"{word} {then} → {now}"
    for word, column in (
        ("channels", "channels"),
        ("choke points", "choke_points"),
        ("independent analyses", "analyses"),
    ):
        if before[column] != after[column]:
            yield f"{word} {before[column]} → {after[column]}"
    if (before["suggested"], before["rule"]) != (after["suggested"], after["rule"]):
        yield f"suggested: {_suggested(before)} → {_suggested(after)}"


def _loses_corroboration(before: Figures, after: Figures) -> bool:
    corroborated = VerdictStatus.CORROBORATED
    return bool(before["suggested"] == corroborated != after["suggested"])


def _suggested(figures: Mapping[str, Any]) -> str:
    label = VerdictStatus.called(figures["suggested"]).label.lower()
    return f"{label} ({Rule.called(figures['rule']).label.lower()})"


def _label(status: str) -> str:
    return VerdictStatus.called(status).label if status else ""


def names_of(found: Collection[Change]) -> dict[str, str]:
    """The source's name of every voice that fell, by the voice's key. One query."""
    keys = {key for change in found for key in change.fell}
    rows = Assertion.objects.filter(pk__in=keys).values_list("pk", "source__name")
    return {str(key): name for key, name in rows}


def differing(kept: ClaimSupport | None, row: ClaimSupport) -> list[str]:
    """The columns in which `row` is not what is kept of its claim: all where nothing is."""
    names = [column.attname for column in row._meta.fields if column.name != "changed_at"]
    return [n for n in names if kept is None or getattr(kept, n) != getattr(row, n)]


def stale(claims: Collection[UUID]) -> list[tuple[str, list[str]]]:
    """References of `claims` whose stored row is not what their rows bear, with the columns."""
    before = ClaimSupport.objects.in_bulk(claims)
    found: dict[UUID, list[str]] = {}
    measured = supports.measured(supports.with_premises(claims))
    for claim in claims:
        kept = before.get(claim)
        if columns := differing(kept, receipts.stored(claim, measured[claim])):
            found[claim] = columns if kept else ["not counted yet"]
    refs = Claim.objects.in_bulk(found)
    return [(refs[claim].ref, columns) for claim, columns in found.items()]
