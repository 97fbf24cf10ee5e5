"""A source's track record: how what it said turned out, with the claims behind each figure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from provenance.domain import track_records
from provenance.domain.track_records import (
    FEWEST,
    OWN,
    Capacity,
    Leaning,
    Naming,
    Outcome,
    Spoken,
    Tally,
)
from provenance.domain.vocabulary import Mode, SourceKind, Standing
from provenance.models import Assertion, Attribution, Publication, Source, Verdict

# A source that speaks more often is judged by its newest texts, and its page says so.
MOST_VOICES = 10_000

type Line = track_records.Line[UUID]

_VOICE = (
    "pk",
    "claim_id",
    "claim__case_id",
    "stance",
    "basis",
    "chain_end",
    "publication__standing",
    "publication__published_earliest",
    "publication__published_latest",
)


@dataclass(frozen=True, slots=True)
class Share:
    """Some claims of a source as a line of a table: how many, how many settled, how many held.

    `narrowing` is the query that lists just these claims on the record's page; `value` is the
    word, reference or year that they have in common.
    """

    label: str
    narrowing: str
    tally: Tally
    note: str = ""
    value: str = ""

    @property
    def words(self) -> str:
        """What they tell of the source; never a share without its interval."""
        if not self.tally.settled:
            return "none settled yet"
        interval = self.tally.interval
        return interval.words if interval else "too few to tell"

    @property
    def is_told(self) -> bool:
        return self.tally.interval is not None

    @property
    def low(self) -> float:
        """Where its interval begins, in per cent."""
        return round(100 * self.tally.interval.low, 1) if self.tally.interval else 0

    @property
    def width(self) -> float:
        """How wide its interval is, in per cent."""
        interval = self.tally.interval
        return round(100 * (interval.high - interval.low), 1) if interval else 0

    @property
    def settled(self) -> int:
        return self.tally.settled

    @property
    def held(self) -> int:
        return self.tally.held

    @property
    def failed(self) -> int:
        return self.tally.failed

    @property
    def claims(self) -> int:
        return self.tally.claims


@dataclass(frozen=True, slots=True)
class NamingCount:
    """On how many claims that a source has from others its texts name whom they had it from."""

    naming: Naming
    claims: int

    @property
    def narrowing(self) -> str:
        return f"naming={self.naming.value}"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a source's own page tells of its record.

    `filed` counts its publications by standing. `is_whole` is false where it speaks so often that
    only its newest texts were counted.
    """

    own: Share
    relayed: Share
    naming: tuple[NamingCount, ...]
    filed: dict[str, int]
    is_whole: bool

    @property
    def publications(self) -> int:
        return sum(self.filed.values())

    @property
    def corrected(self) -> int:
        return self.filed.get(Standing.CORRECTED, 0)

    @property
    def retracted(self) -> int:
        return self.filed.get(Standing.RETRACTED, 0)

    @property
    def named(self) -> int:
        return next((n.claims for n in self.naming if n.naming is Naming.NAMED), 0)

    @property
    def to_be_named(self) -> int:
        """On how many claims there was somebody to be named."""
        return sum(count.claims for count in self.naming)

    @property
    def fewest(self) -> int:
        return FEWEST

    @property
    def most(self) -> int:
        return MOST_VOICES


def summary(source: Source) -> Summary:
    """Four queries, whatever the source said."""
    lines, is_whole = read(source)
    return summed(source, lines, is_whole=is_whole)


def summed(source: Source, lines: Sequence[Line], *, is_whole: bool) -> Summary:
    """The same from lines that are read already. One query."""
    own = track_records.tally(row for row in lines if row.is_own)
    return Summary(
        own=Share("Originated or analysed", "capacity=own", own),
        relayed=capacity(lines, Capacity.RELAYED),
        naming=namings(lines),
        filed=filed(source),
        is_whole=is_whole,
    )


