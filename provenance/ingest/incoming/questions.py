"""Questions as they come in, what experts answer, and how they were settled."""

from collections.abc import Mapping
from typing import Any

from provenance.actions import assessments, matrices, questions, resolutions
from provenance.actions.opinions import Opinion, Said
from provenance.actions.resolutions import Settlement
from provenance.domain.questions import QuestionState
from provenance.errors import Refused
from provenance.models import Assessment, Question

from . import cases
from .scribes import Scribe

_EDITED = ("text", "note", "is_exclusive", "criteria", "settle_by")
_PLAIN = (
    "stated",
    "quote",
    "confidence",
    "access",
    "evidence_words",
    "assumptions",
    "caveats",
    "lacks_affiliation",
)


def take(scribe: Scribe, told: dict[str, Any]) -> None:
    outside, evidence = told["id"], told.get("evidence", [])
    scribe.gather(
        {
            "question": [outside],
            "case": [told.get("case", "")],
            "claim": evidence,
            "hypothesis": [one["id"] for one in told["hypotheses"]],
        }
    )
    given = {name: told[name] for name in _EDITED if name in told}
    answers = [" ".join(one["text"].split()) for one in told["hypotheses"]]
    row: Question | None = scribe.find("question", outside)
    if row is None:
        case = cases.of(scribe, told)
        row = questions.ask(case=case, hypotheses=answers, **given, **scribe.who)
        scribe.changed()
    else:
        _update(scribe, outside, row, given, answers)
    _name_answers(scribe, row, told["hypotheses"])
    if evidence and scribe.is_news("question", outside, "evidence", evidence):
        _choose(scribe, row, evidence)
    scribe.keep("question", outside, row, given | {"evidence": evidence})


def _update(
    scribe: Scribe, outside: str, row: Question, given: dict[str, Any], answers: list[str]
) -> None:
    here = {name: getattr(row, name) for name in _EDITED}
    fresh = scribe.news("question", outside, given, here)
    there = list(row.hypotheses.values_list("text", flat=True))
    every = list(dict.fromkeys([*there, *answers]))
    if fresh or every != there:
        questions.edit(question=row, hypotheses=every, **{**here, **fresh}, by=scribe.by)
        scribe.changed()


def _name_answers(scribe: Scribe, row: Question, said: list[dict[str, str]]) -> None:
    there = {answer.text: answer for answer in row.hypotheses.all()}
    for one in said:
        answer = there.get(" ".join(one["text"].split()))
        if answer is not None and scribe.find("hypothesis", one["id"]) is None:
            scribe.keep("hypothesis", one["id"], answer, {})


def _choose(scribe: Scribe, row: Question, evidence: list[str]) -> None:
    """A record adds evidence; what was chosen here stays."""
    there = [item.claim for item in row.evidence_items.filter(withdrawn_at=None)]
    told = [scribe.must("claim", one, f"/evidence/{n}") for n, one in enumerate(evidence)]
    wanted = {claim.pk: claim for claim in (*there, *told)}
    if len(wanted) > len(there):
        matrices.choose(question=row, claims=list(wanted.values()), **scribe.who)
        scribe.changed()


def take_assessment(scribe: Scribe, told: dict[str, Any]) -> None:
    outside = told["id"]
    scribe.gather(
        {
            "assessment": [outside, told.get("supersedes", "")],
            "question": [told["question"]],
            "source": [told["expert"], told.get("institution", "")],
            "publication": [told.get("publication", ""), *told.get("evidence", [])],
            "claim": told.get("evidence_claims", []),
            "hypothesis": [one["hypothesis"] for one in told.get("judgements", [])],
        }
    )
    given = {name: value for name, value in told.items() if name != "id"}
    row: Assessment | None = scribe.find("assessment", outside)
    if row is None:
        question = scribe.must("question", told["question"], "/question")
        row = assessments.record(question=question, opinion=_opinion(scribe, told), **scribe.who)
        scribe.changed()
    elif row.withdrawn_at is None and scribe.has_changed("assessment", outside, given):
        # One answer is one piece: what changed in it is read with the rest of it.
        version = row.version
        row = assessments.edit(assessment=row, opinion=_opinion(scribe, told), **scribe.who)
        if row.version != version:
            scribe.changed()
    scribe.keep("assessment", outside, row, given)


def _opinion(scribe: Scribe, told: Mapping[str, Any]) -> Opinion:
    institution = scribe.maybe("source", told.get("institution"), "/institution")
    plain = {"stated": ""} | {name: told[name] for name in _PLAIN if name in told}
    return Opinion(
        expert=scribe.name(scribe.must("source", told["expert"], "/expert")),
        institution=scribe.name(institution) if institution else "",
        **plain,
        judgements=dict(_judgement(scribe, *one) for one in enumerate(told.get("judgements", []))),
        evidence=[
            scribe.must("publication", one, f"/evidence/{place}")
            for place, one in enumerate(told.get("evidence", []))
        ],
        evidence_claims=[
            scribe.must("claim", one, f"/evidence_claims/{place}")
            for place, one in enumerate(told.get("evidence_claims", []))
        ],
        publication=scribe.maybe("publication", told.get("publication"), "/publication"),
        supersedes=scribe.maybe("assessment", told.get("supersedes"), "/supersedes"),
    )


def _judgement(scribe: Scribe, place: int, one: Mapping[str, Any]) -> tuple[Any, Said]:
    pointer = f"/judgements/{place}/hypothesis"
    answer = scribe.must("hypothesis", one["hypothesis"], pointer)
    return answer.pk, Said(**{name: value for name, value in one.items() if name != "hypothesis"})


def take_resolution(scribe: Scribe, told: dict[str, Any]) -> None:
    """How a question ended. One that is settled here stays as it was settled."""
    claims, publications = told.get("claims", []), told.get("publications", [])
    scribe.gather(
        {
            "question": [told["question"]],
            "hypothesis": [told.get("hypothesis", "")],
            "claim": claims,
            "publication": publications,
        }
    )
    question = scribe.must("question", told["question"], "/question")
    if question.state != QuestionState.OPEN:
        return
    settlement = Settlement(
        told["words"],
        [scribe.must("claim", one, f"/claims/{n}") for n, one in enumerate(claims)],
        [
            scribe.must("publication", one, f"/publications/{n}")
            for n, one in enumerate(publications)
        ],
    )
    if told["state"] == QuestionState.UNRESOLVABLE:
        resolutions.declare_unresolvable(question=question, settlement=settlement, **scribe.who)
    elif told["state"] == QuestionState.RESOLVED:
        answer = scribe.must("hypothesis", told.get("hypothesis", ""), "/hypothesis")
        if "on" not in told:
            raise Refused("/on: Say on which day the world settled it.")
        resolutions.resolve(
            question=question, hypothesis=answer, on=told["on"], settlement=settlement, **scribe.who
        )
    else:
        return
    scribe.changed()
