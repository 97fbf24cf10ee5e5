"""What became of forecasts: scores and reliability of an expert, an institution, a question.

How they are scored, and what is left out, is said in `domain.calibration`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from provenance.domain import calibration
from provenance.domain.calibration import Bin, Bounds, Forecast, Line, NotScored
from provenance.domain.questions import QuestionState
from provenance.domain.vocabulary import Likelihood
from provenance.models import Assessment, Judgement, Question, Source

from .facts import SourceFacts

type Key = tuple[UUID, UUID]
"""An expert and a hypothesis."""


@dataclass(frozen=True, slots=True)
class Said:
    """One forecast in words: “likely, 55–80 %”, in force for `days` days from `since`."""

    words: str
    since: date
    days: int


@dataclass(frozen=True, slots=True)
class LineRow:
    """One expert's answer on one hypothesis of a settled question."""

    key: Key
    expert: SourceFacts
    question_ref: str
    question_url: str
    hypothesis: str
    came_true: bool
    days: int
    score: Bounds
    said: tuple[Said, ...]

    @property
    def score_words(self) -> str:
        return shown(self.score)


@dataclass(frozen=True, slots=True)
class BinRow:
    """One range of the reliability table, with the answers that made it."""

    words: str
    low: int
    high: int
    said: int
    true: int
    interval: tuple[float, float]
    fits: bool
    rows: tuple[LineRow, ...]

    @property
    def interval_words(self) -> str:
        low, high = (round(100 * end) for end in self.interval)
        return f"{low}–{high} %"


@dataclass(frozen=True, slots=True)
class Calibration:
    """`score` is None and `bins` are empty where there are too few to tell."""

    rows: tuple[LineRow, ...]
    questions: int
    score: Bounds | None
    bins: tuple[BinRow, ...]
    not_scored: tuple[tuple[NotScored, int], ...]

    @property
    def score_words(self) -> str:
        return shown(self.score) if self.score else ""

    @property
    def is_anything(self) -> bool:
        return bool(self.rows or self.not_scored)


def shown(score: Bounds) -> str:
    """With three decimals: 0.040 to 0.203."""
    best, worst = (f"{float(end):.3f}" for end in score)
    return best if best == worst else f"{best} to {worst}"


def of_source(source: Source) -> Calibration:
    """Of an expert; of an institution all that was said for it, whoever said it. Three queries.

    What an expert said for one institution ends with what they said later for another.
    """
    own = Q(institution=source) | Q(expert=source)
    spoke = Assessment.objects.filter(
        own, expert=OuterRef("expert"), question=OuterRef("question"), withdrawn_at=None
    )
    rows = _settled().filter(Exists(spoke))
    return _calibration(rows, only={source.pk})


def of_question(question: Question) -> Calibration:
    """Of all who answered it, once it is settled. Three queries; none and nothing while open."""
    if question.state != QuestionState.RESOLVED:
        return _calibration(Assessment.objects.none())
    return _calibration(_settled().filter(question=question))


def _settled() -> QuerySet[Assessment]:
    rows = Assessment.objects.filter(withdrawn_at=None, question__state=QuestionState.RESOLVED)
    told = rows.select_related("expert", "question")
    # Oldest first; of one day the one recorded later comes after.
    return told.prefetch_related("judgements__hypothesis").order_by("stated_latest", "id")


@dataclass(frozen=True, slots=True)
class _Span:
    """An assessment and how long it was in force; `why` it was not, where it was not."""

    row: Assessment
    since: date
    until: date
    why: NotScored | None = None


def _calibration(rows: QuerySet[Assessment], only: set[UUID] | None = None) -> Calibration:
    forecasts: list[Forecast[Key]] = []
    judged: dict[Key, tuple[Assessment, Judgement]] = {}
    left_out: Counter[NotScored] = Counter()
    for span in _spans(rows):
        if only and not only & {span.row.expert_id, span.row.institution_id}:
            continue
        for judgement in span.row.judgements.all():
            if why := span.why or _unscored(judgement):
                left_out[why] += 1
                continue
            forecast = _forecast(span, judgement)
            forecasts.append(forecast)
            judged[forecast.line] = (span.row, judgement)
    lines = calibration.lines(forecasts)
    told = {line.key: _line_row(line, *judged[line.key]) for line in lines}
    score = calibration.overall(lines)
    return Calibration(
        rows=tuple(told.values()),
        questions=len({row.question_ref for row in told.values()}),
        score=score,
        bins=tuple(_bin_row(bin_, told) for bin_ in calibration.reliability(lines) if score),
        not_scored=tuple((why, left_out[why]) for why in NotScored if left_out[why]),
    )


