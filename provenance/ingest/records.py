"""The demo's files as values: parse() is pure and names the place where a file is wrong.

`who` is a source by any of its names. `where` and `evidence` name publications by the key they
have in their file. `told_by` lists the hops of an assertion: who it had it from, on the same claim.
"""

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from provenance.domain.proposals import ProposalState
from provenance.domain.vocabulary import Basis, EvidenceAccess, Mode, Stance


class Unreadable(ValueError):
    """The file is no record; the message says which table and why."""


@dataclass(frozen=True, slots=True)
class Rated:
    reliability: str
    valid_from: date
    reason: str
    by: str = "editor"


@dataclass(frozen=True, slots=True)
class Known:
    """A source and what the desk holds of it."""

    name: str
    kind: str
    country: str = ""
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    description: str = ""
    rating: tuple[Rated, ...] = ()


@dataclass(frozen=True, slots=True)
class Tied:
    holder: str
    kind: str
    held: str
    since: date | None = None
    evidence: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Employed:
    person: str
    organisation: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    key: str
    who: str
    kind: str
    title: str = ""
    url: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """What several cases share."""

    source: tuple[Known, ...] = ()
    tie: tuple[Tied, ...] = ()
    affiliation: tuple[Employed, ...] = ()
    publication: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class Hop:
    who: str
    mode: str = Mode.CITES
    cue: str = ""
    inferred_because: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One source's word on one claim."""

    who: str
    where: str = ""
    stance: str = Stance.ASSERTS
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    hedge: str = ""
    basis: str = Basis.UNKNOWN
    was_read: bool = False
    chain_end: str = ""
    note: str = ""
    told_by: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True)
class SecondRead:
    """What a second person made of it, blind where there is a status, and what they did then.

    `answer` is "approved" or "sent-back"; the latter takes a comment.
    """

    status: str = ""
    credibility: str = ""
    note: str = ""
    answer: str = ProposalState.APPROVED
    word: str = ""
    by: str = "reviewer"


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict as it was proposed; without a `second` it still waits."""

    status: str
    reason: str
    credibility: str = ""
    by: str = "editor"
    second: tuple[SecondRead, ...] = ()


@dataclass(frozen=True, slots=True)
class Released:
    """The claim's public page, as it is put out after its verdicts."""

    headline: str = ""
    summary: str = ""
    by: str = "reviewer"


@dataclass(frozen=True, slots=True)
class Commented:
    """`on` is the source whose word on the claim is meant; "" for the claim itself."""

    text: str
    by: str = "editor"
    on: str = ""


@dataclass(frozen=True, slots=True)
class Inferred:
    """What a claim is inferred from: `number` counts the claims further up in its file, from 1."""

    number: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Stated:
    text: str
    kind: str
    said: tuple[Told, ...]
    when: str = ""
    place: str = ""
    verdict: tuple[Decided, ...] = ()
    release: tuple[Released, ...] = ()
    comment: tuple[Commented, ...] = ()
    inferred_from: tuple[Inferred, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    hypothesis: str
    likelihood: str = ""
    lean: str = ""
    low: int | None = None
    high: int | None = None
    is_desk_reading: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Assessed:
    expert: str
    quote: str
    institution: str = ""
    stated: str = ""
    where: str = ""
    confidence: str = ""
    access: str = EvidenceAccess.UNKNOWN
    evidence_words: str = ""
    evidence: tuple[str, ...] = ()
    assumptions: str = ""
    caveats: str = ""
    lacks_affiliation: bool = False
    judgement: tuple[Weighed, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    text: str
    hypotheses: tuple[str, ...]
    note: str = ""
    is_exclusive: bool | None = None
    criteria: str = ""
    settle_by: date | None = None
    assessment: tuple[Assessed, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One case, with all that belongs to it."""

    code: str
    title: str
    summary: str = ""
    claim: tuple[Stated, ...] = ()
    question: tuple[Asked, ...] = ()


_TABLES: dict[str, type] = {
    "source": Known,
    "rating": Rated,
    "tie": Tied,
    "affiliation": Employed,
    "publication": Published,
    "claim": Stated,
    "said": Told,
    "told_by": Hop,
    "verdict": Decided,
    "second": SecondRead,
    "release": Released,
    "comment": Commented,
    "inferred_from": Inferred,
    "question": Asked,
    "assessment": Assessed,
    "judgement": Weighed,
}


def parse[R](text: str, kind: type[R]) -> R:
    """The record in `text`, a TOML document, as `kind`: Library or Story."""
    try:
        return _record(kind, tomllib.loads(text), kind.__name__.lower())
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(f"This is no TOML: {error}.") from error


def _record[R](kind: type[R], table: dict[str, Any], place: str) -> R:
    unknown = set(table) - {field.name for field in fields(kind)}  # type: ignore[arg-type]
    if unknown:
        raise Unreadable(f"{place} has no “{min(unknown)}”.")
    try:
        return kind(**{name: _value(name, value, place) for name, value in table.items()})
    except TypeError as error:
        raise Unreadable(f"{place} is incomplete: {error}.") from error


def _value(name: str, value: Any, place: str) -> Any:
    if name in _TABLES:
        rows: list[Any] = [
            _record(_TABLES[name], row, f"{place}, {name} {number}")
            for number, row in enumerate(value, start=1)
        ]
        return tuple(rows)
    if isinstance(value, list):
        return tuple(value)
    return value.strip() if isinstance(value, str) else value
