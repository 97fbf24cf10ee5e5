"""SVG path data: lines with rounded corners, arrow heads, and the outlines of boxes."""

from collections.abc import Sequence
from itertools import pairwise

type Point = tuple[float, float]

ROUND, HEAD, HALF_HEAD = 14.0, 8.0, 4.5
_KAPPA = 0.4477  # 1 - 0.5523: how far a cubic's handles stand off the corner of a quarter circle


def _n(value: float) -> str:
    return f"{round(value, 1):g}"


def _at(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def toward(start: Point, end: Point, far: float) -> Point:
    """The point `far` from `start` on the way to `end`."""
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    part = far / length if length else 0.0
    return (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)


def line(points: Sequence[Point]) -> str:
    """A line along level and upright stretches, its corners rounded by smooth cubics."""
    bends = _bends(points)
    d = f"M{_at(bends[0])}"
    last = len(bends) - 2
    for n, (before, corner, after) in enumerate(zip(bends, bends[1:], bends[2:], strict=False), 1):
        # A stretch between two corners is shared by them; one at an end belongs to its corner.
        into = _span(before, corner) / (1 if n == 1 else 2)
        radius = min(ROUND, into, _span(corner, after) / (1 if n == last else 2))
        start, end = toward(corner, before, radius), toward(corner, after, radius)
        first = toward(corner, before, radius * _KAPPA)
        second = toward(corner, after, radius * _KAPPA)
        d += f"L{_at(start)}C{_at(first)} {_at(second)} {_at(end)}"
    return f"{d}L{_at(bends[-1])}"


def _span(start: Point, end: Point) -> float:
    return abs(end[0] - start[0]) + abs(end[1] - start[1])


def _bends(points: Sequence[Point]) -> list[Point]:
    """The ends and the true corners: no point twice, none on a straight stretch."""
    fresh = [points[0], *(after for before, after in pairwise(points) if after != before)]
    inner = zip(fresh, fresh[1:], fresh[2:], strict=False)
    corners = [b for a, b, c in inner if not (a[0] == b[0] == c[0] or a[1] == b[1] == c[1])]
    return [fresh[0], *corners, fresh[-1]] if len(fresh) > 1 else [fresh[0], fresh[0]]


def head(tip: Point, back: Point) -> str:
    """An arrow head with its point at `tip`, for a line that comes from the side of `back`."""
    base = toward(tip, back, HEAD)
    across = (0.0, HALF_HEAD) if tip[1] == back[1] else (HALF_HEAD, 0.0)
    one = (base[0] + across[0], base[1] + across[1])
    two = (base[0] - across[0], base[1] - across[1])
    return f"M{_at(tip)}L{_at(one)}L{_at(two)}Z"


def frame(x: int, y: int, width: int, height: int, r: int = 7) -> str:
    """The outline of a box with round corners."""
    right, foot = x + width, y + height
    return (
        f"M{x + r} {y}H{right - r}Q{right} {y} {right} {y + r}V{foot - r}"
        f"Q{right} {foot} {right - r} {foot}H{x + r}Q{x} {foot} {x} {foot - r}"
        f"V{y + r}Q{x} {y} {x + r} {y}Z"
    )


def round_frame(x: int, y: int, width: int, height: int) -> str:
    """The outline of a box that ends in an arc on either side."""
    return frame(x, y, width, height, min(height // 2, 22))


def cut_frame(x: int, y: int, width: int, height: int) -> str:
    """The outline of a box with its corners cut off."""
    c, right, foot = 10, x + width, y + height
    return (
        f"M{x + c} {y}H{right - c}L{right} {y + c}V{foot - c}L{right - c} {foot}"
        f"H{x + c}L{x} {foot - c}V{y + c}Z"
    )
