"""Names offered while a chain is typed, and near misses of a name nobody knows."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q
from django.db.models.functions import Lower

from provenance.domain import chain_line
from provenance.domain.chain_line import fold
from provenance.domain.vocabulary import SourceKind
from provenance.models import Alias, Source

from . import sight
from .facts import SourceFacts

# PostgreSQL folds both sides: its lower() and Python's differ for some scripts. A confidential
# source may share its name with one that is not: the name leads to the latter.
_CALLED = """
    SELECT given.name, source.id, source.is_confidential
    FROM unnest(%(names)s::text[]) AS given (name)
    JOIN provenance_source source ON lower(source.name) = lower(given.name)
    WHERE source.merged_into_id IS NULL
    UNION ALL
    SELECT given.name, alias.source_id, false
    FROM unnest(%(names)s::text[]) AS given (name)
    JOIN provenance_alias alias ON lower(alias.name) = lower(given.name)
    ORDER BY 3 DESC
"""
_KEPT = """
    SELECT given.name FROM unnest(%s::text[]) AS given (name)
    JOIN provenance_source source ON lower(source.name) = lower(given.name)
    WHERE source.merged_into_id IS NULL AND source.kept_in_id IS NOT NULL
    AND NOT source.is_confidential
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known source; `also` is the alias that matched, if it was not the name itself."""

    name: str
    kind: str
    kind_label: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One name of a chain's line as typed so far: known with its kind, or new."""

    name: str
    kind: str
    kind_label: str
    new: bool
    join: str = "told by"


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name as typed: the source it leads to, or None and a known name it may be a slip of."""

    name: str
    source: SourceFacts | None
    near: str


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as typed; `fault` says why it cannot be read, and has no names then."""

    number: int
    text: str
    names: tuple[TypedName, ...]
    fault: str


def names_like(start: str, *, limit: int = 8) -> list[Suggestion]:
    """Sources one of whose names begins so, or has a word that does. Two queries."""
    start = fold(start)
    if not start:
        return []
    begins = Q(folded__startswith=start) | Q(folded__contains=f" {start}")
    names = Source.objects.standing().alias(folded=Lower("name")).filter(begins)
    found = {source.pk: _suggestion(source) for source in names.order_by("name")[:limit]}
    aliases = Alias.objects.alias(folded=Lower("name")).filter(begins).select_related("source")
    for alias in aliases.order_by("name")[:limit]:
        found.setdefault(alias.source_id, _suggestion(alias.source, alias.name))
    return list(found.values())[:limit]


def steps(text: str) -> list[list[Step]]:
    """The lines of a chain as steps; lines that cannot be read are left out. Two queries."""
    lines = []
    for line in text.splitlines()[: chain_line.MOST_LINES]:
        try:
            drawn = chain_line.parse(line)
        except chain_line.Unreadable:
            continue
        lines.append(drawn.names)
    known = known_names(name for names in lines for name in names)
    return [[_step(name, known.get(fold(name))) for name in names] for names in lines]


def typed(text: str) -> tuple[TypedLine, ...]:
    """The lines of a chain as far as they can be read, blank ones left out. Three queries."""
    read: list[tuple[int, str, tuple[str, ...], str]] = []
    for number, line in enumerate(text.splitlines()[: chain_line.MOST_LINES], start=1):
        if line.strip():
            try:
                read.append((number, line, chain_line.parse(line, first=number).names, ""))
            except chain_line.Unreadable as fault:
                read.append((number, line, (), str(fault)))
    known = known_names(name for _, _, names, _ in read for name in names)
    unknown = {name for _, _, names, _ in read for name in names if fold(name) not in known}
    near = near_misses(sorted(unknown)) if unknown else {}

    def told(name: str) -> TypedName:
        source = known.get(fold(name))
        return TypedName(name, SourceFacts.of(source) if source else None, near.get(name, ""))

    return tuple(
        TypedLine(number, line, tuple(map(told, names)), fault)
        for number, line, names, fault in read
    )


def known_names(names: Iterable[str]) -> dict[str, Source]:
    """The standing sources that `names` lead to, by folded name, also through an alias.

    Two queries. Spaces within a name count once. Also inside an act, as who it is for sees them.
    """
    given = [" ".join(name.split()) for name in names]
    with sight.the_readers():
        with connection.cursor() as cursor:
            cursor.execute(_CALLED, {"names": given})
            called = {name: pk for name, pk, _ in cursor.fetchall()}
        sources = Source.objects.in_bulk(called.values())
    return {fold(name): sources[pk] for name, pk in called.items()}


def kept_names(names: Iterable[str]) -> set[str]:
    """Those of `names`, folded, by which a restricted case keeps a source. One query.

    Inside an act, which sees everything.
    """
    with connection.cursor() as cursor:
        cursor.execute(_KEPT, [[" ".join(name.split()) for name in names]])
        return {fold(name) for (name,) in cursor.fetchall()}


def near_misses(names: Sequence[str]) -> dict[str, str]:
    """For each name the known one it may be a slip of. One query over names alike at the start."""
    likely = Q()
    for name in names:
        likely |= Q(folded__startswith=fold(name)[:2])
    rows = Source.objects.standing().alias(folded=Lower("name")).filter(likely)
    known = {
        fold(name): name for name in rows.order_by("name").values_list("name", flat=True)[:500]
    }
    near = {}
    for name in names:
        close = difflib.get_close_matches(fold(name), known, n=1, cutoff=0.75)
        if close:
            near[name] = known[close[0]]
    return near


def _suggestion(source: Source, also: str = "") -> Suggestion:
    label = SourceKind.called(source.kind).label
    return Suggestion(source.name, source.kind, label, also)


def _step(name: str, source: Source | None) -> Step:
    if source is None:
        return Step(name, "", "new", new=True)
    return Step(source.name, source.kind, SourceKind.called(source.kind).label, new=False)
