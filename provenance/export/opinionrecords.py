"""Questions, what experts answer, and how they were settled, as records."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from provenance.domain.questions import QuestionState
from provenance.models import (
    Assessment,
    Evidence,
    EvidenceItem,
    Hypothesis,
    Judgement,
    Question,
    ResolutionEvidence,
)

from . import outsideids

type Record = dict[str, Any]


def _questions(keys: list[Any]) -> Iterator[Record]:
    rows = list(Question.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of("question", keys)
    cases = outsideids.of("case", {row.case_id for row in rows})
    answers = list(Hypothesis.objects.filter(question__in=keys).order_by("position"))
    names = outsideids.of("hypothesis", [answer.pk for answer in answers])
    items = EvidenceItem.objects.filter(question__in=keys, withdrawn_at=None).order_by("pk")
    chosen = list(items.values_list("question_id", "claim_id"))
    claims = outsideids.of("claim", {claim for _, claim in chosen})
    for row in rows:
        yield {
            "type": "question",
            "id": ids[row.pk],
            "ref": row.ref,
            "case": cases[row.case_id],
            "text": row.text,
            "note": row.note,
            "is_exclusive": row.is_exclusive,
            "criteria": row.criteria,
            "settle_by": row.settle_by,
            "hypotheses": [
                {"id": names[answer.pk], "text": answer.text}
                for answer in answers
                if answer.question_id == row.pk
            ],
            "evidence": [claims[claim] for question, claim in chosen if question == row.pk],
        }


def _assessments(keys: list[Any]) -> Iterator[Record]:
    rows = list(Assessment.objects.filter(pk__in=keys).order_by("pk"))
    own = outsideids.of("assessment", {*keys, *(row.supersedes_id for row in rows)})
    questions = outsideids.of("question", {row.question_id for row in rows})
    sources = outsideids.of("source", {s for r in rows for s in (r.expert_id, r.institution_id)})
    judged = _judgements(keys)
    shown = list(Evidence.objects.filter(assessment__in=keys).order_by("pk"))
    publications = outsideids.of(
        "publication", {r.publication_id for r in rows} | {one.publication_id for one in shown}
    )
    claims = outsideids.of("claim", {one.claim_id for one in shown})
    for row in rows:
        weighed = [one for one in shown if one.assessment_id == row.pk]
        yield {
            "type": "assessment",
            "id": own[row.pk],
            "question": questions[row.question_id],
            "expert": sources[row.expert_id],
            "institution": sources[row.institution_id],
            "lacks_affiliation": row.lacks_affiliation or None,
            "publication": publications[row.publication_id],
            "stated": row.stated_words,
            "quote": row.quote,
            "confidence": row.confidence,
            "access": row.access,
            "evidence_words": row.evidence_words,
            "evidence": sorted(publications[e.publication_id] for e in weighed if e.publication_id),
            "evidence_claims": sorted(claims[e.claim_id] for e in weighed if e.claim_id),
            "assumptions": row.assumptions,
            "caveats": row.caveats,
            "supersedes": own[row.supersedes_id],
            "judgements": judged[row.pk],
        }


def _judgements(keys: list[Any]) -> dict[Any, list[Record]]:
    rows = list(Judgement.objects.filter(assessment__in=keys).order_by("hypothesis__position"))
    names = outsideids.of("hypothesis", {row.hypothesis_id for row in rows})
    told: dict[Any, list[Record]] = defaultdict(list)
    for row in rows:
        said = {
            "hypothesis": names[row.hypothesis_id],
            "likelihood": row.likelihood,
            "lean": row.lean,
            "low": row.low,
            "high": row.high,
            "is_desk_reading": row.is_desk_reading or None,
            "quote": row.quote,
        }
        known = {name: value for name, value in said.items() if value not in ("", None)}
        told[row.assessment_id].append(known)
    return told


def _resolutions(keys: list[Any]) -> Iterator[Record]:
    rows = list(Question.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of("question", keys)
    answers = outsideids.of("hypothesis", {row.resolved_as_id for row in rows})
    shown = list(ResolutionEvidence.objects.filter(question__in=keys).order_by("pk"))
    claims = outsideids.of("claim", {one.claim_id for one in shown})
    publications = outsideids.of("publication", {one.publication_id for one in shown})
    for row in rows:
        settled = [one for one in shown if one.question_id == row.pk]
        yield {
            "type": "resolution",
            "question": ids[row.pk],
            "state": row.state,
            "hypothesis": answers[row.resolved_as_id],
            "on": row.resolved_on,
            "words": row.resolution,
            "claims": [claims[one.claim_id] for one in settled if one.claim_id],
            "publications": [publications[o.publication_id] for o in settled if o.publication_id],
        }


CUTS = (
    (lambda: Question.objects.all(), _questions),
    (lambda: Assessment.objects.filter(withdrawn_at=None), _assessments),
    (lambda: Question.objects.exclude(state=QuestionState.OPEN), _resolutions),
)
