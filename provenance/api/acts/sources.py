"""Record sources, change them, fold two spellings of one into one."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import merges, sources
from provenance.domain.vocabulary import PolicyKind, SourceKind
from provenance.models import Source, User
from provenance.queries import records

from ..reading import keyed
from ..sent import Row, Several, Web, Words, choice
from ..sources import SourceRecord
from ..writing import Body, Changing, Writing

_KEY = (keyed("source"),)


class Policies(serializers.DictField):
    """Kind of policy → where it is published."""

    def __init__(self) -> None:
        kinds = ", ".join(f"`{kind}`" for kind in PolicyKind)
        super().__init__(
            child=Web("Where it is published."),
            required=False,
            help_text=f"Its published policies: kind → address. Kinds are {kinds}.",
        )


class SourceBody(Body):
    """A source."""

    name = Words("The name it goes by.", needed=True, most=200)
    kind = choice(SourceKind, "What kind of source it is.", needed=True)
    country = Words("Two letters (ISO 3166-1).", most=2)
    domains = Several(Words("A host name."), "Where it publishes, as host names.")
    aliases = Several(Words("A name.", most=200), "Its other names.")
    description = Words("What it is, in words.")
    policies = Policies()


class MergeBody(Body):
    """Which of two sources is kept."""

    absorb = Row(Source, "The key of the source that is folded into this one.")
    reason = Words("Why they are one.", needed=True)


def _columns(data: dict[str, Any]) -> dict[str, Any]:
    told = dict(data)
    if "policies" in told:
        told["policies_published"] = told.pop("policies")
    return told


class _OnSource(Writing):
    noun = "sources"
    answer = SourceRecord
    renamed = {"policies_published": "policies"}

    def find(self, **address: Any) -> Any:
        return Source.objects.filter(pk=address["id"]).first()

    def told(self, source: Source, at: datetime) -> Any:
        return records.of_source(source.pk, at.date())


class RecordSource(_OnSource):
    """Record a source. A name that leads to one already is refused: use that one."""

    operation = "recordSource"
    summary = "Record a source"
    body = SourceBody
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(sources.add(**_columns(data), by=by, at=at), at)


class ChangeSource(Changing, _OnSource):
    """Change what is recorded of a source; lists replace those there are."""

    operation = "changeSource"
    summary = "Change a source"
    body = SourceBody
    address = _KEY

    def now(self, found: Source) -> dict[str, Any]:
        names = ("name", "kind", "country", "domains", "description", "policies")
        told = {name: getattr(found, name) for name in names}
        return told | {"aliases": list(found.aliases.values_list("name", flat=True))}

    def act(self, found: Source, data: dict[str, Any], by: User, at: datetime) -> Any:
        changed = sources.edit(source=found, **_columns(data), version=found.version, by=by)
        return self.told(changed, at)


class MergeSource(_OnSource):
    """Fold another source into this one: what it said, put out and is bound by becomes this
    one's, its name one of its other names. It cannot be undone."""

    operation = "mergeSource"
    summary = "Fold a source into this one"
    body = MergeBody
    address = _KEY

    def act(self, found: Source, data: dict[str, Any], by: User, at: datetime) -> Any:
        kept = merges.merge(keep=found, **data, by=by)
        return self.told(kept, at)
