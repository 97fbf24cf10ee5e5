"""A source's Admiralty letters over time as a small step chart: dates in, coordinates out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from provenance.domain.vocabulary import Reliability

WIDTH, LEFT, RIGHT, TOP, STEP = 320, 26, 312, 12, 22
HEIGHT = TOP + STEP * len(Reliability) + 15


@dataclass(frozen=True, slots=True)
class Row:
    y: int
    letter: str
    unjudged: bool


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class DateMark:
    x: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class RatingLine:
    """Ready for components/ratingline.html. F has a row of its own, apart: it is no grade."""

    label: str
    width: int
    height: int
    rows: tuple[Row, ...]
    path: str
    points: tuple[Point, ...]
    dates: tuple[DateMark, ...]


def rating_line(ratings: Sequence[tuple[date, str]], *, until: date) -> RatingLine | None:
    """The chart of (valid from, letter), oldest first; None where there is nothing to draw."""
    if not ratings:
        return None
    first = ratings[0][0]
    days = max((until - first).days, 1)

    def across(day: date) -> int:
        return LEFT + round((RIGHT - LEFT) * (day - first).days / days)

    points = tuple(Point(across(day), _height(letter)) for day, letter in ratings)
    return RatingLine(
        label="; ".join(f"{letter} from {day:%-d %B %Y}" for day, letter in ratings),
        width=WIDTH,
        height=HEIGHT,
        rows=tuple(
            Row(_height(letter), letter.value, letter is Reliability.F) for letter in Reliability
        ),
        path=_steps(points),
        points=points,
        dates=(
            DateMark(LEFT, f"{first:%b %Y}", "start"),
            DateMark(RIGHT, f"{until:%b %Y}", "end"),
        ),
    )


def _height(letter: str) -> int:
    return TOP + STEP * list(Reliability).index(Reliability.called(letter))


def _steps(points: Sequence[Point]) -> str:
    way = [f"M{points[0].x} {points[0].y}"]
    way += [f"H{point.x}V{point.y}" for point in points[1:]]
    return "".join([*way, f"H{RIGHT}"])
