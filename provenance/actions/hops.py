"""Fill in a hop in one go: what was said, where, and how it leans on the one before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from provenance import policies
from provenance.actions import (
    assertions,
    attributions,
    claims,
    keeping,
    publications,
    recording,
    sources,
    writing,
)
from provenance.actions.publications import Filing
from provenance.domain.vocabulary import Basis, Stance
from provenance.errors import Refused
from provenance.models import Assertion, Attribution, Claim, Publication, Source, User


@dataclass(frozen=True, slots=True)
class Saying:
    """What a source says and how it knows, as an editor writes it down."""

    stance: str = Stance.ASSERTS
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    hedge: str = ""
    basis: str = Basis.UNKNOWN
    was_read: bool = False
    chain_end: str = ""
    note: str = ""

    def columns(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Leaning:
    """How an assertion leans on the one before it."""

    mode: str
    cue: str = ""
    is_inferred: bool = False
    inferred_because: str = ""


def fill_in(
    *,
    assertion: Assertion,
    saying: Saying,
    filing: Filing,
    leanings: Mapping[UUID, Leaning],
    version: int | None = None,
    seen: Mapping[UUID, int] | None = None,
    by: User,
    at: datetime,
) -> Assertion:
    """Save all an editor filled in on a hop's page, or none of it.

    `leanings` is keyed by attribution. A publication that was there is edited; one that is
    named for the first time is filed; emptied fields take it off the hop. `version` is the
    assertion's as the form was opened, `seen` that of its attributions and its publication.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("hops.fill_in", by=by):
        claims.locked(assertion.claim)
        _fresh(assertion, version, seen or {})
        publication = _publication(assertion, filing, by, at)
        assertion = assertions.edit(
            assertion=assertion,
            publication=publication,
            version=version,
            by=by,
            at=at,
            **saying.columns(),  # type: ignore[arg-type]
        )
        hops = Attribution.objects.filter(citing=assertion, withdrawn_at=None)
        for hop in hops.filter(pk__in=leanings.keys()):
            leaning = leanings[hop.pk]
            attributions.edit(
                attribution=hop,
                mode=leaning.mode,
                cue=leaning.cue,
                is_inferred=leaning.is_inferred,
                inferred_because=leaning.inferred_because,
                by=by,
            )
        return assertion


def speak(
    *,
    claim: Claim,
    source: Source | str,
    saying: Saying,
    filing: Filing,
    kinds: Mapping[str, str] | None = None,
    by: User,
    at: datetime,
) -> Assertion:
    """Record what one more source says, or denies, by its name or as the record it is.

    `kinds` gives the kind to add the source with where the name leads to none.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("hops.speak", by=by):
        voice = source if isinstance(source, Source) else _named(claim, source, kinds or {}, at)
        publication = None
        if filing.is_something:
            publication = _file(claim, voice, filing, by, at)
        return assertions.add(
            claim=claim,
            source=voice,
            publication=publication,
            by=by,
            at=at,
            **saying.columns(),  # type: ignore[arg-type]
        )


def _named(claim: Claim, name: str, kinds: Mapping[str, str], at: datetime) -> Source:
    if not name.strip():
        raise Refused("Name the source.", field="source")
    kept_in = keeping.within(claim.case_id)
    return sources.named({"source": name}, kinds, at=at, kept_in=kept_in)["source"]


def _fresh(assertion: Assertion, version: int | None, seen: Mapping[UUID, int]) -> None:
    now = Assertion.objects.select_related("publication").get(pk=assertion.pk)
    writing.fresh(now, version, "this hop")
    shown = [*now.upstream.filter(pk__in=seen), *filter(None, [now.publication])]
    if any(seen.get(row.pk, row.version) != row.version for row in shown):
        raise writing.stale(now, "this hop")


def _publication(
    assertion: Assertion, filing: Filing, by: User, at: datetime
) -> Publication | None:
    """What the hop's publication becomes.

    Another address is another publication where other claims stand on the one that was there;
    where none does, it is that one's address mended.
    """
    there = assertion.publication
    if there is not None and not keeping.knows(by, there.source):
        return there  # they were not shown what it is, so what they sent is no change of it
    if not filing.is_something:
        return None
    is_another = there is not None and publications.canonical(filing.url) != there.canonical_url
    if there is None or (is_another and _is_shared(there, assertion)):
        return _file(assertion.claim, assertion.source, filing, by, at)
    return publications.edit(
        publication=there,
        kind=filing.kind,
        title=filing.title,
        url=filing.url,
        published=filing.published,
        by=by,
        at=at,
    )


def _is_shared(publication: Publication, own: Assertion) -> bool:
    speaks = Assertion.objects.filter(publication=publication).exclude(pk=own.pk)
    return bool(publication.canonical_url) and (
        speaks.exists() or publication.assessments.exists() or publication.read_by.exists()
    )


def _file(claim: Claim, source: Source, filing: Filing, by: User, at: datetime) -> Publication:
    return publications.file(
        source=source,
        kind=filing.kind,
        title=filing.title,
        url=filing.url,
        published=filing.published,
        kept_in=keeping.within(claim.case_id),
        by=by,
        at=at,
    )
