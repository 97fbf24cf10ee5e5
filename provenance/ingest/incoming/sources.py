"""Sources as they come in, with their ratings, and what binds them."""

from typing import Any

from provenance.actions import ratings, sources, ties
from provenance.actions.ratings import Found
from provenance.domain.chain_line import fold
from provenance.models import Affiliation, Rating, Source, Tie
from provenance.queries import completions

from .scribes import Scribe

_PLAIN = ("name", "kind", "country", "description")
_SETS = ("aliases", "domains")


def take(scribe: Scribe, told: dict[str, Any]) -> None:
    """A name that leads to a source here is that source: one name, one source."""
    outside = told["id"]
    scribe.gather({"source": [outside]})
    given = {name: told[name] for name in (*_PLAIN, *_SETS) if name in told}
    if "policies" in told:
        given["policies"] = {one["kind"]: one["link"] for one in told["policies"]}
    name = told["name"]
    source = scribe.find("source", outside) or completions.known_names([name]).get(fold(name))
    if source is None:
        columns = {**given, "policies_published": given.get("policies")}
        columns.pop("policies", None)
        source = sources.add(**columns, kept_in=scribe.kept_in, **scribe.who)
        scribe.changed()
    else:
        _update(scribe, outside, source, given)
    scribe.keep("source", outside, source, given)


def _update(scribe: Scribe, outside: str, source: Source, given: dict[str, Any]) -> None:
    here: dict[str, Any] = {name: getattr(source, name) for name in _PLAIN}
    plain = {name: value for name, value in given.items() if name in _PLAIN}
    fresh = scribe.news("source", outside, plain, here)
    here |= {"domains": source.domains, "policies_published": source.policies}
    here["aliases"] = list(source.aliases.values_list("name", flat=True))
    # A record adds names, domains and policies; it takes none away, and changes no policy.
    for name in _SETS:
        more = [one for one in given.get(name, ()) if one not in here[name]]
        if more and scribe.is_news("source", outside, name, given[name]):
            fresh[name] = [*here[name], *more]
    more_policies = given.get("policies", {}).keys() - source.policies.keys()
    if more_policies and scribe.is_news("source", outside, "policies", given["policies"]):
        fresh["policies_published"] = given["policies"] | source.policies
    if fresh:
        sources.edit(source=source, **{**here, **fresh}, by=scribe.by)
        scribe.changed()


def take_tie(scribe: Scribe, told: dict[str, Any]) -> None:
    outside = told["id"]
    scribe.gather({"tie": [outside], "source": [told["holder"], told["held"]]})
    given = _given(told, "since", "until", "evidence", "reason")
    holder = scribe.must("source", told["holder"], "/holder")
    held = scribe.must("source", told["held"], "/held")
    there = Tie.objects.filter(
        holder=holder, kind=told["kind"], held=held, since=told.get("since"), withdrawn_at=None
    )
    row = scribe.find("tie", outside) or there.first()
    if row is None:
        row = ties.add(holder=holder, kind=told["kind"], held=held, **given, **scribe.who)
        scribe.changed()
    else:
        _stays(scribe, "tie", outside, row, given)
    scribe.keep("tie", outside, row, given)


def take_affiliation(scribe: Scribe, told: dict[str, Any]) -> None:
    outside = told["id"]
    scribe.gather({"affiliation": [outside], "source": [told["person"], told["organisation"]]})
    given = _given(told, "title", "since", "until", "evidence")
    ends = {
        "person": scribe.must("source", told["person"], "/person"),
        "organisation": scribe.must("source", told["organisation"], "/organisation"),
    }
    there = Affiliation.objects.filter(**ends, since=told.get("since"), withdrawn_at=None)
    row = scribe.find("affiliation", outside) or there.first()
    if row is None:
        row = ties.affiliate(**ends, **given, **scribe.who)
        scribe.changed()
    else:
        _stays(scribe, "affiliation", outside, row, given)
    scribe.keep("affiliation", outside, row, given)


def take_rating(scribe: Scribe, told: dict[str, Any]) -> None:
    """It comes in as the rating of who imports it: nobody rates in another's name."""
    outside = told["id"]
    scribe.gather({"rating": [outside], "source": [told["source"]]})
    given = _given(told, "reliability", "valid_from", "reason")
    source = scribe.must("source", told["source"], "/source")
    row: Rating | None = scribe.find("rating", outside)
    if row is None:
        row = ratings.add(
            source=source,
            **given,
            is_desk=told.get("is_desk", False),
            criteria={
                one["criterion"]: Found(one["answer"], one.get("link", ""))
                for one in told.get("criteria", ())
            },
            **scribe.who,
        )
        scribe.changed()
    else:
        _stays(scribe, "rating", outside, row, given)
    scribe.keep("rating", outside, row, given)


def _given(told: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: told[name] for name in names if name in told}


def _stays(
    scribe: Scribe, noun: str, outside: str, row: Tie | Affiliation | Rating, given: dict[str, Any]
) -> None:
    """None of these is edited: what is wrong is withdrawn by hand and recorded anew."""
    here = {name: getattr(row, name) for name in given}
    if changed := scribe.news(noun, outside, given, here):
        names = ", ".join(changed)
        scribe.notes.append(f"A {noun} is not changed by an import: {names}. Withdraw it by hand.")
