"""Saved filters of the list of claims: as chips, and taken apart when they are saved."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.urls import reverse

from provenance.models import Case, SavedFilter, Source, Tag, User

from . import completions, tags
from .filters import ClaimFilters
from .pages import Page, cut

# What a query string names by words and a saved filter by row.
_ROWS = ("case", "source", "tag")
SHOWN = 40
# What programs call a parameter of the page.
_TURNED = {"sort": "ordering"}


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
    # No text has that sign, so a word with it leads to nothing.
    asked = QueryDict(query.replace("%00", "\ufffd"))
    kept = [(k, v) for k, v in asked.items() if v and k not in (*_ROWS, "page")]
    words = {name: str(asked.get(name, "")).strip() for name in _ROWS}
    case = Case.objects.referred(words["case"]).first() if words["case"] else None
    source = _source(words["source"]) if words["source"] else None
    tag = tags.called(words["tag"]) if words["tag"] else None
    found = {"case": case, "source": source, "tag": tag}
    unknown = [words[name] for name in _ROWS if words[name] and not found[name]]
    return Parts(urlencode(kept), case, source, tag), unknown


@dataclass(frozen=True, slots=True)
class SavedRecord:
    """A filter as programs read it. `claims` is the query string for their list of claims."""

    id: UUID
    version: int
    name: str
    query: str
    claims: str
    page: str
    owner: str
    is_own: bool
    is_shared: bool
    unknown: tuple[str, ...]


def seen_by(person: User) -> QuerySet[SavedFilter]:
    """One's own and those that others share, as far as one sees what they ask for."""
    rows = SavedFilter.objects.filter(Q(owner=person) | Q(is_shared=True))
    return rows.select_related("owner", "case", "source", "tag__merged_into")


def listed(
    filters: QuerySet[SavedFilter], person: User, token: str = "", size: int = 50
) -> Page[SavedRecord]:
    """A page of filters, newest first. One query."""
    page = cut(filters, key=("-id",), token=token, size=size)
    return Page([record(row, person) for row in page.rows], page.newer, page.older)


def record(row: SavedFilter, person: User) -> SavedRecord:
    """A row of `seen_by`. No query."""
    asked = _asked(row)
    known = [(_TURNED.get(name, name), value) for name, value in asked if not _is_gone(name)]
    return SavedRecord(
        id=row.pk,
        version=row.version,
        name=row.name,
        query=urlencode(asked),
        claims=urlencode(known),
        page=f"{reverse('claim-list')}?{urlencode(asked)}",
        owner=str(row.owner),
        is_own=row.owner_id == person.pk,
        is_shared=row.is_shared,
        unknown=unknown(row.query),
    )


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
    return tuple(name for name in QueryDict(query) if _is_gone(name))


def _is_gone(name: str) -> bool:
    return name != "page" and name not in ClaimFilters.base_filters


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
