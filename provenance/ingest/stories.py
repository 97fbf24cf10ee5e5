"""A case of a record, written through the actions an editor uses."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta

from provenance.actions import (
    assertions,
    assessments,
    attributions,
    cases,
    claims,
    comments,
    inferences,
    questions,
    releases,
)
from provenance.ingest import judgements
from provenance.ingest.desks import Desk
from provenance.ingest.records import Asked, Assessed, Hop, Stated, Story, Told
from provenance.models import Assertion, Case, Claim, Question

# By then all its verdicts are given.
_DECIDED = timedelta(minutes=9)


def tell(desk: Desk, story: Story) -> Case:
    """Open the case and record everything in it."""
    case = cases.open(
        title=story.title, code=story.code, summary=story.summary, by=desk.editor, at=desk.at
    )
    claims_so_far: list[Claim] = []
    for stated in story.claim:
        claims_so_far.append(_state(desk, case, stated, claims_so_far))
    for asked in story.question:
        _ask(desk, case, asked)
    return case


def _state(desk: Desk, case: Case, stated: Stated, former: Sequence[Claim]) -> Claim:
    claim = claims.record(
        case=case,
        text=stated.text,
        kind=stated.kind,
        when=stated.when,
        place=stated.place,
        by=desk.editor,
        at=desk.at,
    )
    voices = {desk.source(told.who).pk: _say(desk, claim, told) for told in stated.said}
    for told in stated.said:
        for hop in told.told_by:
            citing, cited = (voices[desk.source(end.who).pk] for end in (told, hop))
            _lean(desk, citing, cited, hop)
    for step in stated.inferred_from:
        inferences.add(
            conclusion=claim,
            premise=former[step.number - 1],
            sentence=step.sentence,
            by=desk.editor,
            at=desk.at,
        )
    for minutes, decided in enumerate(stated.verdict, start=1):
        judgements.give(desk, claim, decided, at=desk.at + timedelta(minutes=minutes))
    for shown in stated.release:
        releases.publish(
            claim=claim,
            headline=shown.headline,
            summary=shown.summary,
            by=desk.by[shown.by],
            at=desk.at + _DECIDED,
        )
    for said in stated.comment:
        about = voices[desk.source(said.on).pk] if said.on else claim
        comments.add(on=about, text=said.text, by=desk.by[said.by], at=desk.at)
    return claim


def _say(desk: Desk, claim: Claim, told: Told) -> Assertion:
    columns = asdict(told)
    for name in ("who", "where", "told_by"):
        columns.pop(name)
    return assertions.add(
        claim=claim,
        source=desk.source(told.who),
        publication=desk.publication(told.where),
        **columns,
        by=desk.editor,
        at=desk.at,
    )


def _lean(desk: Desk, citing: Assertion, cited: Assertion, hop: Hop) -> None:
    attributions.add(
        citing=citing,
        cited=cited,
        mode=hop.mode,
        cue=hop.cue,
        is_inferred=bool(hop.inferred_because),
        inferred_because=hop.inferred_because,
        by=desk.editor,
        at=desk.at,
    )


def _ask(desk: Desk, case: Case, asked: Asked) -> None:
    question = questions.ask(
        case=case,
        text=asked.text,
        hypotheses=asked.hypotheses,
        note=asked.note,
        is_exclusive=asked.is_exclusive,
        criteria=asked.criteria,
        settle_by=asked.settle_by,
        by=desk.editor,
        at=desk.at,
    )
    for assessed in asked.assessment:
        _assess(desk, question, assessed)


def _assess(desk: Desk, question: Question, assessed: Assessed) -> None:
    answers = dict(question.hypotheses.values_list("text", "pk"))
    said = {}
    for weighed in assessed.judgement:
        columns = asdict(weighed)
        answer = answers[columns.pop("hypothesis")]
        said[answer] = assessments.Said(**columns)
    columns = asdict(assessed)
    for name in ("judgement", "where"):
        columns.pop(name)
    columns["evidence"] = [desk.publications[key] for key in assessed.evidence]
    opinion = assessments.Opinion(
        **columns, judgements=said, publication=desk.publication(assessed.where)
    )
    assessments.record(question=question, opinion=opinion, by=desk.editor, at=desk.at)
