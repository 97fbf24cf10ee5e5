"""Add, edit and merge sources; one name leads to one source."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from provenance import policies
from provenance.actions import keeping, recording, recounting, writing
from provenance.domain.chain_line import LONGEST_NAME, fold
from provenance.domain.hosts import host
from provenance.domain.vocabulary import PolicyKind, SourceKind
from provenance.errors import Refused
from provenance.models import Alias, Case, Source, User
from provenance.queries import completions, dependents

_is_address = URLValidator(schemes=["http", "https"])


class NameTaken(Refused):
    pass


class UnknownSources(Refused):
    """Names that lead to no source, and no kind was given for them. None is made silently."""

    def __init__(self, names: Sequence[str], *, field: str) -> None:
        self.names = tuple(names)
        quoted = ", ".join(f"“{name}”" for name in names)
        one = len(names) == 1
        super().__init__(
            f"{quoted} {'is' if one else 'are'} not known yet. Correct the spelling, or say "
            f"below what {'it is' if one else 'they are'} to add {'it' if one else 'them'}.",
            field=field,
        )


def add(
    *,
    name: str,
    kind: str,
    country: str = "",
    domains: Sequence[str] = (),
    aliases: Sequence[str] = (),
    description: str = "",
    policies_published: Mapping[str, str] | None = None,
    kept_in: Case | None = None,
    by: User,
    at: datetime,
) -> Source:
    """Record a source with all names it goes by; `kept_in` is the restricted case it is for."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("sources.add", by=by):
        source = create(name=name, kind=kind, at=at, kept_in=kept_in)
        _set_aliases(source, source.name, aliases)
        _describe(source, country, domains, description, policies_published)
        return source


def create(
    *,
    name: str,
    kind: str,
    at: datetime,
    kept_in: Case | None = None,
    domains: Sequence[str] = (),
    is_free: bool = False,
) -> Source:
    """The bare row, inside another action's change; `kept_in` is the restricted case it is for.

    `is_free`: whoever calls has looked the name up, and it leads to nobody, not even to a source
    that a restricted case keeps.
    """
    name = _name(name)
    if not is_free and (kept := _kept(name)):
        # Its members described it for themselves: what they wrote stays with them.
        bare = {"country": "", "domains": list(domains), "description": "", "policies": {}}
        writing.update(kept, kind=kind, kept_in=None, **bare)
        return kept
    row = Source(name=name, kind=kind, domains=list(domains), kept_in=kept_in, recorded_at=at)
    return writing.insert(row)


def named(
    names: Mapping[str, str],
    kinds: Mapping[str, str],
    *,
    at: datetime,
    kept_in: Case | None = None,
) -> dict[str, Source]:
    """The sources that `names` (form field → name) lead to, inside another action's change.

    A name that leads to none is made with the kind `kinds` (name → kind) gives for it, else
    refused; empty names are left out. Keyed by form field.
    """
    chosen = {fold(name): kind for name, kind in kinds.items() if kind}
    known = completions.known_names(names.values())
    for field, name in names.items():
        if name and fold(name) not in known:
            if fold(name) not in chosen:
                raise UnknownSources([name], field=field)
            if chosen[fold(name)] not in set(SourceKind):
                raise Refused(f"“{chosen[fold(name)]}” is no kind of source.", field=field)
            known[fold(name)] = create(name=name, kind=chosen[fold(name)], at=at, kept_in=kept_in)
    return {field: known[fold(name)] for field, name in names.items() if name}


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
        within = keeping.knows(by, source)
        policies.enforce(
            policies.circle_refusal(is_closed=source.is_confidential, is_within=within)
        )
        writing.fresh(source, version, "this source")
        if aliases and source.is_confidential:
            raise Refused(
                "A confidential source has no other names: they would say who it is.",
                field="aliases",
            )
        name = _name(name)
        _free(name, source, "name")
        renamed = _set_aliases(source, name, aliases)
        if SourceKind.UNNAMED in {kind, source.kind} and kind != source.kind:
            recounting.after(dependents.of_sources([source.pk]))
        told = {"name": name, "kind": kind}
        changed = _describe(source, country, domains, description, policies_published, **told)
        if renamed and not changed:
            writing.touch(source)
        return source


def _describe(
    source: Source,
    country: str,
    domains: Sequence[str],
    description: str,
    published: Mapping[str, str] | None,
    **changes: Any,
) -> bool:
    if country and not (len(country) == 2 and country.isalpha()):
        raise Refused("Use the two letters of ISO 3166, such as US or KR.", field="country")
    changed = writing.update(
        source,
        country=country.upper(),
        domains=sorted({_domain(domain) for domain in domains if domain.strip()}),
        description=description.strip(),
        policies=_policies(published) if published is not None else source.policies,
        **changes,
    )
    return bool(changed)


def _policies(published: Mapping[str, str]) -> dict[str, str]:
    """Kind of policy → where it is published; only web addresses, as pages link to them."""
    for kind, url in published.items():
        if kind not in set(PolicyKind):
            raise Refused(f"“{kind}” is no kind of policy.")
        try:
            _is_address(url)
        except ValidationError as error:
            raise Refused(f"“{url}” is no web address.", field=f"policy-{kind}") from error
    return dict(published)


def _domain(text: str) -> str:
    domain = host(text)
    if domain is None:
        raise Refused(f"“{text.strip()}” is no domain; write it as reuters.com.", field="domains")
    return domain


def _set_aliases(source: Source, own: str, names: Sequence[str]) -> bool:
    """Make `names` the source's other names beside `own`; whether that changed anything."""
    wanted = {fold(name): _name(name, "aliases") for name in names if name.strip()}
    wanted.pop(fold(own), None)
    kept = {fold(alias.name): alias for alias in source.aliases.all()}
    for folded, alias in kept.items():
        if folded not in wanted:
            alias.delete()
    for folded, name in wanted.items():
        if folded not in kept:
            _free(name, source, "aliases")
            writing.insert(Alias(source=source, name=name))
    return wanted.keys() != kept.keys()


def _name(text: str, field: str = "name") -> str:
    name = " ".join(text.split())
    if not name:
        raise Refused("Give the source a name.", field=field)
    if len(name) > LONGEST_NAME:
        raise Refused(
            f"A name has {LONGEST_NAME} characters at most; this one has {len(name):,}.",
            field=field,
        )
    if "<" in name or "←" in name:
        raise Refused("A name cannot hold “<”: it stands for “had it from”.", field=field)
    return name


def _kept(name: str) -> Source | None:
    """The source that a restricted case keeps by the name; refused where others use it already."""
    _free(name, None, "name")
    others = Source.objects.standing().filter(kept_in__isnull=False, is_confidential=False)
    return others.filter(name__iexact=name).first()


def _free(name: str, own: Source | None, field: str) -> None:
    """Refuse a name that leads to another source already."""
    holder = completions.known_names([name]).get(fold(name))
    if holder is not None and (own is None or holder.pk != own.pk):
        raise NameTaken(
            f"“{name}” leads to {holder.name} already. Use that source, or tell the two apart, "
            f"such as “{name} (Seoul)”.",
            field=field,
        )
