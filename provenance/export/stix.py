"""Questions and cases as STIX 2.1, for programs that exchange assessments.

A question is a report, each possible answer a note on it. What an expert says of an answer is an
opinion where a probability was given, and a note with the exact words where not, or where the desk
read the probability out of them. Of a case the claims are reports too, with notes for who says them
and for the verdict. The desk makes every object; experts are its authors. What was withdrawn is
revoked. What each of our words becomes stands in stixterms.py and, for people, in docs/export.md.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from provenance.domain.vocabulary import VerdictStatus
from provenance.queries.assessments import AssessmentRecord, HypothesisRecord, JudgementRecord
from provenance.queries.chains import Voice
from provenance.queries.estimates import Estimate, Estimates
from provenance.queries.lineages import Lineage

from . import stixterms
from .publishers import Publisher
from .stixobjects import Bundle, key, made, published

MEDIA_TYPE = "application/stix+json;version=2.1"


def of(estimates: Estimates, publisher: Publisher) -> Mapping[str, Any]:
    """A bundle, ready to be written as JSON."""
    case = estimates.case
    address = f"/cases/{case.ref}/" if case else f"/questions/{estimates.ref}/"
    bundle = Bundle(publisher, address)
    reports = [_question(bundle, question, estimates) for question in estimates.questions]
    reports += [_claim(bundle, claim, estimates) for claim in estimates.claims]
    if case:
        bundle.add(
            "report",
            address,
            case.opened_at,
            estimates.changed.get(case.pk),
            name=case.title,
            description=" ".join(filter(None, (case.summary, _left_out(estimates)))),
            published=bundle.written(case.opened_at),
            lang=publisher.language,
            external_references=[bundle.page(address, case.ref)],
            object_refs=reports or [bundle.desk],
        )
    return bundle.whole()


def _left_out(estimates: Estimates) -> str:
    count = estimates.left_out
    return f"{count} older claims are left out of this file." if count else ""


def _question(bundle: Bundle, question: Estimate, estimates: Estimates) -> str:
    address = f"/questions/{question.ref}/"
    report = key("report", f"{bundle.publisher.site}{address}")
    changed = estimates.changed.get(question.id)
    notes = {
        answer.id: _hypothesis(bundle, question, answer, report, changed)
        for answer in question.answers.hypotheses
    }
    said = [
        told
        for assessment in question.answers.assessments
        for told in _Told(bundle, question, assessment, estimates, notes).objects(report)
    ]
    return bundle.add(
        "report",
        address,
        question.asked_at,
        changed,
        name=question.text,
        description=question.note,
        published=bundle.written(question.asked_at),
        lang=bundle.publisher.language,
        external_references=[bundle.page(address, question.ref)],
        object_refs=list(dict.fromkeys([*notes.values(), *said])) or [bundle.desk],
    )


def _hypothesis(
    bundle: Bundle,
    question: Estimate,
    answer: HypothesisRecord,
    report: str,
    changed: datetime | None,
) -> str:
    return bundle.add(
        "note",
        f"/questions/{question.ref}/#{answer.id}",
        question.asked_at,
        changed,
        abstract=f"Possible answer {answer.position}",
        content=answer.text,
        lang=bundle.publisher.language,
        object_refs=[report],
    )


class _Told:
    """One expert's assessment while it is told; `notes` are those of the possible answers."""

    def __init__(
        self,
        bundle: Bundle,
        question: Estimate,
        assessment: AssessmentRecord,
        estimates: Estimates,
        notes: Mapping[Any, str],
    ) -> None:
        self._bundle, self._said, self._notes = bundle, assessment, notes
        self._address = f"/questions/{question.ref}/#{assessment.id}"
        self._times = (assessment.recorded_at, estimates.changed.get(assessment.id))
        voices = filter(None, (assessment.expert, assessment.institution))
        changed = estimates.changed
        self._voices = {bundle.identity(voice, changed.get(voice.id)): voice for voice in voices}
        self._common: dict[str, Any] = {
            "authors": [voice.name for voice in self._voices.values()],
            "revoked": assessment.is_withdrawn,
            "labels": ["superseded"] if assessment.is_superseded else [],
            "external_references": [
                *published(assessment.publication, assessment.publisher),
                bundle.page(f"/questions/{question.ref}/", question.ref),
            ],
        }

    def objects(self, report: str) -> Iterator[str]:
        """The identifiers of all that the assessment becomes: who speaks, words, opinions."""
        yield from self._voices
        yield self._bundle.add(
            "note",
            self._address,
            *self._times,
            abstract=self._about(),
            content=self._said.quote,
            object_refs=[report, *self._voices],
            **self._common,
        )
        for judgement in self._said.judgements:
            if judgement.likelihood or judgement.lean or judgement.low is not None:
                yield self._judged(judgement)

    def _judged(self, judgement: JudgementRecord) -> str:
        step = stixterms.opinion(judgement.likelihood, judgement.low, judgement.high)
        address, words = f"{self._address}-{judgement.hypothesis}", _words(judgement)
        told = {
            **self._common,
            "object_refs": [self._notes[judgement.hypothesis]],
            "confidence": stixterms.CONFIDENCES.get(self._said.confidence),
        }
        if step and not judgement.is_desk_reading:
            return self._bundle.add(
                "opinion", address, *self._times, opinion=step, explanation=words, **told
            )
        return self._bundle.add("note", address, *self._times, content=words, **told)

    def _about(self) -> str:
        when = self._said.stated.words if self._said.stated else ""
        names = ", ".join(voice.name for voice in self._voices.values())
        return f"{names}, {when}" if when else names


