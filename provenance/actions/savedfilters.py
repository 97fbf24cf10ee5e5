"""Keep a filter of the list of claims under a name; share it, rename it, drop it."""

from provenance import policies
from provenance.actions import recording, writing
from provenance.errors import Refused
from provenance.models import SavedFilter, User
from provenance.queries import savedfilters as filters_read

MOST = 50


class NameTaken(Refused):
    pass


class NothingNarrowed(Refused):
    pass


def save(*, owner: User, name: str, query: str, is_shared: bool = False, by: User) -> SavedFilter:
    """Keep what `query`, the query string of the list of claims, narrows it to.

    Names in it that lead to no case, source or tag are refused: they would find nothing.
    """
    policies.enforce(policies.own_refusal(by, owner))
    parts, unknown = filters_read.taken_apart(query)
    if unknown:
        raise NothingNarrowed(f"This leads to nothing recorded: {', '.join(unknown)}.")
    if not (parts.query or parts.case or parts.source or parts.tag):
        raise NothingNarrowed("Narrow the list of claims first, then save what you see.")
    with recording.change("savedfilters.save", by=by):
        if owner.saved_filters.count() >= MOST:
            raise Refused(f"{MOST} saved filters are enough: drop one first.")
        word = _word(owner, name)
        return writing.insert(
            SavedFilter(
                owner=owner,
                name=word,
                query=parts.query,
                case=parts.case,
                source=parts.source,
                tag=parts.tag,
                is_shared=is_shared,
            )
        )


def edit(
    *, saved: SavedFilter, name: str, is_shared: bool, version: int | None = None, by: User
) -> SavedFilter:
    """Rename it, share it with the desk or keep it to oneself."""
    policies.enforce(policies.own_refusal(by, saved.owner))
    with recording.change("savedfilters.edit", by=by):
        saved = SavedFilter.objects.select_for_update().get(pk=saved.pk)
        writing.fresh(saved, version, "this filter")
        writing.update(saved, name=_word(saved.owner, name, saved), is_shared=is_shared)
        return saved


def drop(*, saved: SavedFilter, by: User) -> None:
    """Delete it; it is a habit of a person, no part of the record."""
    policies.enforce(policies.own_refusal(by, saved.owner))
    with recording.change("savedfilters.drop", by=by):
        saved.delete()


def _word(owner: User, name: str, saved: SavedFilter | None = None) -> str:
    word = " ".join(name.split())
    if not word:
        raise Refused("Give it a name.", field="name")
    same = owner.saved_filters.filter(name__iexact=word)
    if (same.exclude(pk=saved.pk) if saved else same).exists():
        raise NameTaken("You have a filter of that name already.", field="name")
    return word
