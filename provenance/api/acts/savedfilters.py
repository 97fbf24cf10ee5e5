"""Save a filter of the list of claims, rename or share it, drop it."""

from datetime import datetime
from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.response import Response

from provenance.actions import savedfilters
from provenance.domain.listings import listed
from provenance.errors import Refused
from provenance.models import SavedFilter, User
from provenance.models.savedfilters import LONGEST_QUERY
from provenance.queries import savedfilters as filter_rows

from ..reading import keyed
from ..savedfilters import FilterRecord
from ..sent import Flag, Nothing, Words
from ..writing import Body, Changing, Writing

_KEY = (keyed("filter"),)


class FilterChange(Body):
    """What it is called, and who has it."""

    name = Words("Its name, once among your own.", needed=True, most=100)
    is_shared = Flag("Whether the whole desk has it; left out, only you.")


class FilterBody(FilterChange):
    """A filter of the list of claims, and what it is called."""

    query = Words(
        "The query string of the list of claims: `kind=observation&tag=plants`, with `sort` for "
        "the order. A case, source or tag must be there.",
        needed=True,
        most=LONGEST_QUERY,
    )


class _Filter(Writing):
    noun = "filters"
    answer = FilterRecord
    address: tuple[OpenApiParameter, ...] = _KEY

    def find(self, **address: Any) -> Any:
        return filter_rows.seen_by(self.person).filter(pk=address["id"]).first()


class SaveFilter(_Filter):
    """Keep what narrows the list of claims under a name."""

    operation = "saveFilter"
    summary = "Save a filter"
    body = FilterBody
    address = ()
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        if unknown := filter_rows.unknown(data["query"]):
            said = f"The list of claims is not narrowed by {listed(unknown)}."
            raise Refused(said, field="query")
        return filter_rows.record(savedfilters.save(owner=by, **data, by=by), by)


class ChangeFilter(Changing, _Filter):
    """Rename a filter of your own, share it with the desk or keep it to yourself."""

    operation = "changeFilter"
    summary = "Change a saved filter"
    body = FilterChange

    def now(self, found: SavedFilter) -> dict[str, Any]:
        return {"name": found.name, "is_shared": found.is_shared}

    def act(self, found: SavedFilter, data: dict[str, Any], by: User, at: datetime) -> Any:
        savedfilters.edit(saved=found, **data, version=found.version, by=by)
        saved = filter_rows.seen_by(by).get(pk=found.pk)
        return filter_rows.record(saved, by)


class DropFilter(_Filter):
    """Delete a filter of your own: it is a habit, no part of the record."""

    method = "delete"
    operation = "dropFilter"
    summary = "Drop a saved filter"
    body = Nothing
    headed = ()

    def delete(self, request: Request, **address: Any) -> Response:
        return self.done(request, address)

    def act(self, found: SavedFilter, data: dict[str, Any], by: User, at: datetime) -> Any:
        told = filter_rows.record(found, by)
        savedfilters.drop(saved=found, by=by)
        return told