def _words(judgement: JudgementRecord) -> str:
    """Such as: likely (55–80 %). “It is for export.”"""
    parts = []
    if word := judgement.likelihood:
        parts.append(f"{word.label} ({word.definition})")
    if judgement.low is not None:
        parts.append(f"{judgement.low}–{judgement.high} %")
    parts.append(judgement.lean)
    words = ", ".join(filter(None, parts))
    words += ", read out of the words by the desk" if judgement.is_desk_reading else ""
    return f"{words}. “{judgement.quote}”" if judgement.quote else words


def _claim(bundle: Bundle, claim: Lineage, estimates: Estimates) -> str:
    address = f"/claims/{claim.ref}/"
    report = key("report", f"{bundle.publisher.site}{address}")
    changed = estimates.changed
    told = [ref for voice in claim.chain.voices for ref in _voice(bundle, voice, report, changed)]
    verdict = next((one for one in claim.verdicts if one.until is None), None)
    if verdict:
        told.append(
            bundle.add(
                "note",
                f"{address}#verdict-{verdict.id}",
                verdict.at,
                abstract=f"Verdict: {verdict.label}",
                content=verdict.reason,
                lang=bundle.publisher.language,
                object_refs=[report],
            )
        )
    return bundle.add(
        "report",
        address,
        claim.recorded_at,
        changed.get(claim.id),
        name=claim.text,
        published=bundle.written(claim.recorded_at),
        lang=bundle.publisher.language,
        confidence=stixterms.CREDIBILITIES.get(verdict.credibility) if verdict else None,
        revoked=verdict is not None and verdict.status == VerdictStatus.WITHDRAWN,
        external_references=[bundle.page(address, claim.ref)],
        object_refs=list(dict.fromkeys(told)) or [bundle.desk],
    )


def _voice(
    bundle: Bundle, voice: Voice, report: str, changed: Mapping[UUID, datetime]
) -> Iterator[str]:
    """Who says it, and that they do: in their words where those are recorded."""
    identity = bundle.identity(voice.source, changed.get(voice.source.id))
    yield identity
    does = "denies it" if voice.denies else "says so"
    yield bundle.add(
        "note",
        voice.url,
        made(voice.id),
        changed.get(voice.id),
        abstract=f"{voice.source.name} {does}",
        content=voice.quote or f"{voice.source.name} {does}.",
        authors=[voice.source.name],
        external_references=[*published(voice.publication, voice.source), bundle.page(voice.url)],
        object_refs=[report, identity],
    )