def read(source: Source) -> tuple[list[Line], bool]:
    """One line for each claim that `source` speaks on, newest first, and whether these are all.

    What is said under a spelling that was merged into it counts to it. Three queries.
    """
    standing = Assertion.objects.filter(source=source, withdrawn_at=None).order_by("-pk")
    rows = list(standing.values_list(*_VOICE)[: MOST_VOICES + 1])
    is_whole, rows = len(rows) <= MOST_VOICES, rows[:MOST_VOICES]
    # Named by the same query again: ten thousand keys sent back and forth would cost more.
    counted = standing[:MOST_VOICES]
    leans, verdicts = _leans(counted), _verdicts(counted)
    spoken = [_spoken(row, leans, *verdicts.get(row[1], ("", ""))) for row in rows]
    return track_records.lines(spoken), is_whole


def _spoken(row: Any, leans: dict[UUID, list[Leaning]], status: str, grade: str) -> Spoken[UUID]:
    voice, claim, case, stance, basis, chain_end, standing, earliest, latest = row
    return Spoken(
        claim=claim,
        case=case,
        stance=stance,
        basis=basis,
        chain_end=chain_end,
        year=_year(earliest, latest),
        is_retracted=standing == Standing.RETRACTED,
        leans=leans.get(voice, ()),
        status=status,
        credibility=grade,
    )


def _year(earliest: datetime | None, latest: datetime | None) -> int | None:
    """The year that all of a span lies in."""
    is_one = earliest and latest and earliest.year == latest.year
    return earliest.year if earliest and is_one else None


def _leans(voices: QuerySet[Assertion]) -> dict[UUID, list[Leaning]]:
    """The hops of each of `voices`; also those withdrawn with the voice they lead to, which leaves
    it cut off and makes it no end."""
    stands = Q(withdrawn_at=None) | Q(withdrawn_at=F("cited__withdrawn_at"))
    hops = Attribution.objects.filter(stands, citing__in=voices.values("pk"))
    found: dict[UUID, list[Leaning]] = defaultdict(list)
    for citing, mode, is_inferred, kind in hops.values_list(
        "citing_id", "mode", "is_inferred", "cited__source__kind"
    ):
        is_named = mode != Mode.CITES_UNNAMED and kind != SourceKind.UNNAMED
        found[citing].append(Leaning(is_named, is_inferred))
    return found


def _verdicts(voices: QuerySet[Assertion]) -> dict[UUID, tuple[str, str]]:
    """Status and credibility of the verdict that holds now on each claim that `voices` are of."""
    now = Verdict.objects.filter(claim__in=voices.values("claim"), superseded_at=None)
    rows = now.values_list("claim_id", "status", "credibility")
    return {claim: (status, grade) for claim, status, grade in rows}


def capacity(lines: Iterable[Line], word: Capacity) -> Share:
    """The claims on which the source is what `word` says."""
    its = track_records.tally(row for row in lines if row.capacity is word)
    return Share(word.label, f"capacity={word.value}", its, word.definition, word.value)


def capacities(lines: Sequence[Line]) -> tuple[Share, ...]:
    """A line for each capacity in which the source speaks."""
    shares = (capacity(lines, word) for word in Capacity)
    return tuple(share for share in shares if share.claims)


def namings(lines: Iterable[Line]) -> tuple[NamingCount, ...]:
    """A count for each word of naming, also where it is 0."""
    counted = dict.fromkeys(Naming, 0)
    for row in lines:
        if row.naming is not None:
            counted[row.naming] += 1
    return tuple(NamingCount(naming, count) for naming, count in counted.items())


def filed(source: Source) -> dict[str, int]:
    """How many of its publications are in which standing. One query."""
    rows = Publication.objects.filter(source=source).order_by().values("standing")
    return dict(rows.annotate(n=Count("pk")).values_list("standing", "n"))


def narrowed(
    lines: Iterable[Line],
    *,
    capacity: str = "",
    outcome: str = "",
    naming: str = "",
    case: UUID | None = None,
    year: str = "",
) -> list[Line]:
    """The lines that fit all that is asked for; "" asks for nothing.

    `capacity` and `outcome` also take `own` and `settled`, `year` also `undated`.
    """
    in_capacity = OWN if capacity == "own" else (capacity,)
    with_outcome = (Outcome.HELD, Outcome.FAILED) if outcome == "settled" else (outcome,)
    return [
        row
        for row in lines
        if (not capacity or row.capacity in in_capacity)
        and (not outcome or row.outcome in with_outcome)
        and (not naming or row.naming == naming)
        and (case is None or row.case == case)
        and (not year or str(row.year or "undated") == year)
    ]
