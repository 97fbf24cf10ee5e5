"""Saved filters of the list of claims: as chips, and taken apart when they are saved."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse

from provenance.models import Case, SavedFilter, Source, Tag, User

from . import completions, tags
from .filters import ClaimFilters

# What a query string names by words and a saved filter by row.
_ROWS = ("case", "source", "tag")
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Parts:
    """A query string with its case, source and tag found; what is left of it is `query`."""

    query: str
    case: Case | None
    source: Source | None
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class SavedFacts:
    """`owner` is "" for one's own; `edit_url` too where it is another's.

    `gone`: what it asks for and the list no longer knows.
    """

    name: str
    url: str
    owner: str
    is_shared: bool
    edit_url: str
    gone: tuple[str, ...]
    is_current: bool

    @property
    def warning(self) -> str:
        if not self.gone:
            return ""
        return f"Asks for {', '.join(self.gone)}, which the list no longer knows"


def taken_apart(query: str) -> tuple[Parts, list[str]]:
    """The parts of a list's query string, and the words in it that lead to no row.

    At most four queries.
    """
    asked = QueryDict(query)
    kept = [(k, v) for k, v in asked.items() if v and k not in (*_ROWS, "page")]
    words = {name: str(asked.get(name, "")).strip() for name in _ROWS}
    case = Case.objects.referred(words["case"]).first() if words["case"] else None
    source = _source(words["source"]) if words["source"] else None
    tag = tags.called(words["tag"]) if words["tag"] else None
    found = {"case": case, "source": source, "tag": tag}
    unknown = [words[name] for name in _ROWS if words[name] and not found[name]]
    return Parts(urlencode(kept), case, source, tag), unknown


def for_list(person: User, query: str = "") -> tuple[SavedFacts, ...]:
    """One's own by name, then those the desk shares; `query` is what the list shows now.

    One query.
    """
    rows = SavedFilter.objects.filter(Q(owner=person) | Q(is_shared=True))
    rows = rows.select_related("owner", "case", "source", "tag__merged_into").order_by("name")
    now = sorted((k, str(v)) for k, v in QueryDict(query).items() if v and k != "page")
    told = [_facts(row, person, now) for row in rows[: SHOWN * 2]]
    return tuple(sorted(told, key=lambda one: bool(one.owner))[:SHOWN])


def query_of(row: SavedFilter) -> str:
    """The query string that it stands for now."""
    return urlencode(_asked(row))


def unknown(query: str) -> tuple[str, ...]:
    """Names of parameters that the list of claims does not know."""
    known = {*ClaimFilters.base_filters, "page"}
    return tuple(name for name in QueryDict(query) if name not in known)


def _asked(row: SavedFilter) -> list[tuple[str, str]]:
    asked = list(QueryDict(row.query).items())
    if row.case:
        asked.append(("case", row.case.ref))
    if row.source:
        asked.append(("source", row.source.name))
    if row.tag:
        asked.append(("tag", (row.tag.merged_into or row.tag).name))
    return [(name, str(value)) for name, value in asked]


def _facts(row: SavedFilter, person: User, now: list[tuple[str, str]]) -> SavedFacts:
    is_mine = row.owner_id == person.pk
    return SavedFacts(
        name=row.name,
        url=f"{reverse('claim-list')}?{query_of(row)}",
        owner="" if is_mine else str(row.owner),
        is_shared=row.is_shared,
        edit_url=reverse("filter-edit", args=[row.pk]) if is_mine else "",
        gone=unknown(row.query),
        is_current=sorted(_asked(row)) == now,
    )


def _source(name: str) -> Source | None:
    return next(iter(completions.known_names([name]).values()), None)
