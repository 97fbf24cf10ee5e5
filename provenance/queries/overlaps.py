"""Which sources of a case, or of the whole desk, keep resting on the same upstream."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from provenance.domain import listings, overlap
from provenance.domain.overlap import Chains, Pair
from provenance.models import Assertion, Attribution, Case, Claim, Source

from . import claims as claim_rows
from . import keys
from .claims import ClaimRow
from .facts import SourceFacts
from .pages import Page
from .tellings import many

# What is beyond is left out, and the page says so: the newest claims, and the sources that speak
# on most of them.
MOST_CLAIMS = 2000
MOST_SOURCES = 20
MOST_TOLD = 12
MOST_MET_IN = 3
MOST_LISTED = 100
# Once or twice is no habit.
FEWEST_TO_KEEP = 3

NO_COUNTS: Mapping[UUID, int] = {}


@dataclass(frozen=True, slots=True)
class MetIn:
    """A source in which two meet, with on how many claims."""

    source: SourceFacts
    claims: int


@dataclass(frozen=True, slots=True)
class Told:
    """A pair as a reader meets it. `together` of the `both` claims are not independent.

    On `apart` of these the two meet in a third source, neither resting on the other.
    """

    one: SourceFacts
    other: SourceFacts
    both: int
    together: int
    apart: int
    met_in: tuple[MetIn, ...]
    claims: tuple[UUID, ...]
    meeting: Mapping[UUID, tuple[SourceFacts, ...]]

    @property
    def query(self) -> str:
        """What opens its claims on the page."""
        return f"one={self.one.id}&other={self.other.id}"

    @property
    def key(self) -> str:
        return f"{self.one.id}-{self.other.id}"

    @property
    def weight(self) -> str:
        """How dark its cell is: "none", "some", or "most" of the claims, of which one is few."""
        if not self.together:
            return "none"
        keeps_to = self.together >= FEWEST_TO_KEEP and 2 * self.together > self.both
        return "most" if keeps_to else "some"

    @property
    def count(self) -> str:
        return f"{self.together} of {self.both}"

    @property
    def sentence(self) -> str:
        """Such as: On 7 of the 9 claims both speak on, ViewUSGlobal and X rest on Reuters."""
        one, other = self.one.name, self.other.name
        if not self.together:
            return (
                f"On none of the {many(self.both, 'claim')} both speak on {one} and {other} meet."
            )
        told = self.met_in[:MOST_MET_IN]
        counts = {met.source.id: met.claims for met in told if met.claims != self.together}
        words = self.meet([met.source for met in told], counts)
        if more := len(self.met_in[MOST_MET_IN:]):
            words += f"; so in {more} more"
        return f"{_on(self.together, self.both)}, {words}."

    def meet(self, sources: Sequence[SourceFacts], counts: Mapping[UUID, int] = NO_COUNTS) -> str:
        """In whom the two meet: the two rest on it, or the one rests on the other.

        `counts` adds to a source on how many claims, where it is not all of them.
        """
        one, other = self.one, self.other
        on = {key: f" ({claims})" for key, claims in counts.items()}
        ends = {source.id for source in sources}
        thirds = [s.name + on.get(s.id, "") for s in sources if s.id not in (one.id, other.id)]
        said = [f"{one.name} and {other.name} rest on {listings.listed(thirds)}"] if thirds else []
        said += [f"{other.name} rests on {one.name}{on.get(one.id, '')}"] if one.id in ends else []
        said += (
            [f"{one.name} rests on {other.name}{on.get(other.id, '')}"] if other.id in ends else []
        )
        return "; ".join(said)


def _on(together: int, both: int) -> str:
    if both == 1:
        return "On the one claim both speak on"
    if together == both:
        return (
            f"On all {both} claims both speak on" if both > 2 else "On the two claims both speak on"
        )
    return f"On {together} of the {both} claims both speak on"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A claim on which the two of a pair meet, with in whom."""

    claim: Claim
    met_in: tuple[SourceFacts, ...]


@dataclass(frozen=True, slots=True)
class PairRecord:
    """A pair with the newest claims on which the two meet."""

    pair: Told
    claims: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the matrix: a source with its number, and one cell for each one before it."""

    number: int
    source: SourceFacts
    claims: int
    cells: tuple[Told | None, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Everything the page shows. `pairs` are those that meet, the most telling first.

    `sources` speak in all and `counted` claims were looked at; `is_whole` is false where some
    claims were not, or some sources are not shown.
    """

    pairs: tuple[Told, ...]
    every: Mapping[frozenset[UUID], Told]
    rows: tuple[Row, ...]
    sources: int
    counted: int
    has_more_claims: bool

    @property
    def told(self) -> tuple[Told, ...]:
        return self.pairs[:MOST_TOLD]

    @property
    def untold(self) -> tuple[Told, ...]:
        return self.pairs[MOST_TOLD:]

    @property
    def apart(self) -> int:
        """How many pairs speak on the same claims and meet on none."""
        return len(self.every) - len(self.pairs)

    @property
    def is_whole(self) -> bool:
        return not self.has_more_claims and self.sources == len(self.rows)

    @property
    def columns(self) -> tuple[Row, ...]:
        """Those that head a column: the last one stands beside nobody after it."""
        return self.rows[:-1]

    @property
    def most_claims(self) -> int:
        return MOST_CLAIMS

    def pair(self, one: str, other: str) -> Told | None:
        """The pair of these two keys; None where they are no keys, or of no such pair."""
        try:
            return self.every.get(frozenset((UUID(one), UUID(other))))
        except ValueError:
            return None


