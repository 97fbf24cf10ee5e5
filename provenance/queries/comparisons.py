"""Experts beside one another on one question."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.db.models import QuerySet

from provenance.domain import comparison, pairs, publishing
from provenance.domain.comparison import Answer, Position
from provenance.domain.pairs import Pair
from provenance.domain.vocabulary import EvidenceAccess, LeftOut, Likelihood, Standing
from provenance.models import Assessment, Hypothesis, Judgement, Question

from . import opinions
from .opinions import Column, Opinion

MOST_PAIRED = 12
"""Experts whose pairs are told: 66 lines. Of more, the page asks to choose."""
_TONES = {"agree": ("good", "corroborated"), "differ": ("bad", "disputed")}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose answers are compared: said by the end of a day, and by who saw the raw evidence.

    `saw`: True for those who did, False for all others, None for everybody.
    """

    stated_by: date | None = None
    saw: bool | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    text: str
    tone: str
    glyph: str


@dataclass(frozen=True, slots=True)
class NotShown:
    """An answer that the choice leaves out, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    """`experts` are current answers; `earlier` those their experts replaced."""

    question: Question
    hypotheses: tuple[Column, ...]
    experts: tuple[Opinion, ...]
    earlier: tuple[Opinion, ...]
    agreements: tuple[Agreement, ...]
    pairs: tuple[Pair, ...] = ()
    left_out: tuple[NotShown, ...] = ()
    is_too_many: bool = False

    @property
    def has_many_hypotheses(self) -> bool:
        return len(self.hypotheses) > 4


def for_page(question: Question, wanted: Wanted | None = None) -> ComparePage:
    """Six queries beside the question's own, however many experts."""
    hypotheses = question.hypotheses.order_by("position")
    return _page(question, hypotheses, _answers(question.assessments.all()), wanted or Wanted())


def of_questions(questions: Collection[Question]) -> list[ComparePage]:
    """The page of each of `questions`, in their order. Six queries, however many."""
    columns, answers = defaultdict(list), defaultdict(list)
    for hypothesis in Hypothesis.objects.filter(question__in=questions).order_by("position"):
        columns[hypothesis.question_id].append(hypothesis)
    for row in _answers(Assessment.objects.filter(question__in=questions)):
        answers[row.question_id].append(row)
    return [
        _page(question, columns[question.pk], answers[question.pk], Wanted())
        for question in questions
    ]


def _answers(assessments: QuerySet[Assessment]) -> list[Assessment]:
    related = ("question", "expert", "institution", "publication", "publication__source")
    return list(
        assessments.filter(withdrawn_at=None)
        .select_related(*related)
        .prefetch_related(*opinions.AT_ONCE)
        .order_by("stated_latest", "id")
    )


def replaced(rows: Iterable[Assessment]) -> set[Hashable]:
    """Keys of the answers whose expert gave a later one."""
    recorded = sorted(rows, key=lambda row: row.pk)
    return comparison.replaced(
        [Answer(r.pk, r.expert_id, opinions.said_at(r), r.supersedes_id) for r in recorded]
    )


def _page(
    question: Question,
    hypotheses: Iterable[Hypothesis],
    rows: Sequence[Assessment],
    wanted: Wanted,
) -> ComparePage:
    columns = [Column(row.pk, row.text) for row in hypotheses]
    rows, left_out = _chosen(rows, wanted)
    gone = replaced(rows)
    current = [row for row in rows if row.pk not in gone]
    before = defaultdict(list)
    for row in rows:
        if row.pk in gone:
            before[row.expert_id].append(row)
    settled = _settled(question)
    positions = _positions(columns, current)
    is_too_many = len(current) > MOST_PAIRED
    labels = [column.label for column in columns]
    is_exclusive = question.is_exclusive is True
    return ComparePage(
        question=question,
        hypotheses=tuple(columns),
        experts=tuple(
            opinions.of(row, columns, earlier=before[row.expert_id], settled=settled)
            for row in current
        ),
        earlier=tuple(opinions.of(row, columns, settled=settled) for row in rows if row.pk in gone),
        agreements=tuple(_agreements(labels, positions, is_exclusive)),
        pairs=()
        if is_too_many
        else tuple(pairs.pairs(labels, positions, is_exclusive=is_exclusive)),
        left_out=tuple(left_out),
        is_too_many=is_too_many,
    )


def _chosen(rows: Sequence[Assessment], wanted: Wanted) -> tuple[list[Assessment], list[NotShown]]:
    """The answers that are compared, and those that the choice leaves out."""
    kept, left_out = [], []
    for row in rows:
        why = _why_not(row, wanted)
        if why:
            left_out.append(NotShown(row.expert.name, why))
        else:
            kept.append(row)
    return kept, left_out


def _why_not(row: Assessment, wanted: Wanted) -> str:
    saw = row.access == EvidenceAccess.SAW
    if wanted.saw is not None and saw is not wanted.saw:
        return "saw the raw evidence" if saw else "not known to have seen the raw evidence"
    if wanted.stated_by is None:
        return ""
    reason = publishing.left_out(
        datetime.combine(wanted.stated_by, time.max, UTC),
        earliest=row.stated_earliest,
        latest=opinions.said_at(row),
        standing=Standing.CURRENT,
    )
    words = {LeftOut.LATER: "said later", LeftOut.PERHAPS_LATER: "perhaps said later"}
    return words.get(reason, reason.label) if reason else ""


def _settled(question: Question) -> datetime | None:
    if question.resolved_on is None:
        return None
    return datetime.combine(question.resolved_on, time.max, UTC)


def _positions(columns: Sequence[Column], rows: Sequence[Assessment]) -> list[Position]:
    institutions = [opinions.names_of(row)[-1] for row in rows]
    labels = {column.id: column.label for column in columns}
    return [_position(row, labels, _short_name(row, institutions)) for row in rows]


def _position(row: Assessment, labels: Mapping[UUID, str], name: str) -> Position:
    judged = {labels[said.hypothesis_id]: said for said in row.judgements.all()}
    ranges = {label: _range(said) for label, said in judged.items()}
    published: dict[Hashable, str] = {
        item.pk: f"{item.source.name}: {item}" for item in row.evidence.all()
    }
    stated: dict[Hashable, str] = {claim.pk: claim.ref for claim in row.evidence_claims.all()}
    return Position(
        name=name,
        sides={
            label: comparison.side(
                likelihood=said.likelihood, lean=said.lean, low=said.low, high=said.high
            )
            for label, said in judged.items()
        },
        access=row.access,
        ranges={label: ends for label, ends in ranges.items() if ends},
        evidence={**published, **stated},
    )


def _range(said: Judgement) -> tuple[int, int] | None:
    """The expert's own figures where there are any, else those of the word."""
    if said.low is not None and said.high is not None:
        return said.low, said.high
    if not said.likelihood:
        return None
    word = Likelihood.called(said.likelihood)
    return word.low, word.high


def _agreements(
    labels: Sequence[str], positions: Sequence[Position], is_exclusive: bool
) -> Iterable[Agreement]:
    for item in comparison.findings(labels, positions, is_exclusive=is_exclusive):
        yield Agreement(item.text, *_TONES.get(item.kind, ("mute", "")))


def _short_name(row: Assessment, institutions: Sequence[str]) -> str:
    """The institution where only one voice speaks for it, else the expert with it."""
    names = opinions.names_of(row)
    if institutions.count(names[-1]) == 1 or len(names) == 1:
        return names[-1]
    return f"{names[0]} ({names[1]})"