def _spans(rows: Iterable[Assessment]) -> Iterator[_Span]:
    """Each expert's answers to each question, with the days on which they were in force."""
    answers: dict[tuple[UUID, UUID], list[Assessment]] = defaultdict(list)
    for row in rows:
        answers[row.expert_id, row.question_id].append(row)
    for its in answers.values():
        dated = [row for row in its if row.stated_latest]
        yield from (_undated(row) for row in its if not row.stated_latest)
        # What an undated answer replaced was in force for nobody knows how long.
        cut = {row.supersedes_id for row in its if not row.stated_latest}
        for row, later in zip_longest(dated, dated[1:]):
            yield _span(row, later, is_cut=row.pk in cut)


def _undated(row: Assessment) -> _Span:
    return _Span(row, date.min, date.min, NotScored.UNDATED)


def _span(row: Assessment, later: Assessment | None, *, is_cut: bool) -> _Span:
    since, settled = _day(row), row.question.resolved_on
    assert settled is not None, "a resolved question says when"  # noqa: S101
    until = min(settled, _day(later)) if later else settled
    if row.question.is_exclusive is not True:
        return _Span(row, since, until, NotScored.OPEN_ENDED)
    if since >= settled:
        return _Span(row, since, until, NotScored.LATE)
    if is_cut or until - since < timedelta(days=1):
        return _Span(row, since, until, NotScored.REPLACED)
    return _Span(row, since, until)


def _day(row: Assessment) -> date:
    """The day by which it had certainly been stated."""
    return row.stated_latest.date() if row.stated_latest else date.min


def _unscored(judgement: Judgement) -> NotScored | None:
    has_chance = judgement.likelihood or judgement.low is not None
    return None if has_chance else NotScored.NO_CHANCE


def _forecast(span: _Span, judgement: Judgement) -> Forecast[Key]:
    """By the expert's own figures where there are any, else by the word's range."""
    word = Likelihood.called(judgement.likelihood) if judgement.likelihood else None
    low, high = judgement.low, judgement.high
    if low is None or high is None:
        low, high = (word.low, word.high) if word else (0, 100)
    return Forecast(
        line=(span.row.expert_id, judgement.hypothesis_id),
        since=span.since,
        until=span.until,
        low=low,
        high=high,
        came_true=span.row.question.resolved_as_id == judgement.hypothesis_id,
        word=judgement.likelihood,
    )


def _line_row(line: Line[Key], row: Assessment, judgement: Judgement) -> LineRow:
    return LineRow(
        key=line.key,
        expert=SourceFacts.of(row.expert),
        question_ref=row.question.ref,
        question_url=row.question.get_absolute_url(),
        hypothesis=judgement.hypothesis.text,
        came_true=line.came_true,
        days=line.days,
        score=line.score,
        said=tuple(Said(_words(one), one.since, one.days) for one in line.forecasts),
    )


def _words(forecast: Forecast[Key]) -> str:
    low, high = forecast.low, forecast.high
    per_cent = f"{low} %" if low == high else f"{low}–{high} %"
    label = Likelihood.called(forecast.word).label if forecast.word else ""
    return ", ".join(filter(None, (label, per_cent)))


def _bin_row(bin_: Bin[Key], told: dict[Key, LineRow]) -> BinRow:
    return BinRow(
        words=", ".join(bin_.words),
        low=bin_.low,
        high=bin_.high,
        said=len(bin_.said),
        true=len(bin_.true),
        interval=bin_.interval,
        fits=bin_.fits,
        rows=tuple(told[key] for key in bin_.said),
    )