def of(case: UUID | None) -> Overlap:
    """That of a case, or with None of the whole desk. Four queries."""
    scope = Claim.objects.filter(case=case) if case else Claim.objects.all()
    keys = list(scope.order_by("-pk").values_list("pk", flat=True)[: MOST_CLAIMS + 1])
    claims = keys[:MOST_CLAIMS]
    chains = _chains(claims)
    spoken = Counter(source for its in chains for source in its.voices)
    # By name where they speak as often, so that the choice is the same each time.
    facts = {row.pk: SourceFacts.of(row) for row in Source.objects.filter(pk__in=spoken)}
    order = sorted(facts, key=lambda key: (-spoken[key], facts[key].name, key))
    shown = order[:MOST_SOURCES]
    found = [_told(pair, facts) for pair in overlap.pairs(chains, set(shown))]
    every = {frozenset((pair.one.id, pair.other.id)): pair for pair in found}
    return Overlap(
        pairs=tuple(pair for pair in found if pair.together),
        every=every,
        rows=tuple(_rows(shown, facts, spoken, every)),
        sources=len(order),
        counted=len(claims),
        has_more_claims=len(keys) > MOST_CLAIMS,
    )


def of_case(ref: str) -> tuple[Case, Overlap, tuple[PairRecord, ...]] | None:
    """That of the case called `ref`, for programs; None where there is no such case."""
    case = Case.objects.referred(ref).first()
    if case is None:
        return None
    found = of(case.pk)
    return case, found, recorded(found)


def recorded(found: Overlap) -> tuple[PairRecord, ...]:
    """Its pairs with the newest claims of each. One query."""
    newest = [(pair, list(pair.meeting)[:MOST_LISTED]) for pair in found.pairs]
    claims = Claim.objects.in_bulk({key for _, its in newest for key in its})
    return tuple(
        PairRecord(pair, tuple(Meeting(claims[key], pair.meeting[key]) for key in its))
        for pair, its in newest
    )


def rows(pair: Told, token: str) -> Page[ClaimRow]:
    """The claims both of a pair speak on, with in whom they meet on each. Two queries."""
    page = claim_rows.listed(Claim.objects.filter(pk__in=pair.claims), token)
    found = keys.of_rows(page.rows)
    return replace(page, rows=[_row(row, pair, found[row.ref]) for row in page.rows])


def _row(row: ClaimRow, pair: Told, claim: UUID) -> ClaimRow:
    met = pair.meeting.get(claim, ())
    words = pair.meet(met) if met else "not known to rest on the same"
    return replace(row, meta=(row.case_ref, words), flag="")


def _chains(claims: Sequence[UUID]) -> list[Chains[UUID]]:
    """Who speaks on each claim and whom they lean on; two queries. Retracted ones stay."""
    voices: dict[UUID, dict[UUID, list[UUID]]] = defaultdict(lambda: defaultdict(list))
    source: dict[UUID, dict[UUID, UUID]] = defaultdict(dict)
    said = Assertion.objects.filter(claim__in=claims, withdrawn_at=None)
    for key, claim, who in said.values_list("pk", "claim_id", "source_id"):
        voices[claim][who].append(key)
        source[claim][key] = who
    above: dict[UUID, dict[UUID, list[UUID]]] = defaultdict(lambda: defaultdict(list))
    hops = Attribution.objects.filter(claim__in=claims, withdrawn_at=None)
    for claim, citing, cited in hops.values_list("claim_id", "citing_id", "cited_id"):
        if citing in source[claim] and cited in source[claim]:
            above[claim][citing].append(cited)
    return [Chains(claim, voices[claim], above[claim], source[claim]) for claim in claims]


def _told(pair: Pair[UUID], facts: Mapping[UUID, SourceFacts]) -> Told:
    met = (MetIn(facts[key], claims) for key, claims in pair.upstream if key in facts)
    return Told(
        one=facts[pair.one],
        other=facts[pair.other],
        both=pair.both,
        together=pair.together,
        apart=pair.apart,
        met_in=tuple(met),
        claims=tuple(pair.claims),
        meeting={
            claim: tuple(facts[key] for key in met if key in facts)
            for claim, met in pair.meeting.items()
        },
    )


def _rows(
    shown: Sequence[UUID],
    facts: Mapping[UUID, SourceFacts],
    spoken: Mapping[UUID, int],
    every: Mapping[frozenset[UUID], Told],
) -> Iterable[Row]:
    for number, key in enumerate(shown, 1):
        before = shown[: number - 1]
        cells = tuple(every.get(frozenset((key, other))) for other in before)
        yield Row(number, facts[key], spoken[key], cells)
