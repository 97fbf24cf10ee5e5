"""A claim's chain as pages and API show it: voices and hops."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from provenance.domain.chain import Chain
from provenance.domain.vocabulary import Basis, ChainEnd, Lane, Mode, Stance, Standing
from provenance.models import Assertion, Attribution, Claim

from . import published
from .facts import PublicationFacts, RatingFacts, SourceFacts
from .published import Unheard
from .ratings import Ratings


@dataclass(frozen=True, slots=True)
class Hop:
    """`citing` had it from `cited`."""

    id: UUID
    citing_id: UUID
    cited_id: UUID
    citing: str
    cited: str
    mode: str
    mode_label: str
    cue: str
    is_inferred: bool
    inferred_because: str

    @property
    def in_words(self) -> str:
        """Such as: quotes Reuters (“according to”), inferred by the desk."""
        words = f"{self.mode_label} {self.cited}"
        if self.cue:
            words += f" (“{self.cue}”)"
        return f"{words}, inferred by the desk" if self.is_inferred else words


@dataclass(frozen=True, slots=True)
class Voice:
    """One source's assertion or denial, with everything the page says of it.

    `is_cut`: it had it from a voice that is left out here, so the chain does not end with it.
    """

    id: UUID
    url: str
    source: SourceFacts
    stance: str
    quote: str
    prefix: str
    suffix: str
    hedge: str
    basis: str
    basis_label: str
    was_read: bool
    chain_end: str
    chain_end_label: str
    note: str
    publication: PublicationFacts | None
    rating: RatingFacts | None
    hops: tuple[Hop, ...] = ()
    relied_on_by: tuple[str, ...] = ()
    withdrawn_reason: str = ""
    is_cut: bool = False

    @property
    def key(self) -> str:
        return str(self.id)

    @property
    def is_known_origin(self) -> bool:
        """The chain ends here, at somebody or something that witnessed it."""
        return self.basis == Basis.WITNESSED and not self.hops and not self.is_cut

    @property
    def is_retracted(self) -> bool:
        """Its publisher took it back, so it counts for nothing."""
        publication = self.publication
        return publication is not None and publication.standing == Standing.RETRACTED

    @property
    def standing_label(self) -> str:
        """Of its publication, in words; "" where it stands as published, or none is known."""
        publication = self.publication
        if publication is None or publication.standing == Standing.CURRENT:
            return ""
        return "retracted, not counted" if self.is_retracted else publication.standing_label.lower()

    @property
    def denies(self) -> bool:
        return self.stance == Stance.DENIES

    @property
    def is_inferred(self) -> bool:
        """All that ties this voice to the others was inferred by the desk."""
        return bool(self.hops) and all(hop.is_inferred for hop in self.hops)

    @property
    def mode_words(self) -> str:
        """How it leans on each; where all was inferred a badge says so instead."""
        if self.is_inferred:
            return "; ".join(f"{hop.mode_label} {hop.cited}" for hop in self.hops)
        return "; ".join(hop.in_words for hop in self.hops)

    @property
    def foot(self) -> tuple[str, ...]:
        """The short words under the quote: date, basis, read or not, rating, why it ends here."""
        rating = self.rating
        return tuple(
            filter(
                None,
                (
                    self._published(),
                    f"hedged: “{self.hedge}”" if self.hedge else "",
                    "" if self.basis == Basis.UNKNOWN else self.basis_label.lower(),
                    "read by us" if self.was_read else "not read at its source",
                    rating.in_words if rating else "not rated",
                    self.chain_end_label.lower(),
                    "had it from a source left out here" if self.is_cut else "",
                ),
            )
        )

    def _published(self) -> str:
        return self.publication.published if self.publication else ""


@dataclass(frozen=True, slots=True)
class ChainPage:
    """The standing voices of a claim in reading order, from outlet to evidence.

    `left_out` are those that had not certainly been published by the moment asked for.
    """

    voices: tuple[Voice, ...]
    withdrawn: tuple[Voice, ...]
    hops: tuple[Hop, ...]
    left_out: tuple[Unheard, ...] = ()

    @property
    def supporting(self) -> tuple[Voice, ...]:
        return tuple(voice for voice in self.voices if not voice.denies)

    @property
    def dissenting(self) -> tuple[Voice, ...]:
        return tuple(voice for voice in self.voices if voice.denies)

    @property
    def left_out_because(self) -> list[str]:
        """Such as: 2 not dated."""
        counted = Counter(voice.why.label for voice in self.left_out)
        return [f"{count} {reason}" for reason, count in counted.items()]

    @property
    def ends(self) -> tuple[Voice, ...]:
        """The voices with nobody behind them; those that witnessed it are known origins."""
        return tuple(voice for voice in self.voices if not voice.hops)


def of(claim: Claim, published_by: datetime | None = None) -> ChainPage:
    """The chain of `claim`. Three queries, however long the chain.

    With `published_by`, voices that had not certainly been published by then are left out, and
    the hops to and from them.
    """
    return every([claim], published_by)[claim.pk]


def every(
    claims: Collection[Claim], published_by: datetime | None = None
) -> Mapping[UUID, ChainPage]:
    """The chain of each of `claims`, as `of` gives it. Three queries, however many claims."""
    spoken, leaning = Assertion.objects.filter(claim__in=claims), Attribution.objects.all()
    said, leant = defaultdict(list), defaultdict(list)
    for row in spoken.select_related("source", "publication").order_by("id"):
        said[row.claim_id].append(row)
    for hop in leaning.filter(claim__in=claims, withdrawn_at=None).order_by("id"):
        leant[hop.claim_id].append(hop)
    ratings = Ratings(row.source_id for rows in said.values() for row in rows)
    return {
        claim.pk: _page(claim, said[claim.pk], leant[claim.pk], ratings, published_by)
        for claim in claims
    }


def _page(
    claim: Claim,
    assertions: Sequence[Assertion],
    attributions: Sequence[Attribution],
    ratings: Ratings,
    published_by: datetime | None,
) -> ChainPage:
    standing = [row for row in assertions if row.withdrawn_at is None]
    unheard = published.unheard(standing, published_by)
    silent = {voice.id for voice in unheard}
    standing = [row for row in standing if row.pk not in silent]
    hops = _hops(standing, attributions)
    depths = Chain(
        (row.pk for row in standing), ((hop.citing_id, hop.cited_id) for hop in hops)
    ).depths()
    standing.sort(key=lambda row: (_lane(row), depths[row.pk], row.pk))
    cut = {row.citing_id for row in attributions if row.cited_id in silent}
    voices = tuple(
        replace(_voice(claim, row, hops, ratings), is_cut=row.pk in cut) for row in standing
    )
    gone = tuple(_voice(claim, row, (), ratings) for row in assertions if row.withdrawn_at)
    return ChainPage(voices, gone, hops, unheard)


def _hops(assertions: Iterable[Assertion], rows: Sequence[Attribution]) -> tuple[Hop, ...]:
    names = {row.pk: row.source.name for row in assertions}
    return tuple(
        Hop(
            id=row.pk,
            citing_id=row.citing_id,
            cited_id=row.cited_id,
            citing=names[row.citing_id],
            cited=names[row.cited_id],
            mode=row.mode,
            mode_label=Mode.called(row.mode).label,
            cue=row.cue,
            is_inferred=row.is_inferred,
            inferred_because=row.inferred_because,
        )
        for row in rows
        if row.citing_id in names and row.cited_id in names
    )


def _voice(claim: Claim, row: Assertion, hops: Sequence[Hop], ratings: Ratings) -> Voice:
    published = row.publication and row.publication.published_latest
    return Voice(
        id=row.pk,
        url=reverse("assertion", args=[claim.ref, row.pk]),
        source=SourceFacts.of(row.source),
        stance=row.stance,
        quote=row.quote,
        prefix=row.prefix,
        suffix=row.suffix,
        hedge=row.hedge,
        basis=row.basis,
        basis_label=Basis.called(row.basis).label,
        was_read=row.was_read,
        chain_end=row.chain_end,
        chain_end_label=ChainEnd.called(row.chain_end).label if row.chain_end else "",
        note=row.note,
        publication=PublicationFacts.of(row.publication) if row.publication else None,
        rating=ratings.on(row.source_id, published.date() if published else None),
        hops=tuple(hop for hop in hops if hop.citing_id == row.pk),
        relied_on_by=tuple(hop.citing for hop in hops if hop.cited_id == row.pk),
        withdrawn_reason=row.withdrawn_reason,
    )


def _lane(row: Assertion) -> int:
    return place(row.source.kind, row.basis)


def place(kind: str, basis: str) -> int:
    return list(Lane).index(Lane.of(kind, basis))
