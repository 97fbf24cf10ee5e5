"""Claims as W3C PROV: who says them, from whom they had it, and what the desk made of it.

Everything that has a page is called by its address, so `claims:C-1042` leads there; the other rows
are `row:` and their key. What each of our words becomes stands in provterms.py and, for people, in
docs/export.md.

PROV's times are exact, and what is derived is younger than what it is derived from
(https://www.w3.org/TR/prov-constraints/). So a date that is known as a span is told as one, by two
attributes; when the desk recorded a row is an attribute too; and hops of a loop, each of which
would be older than itself, are influences and no derivations.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from prov.constants import PROV
from prov.identifier import Identifier, QualifiedName
from prov.model import ProvDocument

from provenance.domain import loops
from provenance.domain.vocabulary import Standing
from provenance.queries.chains import ChainPage, Hop, Voice
from provenance.queries.facts import PublicationFacts, SourceFacts, SpanFacts, VerdictFacts
from provenance.queries.lineages import CaseLineage, Inferred, Lineage

from . import provterms
from .provterms import CITO, DCTERMS
from .publishers import Publisher

type Attributes = list[tuple[QualifiedName, Any]]

_PAGES = ("claims", "cases", "sources", "publications")
TYPE, LABEL, VALUE, PLACE = (PROV[name] for name in ("type", "label", "value", "location"))


class Writer:
    """A document while it is written."""

    def __init__(self, publisher: Publisher) -> None:
        self.document = ProvDocument()
        self._told: set[QualifiedName] = set()
        add, site = self.document.add_namespace, publisher.site
        self._pages = {name: add(name, f"{site}/{name}/") for name in _PAGES}
        self._rows = add("row", f"{site}/prov/")
        self._terms = add("term", f"{site}/prov/terms/")
        for other in (CITO, DCTERMS):
            add(other)
        self._desk = self._rows["desk"]
        about = [(LABEL, publisher.name), (PLACE, Identifier(publisher.url))]
        self.document.agent(self._desk, [(TYPE, PROV["Organization"]), *about])

    def case(self, case: CaseLineage) -> "Writer":
        key = self._pages["cases"][case.ref]
        about = self._kept(title=case.title, summary=case.summary, openedAt=case.opened_at)
        about += self._kept(claimsLeftOut=case.left_out or None)
        self.document.collection(key, [(TYPE, self._terms["Case"]), (LABEL, case.title), *about])
        for claim in case.claims:
            self.document.hadMember(key, self._pages["claims"][claim.ref])
        return self

    def claims(self, claims: Iterable[Lineage]) -> "Writer":
        for claim in claims:
            key = self._claim(claim.ref, claim.text, self._about(claim))
            for voice in claim.chain.voices:
                self._voice(key, voice)
            circling = _circling(claim.chain)
            for hop in claim.chain.hops:
                self._hop(hop, claim.chain, is_in_loop=hop.id in circling)
            self._verdicts(key, claim.verdicts)
            for step in claim.inferences:
                self._inferred(step)
        return self

    def _about(self, claim: Lineage) -> Attributes:
        kept = self._kept(kind=claim.kind, place=claim.place, recordedAt=claim.recorded_at)
        return [*kept, *self._span("when", claim.when)]

    def _claim(self, ref: str, text: str, about: Attributes) -> QualifiedName:
        """The claim; one that is only named by a step has no more than its words."""
        key = self._pages["claims"][ref]
        words = [(TYPE, self._terms["Claim"]), (VALUE, text)]
        if self._is_new(key):
            self.document.entity(key, words)
            self.document.wasAttributedTo(key, self._desk)
        if about:
            self.document.get_record(key)[0].add_attributes(about)
        return key

    def _voice(self, claim: QualifiedName, voice: Voice) -> None:
        key, source = self._row("assertion", voice.id), self._source(voice.source)
        about = self._kept(
            stance=voice.stance,
            prefix=voice.prefix,
            suffix=voice.suffix,
            hedge=voice.hedge,
            basis=voice.basis,
            wasRead=voice.was_read,
            chainEnd=voice.chain_end,
            note=voice.note,
        )
        words = [(VALUE, voice.quote)] if voice.quote else []
        links = [(provterms.STANCES[voice.stance], claim)]
        if voice.publication:
            links.append((DCTERMS["isPartOf"], self._publication(voice.publication, source)))
        self.document.entity(key, [(TYPE, self._terms["Assertion"]), *words, *about, *links])
        self.document.wasAttributedTo(key, source)

    def _source(self, source: SourceFacts) -> QualifiedName:
        key = self._pages["sources"][str(source.id)]
        if self._is_new(key):
            kind = provterms.AGENTS.get(source.kind)
            types = [(TYPE, kind)] if kind else []
            self.document.agent(key, [*types, (LABEL, source.name), *self._kept(kind=source.kind)])
        return key

    def _publication(self, publication: PublicationFacts, source: QualifiedName) -> QualifiedName:
        key = self._pages["publications"][str(publication.id)]
        if not self._is_new(key):
            return key
        about = self._kept(kind=publication.kind, standing=publication.standing)
        place = [(PLACE, Identifier(publication.link))] if publication.link else []
        types = [(TYPE, self._terms["Publication"]), (LABEL, publication.name)]
        when = self._span("published", publication.when)
        self.document.entity(key, [*types, *place, *about, *when])
        self.document.wasAttributedTo(key, source)
        if moment := _exact(publication.when):
            self.document.wasGeneratedBy(key, None, moment)
        if publication.notice:
            self._notice(key, publication)
        return key

    def _notice(self, key: QualifiedName, publication: PublicationFacts) -> None:
        """A retraction ends the publication; a correction is told of it and ends nothing."""
        notice, act = publication.notice, self._row(publication.standing, publication.id)
        if notice is None:
            return
        about = self._kept(reason=notice.reason, notice=notice.link)
        when = self._span("dated", notice.when)
        kind = self._terms[publication.standing_label]
        self.document.activity(act, None, _exact(notice.when), [(TYPE, kind), *about, *when])
        if publication.standing == Standing.RETRACTED:
            self.document.wasInvalidatedBy(key, act, _exact(notice.when))
        else:
            self.document.used(act, key)

    def _hop(self, hop: Hop, chain: ChainPage, *, is_in_loop: bool) -> None:
        citing, cited = (self._row("assertion", end) for end in (hop.citing_id, hop.cited_id))
        key = self._row("attribution", hop.id)
        about = [
            (CITO["hasCitationCharacterization"], provterms.CITATIONS[hop.mode]),
            *self._kept(
                mode=hop.mode,
                cue=hop.cue,
                isInferred=hop.is_inferred,
                inferredBecause=hop.inferred_because,
            ),
        ]
        if is_in_loop:
            about += self._kept(isInLoop=True)
            self.document.wasInfluencedBy(citing, cited, key, about)
        else:
            types = [(TYPE, kind) for kind in _kinds(hop, chain)]
            self.document.wasDerivedFrom(
                citing, cited, identifier=key, other_attributes=[*types, *about]
            )

    def _verdicts(self, claim: QualifiedName, verdicts: Iterable[VerdictFacts]) -> None:
        """Oldest first: each ends the one before it and is a revision of it."""
        former: tuple[QualifiedName, datetime | None] | None = None
        for verdict in reversed(tuple(verdicts)):
            key, act = self._row("verdict", verdict.id), self._row("deciding", verdict.id)
            self._verdict(claim, verdict, key, act)
            if former:
                self.document.wasRevisionOf(key, former[0])
                self.document.wasInvalidatedBy(former[0], act, former[1])
            former = key, verdict.until

    def _verdict(
        self, claim: QualifiedName, verdict: VerdictFacts, key: QualifiedName, act: QualifiedName
    ) -> None:
        worded = self._row("wording", verdict.id)
        self.document.entity(worded, [(TYPE, self._terms["Wording"]), (VALUE, verdict.wording)])
        self.document.specializationOf(worded, claim)
        self.document.activity(act, None, verdict.at, [(TYPE, self._terms["Deciding"])])
        self.document.wasAssociatedWith(act, self._desk)
        self.document.used(act, worded)
        about = self._kept(
            status=verdict.status,
            credibility=verdict.credibility,
            credibilityWords=verdict.credibility_label,
            isSecondRead=bool(verdict.approved_by),
        )
        says = [(provterms.VERDICTS[verdict.status], worded), (VALUE, verdict.reason)]
        self.document.entity(key, [(TYPE, self._terms["Verdict"]), *says, *about])
        self.document.wasGeneratedBy(key, act, verdict.at)
        self.document.wasAttributedTo(key, self._desk)

    def _inferred(self, step: Inferred) -> None:
        key = self._row("inference", step.id)
        if self._is_new(key):
            conclusion = self._claim(step.conclusion.ref, step.conclusion.text, [])
            premise = self._claim(step.premise.ref, step.premise.text, [])
            about = [(TYPE, self._terms["Inference"]), *self._kept(sentence=step.sentence)]
            self.document.wasDerivedFrom(
                conclusion, premise, identifier=key, other_attributes=about
            )

    def _row(self, table: str, key: UUID | None) -> QualifiedName:
        return self._rows[f"{table}-{key}"]

    def _is_new(self, key: QualifiedName) -> bool:
        is_new = key not in self._told
        self._told.add(key)
        return is_new

    def _kept(self, **told: Any) -> Attributes:
        """Terms of ours; what is not known, or empty, is left out."""
        return [
            (self._terms[name], value) for name, value in told.items() if value not in ("", None)
        ]

    def _span(self, name: str, span: SpanFacts | None) -> Attributes:
        if span is None:
            return []
        told = {"": span.words, "Earliest": span.earliest, "Latest": span.latest}
        return self._kept(**{f"{name}{end}": value for end, value in told.items()})


def _exact(span: SpanFacts | None) -> datetime | None:
    """The moment, where it is known to the second; None of anything wider."""
    if span is None or span.earliest is None or span.earliest != span.latest:
        return None
    return span.earliest


def _kinds(hop: Hop, chain: ChainPage) -> Iterator[QualifiedName]:
    """What kind of derivation a hop is; none where it is a plain one, both where it is both."""
    if hop.mode in provterms.QUOTATIONS:
        yield PROV["Quotation"]
    if hop.cited_id in {voice.id for voice in chain.voices if voice.is_known_origin}:
        yield PROV["PrimarySource"]


def _circling(chain: ChainPage) -> set[UUID]:
    """The keys of hops inside of loops."""
    place = {voice.id: number for number, voice in enumerate(chain.voices)}
    above: list[list[int]] = [[] for _ in place]
    below: list[list[int]] = [[] for _ in place]
    for hop in chain.hops:
        above[place[hop.citing_id]].append(place[hop.cited_id])
        below[place[hop.cited_id]].append(place[hop.citing_id])
    loop = {node: at for at, circle in enumerate(loops.among(above, below)) for node in circle}
    return {
        hop.id
        for hop in chain.hops
        if (its := loop.get(place[hop.citing_id])) is not None
        and its == loop.get(place[hop.cited_id])
    }
