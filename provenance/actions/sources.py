"""Add, edit and merge sources; one name leads to one source."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.chain_line import fold
from provenance.errors import Refused
from provenance.models import Alias, Source, User


class NameTaken(Refused):
    pass


def add(
    *,
    name: str,
    kind: str,
    country: str = "",
    domains: Sequence[str] = (),
    aliases: Sequence[str] = (),
    description: str = "",
    policies_published: Mapping[str, str] | None = None,
    by: User,
    at: datetime,
) -> Source:
    """Record a source with all names it goes by."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("sources.add", by=by):
        source = create(name=name, kind=kind, at=at)
        _describe(source, country, domains, description, policies_published)
        _set_aliases(source, aliases)
        return source


def create(*, name: str, kind: str, at: datetime) -> Source:
    """The bare row, inside another action's change."""
    name = _name(name)
    _free(name, None, "name")
    return writing.insert(Source(name=name, kind=kind, recorded_at=at))


def edit(
    *,
    source: Source,
    name: str,
    kind: str,
    country: str,
    domains: Sequence[str],
    aliases: Sequence[str],
    description: str,
    policies_published: Mapping[str, str] | None = None,
    version: int | None = None,
    by: User,
) -> Source:
    """Change what is known of a source; names left out of `aliases` stop leading to it."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("sources.edit", by=by):
        source = Source.objects.select_for_update().get(pk=source.pk)
        writing.fresh(source, version, "this source")
        name = _name(name)
        _free(name, source, "name")
        _describe(source, country, domains, description, policies_published, name=name, kind=kind)
        _set_aliases(source, aliases)
        return source


def _describe(
    source: Source,
    country: str,
    domains: Sequence[str],
    description: str,
    published: Mapping[str, str] | None,
    **changes: Any,
) -> None:
    if country and not (len(country) == 2 and country.isalpha()):
        raise Refused("Use the two letters of ISO 3166, such as US or KR.", field="country")
    writing.update(
        source,
        country=country.upper(),
        domains=sorted({_domain(domain) for domain in domains if domain.strip()}),
        description=description.strip(),
        policies=dict(published) if published is not None else source.policies,
        **changes,
    )


def _domain(text: str) -> str:
    domain = text.strip().lower().removeprefix("https://").removeprefix("http://")
    domain = domain.split("/")[0].removeprefix("www.")
    if "." not in domain or " " in domain:
        raise Refused(f"“{text.strip()}” is no domain; write it as reuters.com.", field="domains")
    return domain


def _set_aliases(source: Source, names: Sequence[str]) -> None:
    wanted = {fold(name): _name(name, "aliases") for name in names if name.strip()}
    wanted.pop(fold(source.name), None)
    kept = {fold(alias.name): alias for alias in source.aliases.all()}
    for folded, alias in kept.items():
        if folded not in wanted:
            alias.delete()
    for folded, name in wanted.items():
        if folded not in kept:
            _free(name, source, "aliases")
            writing.insert(Alias(source=source, name=name))


def _name(text: str, field: str = "name") -> str:
    name = " ".join(text.split())
    if not name:
        raise Refused("Give the source a name.", field=field)
    if "<" in name or "←" in name:
        raise Refused("A name cannot hold “<”: it stands for “had it from”.", field=field)
    return name


def _free(name: str, own: Source | None, field: str) -> None:
    """Refuse a name that leads to another source already."""
    holder = Source.objects.standing().filter(name__iexact=name).first()
    if holder is None:
        alias = Alias.objects.filter(name__iexact=name).select_related("source").first()
        holder = alias.source if alias else None
    if holder is not None and (own is None or holder.pk != own.pk):
        raise NameTaken(
            f"“{name}” leads to {holder.name} already. Use that source, or tell the two apart, "
            f"such as “{name} (Seoul)”.",
            field=field,
        )
